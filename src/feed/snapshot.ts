import type { Feed } from './model.js';

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
