import { addDays, daysBetween, weekdayOf } from './calendar.js';
import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { isOngoing } from './lasting.js';
import { withoutRejected } from './rejected.js';
import { words } from './words.js';

/** Which of the days a clause names are those on which it is shut. */

/** "Nach dem Brand in der Nacht zum Sonntag": that tells when something happened. */
export function withoutNights(discourse: Discourse, clause: Clause, dates: ReadDate[]): ReadDate[] {
  const { read } = discourse;
  const isNight = ({ first }: ReadDate): boolean =>
    read.tokens[first - 2]?.lower === 'nacht' &&
    /^(?:zum?|auf)$/.test(read.tokens[first - 1]?.lower ?? '');
  const rest = dates.filter(date => !isNight(date));
  return rest.length > 0 || isOngoing(discourse, clause) ? rest : dates;
}

const isBefore = ({ first, bound }: ReadDate, verb: number | undefined): boolean =>
  bound === 'on' && first < (verb ?? 0);

const OCCASIONS = words('wegen aufgrund anlässlich infolge nach vor zur zum');

/** "Wegen der Wahl am Sonntag ist das Amt am Freitag geschlossen": the first day is another's. */
export function withoutOccasion(
  { read }: Discourse,
  { tokens, verb }: Clause,
  dates: ReadDate[],
  ongoing: boolean,
): ReadDate[] {
  const lead = read.tokens[tokens[0] ?? 0]?.lower ?? '';
  if (lead === 'nach' && dates.some(({ bound }) => bound === 'from')) return dates;
  const opens = OCCASIONS.has(lead);
  // "Nach dem Sturm vom Dienstag bleibt der Park vorerst geschlossen."
  if (ongoing && (lead === 'nach' || lead === 'infolge') && dates.every(d => isBefore(d, verb)))
    return [];
  if (!opens || verb === undefined || !dates.some(d => d.first > verb)) return dates;
  return dates.filter(d => d.first > verb || d.kind === 'weekly');
}

/**
 * "bis zum Ende der Saison am 8. September jeden Montag, erstmals am 5. August": beside a weekday
 * that recurs, such days are the first and the last.
 */
export function withTurns({ read }: Discourse, dates: readonly ReadDate[]): ReadDate[] {
  if (!dates.some(({ kind }) => kind === 'weekly')) return [...dates];
  return dates.map((date): ReadDate => {
    if (date.bound !== 'on' || date.start === null || date.start !== date.end) return date;
    for (let i = date.first - 1; i >= date.first - 7; i -= 1) {
      const { lower, kind } = read.tokens[i] ?? {};
      if (kind !== 'word') break;
      if (FIRST_TIME.has(lower ?? '')) return { ...date, bound: 'from', end: null };
      if (lower === 'bis') return { ...date, bound: 'until' };
    }
    return date;
  });
}

/**
 * "jeweils dienstags, nämlich am 5., 12. und 19. Mai", "montags und am 1. Mai": the days are told,
 * the weekday is as it was.
 */
export function withoutTheirWeekday(dates: readonly ReadDate[]): readonly ReadDate[] {
  const days = dates.filter(({ kind }) => kind !== 'weekly');
  const single = days.every(
    ({ bound, start, end }) => bound === 'on' && start !== null && start === end,
  );
  return days.length > 0 && single ? days : dates;
}

const FIRST_TIME = words('erstmals erstmalig beginnend startend');

/** "in der Woche ab dem 4. Mai", "in der Woche vom 4. Mai": from that Monday to its Sunday. */
export function asWeeks({ read: { tokens } }: Discourse, dates: readonly ReadDate[]): ReadDate[] {
  return dates.map(date => {
    const { start, end, first } = date;
    if (start === null || start.includes('T') || (end !== null && end !== start)) return date;
    let p = first - 1;
    while (p > first - 4 && /^(?:de[mnr]|montag|,)$/.test(tokens[p]?.lower ?? '')) p -= 1;
    const led = /^(?:ab|vom|von)$/.test(tokens[p]?.lower ?? '');
    if (!led || tokens[p - 1]?.lower !== 'woche' || tokens[p - 2]?.lower !== 'der') return date;
    return weekdayOf(start) === 1 ? { ...date, bound: 'on', end: addDays(start, 6) } : date;
  });
}

/** Monday to Sunday: "in dieser Woche … am Dienstag (17.)" */
const isWeek = (start: string | null, end: string | null): boolean =>
  start !== null && end !== null && daysBetween(start, end) === 6;

/** "am kommenden Wochenende … am Sonntag" */
const isWeekend = ({ tokens }: Discourse['read'], first: number, next: number): boolean =>
  tokens.slice(first, next).some(({ lower }) => lower === 'wochenende');

const isDayKind = (kind: ReadDate['kind']): boolean =>
  kind === 'day' || kind === 'range' || kind === 'relative';

const RESTATES = words('also nämlich genauer konkret zwar heißt');

/** "im Februar für zwei Wochen, und zwar vom 10. bis 21. Februar": the days say it better. */
export function withoutFrames({ read }: Discourse, dates: readonly ReadDate[]): ReadDate[] {
  // "von Montag bis Donnerstag (22.3. bis 25.3.)"
  const explained = ({ kind, next }: ReadDate): boolean =>
    kind === 'relative' &&
    read.tokens[next]?.text === '(' &&
    dates.some(d => d.kind !== 'relative' && d.first > next && d.first <= next + 2);
  const framed = (frame: ReadDate): boolean =>
    dates.some(
      ({ kind, start, end }) =>
        (start !== frame.start || end !== frame.end) &&
        kind !== 'month' &&
        kind !== 'year' &&
        start !== null &&
        end !== null &&
        start >= (frame.start ?? '~') &&
        end.slice(0, 10) <= (frame.end ?? ''),
    );
  // "in der 30. und 31. Woche, also vom 20. bis 31. Juli"
  const restated = ({ list, start, end }: ReadDate): boolean =>
    dates.some(
      d =>
        d.list > list &&
        typeof d.start === 'string' &&
        d.start <= (end ?? '') &&
        (d.end ?? '~') >= (start ?? '~') &&
        [1, 2, 3].some(n => RESTATES.has(read.tokens[d.first - n]?.lower ?? '')),
    );
  // "über Weihnachten, und zwar am 23., 27. und 28. Dezember"
  const loose = ({ first, list }: ReadDate): boolean =>
    /^(?:über|um)$/.test(read.tokens[first - 1]?.lower ?? '') &&
    dates.some(d => isDayKind(d.kind) && d.first > first && d.list !== list);
  // A month, or a feast of several days: "an Pfingsten, also Pfingstsonntag und Pfingstmontag"
  const isFrame = ({ kind, bound, start, end, first, next }: ReadDate): boolean =>
    bound === 'on' &&
    (kind === 'month' ||
      (kind === 'day' && start !== end) ||
      (kind === 'relative' && (isWeek(start, end) || isWeekend(read, first, next))));
  return dates.filter(
    date => !explained(date) && !(isFrame(date) && (framed(date) || restated(date) || loose(date))),
  );
}

/** The dates of a clause; that of an opening bounds them, the day before is the last. */
export function datesUntilOpening(discourse: Discourse, clause: Clause): ReadDate[] {
  const dates = withoutRejected(discourse, clause, discourse.dates(clause));
  const opening = dates.length === 0 ? undefined : openingDay(discourse, clause);
  if (opening === undefined) return dates;
  return dates.map(date => {
    if (date !== opening || date.start === null) return date;
    return { ...date, bound: 'until', start: null, end: addDays(date.start.slice(0, 10), -1) };
  });
}

/** "bis zur Wiedereröffnung am Montag, 2. März": that day the doors are open. */
export function openingDay(discourse: Discourse, clause: Clause): ReadDate | undefined {
  if (!/\bbis zur (?:wieder|neu)?(?:er)?öffnung a[mb]\b/.test(discourse.words(clause)))
    return undefined;
  const { tokens } = discourse.read;
  return discourse
    .dates(clause)
    .find(d => [1, 2].some(n => tokens[d.first - n]?.lower.endsWith('öffnung') === true));
}
