import type { Feed } from './model.js';

/** A feed with its next page behind it; an item on both is the first one's. */
export function joined(feed: Feed, next: Feed): Feed {
  const ids = new Set(feed.items.map(item => item.id));
  const items = [...feed.items, ...next.items.filter(item => !ids.has(item.id))];
  const { next_url, ...rest } = feed;
  void next_url;
  return { ...rest, ...(next.next_url ? { next_url: next.next_url } : {}), items };
}
