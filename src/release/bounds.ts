import type { Point } from './point.js';
import { at, type Token } from './token.js';
import { words } from './words.js';

/** What the words around a date make of it. */

/** How a date limits what is said of it: on that day, from it, until it, in all of it. */
export type Bound = 'on' | 'from' | 'since' | 'until';

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['ab', 'from'],
  ['seit', 'since'],
  ['bis', 'until'],
]);
const SKIPPED_BEFORE = words(
  'am an dem den der des zum zur einschließlich voraussichtlich mindestens vorerst vorläufig zunächst mit etwa ca längstens spätestens einschl inkl inklusive kommenden kommendem nächsten diesem diesen heute morgen ( , jahr jahre',
);

/**
 * "vom 6. Juli an", "von Montag, 11. Oktober 2027, an", "vom 6. Juli bis zum Ende der Ferien": what
 * stands behind makes it a beginning.
 */
export function beginsAfter(
  tokens: readonly Token[],
  { first, next }: Pick<Point, 'first' | 'next'>,
): boolean {
  const lead = at(tokens, first - 1);
  const p = tokens[next]?.text === ',' ? next + 1 : next;
  return (lead === 'von' || lead === 'vom') && /^(?:an|bis)$/.test(at(tokens, p));
}

/**
 * "bis zum letzten Februartag, dem 28.", "bis zum Ende der Ferien am 11. April", "bis zum Abschluss
 * der Arbeiten (voraussichtlich 12. Juli)": the day is named once more in its date; what stands
 * before the first name counts.
 */
function boundOfApposition(tokens: readonly Token[], first: number): Bound | undefined {
  const lead = at(tokens, first - 1);
  let bracket = first - 1;
  while (ABOUT.has(at(tokens, bracket))) bracket -= 1;
  const bracketed = at(tokens, bracket) === '(';
  const apposed =
    bracketed || ((lead === 'dem' || lead === 'den') && at(tokens, first - 2) === ',');
  if (!apposed && lead !== 'am') return undefined;
  let names = 0;
  const start = bracketed ? bracket - 1 : first - (apposed ? 3 : 2);
  for (let i = start; i >= 0 && i >= start - 6; i -= 1) {
    const { kind, lower, text } = tokens[i] as Token;
    if (kind !== 'word') return undefined;
    if (text !== lower) names += 1;
    else if (lower === 'bis' || lower === 'ab') return named(tokens, i, names, apposed);
    else if (lower === 'vom' && apposed && !bracketed) return 'from';
    else if (!BEFORE_NAME.has(lower) && !lower.endsWith('en')) return undefined;
  }
  return undefined;
}

const ABOUT = words('voraussichtlich vermutlich etwa wohl ca am');

/** "bis zum" or "ab dem" and a name, or "bis zum letzten", before the date that says which day. */
function named(
  tokens: readonly Token[],
  i: number,
  names: number,
  apposed: boolean,
): Bound | undefined {
  const next = at(tokens, i + 1);
  if (at(tokens, i) === 'ab') return apposed && next === 'dem' ? 'from' : undefined;
  if (next !== 'zum' && next !== 'zur') return undefined;
  return apposed || names > 0 ? 'until' : undefined;
}

const BEFORE_NAME = words('zum zur dem der des den die vom');

/** What the words before an expression say of it. */
export function boundBefore(tokens: readonly Token[], first: number): Bound {
  const apposed = boundOfApposition(tokens, first);
  if (apposed !== undefined) return apposed;
  for (let i = first - 1; i >= 0 && i >= first - 5; i -= 1) {
    const word = at(tokens, i);
    const bound = BOUNDS.get(word);
    if (word === 'zum' && at(tokens, i - 1) !== 'bis' && i === first - 1) return 'from';
    if (bound !== undefined && word !== 'zum') return bound;
    if (!SKIPPED_BEFORE.has(word)) break;
    if (word === 'am' || word === 'an' || word === 'vom') break;
  }
  return 'on';
}
