import { isCivilDate } from './civil.js';
import {
  civil,
  count,
  day,
  line,
  list,
  object,
  oneOf,
  own,
  type Raw,
  type Reading,
} from './kinds.js';
import type {
  Closure,
  EventNotice,
  ItemExtension,
  Period,
  Publication,
  SourcePlace,
} from './model.js';

const period = object<Period>(
  {
    start: civil,
    end: (found, reading) => (found === null ? found : civil(found, reading)),
    all_day: found => Boolean(found),
  },
  ['start'],
  {},
  finishPeriod,
);

/** Whole days if both bounds are; otherwise minutes, a day meaning all of it. No `end` is an open end. */
function finishPeriod({ start, end }: Period, raw: Raw, { report }: Reading): Period | undefined {
  if (end === undefined) {
    if (own(raw, 'end') !== undefined) return undefined;
    report('missing', 'end');
  }
  const all_day = isCivilDate(start) && (!end || isCivilDate(end));
  if (own(raw, 'all_day') !== all_day) report('value', 'all_day');
  const period = all_day
    ? { start, end: end ?? null, all_day }
    : { start: at(start, 'T00:00'), end: end ? at(end, 'T24:00') : null, all_day };
  const inOrder = !end || (all_day ? end >= start : period.end! > period.start);
  /* A closure that began in another century is a mistake of the pen, and would be shown as current. */
  return inOrder && start >= '2000' ? period : report('order');
}

const at = (civil: string, time: string): string => (isCivilDate(civil) ? civil + time : civil);

const closure = object<Closure>(
  {
    id: line(),
    revision: count,
    offices: list(30, line(200)),
    periods: list(50, period),
    reason: line(500),
    reopens: civil,
    basis: oneOf('text', 'edited'),
  },
  ['id', 'periods'],
  { revision: 0, offices: [], basis: 'text' },
  read => (read.periods.length ? read : undefined),
);

const event = object<EventNotice>(
  { name: line(), start: civil, end: civil, place: line() },
  ['start'],
  {},
  ({ end, ...read }, _, { report }) =>
    !end || (end < read.start.slice(0, end.length) && !report('order', 'end'))
      ? read
      : { ...read, end },
);

/** What is said of an item in `_herne`; an item without it has this and claims nothing. */
export const UNSAID: Unsaid = { published: {}, sources: [] };

export interface Unsaid extends Omit<
  ItemExtension,
  'title_source' | 'original_text' | 'published'
> {
  readonly title_source?: ItemExtension['title_source'];
  readonly published: Partial<Publication>;
}

export const itemExtension = object<Unsaid>(
  {
    title_source: oneOf('stated', 'derived'),
    published: object<Partial<Publication>>({
      precision: oneOf('day', 'month', 'unknown'),
      basis: oneOf('stated', 'inferred'),
      not_before: day,
      not_after: day,
    }),
    image_alt: line(500),
    closures: list(50, closure),
    events: list(50, event),
    translation_of: line(),
    sources: list(20, object<SourcePlace>({ name: line(), line: count }, ['name'])),
  },
  [],
  UNSAID,
);
