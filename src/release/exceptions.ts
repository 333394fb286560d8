import type { Period } from '../feed/model.js';
import { addDays } from './calendar.js';
import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { AGAIN } from './hints.js';
import { isDay } from './lasting.js';
import { at, type Token } from './token.js';
import { WEEKDAYS, words } from './words.js';

/** Days on which the doors are open though they lie among those on which they are shut. */

const LEADS = words('am an dem den des der von vom');
const EXCEPT = words('außer ausgenommen ausnahme');
const BUT = words('aber jedoch allerdings nur');

/** "außer am 6. Mai", "mit Ausnahme des 6. Mai", "nicht aber am 6. Mai", "bis auf den 6. Mai". */
function isExcepted(tokens: readonly Token[], { first }: ReadDate): boolean {
  let i = first - 1;
  while (i > first - 5 && (LEADS.has(at(tokens, i)) || WEEKDAYS.has(at(tokens, i)))) i -= 1;
  const word = at(tokens, i);
  const before = at(tokens, i - 1);
  if (EXCEPT.has(word)) return true;
  if (word === 'auf' && before === 'bis') return at(tokens, first - 1) === 'den';
  return (
    (word === 'nicht' && BUT.has(before)) || (before === 'nicht' && word !== 'nur' && BUT.has(word))
  );
}

/** The dates that are meant, and those named as exceptions from them. */
export function exceptionsAmong(
  tokens: readonly Token[],
  dates: readonly ReadDate[],
): { readonly meant: readonly ReadDate[]; readonly open: readonly ReadDate[] } {
  const open: ReadDate[] = [];
  for (const date of dates)
    if (open.at(-1)?.list === date.list || (isDay(date) && isExcepted(tokens, date)))
      open.push(date);
  return open.length === 0
    ? { meant: dates, open }
    : { meant: dates.filter(d => !open.includes(d)), open };
}

const TOLD = words('ausnahme ausgenommen');
const ONLY = words('nur lediglich einzig');

/** "Einzige Ausnahme ist Dienstag, 16. September", "Nur am 16. September ist geöffnet": told in the sentence behind. */
export function exceptionBehind(discourse: Discourse, { sentence }: Clause): readonly ReadDate[] {
  const opening = discourse.opening(sentence + 1, 4).map(({ lower }) => lower);
  const told = opening.slice(0, 3).some(word => TOLD.has(word));
  const only = opening.findIndex(word => ONLY.has(word));
  if (!told && (only < 0 || discourse.hints(sentence + 1, AGAIN) === false)) return [];
  const [clause] = discourse.clauses(sentence + 1);
  if (clause === undefined) return [];
  if (!told && discourse.predicate(clause)?.kind !== 'open') return [];
  const { phrases } = discourse.phrasing(clause);
  return phrases.some(({ noun }) => noun === 'office') ? [] : discourse.dates(clause).filter(isDay);
}

/** What is left of periods when the doors are open on some days. */
export function withoutDays(
  periods: readonly Period[],
  open: readonly ReadDate[],
): readonly Period[] {
  let left = periods;
  for (const { start, end } of open) {
    const [first, last] = [start?.slice(0, 10), (end ?? start)?.slice(0, 10)];
    if (first === undefined || last === undefined) continue;
    left = left.flatMap(period => withoutSpan(period, first, last));
  }
  return left;
}

function withoutSpan(period: Period, first: string, last: string): Period[] {
  const { start, end, all_day } = period;
  if (!all_day) return start.slice(0, 10) >= first && start.slice(0, 10) <= last ? [] : [period];
  if (last < start || (end !== null && first > end)) return [period];
  const before = start < first ? [{ start, end: addDays(first, -1), all_day }] : [];
  const after = end === null || last < end ? [{ start: addDays(last, 1), end, all_day }] : [];
  return [...before, ...after];
}
