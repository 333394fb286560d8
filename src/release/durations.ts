import { addDays, parseCivilDate } from './calendar.js';
import type { CivilDate } from '../feed/model.js';
import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import type { ClockTime, TimeMention } from './times.js';
import { NUMBER_WORDS, words } from './words.js';

/** "für drei Wochen", "zwei Tage lang": an end that is counted from the start. */

interface Duration {
  readonly count: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month';
}

const UNITS: ReadonlyMap<string, Duration['unit']> = new Map([
  ['stunde', 'hour'],
  ['stunden', 'hour'],
  ['tag', 'day'],
  ['tage', 'day'],
  ['woche', 'week'],
  ['wochen', 'week'],
  ['monat', 'month'],
  ['monate', 'month'],
]);

const NAMES_UNIT = / (?:stunde|tag|woche|monat)/;

/** A number beside one of these is no number to count with. */
const ROUGHLY = words(
  `rund etwa circa ca ungefähr knapp gut fast mindestens höchstens maximal voraussichtlich
  wahrscheinlich vermutlich vorerst zunächst geschätzt mehr über`,
);
const BREAKS =
  /^(?:(?:sommer|winter|umbau|weihnachts|oster|herbst|betriebs)?(?:pause|ferien)|urlaub)$/;

const LONG = words('wochen monate jahre tage jahr');
const SOME = words('längere einige unbestimmte');

/** "für mehrere Monate", "für rund 3 Wochen", "für einige Zeit": longer than the day named. */
function isVague(text: string): boolean {
  const list = text.split(' ');
  return list.some((word, k) => {
    if (word !== 'für') return false;
    const near = list.slice(k + 1, k + 6);
    const end = near.findIndex(next => !/^[a-zäöüß\d]/.test(next));
    return near
      .slice(0, end < 0 ? undefined : end)
      .some((next, n) => LONG.has(next) || (next === 'zeit' && SOME.has(near[n - 1] ?? '')));
  });
}

/** How long a clause says that it lasts, where that is an exact number. */
function durationIn(text: string): Duration | undefined {
  if (!NAMES_UNIT.test(text)) return undefined;
  const list = text.split(' ');
  for (let k = 1; k < list.length; k += 1) {
    const unit = UNITS.get(list[k] ?? '');
    if (unit === undefined) continue;
    const number = list[k - 1] ?? '';
    const count = NUMBER_WORDS.get(number) ?? (/^\d{1,2}$/.test(number) ? Number(number) : 0);
    const said = list[k - 2] === 'für' || list[k + 1] === 'lang' || BREAKS.test(list[k + 1] ?? '');
    if (count === 0 || !said || list.some(word => ROUGHLY.has(word))) return undefined;
    return { count, unit };
  }
  return undefined;
}

/** The last day of what begins on `start`. */
function lastDay(start: CivilDate, { count, unit }: Duration): CivilDate | undefined {
  if (unit === 'day') return addDays(start, count - 1);
  if (unit === 'week') return addDays(start, 7 * count - 1);
  const months = Number(start.slice(5, 7)) - 1 + count;
  const year = Number(start.slice(0, 4)) + Math.floor(months / 12);
  const month = String((months % 12) + 1).padStart(2, '0');
  const same = parseCivilDate(`${year}-${month}-${start.slice(8, 10)}`);
  return same === undefined ? undefined : addDays(same, -1);
}

/** How long a clause, or another of its sentence that says the same, tells that it lasts. */
function durationOf(discourse: Discourse, clause: Clause): Duration | undefined {
  const own = durationIn(discourse.words(clause));
  if (own !== undefined) return own;
  for (const other of discourse.clauses(clause.sentence)) {
    const kind = other === clause ? undefined : discourse.predicate(other)?.kind;
    const found = kind === 'noun' ? durationIn(discourse.words(other)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Dates with the end that is counted from a start whose end nothing else tells. */
export function withDuration(
  discourse: Discourse,
  clause: Clause,
  dates: readonly ReadDate[],
): readonly ReadDate[] {
  const [date, more] = dates;
  if (date === undefined || more !== undefined || typeof date.start !== 'string') return dates;
  const open = date.bound === 'from' || (date.bound === 'on' && date.start === date.end);
  if (!open || date.start.includes('T')) return dates;
  const duration = durationOf(discourse, clause);
  if (duration === undefined && date.bound === 'on' && isVague(discourse.words(clause)))
    return [{ ...date, bound: 'from', end: null }];
  if (duration === undefined || duration.unit === 'hour') return dates;
  const end = lastDay(date.start, duration);
  return end === undefined ? dates : [{ ...date, bound: 'on', end }];
}

/** "ab 13 Uhr für zwei Stunden": from 13 to 15. */
export function withHours(
  discourse: Discourse,
  clause: Clause,
  times: readonly TimeMention[],
): readonly TimeMention[] {
  const [time, more] = times;
  if (time === undefined || more !== undefined || time.from === undefined) return times;
  if (time.kind !== 'from' && time.kind !== 'at') return times;
  const duration = durationIn(discourse.words(clause));
  if (duration?.unit !== 'hour') return times;
  const hour = Number(time.from.slice(0, 2)) + duration.count;
  const to: ClockTime = `${String(hour).padStart(2, '0')}${time.from.slice(2)}`;
  return to > '24:00' ? times : [{ ...time, kind: 'span', to }];
}
