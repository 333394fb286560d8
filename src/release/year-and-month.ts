import type { Point } from './point.js';
import type { Token } from './token.js';
import { MONTHS, SHORT_MONTHS } from './words.js';
import { readWeek } from './week-numbers.js';

/** Years, months and weeks as parts of a day's name. */

/** Whether token `i` stands right behind the one before. */
export const glued = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.start === tokens[i - 1]?.end;

/** A year of four digits between 1900 and 2199. */
export function readYear(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return year >= 1900 && year < 2200 ? year : undefined;
}

/** The month at `i`, and what follows it. A shortened month brings its full stop. */
export function readMonth(
  tokens: readonly Token[],
  i: number,
): { readonly month: number; readonly next: number } | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const month = MONTHS.get(token.lower);
  if (month === undefined) return undefined;
  const dotted = tokens[i + 1]?.text === '.' && glued(tokens, i + 1);
  return { month, next: SHORT_MONTHS.has(token.lower) && dotted ? i + 2 : i + 1 };
}

/** The point with the year behind it, if one stands there. */
export function withYear(tokens: readonly Token[], point: Point): Point {
  const year = readYear(tokens[point.next]);
  return year === undefined ? point : { ...point, year, next: point.next + 1 };
}

/** "34. Kalenderwoche 2026", "KW 34" */
export function readWeekPoint(tokens: readonly Token[], i: number): Point | undefined {
  const found = readWeek(tokens, i);
  if (found === undefined) return undefined;
  const { week, next } = found;
  const slash = tokens[next]?.text === '/' && readYear(tokens[next + 1]) !== undefined;
  return withYear(tokens, { week, first: i, next: slash ? next + 1 : next });
}
