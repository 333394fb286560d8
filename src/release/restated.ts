import type { CivilDate } from '../feed/model.js';
import { daysBetween, weekdayOf } from './calendar.js';
import type { ReadDate } from './dates.js';
import type { Expression } from './expressions.js';
import type { Token } from './token.js';

/** Days named twice: by their weekdays alone and, close behind, by their dates. */

/** How many tokens may stand between the two. */
const REACH = 8;

const weekdays = ({ start, end }: ReadDate): string =>
  [start, end].map(day => (day === null ? '' : weekdayOf(day.slice(0, 10)))).join();

/**
 * "von Freitagmittag bis Montagfrüh, genau: 13. September, 12 Uhr, bis 16. September, 7 Uhr", "am
 * Montag nach der Wahl, 15. September": the weekdays mean the dates behind them.
 */
export function withoutRestated(tokens: readonly Token[], dates: readonly ReadDate[]): ReadDate[] {
  return dates.filter((date, k) => {
    const next = dates[k + 1];
    if (next === undefined || date.kind !== 'relative' || date.bound !== 'on') return true;
    if (next.kind === 'relative' || next.sentence !== date.sentence || next.start === null)
      return true;
    if (next.first - date.next > REACH || weekdays(date) !== weekdays(next)) return true;
    const article = /^de[mnr]$/.test(tokens[next.first - 1]?.lower ?? '');
    const before = tokens[next.first - (article ? 2 : 1)]?.text ?? '';
    const span = date.start !== date.end;
    return !(span || before === ',' || before === '(');
  });
}

/** "an diesem Dienstag", "am Dienstag" behind a date on a Tuesday mean that date. */
export function sameWeekday(
  { kind: expressed, from, relative }: Expression,
  before: readonly ReadDate[],
): { readonly start: CivilDate; readonly end: CivilDate } | undefined {
  // "Vom 14. bis 18. Oktober … in dieser Woche": the week just named.
  const last = before.at(-1);
  if (relative?.week === true && relative.which === 'this' && typeof last?.end === 'string') {
    const { start, end } = last;
    if (start !== null && start < end && daysBetween(start, end) < 7) return { start, end };
  }
  const weekday = relative?.weekday ?? from?.weekday;
  const pointing = relative === undefined || relative.which === 'this';
  if (expressed !== 'relative' || weekday === undefined || !pointing) return undefined;
  for (const { start, end, kind } of before.slice(-3).reverse())
    if (kind === 'day' && start !== null && start === end && weekdayOf(start) === weekday)
      return { start, end };
  return undefined;
}
