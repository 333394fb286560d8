import type { CivilDate, Period } from '../feed/model.js';
import { addDays, dayNumber, fromDayNumber, isNthOfMonth, weekdayOf } from './calendar.js';
import type { ReadDate } from './dates.js';
import { isHoliday } from './feasts.js';
import { withoutDays } from './exceptions.js';
import { mergeDays } from './merge.js';
import type { Predicate } from './predicates.js';
import { applyTimes } from './shut-hours.js';
import type { ClockTime, TimeMention } from './times.js';
import { SUNDAYS_AND_FEASTS, WORKDAYS } from './words.js';

/** Turns dates and times of a clause into periods of closure. */
export interface Timing {
  readonly dates: readonly ReadDate[];
  readonly times: readonly TimeMention[];
  /** First day or minute after the closure, where the text names it. */
  readonly reopens?: {
    readonly date?: CivilDate;
    readonly time?: ClockTime;
    /** Then the usual hours begin again, if it was shut before that day or not. */
    readonly usual?: boolean;
  };
  /** The day of publication, from which "noch bis" and "ab sofort" count. */
  readonly published?: CivilDate;
  /** A start named in the sentence before, for a clause that names only the end. */
  readonly since?: CivilDate;
  /** "bis auf Weiteres", "derzeit": true now, with an open end. */
  readonly ongoing: boolean;
  /** "für immer": the day named is the first of many. */
  readonly forGood: boolean;
  /** Days of opening among those of closure. */
  readonly open?: readonly ReadDate[];
}

export interface Periods {
  readonly periods: readonly Period[];
  /** A rule for every week, not a closure. */
  readonly regular?: boolean;
  /** Dates are named, but cannot all be placed in the calendar. */
  readonly unplaced?: boolean;
}

/** More days than this are no list of single days but a mistake. */
const LONGEST_LIST = 400;

const day = (value: string | null): CivilDate | undefined => value?.slice(0, 10);

export function periodsOf(timing: Timing, kind: Predicate['kind']): Periods {
  const found = allPeriods(timing, kind);
  const { open } = timing;
  return open === undefined ? found : { ...found, periods: withoutDays(found.periods, open) };
}

function allPeriods(timing: Timing, kind: Predicate['kind']): Periods {
  const weekly = timing.dates.filter(d => d.kind === 'weekly');
  const dates = timing.dates.filter(d => d.kind !== 'weekly' && d.kind !== 'year');
  if (weekly.length > 0) return recurring(timing, weekly, dates, kind);
  if (kind === 'closed' && isTimetable(timing, dates)) return { periods: [], regular: true };
  if (isTimed(timing) && dates.some(d => d.ofMonths === true))
    return { periods: [], regular: true };
  const placed = dates.filter(d => d.start !== null || d.end !== null);
  const unplaced = placed.length < dates.length;
  const through = untilDayOfReopening(timing, placed, kind);
  if (through !== undefined) return { periods: [through], unplaced };
  const spans = spansOf(timing, placed, unplaced);
  if (spans === undefined) return { periods: [], unplaced };
  if (isTimed(timing) && spans.some(isSeason)) return { periods: [], regular: true };
  // "schließt ab dem 1. September um 21 Uhr"
  const hourly = kind === 'early' || kind === 'late' || kind === 'until';
  if (hourly && isTimed(timing) && spans.some(s => s.end === null && !timing.forGood))
    return { periods: [], regular: true };
  return { periods: mergeDays(applyTimes(spans, timing, kind)), unplaced };
}

/** Hours of more days than this are those of a season. */
const LONGEST_HOURS = 62;

/** "Von Oktober bis März schließen die Tore um 17 Uhr" */
const isSeason = ({ start, end }: Span): boolean =>
  end !== null &&
  !start.includes('T') &&
  !end.includes('T') &&
  dayNumber(end) - dayNumber(start) > LONGEST_HOURS;

const isTimed = ({ times }: Timing): boolean => times.some(t => t.kind !== 'all-day');

/** "Montag bis Freitag 8 bis 16 Uhr, Samstag 9 bis 12 Uhr, Sonntag geschlossen" */
const isTimetable = ({ times }: Timing, dates: readonly ReadDate[]): boolean =>
  dates.length > 1 &&
  dates.every(d => d.kind === 'relative') &&
  times.filter(t => t.kind === 'span').length > 1;

/** A span with an open end has `end` null; a timed one has its minutes. */
export interface Span {
  readonly start: string;
  readonly end: string | null;
  /** The time that stands behind this day, or that none does, where days differ. */
  readonly time?: TimeMention | 'none';
}

function spansOf(
  timing: Timing,
  dates: readonly ReadDate[],
  unplaced: boolean,
): Span[] | undefined {
  const { published, since } = timing;
  const from = dates.find(d => d.bound === 'from' || d.bound === 'since');
  const until = dates.find(d => d.bound === 'until');
  const rest = dates.filter(d => d !== from && d !== until && d.start !== null && d.bound === 'on');
  const last = until?.end ?? null;
  if (typeof from?.start === 'string' && rest.length === 0) {
    const end = last !== null && last >= from.start ? last : untilReopening(timing, from.start);
    return [{ start: from.start, end }];
  }
  const only = rest.length === 1 && last === null ? rest[0]?.start : undefined;
  if (timing.forGood && typeof only === 'string') return [{ start: only, end: null }];
  const own = ownTimes(rest, timing.times);
  const spans = rest.map((d, k): Span => ({
    start: d.start ?? '',
    end: d.end,
    ...(own === undefined ? {} : { time: own[k] ?? 'none' }),
  }));
  if (typeof from?.start === 'string')
    spans.push({ start: from.start, end: untilReopening(timing, from.start) });
  if (
    last !== null &&
    spans.length === 1 &&
    spans[0]?.start === spans[0]?.end &&
    (spans[0]?.start ?? '') < last
  )
    return [{ start: spans[0]?.start ?? '', end: last }];
  if (spans.length > 0) return spans;
  if (unplaced) return undefined;
  if (last !== null) {
    const start = since ?? published;
    return start === undefined || start > last ? undefined : [{ start, end: last }];
  }
  if (timing.ongoing && (since ?? published) !== undefined) {
    const start = since ?? published ?? '';
    return [{ start, end: untilReopening(timing, start) }];
  }
  return undefined;
}

/** "schließt am 23. um 16 Uhr und öffnet am 27. wieder": shut from that hour, all days between. */
function untilDayOfReopening(
  timing: Timing,
  dates: readonly ReadDate[],
  kind: Predicate['kind'],
): Period | undefined {
  const [date, more] = dates;
  const [time, other] = timing.times;
  const again = timing.reopens?.usual === true ? undefined : timing.reopens?.date;
  if (kind !== 'early' || date === undefined || more !== undefined) return undefined;
  if (typeof date.start !== 'string' || date.start !== date.end || again === undefined)
    return undefined;
  const last = addDays(again, -1);
  if (time === undefined && last >= date.start)
    return { start: date.start, end: last, all_day: true };
  if (time?.from === undefined || time.kind === 'span' || other !== undefined) return undefined;
  const hour = timing.reopens?.time;
  if (hour !== undefined && again > date.start)
    return { start: `${date.start}T${time.from}`, end: `${again}T${hour}`, all_day: false };
  return last > date.start
    ? { start: `${date.start}T${time.from}`, end: `${last}T24:00`, all_day: false }
    : undefined;
}

/**
 * "am 11. ab 12 Uhr und am 12. den ganzen Tag": each time belongs to the days of the list it stands
 * behind; days behind the last time are shut as a whole. `undefined` where one time is for all.
 */
function ownTimes(
  dates: readonly ReadDate[],
  times: readonly TimeMention[],
): readonly (TimeMention | undefined)[] | undefined {
  const own = dates.map((date, k) => {
    const next = dates[k + 1]?.first ?? Infinity;
    return times.find(time => time.first >= date.first && time.first < next);
  });
  if (own.slice(0, -1).every(time => time === undefined)) return undefined;
  return dates.map(({ list }, k) =>
    own.find((time, n) => n >= k && dates[n]?.list === list && time),
  );
}

function untilReopening({ reopens }: Timing, start: string): string | null {
  const date = reopens?.date;
  if (date === undefined || date <= start) return null;
  return reopens?.time === undefined ? addDays(date, -1) : `${date}T${reopens.time}`;
}

function recurring(
  timing: Timing,
  weekly: readonly ReadDate[],
  dates: readonly ReadDate[],
  kind: Predicate['kind'],
): Periods {
  // "montags bis freitags 9 bis 16 Uhr, sonntags geschlossen": a season's hours.
  if (weekly.length > 1 && timing.times.some(t => t.kind === 'span' && t.vague !== true))
    return { periods: [], regular: true };
  const weekdays = new Set(weekly.flatMap(d => d.weekdays ?? []));
  const from = dates.find(d => d.start !== null && d.bound !== 'until');
  const until = dates.find(d => d.end !== null && (d.bound === 'until' || d.start !== d.end));
  const start = day(from?.start ?? null) ?? timing.published;
  const end = day(until?.end ?? null);
  if (end === undefined || start === undefined) return { periods: [], regular: true };
  const frames = dates.filter(d => d.bound === 'on' && d.kind === 'month' && d.end !== null);
  const within = (date: CivilDate): boolean =>
    frames.length < 2 || frames.some(d => (d.start ?? '') <= date && date <= (d.end ?? ''));
  const isWork = weekly.some(d => d.weekdays === WORKDAYS);
  const feasts = weekly.some(d => d.weekdays === SUNDAYS_AND_FEASTS);
  const isMeant = (date: CivilDate): boolean =>
    weekdays.has(weekdayOf(date)) ? !(isWork && isHoliday(date)) : feasts && isHoliday(date);
  const spans: Span[] = [];
  const last = dayNumber(frames.at(-1)?.end ?? end);
  for (let n = dayNumber(start); n <= last && spans.length < LONGEST_LIST; n += 1) {
    const date = fromDayNumber(n);
    const counts = weekly.every(({ nth }) => nth === undefined || isNthOfMonth(date, nth));
    if (isMeant(date) && within(date) && counts) spans.push({ start: date, end: date });
  }
  return { periods: applyTimes(spans, timing, kind) };
}
