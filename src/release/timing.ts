import type { CivilDate } from '../feed/model.js';
import { yearOf } from './calendar.js';
import type { Clause } from './clauses.js';
import { within } from './ranges.js';
import type { DateContext, ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import type { Timing } from './periods.js';
import { withDuration, withHours } from './durations.js';
import { exceptionBehind, exceptionsAmong } from './exceptions.js';
import { fromThatHour, hoursMeant, timesOfForm, untilThatHour } from './lent-hours.js';
import { afterLastDay, behindLastDays, dayAfterLast, between, borrow } from './lent-days.js';
import { reopening } from './reopening.js';
import { withoutRejected } from './rejected.js';
import {
  asWeeks,
  openingDay,
  withoutFrames,
  withoutNights,
  withoutOccasion,
  withoutTheirWeekday,
  withTurns,
} from './own-days.js';
import {
  beginsThen,
  endsVaguely,
  FOR_GOOD,
  isDay,
  isOngoing,
  pointsBack,
  lastsTheDay,
} from './lasting.js';
import { words } from './words.js';

/** When a closing clause means, gathered from it and from the sentences around it. */
export function timingOf(discourse: Discourse, clause: Clause, context: DateContext): Timing {
  const { meant: own, open: among } = exceptionsAmong(
    discourse.read.tokens,
    discourse.dates(clause),
  );
  const open = [...among, ...exceptionBehind(discourse, clause)];
  let dates = [...withoutTheirWeekday(withTurns(discourse, asWeeks(discourse, own)))];
  dates = withoutRejected(discourse, clause, behindLastDays(discourse, dates));
  let times = discourse.times(clause);
  let since: CivilDate | undefined;
  const thatDay = AND_THAT_DAY.test(discourse.words(clause));
  if (thatDay && dates.length > 0)
    dates = [...borrow(discourse, clause, context.published).dates, ...dates];
  if (!dates.some(isDay)) {
    const borrowed = borrow(discourse, clause, context.published);
    const turns = pointsBack(discourse, clause)
      ? ({ bound: 'until' } as const)
      : beginsThen(discourse, clause)
        ? ({ bound: 'from', end: null } as const)
        : {};
    const then = borrowed.dates.map(d =>
      d.bound === 'on' && d.start === d.end ? { ...d, ...turns } : d,
    );
    dates = [...(between(discourse, clause) ?? then), ...dates];
    if (!dates.some(isDay)) dates = [...dates, ...afterLastDay(discourse, clause.sentence + 1)];
    if (times.length === 0) times = timesOfForm(discourse, clause);
    if (times.length === 0)
      times = [
        ...untilThatHour(discourse, clause),
        ...fromThatHour(discourse, clause),
        ...hoursMeant(discourse, clause),
        ...borrowed.times,
      ];
  } else if (
    times.length === 0 &&
    /\b(?:schluss|feierabend|früher)\b/.test(discourse.words(clause))
  )
    times = discourse.timesIn(clause.sentence);
  if (dates.some(isDay) && dates.every(d => d.bound === 'until' || d.kind === 'weekly'))
    since = startBefore(discourse, clause, dates);
  if (since !== undefined) dates = dates.map(d => endingBehind(d, since));
  if (dates.length === 1 && dates[0]?.bound === 'since')
    dates = [...dates, ...endBefore(discourse, clause, dates[0])];
  dates = withoutOccasion(
    discourse,
    clause,
    withoutNights(discourse, clause, dates),
    isOngoing(discourse, clause),
  );
  const opening = openingDay(discourse, clause);
  dates = withTurns(
    discourse,
    withoutFrames(
      discourse,
      dates.filter(d => d !== opening),
    ),
  );
  dates = [...dates, ...untilDone(discourse, clause)];
  if (lastsTheDay(discourse, clause))
    dates = dates.map(d => (d.start === null ? d : { ...d, bound: 'on', end: d.end ?? d.start }));
  const contrary = clause.tokens.find(i => discourse.read.tokens[i]?.lower === 'sondern');
  const meant = times.filter(t => t.first > (contrary ?? Infinity));
  if (meant.length > 0) times = meant;
  const [only, more] = dates;
  if (
    only?.bound === 'on' &&
    only.start === only.end &&
    more === undefined &&
    (endsVaguely(discourse, clause) || isBeginning(discourse, clause))
  )
    dates = [{ ...only, bound: 'from', end: null }];
  const reopens = reopening(discourse, clause, dates);
  if (reopens?.date === undefined) dates = [...withDuration(discourse, clause, dates)];
  const { published } = context;
  return {
    dates,
    times: withHours(discourse, clause, times),
    ongoing: isOngoing(discourse, clause) || opening !== undefined || isInBreak(discourse, clause),
    forGood: FOR_GOOD.test(discourse.words(clause)),
    ...(reopens === undefined ? {} : { reopens }),
    ...(published === undefined ? {} : { published }),
    ...(since === undefined ? {} : { since }),
    ...(open.length === 0 ? {} : { open }),
  };
}

const IS_IN = words('ist sind befindet befinden');

/** "Das Freibad ist in der Winterpause.": now, and no day is named. */
function isInBreak(discourse: Discourse, clause: Clause): boolean {
  if (discourse.predicate(clause)?.kind !== 'noun') return false;
  const list = discourse.words(clause).split(' ');
  if (list.at(-1) === '.') list.pop();
  if (!/(?:pause|schlaf|ruhe)$/.test(list.at(-1) ?? '')) return false;
  if (!list.some(word => IS_IN.has(word)) || discourse.dates(clause).some(isDay)) return false;
  const lead = list.at(-2) ?? '';
  return lead === 'im' || (/^de[rn]$/.test(lead) && list.at(-3) === 'in');
}

/** "bleibt an diesem Tag und am 19. März geschlossen": the day named before, too. */
const AND_THAT_DAY = /\ban diesem tag (?:und|sowie|wie)\b|\b(?:und|sowie|wie) an diesem tag\b/;

/** "Am 10. März beginnt die Schließung des Bades.": the first of its days. */
const isBeginning = (discourse: Discourse, clause: Clause): boolean =>
  discourse.predicate(clause)?.kind === 'noun' &&
  /\b(?:beginn(?:t|en)|starte[tn])\b/.test(discourse.words(clause));

const INVITING = words('lädt laden feiert feiern');

/** Whether a clause announces something to go to, not a door that shuts. */
function invites(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  return (
    /tag der offenen tür|\beingeladen\b/.test(text) ||
    text.split(' ').some(word => INVITING.has(word))
  );
}

/** "schließt um 18 Uhr" behind an invitation: the end of the event, unless it says "schon". */
export function isEndOfEvent(discourse: Discourse, clause: Clause): boolean {
  if (/\b(?:schon|bereits|früher|vorzeitig)\b/.test(discourse.words(clause))) return false;
  if (discourse.dates(clause).some(isDay)) return false;
  const before = [clause.sentence, clause.sentence - 1].flatMap(s => discourse.clauses(s));
  return before.some(other => other !== clause && invites(discourse, other));
}

/** "Letzter Badetag ist der 13. September. Bis zum 1. Mai …": that of the year behind. */
function endingBehind(date: ReadDate, since: CivilDate | undefined): ReadDate {
  const { bound, year, end } = date;
  const stands = bound !== 'until' || year !== 'published' || end === null || end >= (since ?? '');
  return stands
    ? date
    : { ...date, end: `${yearOf(end) + 1}${end.slice(4).replace('-02-29', '-02-28')}` };
}

/** A start named just before: "Ab Montag wird gebaut. Das Bad bleibt bis Juni geschlossen." */
function startBefore(
  discourse: Discourse,
  clause: Clause,
  dates: readonly ReadDate[],
): CivilDate | undefined {
  const last = discourse.dates(clause).find(d => d.bound === 'until')?.end ?? '~';
  for (const s of [clause.sentence, clause.sentence - 1]) {
    const range = discourse.read.sentences[s];
    if (range === undefined) continue;
    const start = within(discourse.read.dates, range).find(
      d => (d.bound === 'from' || d.bound === 'since') && d.start !== null && d.start <= last,
    )?.start;
    if (typeof start === 'string') return start.slice(0, 10);
  }
  const after = dayAfterLast(discourse, clause);
  return after ?? dayOfStart(discourse, clause, dates);
}

/** "Noch bis zum 12. September sind Handwerker da. Es ist seit dem 16. August geschlossen." */
function endBefore(discourse: Discourse, { sentence }: Clause, { start }: ReadDate): ReadDate[] {
  const range = discourse.read.sentences[sentence - 1];
  if (range === undefined || start === null) return [];
  const until = within(discourse.read.dates, range).filter(d => d.bound === 'until');
  return until.filter(d => d.end !== null && d.end > start).slice(0, 1);
}

/** "geschlossen, bis die Arbeiten am 4. Mai abgeschlossen sind": that day is the last. */
function untilDone(discourse: Discourse, clause: Clause): ReadDate[] {
  const done = discourse
    .clauses(clause.sentence)
    .find(other => other.opener === 'bis' && other !== clause);
  if (done === undefined || discourse.predicate(done) !== undefined) return [];
  const days = discourse.dates(done).filter(d => isDay(d) && d.end !== null);
  return days.slice(0, 1).map(d => ({ ...d, start: null, bound: 'until' }));
}

/** "Die Handwerker rücken am 5. Mai an. Bis …", "Los geht es am 28. April.": told as an event. */
function dayOfStart(
  discourse: Discourse,
  clause: Clause,
  dates: readonly ReadDate[],
): CivilDate | undefined {
  const last = dates.find(d => d.bound === 'until')?.end ?? '';
  for (const s of [clause.sentence - 1, clause.sentence + 1])
    for (const other of discourse.clauses(s)) {
      const [day, more] = discourse.dates(other).filter(isDay);
      const starts = STARTS.test(discourse.words(other)) && day?.tense !== 'past';
      if (!starts || more !== undefined || day?.bound !== 'on') continue;
      const date = day.start?.slice(0, 10);
      if (date !== undefined && date <= last) return date;
    }
  return undefined;
}

const STARTS =
  /\b(?:beginn(?:t|en)|starte[tn]|rück(?:t|en)|geht(?: es)? (?:.{0,40} )?los|los geht|startschuss|fangen|fängt|legen los)\b/;
