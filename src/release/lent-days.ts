import type { CivilDate } from '../feed/model.js';
import { addDays } from './calendar.js';
import type { Clause } from './clauses.js';
import type { ReadDate, ReadText } from './dates.js';
import type { Discourse } from './discourse.js';
import { anyWithin } from './ranges.js';
import type { TimeMention } from './times.js';
import { datesUntilOpening } from './own-days.js';
import { namesOtherDays } from './spans.js';
import { at, type Token } from './token.js';
import { DAYS_OF_USE, words } from './words.js';
import { isDay, opens, pointsBack } from './lasting.js';

/** Days for a clause that names none: what the sentences around it lend. */

/** A day told of in the past tense; one after the publication cannot be. */
const isPast = ({ tense, end }: ReadDate, published: CivilDate | undefined): boolean =>
  tense === 'past' && !(published !== undefined && (end ?? '') >= published);

export interface Borrowed {
  readonly dates: ReadDate[];
  readonly times: TimeMention[];
}

/** Dates for a clause that names none: from its sentence, the one before, or one that points. */
export function borrow(
  discourse: Discourse,
  clause: Clause,
  published: CivilDate | undefined,
): Borrowed {
  const { sentence } = clause;
  const other = namesOtherDays(discourse, clause);
  const order = other ? [sentence] : [sentence, sentence - 1];
  // "An diesem Tag ist das Bad zu, ebenso am 19. März": the day named before.
  const [lead] = discourse.clauses(sentence);
  if (lead === clause && THAT_DAY.test(discourse.words(clause))) order.shift();
  if (isUsualDay(discourse, clause)) return { dates: [], times: [] };
  if (clause.kind === 'header') order.push(sentence + 1);
  if (!other) order.push(sentence - 2);
  if (SAME_TIME.test(discourse.words(clause))) order.push(sentence - 3);
  const start = lastsWithoutEnd(discourse, clause) && beginsIn(discourse, sentence + 1);
  const holidays = explainsHolidays(discourse, clause);
  if (start || holidays || pointsAhead(discourse, sentence + 1)) order.push(sentence + 1);
  for (const s of order) {
    const found = usableDates(discourse, clause, s, published, other);
    if (found === undefined) break;
    if (found.dates.length === 0) continue;
    if (s > sentence && holidays)
      return { ...found, dates: fromBeginToEnd(discourse, s, found.dates) };
    if (!start || s <= sentence) return found;
    return { ...found, dates: found.dates.map(d => ({ ...d, bound: 'from' as const })) };
  }
  return { dates: clause.kind === 'header' ? ofDateLine(discourse, sentence) : [], times: [] };
}

/** How many lines a table has below the line with its day. */
const LONGEST_TABLE = 30;

/** "Fronleichnam, 4. Juni" above "Stadtmuseum: geöffnet", "Kunstverein: geschlossen". */
function ofDateLine(discourse: Discourse, sentence: number): ReadDate[] {
  const isHeader = ({ kind }: Clause): boolean => kind === 'header';
  for (let s = sentence - 1; s >= 0 && s >= sentence - LONGEST_TABLE; s -= 1) {
    const clauses = discourse.clauses(s);
    if (!clauses.every(isHeader)) return [];
    const labelled = clauses.length > 1;
    const dates = clauses.flatMap(other => discourse.dates(other)).filter(isDay);
    if (dates.length > 0) return labelled ? [] : dates;
    if (!labelled) return [];
  }
  return [];
}

/**
 * "Die Ausstellung läuft bis zum 14. Mai. Das Museum ist montags geschlossen": the day on which it
 * is shut every week. "Bleibt" tells of a change, and so does a sentence before about the hours.
 */
function isUsualDay(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  if (OTHERWISE.test(text)) return true;
  if (!discourse.dates(clause).some(d => d.kind === 'weekly')) return false;
  if (/\bruhetage?\b/.test(text)) return true;
  if (SAME_TIME.test(text)) return false;
  const own = discourse.clauses(clause.sentence).filter(other => other !== clause);
  if (own.some(other => discourse.dates(other).some(isDay))) return false;
  const around = [clause, ...discourse.clauses(clause.sentence - 1)];
  return !around.some(other => tellsOfChange(discourse.words(other)));
}

/** "An allen anderen Tagen ist sie geschlossen": as always. */
const OTHERWISE =
  /\b(?:an (?:allen |den )?(?:anderen|übrigen) (?:wochen)?tagen|wie (?:bisher|immer|gehabt)|ansonsten|in der übrigen zeit|zu den übrigen zeiten)\b/;

const THAT_DAY = /\ban diesem tag\b/;
const SAME_TIME = /\b(?:selben|gleichen|diesem|dieser) (?:monat|zeit|zeitraum|wochen)\b/;

const CHANGES = words('bleibt bleiben entfällt entfallen gilt gelten');
const tellsOfChange = (text: string): boolean =>
  text
    .split(' ')
    .some(word => CHANGES.has(word) || word.startsWith('geändert') || word.endsWith('zeiten'));

/** "Letzter Öffnungstag ist der 17. Juli, am 27. geht es los. Dazwischen ist zu.": 18. to 26. */
export function between(discourse: Discourse, clause: Clause): ReadDate[] | undefined {
  const range = discourse.read.sentences[clause.sentence];
  if (range === undefined || !/\bdazwischen\b/.test(discourse.words(clause))) return undefined;
  const days = discourse.read.dates.filter(d => d.first < range.first && isDay(d)).slice(-2);
  const [last, again] = days;
  if (typeof last?.end !== 'string' || typeof again?.start !== 'string') return undefined;
  const start = addDays(last.end.slice(0, 10), 1);
  const end = addDays(again.start.slice(0, 10), -1);
  return start > end ? undefined : [{ ...again, start, end, bound: 'on' }];
}

/** "macht Sommerpause. Letzter Badetag ist der 18. Juli": shut from the day after. */
export function afterLastDay(discourse: Discourse, sentence: number): ReadDate[] {
  const clause = discourse.clauses(sentence).find(c => namesLastDay(discourse.words(c)));
  const last = clause === undefined ? undefined : discourse.dates(clause).find(isDay);
  if (typeof last?.end !== 'string') return [];
  return [fromTheDayAfter(last)];
}

/** "Letzter Öffnungstag ist der 18. Juli": shut from the 19th on. */
const fromTheDayAfter = (last: ReadDate): ReadDate =>
  last.end === null
    ? last
    : { ...last, start: addDays(last.end.slice(0, 10), 1), end: null, bound: 'from' };

/** "Nach dem letzten Öffnungstag am 9. März bleibt das Haus zu": from the 10th on. */
export const behindLastDays = ({ read }: Discourse, dates: readonly ReadDate[]): ReadDate[] =>
  dates.map(date => (isBehindLastDay(read.tokens, date) ? fromTheDayAfter(date) : date));

function isBehindLastDay(tokens: readonly Token[], { first, bound, end }: ReadDate): boolean {
  if (bound !== 'on' || typeof end !== 'string') return false;
  let i = first - 1;
  while (i > first - 4 && /^(?:am|de[rmn]|,|\()$/.test(at(tokens, i))) i -= 1;
  if (!DAYS_OF_USE.has(at(tokens, i)) || !LASTS.has(at(tokens, i - 1))) return false;
  return [2, 3].some(n => at(tokens, i - n) === 'nach');
}

const namesLastDay = (text: string): boolean =>
  text.includes('letzte') &&
  text.split(' ').some((word, k, all) => DAYS_OF_USE.has(word) && LASTS.has(all[k - 1] ?? ''));
const LASTS = words('letzte letzter letzten');

/** "können Gäste letztmals baden, dann geht das Bad in die Winterpause" */
const LAST_TIME = /\b(?:letztmals|letztmalig|(?:zum|ein) letzte[sn]? mal)\b/;
/** A last day of opening; "letztmals" only where the clause behind goes on from it. */
const tellsLastDay = (text: string, goesOn: boolean): boolean =>
  namesLastDay(text) || (goesOn && LAST_TIME.test(text));

const THEN = /^(?:und )?(?:dann|danach|anschließend|bevor|ehe)\b/;

const follows = (discourse: Discourse, clause: Clause, other: Clause): boolean =>
  other.sentence === clause.sentence && THEN.test(discourse.words(clause));

/** The day after the last one of opening that this sentence or the one before tells of. */
export function dayAfterLast(discourse: Discourse, clause: Clause): CivilDate | undefined {
  for (const s of [clause.sentence, clause.sentence - 1])
    for (const other of discourse.clauses(s)) {
      const text = other === clause ? '' : discourse.words(other);
      if (!tellsLastDay(text, true)) continue;
      const end = discourse.dates(other).find(isDay)?.end;
      if (typeof end === 'string') return addDays(end.slice(0, 10), 1);
    }
  return undefined;
}

const namesNoTime = (read: ReadText, sentence: number): boolean => {
  const range = read.sentences[sentence];
  return range === undefined || !(anyWithin(read.dates, range) || anyWithin(read.times, range));
};

/** "ist am 6. Mai am Vormittag geöffnet, am Nachmittag bleibt es zu": of the same day. */
const isOtherHour = (discourse: Discourse, clause: Clause, other: Clause): boolean =>
  other.sentence === clause.sentence &&
  discourse.times(clause).length > 0 &&
  discourse.times(other).length > 0;

/** "von Mittwoch bis Sonntag geöffnet, an den anderen Tagen geschlossen": a timetable. */
export function isTimetable(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  const at = text.search(OTHERWISE);
  return at > 0 && text.slice(0, at).includes('geöffnet');
}

/** What a sentence lends; `undefined` when what follows is a statement of its own. */
function usableDates(
  discourse: Discourse,
  clause: Clause,
  sentence: number,
  published: CivilDate | undefined,
  /** Only what stands behind the clause. */
  behind: boolean,
): Borrowed | undefined {
  const found: Borrowed = { dates: [], times: [] };
  if (sentence <= clause.sentence && namesNoTime(discourse.read, sentence)) return found;
  const ends = discourse.predicate(clause)?.kind === 'early';
  const sameDay = THAT_DAY.test(discourse.words(clause));
  for (const other of discourse.clauses(sentence)) {
    const first = other.tokens[0] ?? 0;
    if (other === clause || (behind && first < (clause.tokens[0] ?? 0))) continue;
    const predicate = discourse.predicate(other);
    // "Kürzer als sonst hat am 28. März das Fundbüro geöffnet: Schon um 12 Uhr ist Schluss"
    const frames = ends && first < (clause.tokens[0] ?? 0);
    if (predicate?.kind === 'reopening') continue;
    if (predicate?.kind === 'open' && !sameDay && !frames && !isOtherHour(discourse, clause, other))
      continue;
    if (pointsBack(discourse, clause) && opens(discourse, other)) continue;
    if (sentence > clause.sentence && predicate !== undefined) return undefined;
    const usable = datesUntilOpening(discourse, other).filter(
      d => (isDay(d) && !isPast(d, published)) || d.bound === 'since',
    );
    const last = tellsLastDay(discourse.words(other), follows(discourse, clause, other));
    found.dates.push(...(last ? usable.map(fromTheDayAfter) : usable));
    if (usable.length > 0 || sentence === clause.sentence)
      found.times.push(...discourse.times(other));
  }
  return found;
}

/** "In den Sommerferien geschlossen. Die Ferien dauern vom … bis …" */
const explainsHolidays = (discourse: Discourse, clause: Clause): boolean =>
  namesHolidays(discourse, clause) &&
  discourse
    .clauses(clause.sentence + 1)
    .some(c => namesHolidays(discourse, c) && LAST.test(discourse.words(c)));

const namesHolidays = (discourse: Discourse, clause: Clause): boolean =>
  discourse.words(clause).includes('ferien');

const LAST = /\b(?:dauern|beginnen|gehen|laufen|reichen|sind|starten)\b/;

/** "Sie beginnen am 20. Juli und enden am 1. September": all days between. */
function fromBeginToEnd(discourse: Discourse, sentence: number, dates: ReadDate[]): ReadDate[] {
  const [first, last, more] = dates;
  const ends = discourse.clauses(sentence).some(c => /\benden\b/.test(discourse.words(c)));
  if (!ends || first === undefined || last === undefined || more !== undefined) return dates;
  return [{ ...first, bound: 'on', end: last.end }];
}

/** "Das gilt vom … bis …", "Betroffen ist der …". */
function pointsAhead(discourse: Discourse, sentence: number): boolean {
  return discourse
    .opening(sentence, 6)
    .some(t =>
      /^(?:gilt|betrifft|betroffen|dauert|zeitraum|termin|konkret|genauer|nämlich)$/.test(t.lower),
    );
}

/** "für etwa ein halbes Jahr", "rund drei Wochen": how long, but not until when. */
function lastsWithoutEnd(discourse: Discourse, clause: Clause): boolean {
  const list = discourse.words(clause).split(' ');
  return list.some(
    (word, k) => LASTING.has(word) && list.slice(k + 2, k + 5).some(unit => UNITS.has(unit)),
  );
}

const LASTING = words('für rund etwa circa mindestens');
const UNITS = words('jahr jahre monat monate woche wochen tag tage');

const beginsIn = (discourse: Discourse, sentence: number): boolean =>
  discourse
    .opening(sentence, 12)
    .some(t => /^(?:beginnt|beginnen|starten|startet|los)$/.test(t.lower));
