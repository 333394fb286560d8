import type { CivilDate } from '../feed/model.js';
import { addDays } from './calendar.js';
import type { Clause } from './clauses.js';
import { within } from './ranges.js';
import type { DateContext, ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { AGAIN } from './hints.js';
import type { Timing } from './periods.js';
import type { TimeMention } from './times.js';
import { words } from './words.js';

/** When a closing clause means, gathered from it and from the sentences around it. */
export function timingOf(discourse: Discourse, clause: Clause, context: DateContext): Timing {
  let dates = discourse.dates(clause);
  let times = discourse.times(clause);
  let since: CivilDate | undefined;
  if (!dates.some(isDay)) {
    const borrowed = borrow(discourse, clause, context.published);
    const then = pointsBack(discourse, clause)
      ? borrowed.dates.map(d =>
          d.bound === 'on' && d.start === d.end ? { ...d, bound: 'until' as const } : d,
        )
      : borrowed.dates;
    dates = [...(between(discourse, clause) ?? then), ...dates];
    if (!dates.some(isDay)) dates = [...dates, ...afterLastDay(discourse, clause.sentence + 1)];
    if (times.length === 0) times = timesOfForm(discourse, clause);
    if (times.length === 0) times = [...hoursMeant(discourse, clause), ...borrowed.times];
  } else if (
    times.length === 0 &&
    /\b(?:schluss|feierabend|früher)\b/.test(discourse.words(clause))
  )
    times = discourse.clauses(clause.sentence).flatMap(c => discourse.times(c));
  if (dates.some(isDay) && dates.every(d => d.bound === 'until' || d.kind === 'weekly'))
    since = startBefore(discourse, clause);
  dates = withoutNights(discourse, clause, dates);
  const opening = openingDay(discourse, clause);
  dates = withoutFrames(dates.filter(d => d !== opening));
  const reopens = reopening(discourse, clause, dates);
  const { published } = context;
  return {
    dates,
    times,
    ongoing: isOngoing(discourse, clause) || opening !== undefined,
    forGood: FOR_GOOD.test(discourse.words(clause)),
    ...(reopens === undefined ? {} : { reopens }),
    ...(published === undefined ? {} : { published }),
    ...(since === undefined ? {} : { since }),
  };
}

/** A day told of in the past tense; one after the publication cannot be. */
const isPast = ({ tense, end }: ReadDate, published: CivilDate | undefined): boolean =>
  tense === 'past' && !(published !== undefined && (end ?? '') >= published);

const isDay = (date: ReadDate): boolean => date.kind !== 'weekly' && date.kind !== 'year';

const ONGOING = words(
  'derzeit zurzeit momentan aktuell vorübergehend vorerst vorläufig weiterhin gegenwärtig augenblicklich',
);
const VAGUE_END =
  /\b(?:bis (?:auf weiteres|auf weiter|zum? (?:ende|beginn|abschluss|herbst|winter|sommer|frühjahr|frühling|jahresende|saison[a-zäöüß]*))|auf unbestimmte zeit|bis zur (?:wieder)?(?:eröffnung|klärung|freigabe))\b/;

/** "Am 3. Mai öffnet das Bad wieder. Bis dahin …": the end was named before. */
const UNTIL_THEN = /\b(?:bis dahin|bis zu diesem (?:tag|zeitpunkt|datum))\b/;
const pointsBack = (discourse: Discourse, clause: Clause): boolean =>
  UNTIL_THEN.test(discourse.words(clause));

const OPENS = /\b(?:(?:wieder|neu)?(?:er)?öffne[tn]|(?:wieder|neu)?eröffnung)\b/;
const opens = (discourse: Discourse, clause: Clause): boolean =>
  OPENS.test(discourse.words(clause));

/** "Nach dem Brand in der Nacht zum Sonntag": that tells when something happened. */
function withoutNights(discourse: Discourse, clause: Clause, dates: ReadDate[]): ReadDate[] {
  const { read } = discourse;
  const isNight = ({ first }: ReadDate): boolean =>
    read.tokens[first - 2]?.lower === 'nacht' &&
    /^(?:zum?|auf)$/.test(read.tokens[first - 1]?.lower ?? '');
  const rest = dates.filter(date => !isNight(date));
  return rest.length > 0 || isOngoing(discourse, clause) ? rest : dates;
}

/** "im Februar für zwei Wochen, und zwar vom 10. bis 21. Februar": the days say it better. */
function withoutFrames(dates: readonly ReadDate[]): ReadDate[] {
  const framed = (frame: ReadDate): boolean =>
    dates.some(
      ({ kind, start, end }) =>
        kind !== 'month' &&
        kind !== 'year' &&
        start !== null &&
        end !== null &&
        start >= (frame.start ?? '~') &&
        end.slice(0, 10) <= (frame.end ?? ''),
    );
  return dates.filter(date => !(date.kind === 'month' && date.bound === 'on' && framed(date)));
}

/** "bis zur Wiedereröffnung am Montag, 2. März": that day the doors are open. */
function openingDay(discourse: Discourse, clause: Clause): ReadDate | undefined {
  if (!/\bbis zur (?:wieder|neu)?(?:er)?öffnung a[mb]\b/.test(discourse.words(clause)))
    return undefined;
  const { tokens } = discourse.read;
  return discourse
    .dates(clause)
    .find(d => [1, 2].some(n => tokens[d.first - n]?.lower.endsWith('öffnung') === true));
}

/** "bis auf Weiteres", "derzeit": shut now, and no day named on which that ends. */
export function isOngoing(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  return (
    VAGUE_END.test(text) || UNTIL_THEN.test(text) || text.split(' ').some(word => ONGOING.has(word))
  );
}

/** "schließt für immer": from that day on. */
export const FOR_GOOD = /\b(?:für immer|endgültig|dauerhaft|auf dauer|für unbestimmte zeit)\b/;

const INVITING = words('lädt laden feiert feiern');

/** Whether a clause announces something to go to, not a door that shuts. */
function invites(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  return text.includes('tag der offenen tür') || text.split(' ').some(word => INVITING.has(word));
}

/** "schließt um 18 Uhr" behind an invitation: the end of the event, unless it says "schon". */
export function isEndOfEvent(discourse: Discourse, clause: Clause): boolean {
  if (/\b(?:schon|bereits|früher|vorzeitig)\b/.test(discourse.words(clause))) return false;
  if (discourse.dates(clause).some(isDay)) return false;
  const before = [clause.sentence, clause.sentence - 1].flatMap(s => discourse.clauses(s));
  return before.some(other => other !== clause && invites(discourse, other));
}

interface Borrowed {
  readonly dates: ReadDate[];
  readonly times: TimeMention[];
}

/** Dates for a clause that names none: from its sentence, the one before, or one that points. */
function borrow(discourse: Discourse, clause: Clause, published: CivilDate | undefined): Borrowed {
  const { sentence } = clause;
  const order = [sentence, sentence - 1];
  if (isUsualDay(discourse, clause)) return { dates: [], times: [] };
  if (clause.kind === 'header') order.push(sentence + 1);
  order.push(sentence - 2);
  if (SAME_TIME.test(discourse.words(clause))) order.push(sentence - 3);
  const start = lastsWithoutEnd(discourse, clause) && beginsIn(discourse, sentence + 1);
  if (start || pointsAhead(discourse, sentence + 1)) order.push(sentence + 1);
  for (const s of order) {
    const found = usableDates(discourse, clause, s, published);
    if (found === undefined) break;
    if (found.dates.length === 0) continue;
    if (!start || s <= sentence) return found;
    return { ...found, dates: found.dates.map(d => ({ ...d, bound: 'from' as const })) };
  }
  return { dates: [], times: [] };
}

/**
 * "Die Ausstellung läuft bis zum 14. Mai. Das Museum ist montags geschlossen": the day on which it
 * is shut every week. "Bleibt" tells of a change, and so does a sentence before about the hours.
 */
function isUsualDay(discourse: Discourse, clause: Clause): boolean {
  if (!discourse.dates(clause).some(d => d.kind === 'weekly')) return false;
  if (SAME_TIME.test(discourse.words(clause))) return false;
  const own = discourse.clauses(clause.sentence).filter(other => other !== clause);
  if (own.some(other => discourse.dates(other).some(isDay))) return false;
  const around = [clause, ...discourse.clauses(clause.sentence - 1)];
  return !around.some(other => CHANGES.test(discourse.words(other)));
}

const SAME_TIME = /\b(?:selben|gleichen|diesem|dieser) (?:monat|zeit|zeitraum|wochen)\b/;
const CHANGES =
  /\b(?:bleibt|bleiben|entfällt|entfallen|gilt|gelten|geändert[a-z]*|[a-zäöü]*zeiten)\b/;

/** "Letzter Öffnungstag ist der 17. Juli, am 27. geht es los. Dazwischen ist zu.": 18. to 26. */
function between(discourse: Discourse, clause: Clause): ReadDate[] | undefined {
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
function afterLastDay(discourse: Discourse, sentence: number): ReadDate[] {
  const clause = discourse.clauses(sentence).find(c => LAST_DAY.test(discourse.words(c)));
  const last = clause === undefined ? undefined : discourse.dates(clause).find(isDay);
  if (typeof last?.end !== 'string') return [];
  return [{ ...last, start: addDays(last.end.slice(0, 10), 1), end: null, bound: 'from' }];
}

const LAST_DAY =
  /\bletzte[rn]? (?:bade|öffnungs|ausleih|besuchs|betriebs|verkaufs|annahme|spiel|eislauf)tag\b/;

/** A form's own line for the hours: "Uhrzeit: ab 9:00 Uhr". */
function timesOfForm(discourse: Discourse, clause: Clause): TimeMention[] {
  if (clause.kind !== 'header') return [];
  for (let s = clause.sentence + 1; s <= clause.sentence + 3; s += 1) {
    const [label] = discourse.opening(s, 1);
    if (label !== undefined && /^(?:uhrzeit|zeit|dauer|zeitraum)$/.test(label.lower)) {
      const times = discourse.clauses(s).flatMap(c => discourse.times(c));
      if (times.length > 0) return times;
    }
  }
  return [];
}

const SO_LONG = /\b(?:so lange|solange|in dieser zeit|während dieser zeit|währenddessen)\b/;

/** "Bis 11 Uhr kann niemand bedient werden; das Amt bleibt so lange geschlossen." */
function hoursMeant(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!SO_LONG.test(discourse.words(clause))) return [];
  return [clause.sentence, clause.sentence - 1].flatMap(s =>
    discourse.clauses(s).flatMap(other => discourse.times(other)),
  );
}

/** What a sentence lends; `undefined` when what follows is a statement of its own. */
function usableDates(
  discourse: Discourse,
  clause: Clause,
  sentence: number,
  published: CivilDate | undefined,
): Borrowed | undefined {
  const found: Borrowed = { dates: [], times: [] };
  for (const other of discourse.clauses(sentence)) {
    if (other === clause) continue;
    const predicate = discourse.predicate(other);
    if (predicate?.kind === 'reopening' || predicate?.kind === 'open') continue;
    if (pointsBack(discourse, clause) && opens(discourse, other)) continue;
    if (sentence > clause.sentence && predicate !== undefined) return undefined;
    const usable = discourse
      .dates(other)
      .filter(d => (isDay(d) && !isPast(d, published)) || d.bound === 'since');
    found.dates.push(...usable);
    if (usable.length > 0 || sentence === clause.sentence)
      found.times.push(...discourse.times(other));
  }
  return found;
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

/** A start named just before: "Ab Montag wird gebaut. Das Bad bleibt bis Juni geschlossen." */
function startBefore(discourse: Discourse, clause: Clause): CivilDate | undefined {
  for (const s of [clause.sentence, clause.sentence - 1]) {
    const range = discourse.read.sentences[s];
    if (range === undefined) continue;
    const start = within(discourse.read.dates, range).find(
      d => (d.bound === 'from' || d.bound === 'since') && d.start !== null,
    )?.start;
    if (typeof start === 'string') return start.slice(0, 10);
  }
  return undefined;
}

/** When the text says it opens again: in the same sentence, the next two, or before a semicolon. */
function reopening(
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
    if (!discourse.hints(s, AGAIN)) continue;
    for (const other of discourse.clauses(s)) {
      if (other === clause) continue;
      const again = discourse.predicate(other)?.kind === 'reopening';
      if (!again && !(s < sentence && opens(discourse, other))) continue;
      const day = discourse.dates(other).find(d => d.start !== null && d.kind !== 'weekly');
      const time = discourse.times(other).find(t => t.kind === 'from' || t.kind === 'at')?.from;
      const date = day?.start?.slice(0, 10);
      if (date === undefined && time === undefined) continue;
      const same = date !== undefined && dates.some(d => d.start === date && d.end === date);
      return {
        ...(date === undefined || same ? {} : { date }),
        ...(time === undefined ? {} : { time }),
      };
    }
  }
  return undefined;
}
