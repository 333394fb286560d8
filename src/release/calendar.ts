import { UTCDateMini } from '@date-fns/utc';
import { addDays as later, differenceInCalendarDays, getDaysInMonth, getISODay } from 'date-fns';
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

/** A day of the calendar for date-fns, at midnight UTC. */
function dayOf(date: CivilDate): Date {
  return new UTCDateMini(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10)));
}

function civilOf(day: Date): CivilDate {
  return civil(day.getFullYear(), day.getMonth() + 1, day.getDate());
}

export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(new UTCDateMini(year, month - 1, 1));
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

/** Days since 1 January 1970. */
export function dayNumber(date: CivilDate): number {
  return differenceInCalendarDays(dayOf(date), EPOCH);
}

export function fromDayNumber(days: number): CivilDate {
  return civilOf(later(EPOCH, days));
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilOf(later(dayOf(date), days));
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return differenceInCalendarDays(dayOf(to), dayOf(from));
}

export function weekdayOf(date: CivilDate): Weekday {
  return getISODay(dayOf(date)) as Weekday;
}

/** The first day on or after `date` that is this weekday. */
export function onOrAfter(date: CivilDate, weekday: Weekday): CivilDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** The last day on or before `date` that is this weekday. */
export function onOrBefore(date: CivilDate, weekday: Weekday): CivilDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
}

/** Reads a whole civil date and nothing else; `undefined` when it is none. */
export function parseCivilDate(value: unknown): CivilDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return isRealDate(year, month, day) ? value : undefined;
}
