import { basename, dirname, extname, join } from 'node:path';
import type { Feed, Item } from '../feed/model.js';
import { isOver } from '../release/notices.js';
import { dayOf } from '../release/utc-offsets.js';

/** A file of the feed and what belongs in it. */
export interface FeedFile {
  readonly path: string;
  readonly feed: Feed;
}

/** Path of the page with this number: `feed.json`, `feed-2.json` … */
export function pagePath(out: string, page: number): string {
  if (page === 1) return out;
  const extension = extname(out);
  return join(dirname(out), `${basename(out, extension)}-${page}${extension}`);
}

const address = (file: string, base: string | undefined): string =>
  base === undefined ? file : new URL(file, base).href;

/**
 * Cuts a feed into pages that name each other by `next_url`. The first page also has every item
 * with a closure that is not over, however old it is: widgets load that page only.
 */
export function pagesOf(
  feed: Feed,
  out: string,
  size: number | undefined,
  base: string | undefined,
): FeedFile[] {
  const groups = size === undefined ? [feed.items] : cut(feed, size);
  return groups.map((items, index) => {
    const path = pagePath(out, index + 1);
    const own = base === undefined ? {} : { feed_url: address(basename(path), base) };
    const next =
      index + 1 < groups.length
        ? { next_url: address(basename(pagePath(out, index + 2)), base) }
        : {};
    const { version, title, home_page_url, description, language, _herne } = feed;
    const about = description === undefined ? {} : { description };
    return {
      path,
      feed: { version, title, home_page_url, ...own, ...about, language, ...next, items, _herne },
    };
  });
}

function cut(feed: Feed, size: number): Item[][] {
  const today = dayOf(feed._herne.generated);
  const first: Item[] = [];
  const rest: Item[] = [];
  feed.items.forEach((item, index) => {
    const current = item._herne.closures?.some(closure => !isOver(closure, today)) === true;
    (index < size || current ? first : rest).push(item);
  });
  const groups = [first];
  for (let at = 0; at < rest.length; at += size) groups.push(rest.slice(at, at + size));
  return groups;
}
