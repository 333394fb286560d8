import { asUtc, berlinOffsets, toCivil, type OffsetAt } from '../feed/berlin.js';
import type { Closure, Feed, Item } from '../feed/model.js';
import { parsed } from '../feed/safe-url.js';
import type { ProblemCode } from '../release/problem.js';

/** Something a feed may say, and that somebody should look at. */
export interface Doubt {
  /** Where in the feed, as in `$.items[3].url`. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly item: Item;
}

const DAY = 24 * 60 * 60_000;

/** What is odd about a feed that is valid. */
export function doubtsAbout({ items, _herne }: Feed): Doubt[] {
  const offsetAt = berlinOffsets(_herne.utc_offsets);
  return items.flatMap((item, index) =>
    [...foreignLetters(item), ...closuresOf(item, offsetAt)].map(doubt => ({
      ...doubt,
      path: `$.items[${index}].${doubt.path}`,
      item,
    })),
  );
}

type Found = Omit<Doubt, 'item'>;

/** Hosts with letters beyond ASCII: one letter of another alphabet looks like the city's own. */
function foreignLetters(item: Item): Found[] {
  return (['url', 'image'] as const).flatMap((path): Found[] => {
    const host = parsed(item[path] ?? '')?.hostname ?? '';
    if (!/(?:^|\.)xn--/.test(host)) return [];
    const message = `leads to a host with letters beyond ASCII, ${host}; is it the one that is meant?`;
    return [{ path, code: 'unsafe-url', message }];
  });
}

function closuresOf({ _herne: { closures = [] } }: Item, offsetAt: OffsetAt): Found[] {
  const ids = closures.map(({ id }) => id);
  return closures.flatMap((closure, n) => {
    const path = `_herne.closures[${n}]`;
    const again: Found[] =
      ids.indexOf(closure.id) < n
        ? [
            {
              path: `${path}.id`,
              code: 'duplicate-conflict',
              message: 'repeats the id of another closure',
            },
          ]
        : [];
    return [...again, ...emptyParts(closure, path), ...changesOfClock(closure, path, offsetAt)];
  });
}

const emptyParts = (closure: Closure, path: string): Found[] =>
  (['offices', 'periods'] as const)
    .filter(part => closure[part].length === 0)
    .map(part => ({
      path: `${path}.${part}`,
      code: 'closure-uncertain',
      message: 'is empty, so this closure is never shown',
    }));

/** Minutes a clock in Berlin never shows, or shows twice. */
function changesOfClock({ periods }: Closure, path: string, offsetAt: OffsetAt): Found[] {
  return periods.flatMap((period, n) =>
    (['start', 'end'] as const).flatMap((bound): Found[] => {
      const civil = period[bound];
      if (civil === null || !/T(?!24)/.test(civil)) return [];
      const utc = asUtc(civil);
      const instants = [utc - DAY, utc + DAY].map(near => utc - offsetAt(near) * 60_000);
      const shown = new Set(instants.filter(instant => toCivil(instant, offsetAt) === civil)).size;
      if (shown === 1) return [];
      const message =
        shown === 0
          ? `never comes: clocks go forward; it is read as ${toCivil(Math.max(...instants), offsetAt)}`
          : `comes twice: clocks go back; the closure is taken to be the longer one`;
      return [{ path: `${path}.periods[${n}].${bound}`, code: 'invalid-date', message }];
    }),
  );
}
