import type { CivilDate } from '../feed/model.js';
import {
  addDays,
  civil,
  daysBetween,
  daysInMonth,
  isRealDate,
  onOrAfter,
  onOrBefore,
  weekdayOf,
  yearOf,
  type Weekday,
} from './calendar.js';
import { feast } from './feasts.js';
import type { Point } from './point.js';
import type { Relative } from './relative.js';
import type { Tense } from './tense.js';

/** What is known about a text besides its words. */
export interface DateContext {
  /** The day the release was published, where it is known. */
  readonly published?: CivilDate;
  /** Inferred bounds of that day, where it is not. */
  readonly window?: { readonly not_before?: CivilDate; readonly not_after?: CivilDate };
}

/** Where a year came from. */
export type YearBasis = 'stated' | 'context' | 'published' | 'window' | 'missing';

/** What the text around a date says of its year. */
export interface Surroundings {
  readonly context: DateContext;
  readonly tense: Tense;
  /** The closest fully stated date of the text. */
  readonly neighbour?: CivilDate;
  /** A year the title or text names on its own. */
  readonly year?: number;
}

export interface Placed {
  readonly year: number;
  readonly basis: YearBasis;
}

type DateIn = (year: number) => CivilDate | undefined;

/** Tells in which year a day named without one lies; `undefined` rather than a guess. */
export function placeYear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  around: Surroundings,
): Placed | undefined {
  const { published, window } = around.context;
  if (published !== undefined) {
    const year = yearNear(dateIn, weekday, published, around.tense);
    return year === undefined ? undefined : { year, basis: 'published' };
  }
  if (around.neighbour !== undefined) {
    const year = closestYear(dateIn, weekday, around.neighbour);
    if (year !== undefined) return { year, basis: 'context' };
  }
  if (around.year !== undefined) return { year: around.year, basis: 'context' };
  const anchor = window?.not_before ?? window?.not_after;
  if (anchor === undefined) return undefined;
  const year = yearNear(dateIn, weekday, anchor, around.tense);
  return year === undefined ? undefined : { year, basis: 'window' };
}

/** Releases speak of what comes within some ten months, or of what was just now. */
function yearNear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  anchor: CivilDate,
  tense: Tense,
): number | undefined {
  const base = yearOf(anchor);
  const candidates = [base - 1, base, base + 1].flatMap(year => {
    const date = dateIn(year);
    return date === undefined ? [] : [{ year, distance: daysBetween(anchor, date), date }];
  });
  const ahead = candidates.filter(c => c.distance >= 0).at(0);
  const behind = candidates.filter(c => c.distance <= 0).at(-1);
  const [usual, other] = tense === 'past' ? [behind, ahead] : [ahead, behind];
  if (usual === undefined || other === undefined) return (usual ?? other)?.year;
  const fits = (date: CivilDate): boolean => weekday === undefined || weekdayOf(date) === weekday;
  // A day just gone by is meant when only there the weekday agrees, or when the usual reading
  // would be most of a year away.
  const limit = tense === 'past' ? 60 : 120;
  if (Math.abs(other.distance) <= limit) {
    if (weekday !== undefined && !fits(usual.date) && fits(other.date)) return other.year;
    if (
      Math.abs(usual.distance) > 300 &&
      (weekday === undefined || fits(usual.date) === fits(other.date))
    )
      return other.year;
  }
  return usual.year;
}

function closestYear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  neighbour: CivilDate,
): number | undefined {
  const base = yearOf(neighbour);
  let best: { year: number; score: number } | undefined;
  for (const year of [base - 1, base, base + 1]) {
    const date = dateIn(year);
    if (date === undefined) continue;
    const wrongDay = weekday !== undefined && weekdayOf(date) !== weekday;
    const score = Math.abs(daysBetween(neighbour, date)) + (wrongDay && year !== base ? 400 : 0);
    if (best === undefined || score < best.score) best = { year, score };
  }
  return best?.year;
}

/** First and last day a point stands for in that year. */
export function pointIn(point: Point, year: number): readonly [CivilDate, CivilDate] | undefined {
  if (point.day !== undefined && point.month !== undefined) {
    if (!isRealDate(year, point.month, point.day)) return undefined;
    const date = civil(year, point.month, point.day);
    return point.shift === undefined ? [date, date] : shifted([date, date], point.shift);
  }
  if (point.feast !== undefined) {
    const span = feast(point.feast, year);
    if (span === undefined || !isRealDate(year, 1, 1)) return undefined;
    return point.shift === undefined ? span : shifted(span, point.shift);
  }
  if (point.month === undefined || !isRealDate(year, point.month, 1)) return undefined;
  const last = daysInMonth(year, point.month);
  const [from, to] = { begin: [1, 10], middle: [11, 20], end: [21, last], whole: [1, last] }[
    point.part ?? 'whole'
  ] as [number, number];
  return [civil(year, point.month, from), civil(year, point.month, to)];
}

function shifted(
  span: readonly [CivilDate, CivilDate],
  shift: NonNullable<Point['shift']>,
): readonly [CivilDate, CivilDate] {
  const edge = shift.after ? addDays(span[1], 1) : addDays(span[0], -1);
  if (shift.weekday === undefined) return [edge, edge];
  const day = shift.after ? onOrAfter(edge, shift.weekday) : onOrBefore(edge, shift.weekday);
  return [day, day];
}

/** The day or week meant by "heute", "kommenden Donnerstag", "nächste Woche". */
export function relativeDays(
  relative: Relative,
  published: CivilDate,
  tense: Tense,
): readonly [CivilDate, CivilDate] {
  if (relative.days !== undefined) {
    const day = addDays(published, relative.days);
    return [day, day];
  }
  if (relative.week === true) {
    const monday = onOrBefore(published, 1);
    const weeks = relative.which === 'next' ? 7 : relative.which === 'last' ? -7 : 0;
    return [addDays(monday, weeks), addDays(monday, weeks + 6)];
  }
  const weekday = relative.weekday ?? 1;
  const day =
    relative.which === 'next'
      ? onOrAfter(addDays(published, 1), weekday)
      : relative.which === 'last' || (relative.which === 'named' && tense === 'past')
        ? onOrBefore(relative.which === 'last' ? addDays(published, -1) : published, weekday)
        : onOrAfter(published, weekday);
  return [day, day];
}
