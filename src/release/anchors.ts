import { addDays, daysBetween, onOrAfter, weekdayOf, type Weekday } from './calendar.js';
import type { ReadDate } from './dates.js';
import type { Expression } from './expressions.js';
import type { Tense } from './tense.js';
import { at, type Token } from './token.js';
import type { DateContext } from './years.js';

interface Place {
  readonly expression: Expression;
  readonly sentence: number;
  readonly tense: Tense;
}

/** From which day a day without a date is counted: that of publication, or one named before. */
export function anchored(
  context: DateContext,
  dates: readonly ReadDate[],
  tokens: readonly Token[],
  { expression, sentence, tense }: Place,
): DateContext {
  const last = dates.at(-1);
  if (last === undefined) return context;
  if (last.sentence !== sentence)
    return last.sentence === sentence - 1 && tense !== 'past'
      ? inWeekBefore(context, last, expression)
      : context;
  // "Über Pfingsten, von Samstag bis Dienstag": counted from the feast.
  if (last.start !== null && last.start !== last.end && at(tokens, last.first - 1) === 'über')
    return countedFrom(context, last.start, -3);
  const { kind, bound, from, list } = expression;
  // "am Montag und Dienstag"
  if (last.list === list && kind === 'relative' && last.start !== null && tense !== 'past')
    return countedFrom(context, last.start, 1);
  // "in der 34. Kalenderwoche am Mittwoch", "… von Montag bis Mittwoch"
  if (from?.weekday !== undefined && kind.startsWith('relative') && isWeek(last))
    return countedFrom(context, last.start ?? '', 0);
  if (kind !== 'relative' || bound !== 'on' || from?.weekday === undefined || tense === 'past')
    return context;
  return behind(context, dates, sentence, from.weekday);
}

/** "am Montag, 9. März, … geschlossen, am Dienstag …": the Tuesday behind that Monday. */
function behind(
  context: DateContext,
  dates: readonly ReadDate[],
  sentence: number,
  weekday: Weekday,
): DateContext {
  for (let k = dates.length - 1; k >= 0 && dates[k]?.sentence === sentence; k -= 1) {
    const { kind, start, end } = dates[k] as ReadDate;
    if (kind === 'relative' || start === null || start <= (context.published ?? '~')) continue;
    if (kind === 'day' && start === end) return countedFrom(context, start, 1);
    // "vom 14. bis 18. September: Montag die eine Kita, Dienstag die andere"
    const within =
      kind === 'range' && end !== null && onOrAfter(start.slice(0, 10), weekday) <= end;
    return within ? countedFrom(context, start, 0) : context;
  }
  return context;
}

/** From a Monday, or the Tuesday behind a feast, to the end of that week or of its working days. */
const isWeek = ({ start, end, bound }: ReadDate): boolean => {
  if (bound !== 'on' || start === null || end === null) return false;
  const days = daysBetween(start.slice(0, 10), end.slice(0, 10));
  const first = weekdayOf(start.slice(0, 10));
  return first <= 2 && days >= 3 && first + days <= 7;
};

/** "In der Woche vom 4. bis 8. Mai zieht das Amt um. Von Montag bis Mittwoch …": of that week. */
function inWeekBefore(
  context: DateContext,
  last: ReadDate,
  { kind, bound, from, relative }: Expression,
): DateContext {
  const bare = relative === undefined || relative.which === 'named';
  const weekday = kind.startsWith('relative') && bare && (relative?.weekday ?? from?.weekday);
  if (typeof weekday !== 'number' || bound !== 'on' || !isWeek(last)) return context;
  const start = last.start ?? '';
  return start >= (context.published ?? '~') ? countedFrom(context, start, 0) : context;
}

const countedFrom = (context: DateContext, day: string, days: number): DateContext => ({
  ...context,
  published: addDays(day.slice(0, 10), days),
});
