import type { Feed } from './model.js';
import { now } from './server-time.js';

const DAY = 24 * 60 * 60_000;

/**
 * The snapshot bundled with the script. The script-tag entry provides it; the npm modules have
 * none unless the page's own code provides one.
 */
let bundled: Feed | undefined;

/** Makes a feed the snapshot for elements without `src` and for those whose feed fails. */
export function provideSnapshot(feed: Feed): void {
  bundled = feed;
}

/** The bundled snapshot, if there is one. */
export function snapshot(): Feed | undefined {
  return bundled;
}

/** The bundled snapshot, if it is of the feed at this address and not a day old. */
export function freshSnapshot(address: string): Feed | undefined {
  const age = now() - Date.parse(bundled?._herne.generated ?? '');
  return age < DAY && bundled?.feed_url === address ? bundled : undefined;
}
