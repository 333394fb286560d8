import type { CivilDate } from '../feed/model.js';
import {
  addDays,
  civil,
  daysInMonth,
  isRealDate,
  mondayOfWeek,
  nthOfMonth,
  onOrAfter,
  onOrBefore,
} from './calendar.js';
import { feast } from './feasts.js';
import type { Point } from './point.js';

/** First and last day a point stands for in that year. */
export function pointIn(point: Point, year: number): readonly [CivilDate, CivilDate] | undefined {
  if (point.day !== undefined && point.month !== undefined) {
    if (!isRealDate(year, point.month, point.day)) return undefined;
    const date = civil(year, point.month, point.day);
    return point.shift === undefined ? [date, date] : shifted([date, date], point.shift);
  }
  if (point.nth !== undefined && point.month !== undefined) {
    if (!isRealDate(year, point.month, 1)) return undefined;
    const day = nthOfMonth(year, point.month, point.nth.weekday, point.nth.count);
    return [day, day];
  }
  if (point.week !== undefined) {
    if (!isRealDate(year, 1, 1)) return undefined;
    const monday = mondayOfWeek(year, point.week);
    // Most years have no week 53.
    if (point.week > 52 && monday === mondayOfWeek(year + 1, 1)) return undefined;
    if (point.weekday === undefined) return [monday, addDays(monday, 6)];
    const day = addDays(monday, point.weekday - 1);
    return [day, day];
  }
  if (point.feast !== undefined) {
    const span = feast(point.feast, year);
    if (span === undefined || !isRealDate(year, 1, 1)) return undefined;
    return point.shift === undefined ? span : shifted(sundayOf(point.feast, span), point.shift);
  }
  if (point.month === undefined || !isRealDate(year, point.month, 1)) return undefined;
  const last = daysInMonth(year, point.month);
  const [from, to] = { begin: [1, 10], middle: [11, 20], end: [21, last], whole: [1, last] }[
    point.part ?? 'whole'
  ] as [number, number];
  return [civil(year, point.month, from), civil(year, point.month, to)];
}

/** The day at which a range begins or ends that is bounded by the middle of a month: the 15th. */
export function boundIn(point: Point, [start, end]: readonly [CivilDate, CivilDate]) {
  return point.part === 'middle'
    ? ([`${start.slice(0, 8)}15`, `${end.slice(0, 8)}15`] as const)
    : ([start, end] as const);
}

/** "Samstag vor Ostern" is counted from the Sunday, not from the days off around it. */
function sundayOf(
  name: string,
  [start, end]: readonly [CivilDate, CivilDate],
): readonly [CivilDate, CivilDate] {
  const sunday = onOrAfter(start, 7);
  return /^(?:ostern|pfingsten)$/.test(name) && sunday < end ? [sunday, end] : [start, end];
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
