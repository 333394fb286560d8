import { defined } from './fields.js';
import type { Feed } from './model.js';

/** A feed with its next page behind it; an item on both is the first one's. */
export function joined(feed: Feed, next: Feed): Feed {
  const ids = new Set(feed.items.map(item => item.id));
  const items = [...feed.items, ...next.items.filter(item => !ids.has(item.id))];
  return defined<Feed>({ ...feed, next_url: next.next_url, items } as Feed & Required<Feed>);
}
