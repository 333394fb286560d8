import type { CivilDate } from '../feed/model.js';
import { addDays, onOrAfter } from './calendar.js';
import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { AGAIN } from './hints.js';
import { isDay, opens, pointsBack } from './lasting.js';
import { SO_LONG } from './lent-hours.js';
import { openingDay } from './own-days.js';
import type { Timing } from './periods.js';
import { isBackReference } from './phrase-roles.js';
import type { Phrase } from './phrases.js';
import { NO } from './predicates.js';
import { withoutRejected } from './rejected.js';
import { WEEKDAYS, WELCOMING, words } from './words.js';

/** When the doors open again. */

/** "… Am Rosenmontag bleibt es den ganzen Tag zu": what opens behind that opens after another day. */
const closesAgain = (discourse: Discourse, sentence: number): boolean =>
  discourse.clauses(sentence).some(clause => {
    const kind = discourse.predicate(clause)?.kind;
    const shut = kind !== undefined && kind !== 'open' && kind !== 'reopening';
    return shut && discourse.dates(clause).some(isDay);
  });

/** "…, das Freibad öffnet um 10 Uhr": another house. */
const isOther = (phrase: Phrase): boolean =>
  phrase.noun === 'office' && phrase.preposition === undefined && !isBackReference(phrase);

const opensThen = (discourse: Discourse, clause: Clause, other: Clause): boolean =>
  discourse.predicate(other)?.kind === 'open' &&
  !discourse.phrasing(other).groups.some(([house]) => house !== undefined && isOther(house)) &&
  (other.tokens[0] ?? 0) > (clause.tokens[0] ?? 0) &&
  /(?:^| )öffne[tn] um /.test(discourse.words(other));

/** "ab Montag, 20. April, geschlossen. Am Donnerstag …": the first Thursday behind that Monday. */
function dayBehind(
  { read }: Discourse,
  { start, kind, first }: ReadDate,
  dates: readonly ReadDate[],
): CivilDate | undefined {
  const date = start?.slice(0, 10);
  const before = dates.find(d => d.start !== null && d.bound !== 'until');
  const last = (before?.end ?? before?.start)?.slice(0, 10);
  if (date === undefined || last === undefined || kind !== 'relative' || date > last) return date;
  const weekday = WEEKDAYS.get(read.tokens[first]?.lower ?? '');
  return weekday === undefined ? date : onOrAfter(addDays(last, 1), weekday);
}

/** "gelten wieder die gewohnten Öffnungszeiten": the end of other hours, not of a closure. */
const USUAL_HOURS = /\bg(?:elten|ilt)\b/;

/** "ab 5. April zeigt es sich in neuem Glanz": the house spoken of receives people again. */
function welcomes(discourse: Discourse, clause: Clause): boolean {
  const list = discourse.words(clause).split(' ');
  if (!list.some(word => WELCOMING.has(word)) || discourse.predicate(clause) !== undefined)
    return false;
  if (!list.some((word, k) => SAME_HOUSE.has(word) || (word === 'haus' && list[k - 1] === 'das')))
    return false;
  if (list.some(word => NO.has(word) || word === 'nicht' || word === 'nur')) return false;
  return discourse.dates(clause).some(({ bound }) => bound === 'from');
}

const SAME_HOUSE = words('es sie er');

/** When the text says it opens again: in the same sentence, the next two, or before a semicolon. */
export function reopening(
  discourse: Discourse,
  clause: Clause,
  dates: readonly ReadDate[],
): Timing['reopens'] {
  const own = openingDay(discourse, clause);
  if (typeof own?.start === 'string') return { date: own.start.slice(0, 10) };
  const { sentence } = clause;
  const order = [sentence, sentence + 1, sentence + 2];
  if (pointsBack(discourse, clause) || SO_LONG.test(discourse.words(clause)))
    order.unshift(sentence - 1);
  const range = discourse.read.sentences[sentence - 1];
  if (range !== undefined && discourse.read.tokens[range.next - 1]?.text === ';')
    order.push(sentence - 1);
  for (const s of order) {
    if (s > sentence && closesAgain(discourse, s)) return undefined;
    if (s !== sentence && !discourse.hints(s, AGAIN)) continue;
    for (const other of discourse.clauses(s)) {
      if (other === clause) continue;
      const again = discourse.predicate(other)?.kind === 'reopening' || welcomes(discourse, other);
      // "vormittags geschlossen und öffnet um 13 Uhr"
      const then = s === sentence && opensThen(discourse, clause, other);
      if (!again && !then && !(s < sentence && opens(discourse, other))) continue;
      const days = withoutRejected(discourse, other, discourse.dates(other));
      const day = days.find(d => d.start !== null && d.kind !== 'weekly');
      const time = discourse.times(other).find(t => t.kind === 'from' || t.kind === 'at')?.from;
      const date = day === undefined ? undefined : dayBehind(discourse, day, dates);
      if (date === undefined && time === undefined) continue;
      const same = date !== undefined && dates.some(d => d.start === date && d.end === date);
      return {
        ...(date === undefined || same ? {} : { date }),
        ...(time === undefined ? {} : { time }),
        ...(USUAL_HOURS.test(discourse.words(other)) ? { usual: true } : {}),
      };
    }
  }
  return undefined;
}
