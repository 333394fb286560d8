import { Temporal } from '@js-temporal/polyfill';
import type { UtcOffset } from '../../src/feed/model.js';

/* What the Temporal polyfill says about Berlin: an independent witness for src/feed/berlin.ts. */

const ZONE = 'Europe/Berlin';

/** The instants at which Berlin's offset changes. */
function changes(from: number, to: number): Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  let at = Temporal.ZonedDateTime.from(`${from}-01-01T00:00[${ZONE}]`);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.year > to) return found;
    found.push((at = next));
  }
}

/** `utc_offsets` as the builder writes them. */
export function tableOf(from: number, to: number): UtcOffset[] {
  return changes(from, to).map(at => [at.toInstant().toString(), at.offsetNanoseconds / 6e10]);
}

/** Every quarter of an hour from a day before to a day after each change. */
export function* quartersAroundChanges(from: number, to: number) {
  for (const change of changes(from, to)) {
    const midnight = change.toPlainDate().toPlainDateTime();
    for (let quarter = -48; quarter < 144; quarter++) {
      const wall = midnight.add({ minutes: 15 * quarter });
      const at = (disambiguation: 'earlier' | 'later'): number =>
        wall.toZonedDateTime(ZONE, { disambiguation }).epochMilliseconds;
      const earlier = at('earlier');
      const isGap = !wall
        .toZonedDateTime(ZONE, { disambiguation: 'earlier' })
        .toPlainDateTime()
        .equals(wall);
      yield { civil: wall.toString().slice(0, 16), earlier, later: at('later'), isGap };
    }
  }
}
