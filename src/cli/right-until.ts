import { berlinOffsets } from '../feed/berlin.js';
import { nextChange, spansOf } from '../feed/closure-phase.js';
import type { Feed } from '../feed/model.js';
import type { ElementName } from './render.js';

/**
 * The instant at which what is printed now stops being right by itself, because a closure begins or
 * ends or a day does; `undefined` where nothing of the kind is ahead.
 */
export function rightUntil(name: ElementName, feed: Feed, now: number): number | undefined {
  if (name !== 'closure-banner') return undefined;
  const offsetAt = berlinOffsets(feed._herne.utc_offsets);
  const closures = feed.items.flatMap(item => item._herne.closures ?? []);
  return nextChange(
    closures.flatMap(closure => spansOf(closure, offsetAt)),
    now,
    offsetAt,
  );
}
