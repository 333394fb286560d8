import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Feed, Item } from '../src/feed/model.js';

/** What the snapshot may weigh on the wire, in bytes after brotli; see README, "Budgets". */
export const SNAPSHOT_LIMIT = 6000;
const NEWEST = 12;

/**
 * The feed's newest releases and every closure that was still to come when it was generated, as
 * many as the limit allows. Closures come first: they are why the snapshot exists.
 */
export function makeSnapshot(feedFile: string): Feed {
  const feed = JSON.parse(readFileSync(feedFile, 'utf8')) as Feed;
  const originals = feed.items.filter(item => item._herne.translation_of === undefined);
  const day = feed._herne.generated.slice(0, 10);
  const chosen = new Set(originals.filter(item => closesFrom(item, day)));
  for (const item of originals.slice(0, NEWEST)) {
    const more = new Set([...chosen, item]);
    if (weight(pick(feed, more)) > SNAPSHOT_LIMIT) break;
    chosen.add(item);
  }
  return pick(feed, chosen);
}

/** Bytes after brotli. */
export function weight(value: unknown): number {
  return brotliCompressSync(JSON.stringify(value)).length;
}

function closesFrom(item: Item, day: string): boolean {
  const periods = (item._herne.closures ?? []).flatMap(closure => closure.periods);
  return periods.some(({ end }) => end === null || end.slice(0, 10) >= day);
}

function pick(feed: Feed, chosen: ReadonlySet<Item>): Feed {
  const rest: { -readonly [K in keyof Feed]: Feed[K] } = { ...feed };
  delete rest.next_url;
  const items = feed.items
    .filter(item => chosen.has(item))
    .map(item => ({
      ...item,
      content_text: item.summary,
      _herne: { ...item._herne, sources: [] },
    }));
  return { ...rest, items };
}
