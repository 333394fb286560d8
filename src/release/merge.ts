import type { Period } from '../feed/model.js';
import { addDays } from './calendar.js';

/** Puts periods in order. */

/**
 * Periods of one closure: joined, and without hours of days that are shut as a whole or within
 * other hours.
 */
export function mergeDays(periods: readonly Period[]): Period[] {
  const whole = periods.filter(p => p.all_day);
  const hours: Period[] = [];
  for (const period of sorted(periods.filter(p => !p.all_day))) {
    if (whole.some(day => covers(day, period))) continue;
    const last = hours[hours.length - 1];
    const apart = typeof last?.end !== 'string' || period.start >= last.end;
    if (apart) hours.push(period);
    else hours[hours.length - 1] = { ...last, end: laterEnd(last.end, period.end) };
  }
  return joinDays([...whole, ...hours]);
}

/** Sorts periods, drops repeats and joins whole days that touch or overlap. */
export function joinDays(periods: readonly Period[]): Period[] {
  const joined: Period[] = [];
  for (const period of sorted(periods.filter(p => p.all_day))) {
    const last = joined[joined.length - 1];
    if (last === undefined || !touches(last, period)) joined.push(period);
    else joined[joined.length - 1] = { ...last, end: laterEnd(last.end, period.end) };
  }
  const hours = sorted(periods.filter(p => !p.all_day)).filter(
    (p, k, all) => p.start !== all[k - 1]?.start || p.end !== all[k - 1]?.end,
  );
  return sorted([...joined, ...hours]);
}

const sorted = (periods: readonly Period[]): Period[] =>
  [...periods].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : (a.end ?? '~') < (b.end ?? '~') ? -1 : 1,
  );

const touches = (a: Period, b: Period): boolean => a.end === null || b.start <= addDays(a.end, 1);
const laterEnd = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a > b ? a : b;

/** Whether whole days that are shut take in another period, whole days or hours. */
export const covers = (days: Period, { start, end }: Period): boolean =>
  days.start <= start.slice(0, 10) &&
  (days.end === null || (end !== null && end.slice(0, 10) <= days.end));
