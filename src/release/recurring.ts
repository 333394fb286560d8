import type { Weekday } from './calendar.js';
import { boundBefore } from './bounds.js';
import { LISTED, RANGE, type Expression } from './expressions.js';
import type { Point } from './point.js';
import { readYear } from './year-and-month.js';
import { at, type Token } from './token.js';
import {
  EACH,
  OF_MONTH,
  ON_WORKDAYS,
  ORDINALS,
  SUNDAYS,
  SUNDAYS_AND_FEASTS,
  WEEKDAYS,
  WEEKLY,
  WORKDAYS,
  words,
} from './words.js';

/** "mittwochnachmittags": a weekday in small letters with a part of the day joined to it. */
const isAdverb = (tokens: readonly Token[], p: number): boolean =>
  tokens[p]?.text === tokens[p]?.lower && tokens[p]?.end === tokens[p + 1]?.start;

/** "jeden ersten Mittwoch", "am letzten Freitag im Monat", with the weekday at `i`. */
function readMonthly(tokens: readonly Token[], i: number): Expression | undefined {
  const nth = ORDINALS.get(at(tokens, i - 1));
  const weekday = nth === undefined ? undefined : WEEKDAYS.get(at(tokens, i));
  if (nth === undefined || weekday === undefined) return undefined;
  const monthly = OF_MONTH.has(at(tokens, i + 1)) && /^monats?$/.test(at(tokens, i + 2));
  if (!monthly && !EACH.has(at(tokens, i - 2))) return undefined;
  const next = monthly ? i + 3 : i + 1;
  return { kind: 'weekly', bound: 'on', weekdays: [weekday], nth, list: i, first: i - 1, next };
}

/** "werktags", "an allen Werktagen", "an den Werktagen". */
function readWorkdays(tokens: readonly Token[], i: number): Expression | undefined {
  const plural = at(tokens, i) === 'werktagen' && /^(?:an|den|allen)$/.test(at(tokens, i - 1));
  if (!plural && !ON_WORKDAYS.has(at(tokens, i))) return undefined;
  return { kind: 'weekly', bound: 'on', weekdays: WORKDAYS, list: i, first: i, next: i + 1 };
}

/** "sonn- und feiertags", "an Sonn- und Feiertagen": three words. */
const isSundaysAndFeasts = (tokens: readonly Token[], p: number): boolean =>
  at(tokens, p) === SUNDAYS &&
  LISTED.has(at(tokens, p + 1)) &&
  /^feiertag(?:s|en|e)$/.test(at(tokens, p + 2));

/** "dienstags", "montags bis freitags", "jeden Mittwoch und Freitag". */
export function readWeekly(tokens: readonly Token[], i: number): Expression | undefined {
  const monthly = readMonthly(tokens, i);
  if (monthly !== undefined) return monthly;
  const workdays = readWorkdays(tokens, i);
  if (workdays !== undefined) return workdays;
  const weekdays: Weekday[] = [];
  let p = i;
  const each = EACH.has(at(tokens, p));
  if (each) p += 1;
  for (;;) {
    const word = at(tokens, p);
    if (word === SUNDAYS) {
      if (!isSundaysAndFeasts(tokens, p)) break;
      p += 3;
      if (weekdays.length > 0) weekdays.push(7);
      return weekly(weekdays.length > 0 ? weekdays : SUNDAYS_AND_FEASTS, i, p);
    }
    const weekday =
      WEEKLY.get(word) ??
      (each ? WEEKDAYS.get(word.replace(/en?$/, '')) : undefined) ??
      (isAdverb(tokens, p) ? WEEKDAYS.get(word) : undefined);
    if (weekday === undefined) break;
    if (weekdays.length > 0 && RANGE.has(at(tokens, p - 1))) {
      for (let d = (weekdays[weekdays.length - 1] ?? 1) + 1; d < weekday; d += 1)
        weekdays.push(d as Weekday);
    }
    weekdays.push(weekday);
    p += 1;
    if (!LISTED.has(at(tokens, p)) && !RANGE.has(at(tokens, p))) break;
    const after = at(tokens, p + 1);
    if (after === SUNDAYS) {
      if (!isSundaysAndFeasts(tokens, p + 1)) break;
    } else if (!WEEKLY.has(after) && !(each && (WEEKDAYS.has(after) || EACH.has(after)))) break;
    p += EACH.has(after) ? 2 : 1;
  }
  if (weekdays.length === 0) return undefined;
  return weekly(weekdays, i, p);
}

const weekly = (weekdays: readonly Weekday[], first: number, next: number): Expression => ({
  kind: 'weekly',
  bound: 'on',
  weekdays,
  list: first,
  first,
  next,
});

const YEAR_LEADS = words(
  'jahr jahre jahres seit für ende anfang mitte sommer frühjahr herbst winter',
);

/** A year named on its own: "im Jahr 2026", "seit 2005", "Selbsthilfetag 2025". */
export function readYearAlone(tokens: readonly Token[], i: number): Expression | undefined {
  const year = readYear(tokens[i]);
  const before = tokens[i - 1];
  if (year === undefined || before?.text === '/' || tokens[i + 1]?.text === '/') return undefined;
  const named = before !== undefined && YEAR_LEADS.has(before.lower);
  const closes = tokens[i + 1] === undefined || /^[–,.:!?)-]$/.test(tokens[i + 1]?.text ?? '');
  if (!named && !(closes && before?.kind === 'word' && i > 0)) return undefined;
  const from: Point = { year, first: i, next: i + 1 };
  const bound = boundBefore(tokens, i);
  return { kind: 'year', bound, from, list: i, first: i, next: i + 1 };
}
