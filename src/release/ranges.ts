import type { Range } from './sentences.js';

/** Looking up what stands in a stretch of a text: the lists are in order of their first token. */

/** Index of the first entry that begins at or after token `first`. */
export function lowerBound(list: readonly { readonly first: number }[], first: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.first ?? Infinity) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries that begin inside a token range; the list is in order. */
export function within<T extends { readonly first: number }>(
  list: readonly T[],
  { first, next }: Range,
): T[] {
  const found: T[] = [];
  for (let k = lowerBound(list, first); k < list.length; k += 1) {
    const entry = list[k];
    if (entry === undefined || entry.first >= next) break;
    found.push(entry);
  }
  return found;
}

/** Whether any entry begins inside a token range. */
export const anyWithin = (
  list: readonly { readonly first: number }[],
  { first, next }: Range,
): boolean => (list[lowerBound(list, first)]?.first ?? Infinity) < next;

/** Whether token `i` belongs to an entry of the list, whose entries do not overlap. */
export function isWithinAny(
  list: readonly { readonly first: number; readonly next: number }[],
  i: number,
): boolean {
  const entry = list[lowerBound(list, i + 1) - 1];
  return entry !== undefined && i < entry.next;
}
