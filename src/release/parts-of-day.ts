import type { ClockTime } from './times.js';
import { WEEKDAYS, words } from './words.js';

/** Parts of the day, alone and joined to a weekday: "am Nachmittag", "Mittwochnachmittag". */

/** When a part of the day begins and ends, noted with the adverb, too. */
export const PARTS_OF_DAY: ReadonlyMap<string, readonly [ClockTime, ClockTime]> = new Map([
  ['vormittag', ['00:00', '12:00']],
  ['vormittags', ['00:00', '12:00']],
  ['morgens', ['00:00', '12:00']],
  ['nachmittag', ['12:00', '24:00']],
  ['nachmittags', ['12:00', '24:00']],
  ['abend', ['18:00', '24:00']],
  ['abends', ['18:00', '24:00']],
]);

/** At what hour a span begins or ends that a weekday and a part of it bound. */
const TURNS: ReadonlyMap<string, readonly [from: ClockTime, to: ClockTime]> = new Map([
  ...PARTS_OF_DAY,
  ['früh', ['00:00', '00:00']],
  ['morgen', ['00:00', '00:00']],
  ['mittag', ['12:00', '12:00']],
  ['mittags', ['12:00', '12:00']],
]);

/** Days beside which a part of the day needs no preposition: "heute Nachmittag". */
const DAYS = words('heute heutigen morgen morgigen übermorgen');

/** Whether a part of the day may stand right behind this word. */
export const takesPart = (lower: string): boolean => WEEKDAYS.has(lower) || DAYS.has(lower);

/** The hours at which a span turns that this word bounds, if it is a part of the day. */
export const turnsAt = (lower: string): readonly [ClockTime, ClockTime] | undefined =>
  TURNS.get(lower);

/** Where a weekday ends inside "Mittwochnachmittag", "Montagfrüh"; 0 where nothing is joined. */
export function endOfWeekday(lower: string): number {
  for (const weekday of WEEKDAYS.keys())
    if (lower.startsWith(weekday) && TURNS.has(lower.slice(weekday.length))) return weekday.length;
  return 0;
}
