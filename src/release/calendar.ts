import { UTCDateMini } from '@date-fns/utc';
import { addDays as later, differenceInCalendarDays, getDaysInMonth } from 'date-fns';
import type { CivilDate } from '../feed/model.js';

/**
 * Civil calendar arithmetic on `YYYY-MM-DD`. Days are counted in UTC, where every day has 24
 * hours and none is missing; the time zone of the machine never comes into it.
 */

const EPOCH = new UTCDateMini(0);

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** Writes a date; does not check that it exists. */
export function civil(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** Days since 1 January 1970 of every date met; texts come back to the same few thousand. */
const numbers = new Map<CivilDate, number>();
const dates = new Map<number, CivilDate>();
/** More than are kept: the calendar of fifty years. */
const MOST = 20_000;

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}

/** A day of the calendar for date-fns, at midnight UTC. */
const dayOf = (date: CivilDate): Date =>
  new UTCDateMini(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10)));

const civilOf = (day: Date): CivilDate =>
  civil(day.getFullYear(), day.getMonth() + 1, day.getDate());

/** Days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  return numbers.get(date) ?? remember(numbers, date, differenceInCalendarDays(dayOf(date), EPOCH));
}

export function fromDayNumber(days: number): CivilDate {
  return dates.get(days) ?? remember(dates, days, civilOf(later(EPOCH, days)));
}

/** Days of the months by `12 * year + month`. */
const lengths = new Map<number, number>();

export function daysInMonth(year: number, month: number): number {
  const key = 12 * year + month;
  return (
    lengths.get(key) ?? remember(lengths, key, getDaysInMonth(new UTCDateMini(year, month - 1, 1)))
  );
}

/** Whether the calendar has this date. Years outside 1000–2999 are taken for something else. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1000 &&
    year <= 2999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

export function weekdayOf(date: CivilDate): Weekday {
  const days = (dayNumber(date) + FIRST_WEEKDAY - 1) % 7;
  return (((days + 7) % 7) + 1) as Weekday;
}

/** The first day on or after `date` that is this weekday. */
export function onOrAfter(date: CivilDate, weekday: Weekday): CivilDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** The last day on or before `date` that is this weekday. */
export function onOrBefore(date: CivilDate, weekday: Weekday): CivilDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}

/** That weekday of a month, the first, second …, or the last for -1; it may lie in the next month. */
export function nthOfMonth(year: number, month: number, weekday: Weekday, nth: number): CivilDate {
  return nth < 0
    ? addDays(onOrBefore(civil(year, month, daysInMonth(year, month)), weekday), 7 * (nth + 1))
    : addDays(onOrAfter(civil(year, month, 1), weekday), 7 * (nth - 1));
}

/** Whether a day is the first, second … of its weekday in its month, or the last for -1. */
export const isNthOfMonth = (date: CivilDate, nth: number): boolean =>
  nthOfMonth(yearOf(date), monthOf(date), weekdayOf(date), nth) === date;

/** Monday of the week of that number: the first week is that of 4 January. */
export const mondayOfWeek = (year: number, week: number): CivilDate =>
  addDays(onOrBefore(civil(year, 1, 4), 1), 7 * (week - 1));

/** Reads a whole civil date and nothing else; `undefined` when it is none. */
export function parseCivilDate(value: unknown): CivilDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return isRealDate(year, month, day) ? value : undefined;
}
