import type { Feed } from './model.js';

/**
 * A feed with its next page behind it; an item on both is the first one's. A page that brings nothing
 * new is the last: pages that name each other would have no end.
 */
export function joined(feed: Feed, next: Feed): Feed {
  const ids = new Set(feed.items.map(item => item.id));
  const items = [...feed.items, ...next.items.filter(item => !ids.has(item.id))];
  const next_url = items.length > feed.items.length ? next.next_url : undefined;
  return { ...feed, next_url, items } as Feed;
}
