import type { Feed, Item } from './model.js';

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

/**
 * Pages of a feed whose first one is another now. What stood behind the last item that is still on
 * it stays behind it: new items push older ones off the first page, to a page that is not asked again.
 */
export function renewed(pages: Feed, first: Feed): Feed {
  const ids = new Set(first.items.map(item => item.id));
  let rest: Item[] | undefined;
  for (const item of pages.items) {
    if (ids.has(item.id)) rest = [];
    else rest?.push(item);
  }
  return rest?.[0] ? joined(first, { ...pages, items: rest }) : first;
}
