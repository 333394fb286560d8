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

/** A page counts releases; translations stand on the page of the one they are of. */
function cut(feed: Feed, size: number): Item[][] {
  const today = dayOf(feed._herne.generated);
  const first: Item[][] = [];
  const rest: Item[][] = [];
  storiesOf(feed.items).forEach((story, index) => {
    const current = story[0]?._herne.closures?.some(closure => !isOver(closure, today)) === true;
    (index < size || current ? first : rest).push(story);
  });
  const groups = [first.flat()];
  for (let at = 0; at < rest.length; at += size) groups.push(rest.slice(at, at + size).flat());
  return groups;
}

/** Every release with its translations, which follow it. */
function storiesOf(items: readonly Item[]): Item[][] {
  const stories: Item[][] = [];
  for (const item of items) {
    const last = stories.at(-1);
    if (last?.[0] && item._herne.translation_of === last[0].id) last.push(item);
    else stories.push([item]);
  }
  return stories;
}
