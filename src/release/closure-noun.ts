import type { Discourse } from './discourse.js';
import type { ClauseText, Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import type { Token } from './token.js';

/** The phrase of a closure noun: "Schließung der Stadtbücherei". */
export function phraseOfClosure(
  read: Discourse['read'],
  { tokens, clause }: ClauseText,
  phrases: readonly Phrase[],
  predicate: Predicate,
): Phrase | undefined {
  if (predicate.kind !== 'noun') return undefined;
  const token = read.tokens[clause.tokens[predicate.at] ?? -1];
  if (token === undefined || !/schlie(?:ß|ss)/.test(token.lower)) return undefined;
  return withHead(phrases, token, p => tokens[p.from] !== undefined);
}

/** The phrase with that head, wherever it hangs: "Grund für die Schließung der Bücherei". */
function withHead(
  phrases: readonly Phrase[],
  head: Token,
  stands: (phrase: Phrase) => boolean,
): Phrase | undefined {
  for (const phrase of phrases) {
    const found =
      phrase.head === head && stands(phrase) ? phrase : withHead(phrase.attributes, head, stands);
    if (found !== undefined) return found;
  }
  return undefined;
}
