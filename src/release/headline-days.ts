import type { ReadDate } from './dates.js';
import { weekdayOf } from './calendar.js';
import { WEEKDAYS } from './words.js';

/** Weekdays in a headline that the text below says in full. */

const LONGEST_HEADLINE = 200;

/** Where the headline of a text ends: its first paragraph, where that is no sentence. */
export function headlineEnd(text: string): number {
  const end = text.indexOf('\n\n');
  return end < 0 || end > LONGEST_HEADLINE || text[end - 1] === '.' ? 0 : end;
}

/** "Dienstag", "am Dienstag": a weekday and nothing else. */
const isBareWeekday = ({ kind, bound, start, end, text }: ReadDate): boolean =>
  kind === 'relative' &&
  bound === 'on' &&
  start !== null &&
  start === end &&
  WEEKDAYS.has(text.toLowerCase().replace(/^(?:am|den|diesen|diesem) /u, ''));

/**
 * "Rathaus am Dienstag nur bis Mittag besetzt" above "… am Dienstag, 17. Februar, ab 11.30 Uhr": the
 * day the text names first, unless the text speaks of such a weekday without a date, too.
 */
export function withHeadlineDays(text: string, dates: readonly ReadDate[]): readonly ReadDate[] {
  const end = headlineEnd(text);
  if (end === 0 || !dates.some(date => date.index < end && isBareWeekday(date))) return dates;
  const below = dates.filter(({ index }) => index >= end);
  return dates.map(date => {
    if (date.index >= end || date.start === null || !isBareWeekday(date)) return date;
    const weekday = weekdayOf(date.start);
    const alike = below.filter(
      ({ start, end: last }) => start !== null && start === last && weekdayOf(start) === weekday,
    );
    const [first] = alike;
    if (first === undefined || !alike.every(({ kind }) => kind === 'day')) return date;
    return { ...date, start: first.start, end: first.end };
  });
}
