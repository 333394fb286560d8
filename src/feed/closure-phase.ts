import { addDays, asUtc, toCivilDate, toInstant, type OffsetAt } from './berlin.js';
import type { CivilDate, CivilDateTime, Closure, Period } from './model.js';

/**
 * What is shut at an instant, and when does that change? Days are compared as dates in Berlin,
 * never as weekdays and never in the reader's zone; instants only decide what has begun and ended.
 */

const DAY = 24 * 60 * 60 * 1000;

/**
 * Where a notice stands: `later` is further off than readers are told of, `upcoming` also the gap
 * between two of its periods, `last-day` the last of several days.
 */
export type Phase = 'later' | 'upcoming' | 'active' | 'last-day' | 'over';

/** A stretch of time without a gap in which something is closed. */
export interface Span {
  /** First closed instant. */
  readonly from: number;
  /** First instant after it; `Infinity` for an open end. */
  readonly until: number;
  readonly firstDay: CivilDate;
  /** `HH:mm`, only where it does not begin with the day. */
  readonly firstTime?: string | undefined;
  /** The last closed day, included; missing for an open end. */
  readonly lastDay?: CivilDate | undefined;
  /** `HH:mm`, only where it ends before its last day does. */
  readonly lastTime?: string | undefined;
}

/** A notice at an instant. */
export interface Standing {
  readonly phase: Phase;
  /** The span running now, else the next one; missing when all are over. */
  readonly span?: Span;
  /** The spans after it. */
  readonly rest: readonly Span[];
}

/** Everything a closure's periods say, in order, with touching and overlapping ones joined. */
export function spansOf(
  { periods, reopens }: Pick<Closure, 'periods' | 'reopens'>,
  offsetAt: OffsetAt,
): readonly Span[] {
  const spans = periods.flatMap(period => spanOf(period, reopens, offsetAt) ?? []);
  spans.sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined[joined.length - 1];
    if (before && span.from <= before.until) joined[joined.length - 1] = join(before, span);
    else joined.push(span);
  }
  return joined;
}

/** Where a notice stands at an instant, told from `leadDays` days before it begins. */
export function standingAt(
  spans: readonly Span[],
  now: number,
  offsetAt: OffsetAt,
  leadDays: number,
): Standing {
  const at = spans.findIndex(({ until }) => until > now);
  const span = spans[at];
  if (!span) return { phase: 'over', rest: [] };
  const rest = spans.slice(at + 1);
  const today = toCivilDate(now, offsetAt);
  if (span.from > now) {
    const phase = daysBetween(today, span.firstDay) <= leadDays ? 'upcoming' : 'later';
    return { phase, span, rest };
  }
  const last = rest.length === 0 && span.lastDay === today && span.firstDay < today;
  return { phase: last ? 'last-day' : 'active', span, rest };
}

/**
 * The next instant at which a standing or its words change: a bound of a span, or midnight in
 * Berlin, where "tomorrow" becomes "today". `undefined` when nothing will ever change again.
 */
export function nextChange(
  spans: readonly Span[],
  now: number,
  offsetAt: OffsetAt,
): number | undefined {
  const midnight = toInstant(addDays(toCivilDate(now, offsetAt), 1), offsetAt);
  let next: number | undefined;
  for (const { from, until } of spans) {
    if (until <= now) continue;
    next = Math.min(next ?? midnight, from > now ? from : until);
  }
  return next;
}

/** Whole days from one civil date to another. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((asUtc(to) - asUtc(from)) / DAY);
}

/** A period as a span; `undefined` where it ends before it begins or is not readable. */
function spanOf(period: Period, reopens: string | undefined, offsetAt: OffsetAt): Span | undefined {
  const first = boundary(period.start, period.all_day, '00:00');
  const last =
    period.end === null
      ? /* Bounded by the day it opens again, where the release says so. */
        boundary(reopens && /T/.test(reopens) ? reopens : `${reopens}T00:00`, false, '24:00')
      : boundary(period.end, period.all_day, '24:00');
  if (!first || (period.end !== null && !last)) return undefined;
  const from = instantOf(first, 'earlier', offsetAt);
  /* A minute that occurs twice ends a closure the second time: it is never shortened. */
  const until = last ? instantOf(last, 'later', offsetAt) : Infinity;
  if (!(until > from)) return undefined;
  return {
    from,
    until,
    firstDay: first.day,
    firstTime: first.time === '00:00' ? undefined : first.time,
    lastDay: last?.day,
    lastTime: last?.time === '24:00' ? undefined : last?.time,
  };
}

interface Bound {
  readonly day: CivilDate;
  readonly time: string;
}

/** Midnight belongs to the day a bound is about: a start to the day after it, an end to the day before. */
function boundary(
  civil: CivilDate | CivilDateTime | undefined,
  allDay: boolean,
  whole: '00:00' | '24:00',
): Bound | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(civil ?? '');
  if (!parts) return undefined;
  const day = parts[1]!;
  const time = (allDay ? undefined : parts[2]) ?? whole;
  if (whole === '24:00' && time === '00:00') return { day: addDays(day, -1), time: whole };
  if (whole === '00:00' && time === '24:00') return { day: addDays(day, 1), time: whole };
  return { day, time };
}

function instantOf({ day, time }: Bound, fold: 'earlier' | 'later', offsetAt: OffsetAt): number {
  return toInstant(`${day}T${time}`, offsetAt, fold);
}

function join(a: Span, b: Span): Span {
  if (b.until <= a.until) return a;
  const { until, lastDay, lastTime } = b;
  return { ...a, until, lastDay, lastTime };
}
