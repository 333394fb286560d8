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

/** What the words before an expression say of it. */
export function boundBefore(tokens: readonly Token[], first: number): Bound {
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
