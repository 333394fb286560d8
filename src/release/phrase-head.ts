import { classOf } from './nouns.js';
import { hasEllipsis, type Token } from './token.js';

/** Which noun of a phrase tells what it is. */

/** "Zahnärztlicher Dienst", "Allgemeiner Sozialer Dienst": a capital makes it a name. */
export const isNamedService = (nouns: readonly Token[], head: Token): boolean =>
  head.lower === 'dienst' && nouns.indexOf(head) > 0;

/** The noun that decides: the last with a known class, names behind it left aside. */
export function headOf(nouns: readonly Token[]): Token {
  const plain = nouns.filter(token => token.kind === 'word' && !hasEllipsis(token));
  const known = plain.find(token => classOf(token.lower) !== 'unknown');
  return known ?? plain[0] ?? (nouns[0] as Token);
}
