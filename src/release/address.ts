import type { Phrase } from './phrases.js';
import type { Token } from './token.js';

const STREET = /(?:straße|str|weg|platz|allee|ring|gasse|ufer|damm|markt)$/;

/** An address ("in der Gartenstraße 12") is where an office is, not which one it is. */
export function isAddress(tokens: readonly (Token | undefined)[], phrase: Phrase): boolean {
  const after = tokens[phrase.to];
  const numbered = after?.kind === 'number' || /^\d/.test(after?.text ?? '');
  return numbered && (STREET.test(phrase.head.lower) || phrase.preposition !== undefined);
}
