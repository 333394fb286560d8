import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { REASON } from './hints.js';
import { nominative } from './inflection.js';
import { readPhrase, type Phrase } from './phrases.js';
import { isUsualReason, usualReason } from './usual-reasons.js';
import { FINITE } from './verbs.js';
import { words } from './words.js';

/** Why it is shut: said with "wegen", "Grund ist …", "weil …", or only told next to it. */

const CAUSAL = words('wegen aufgrund infolge anlässlich angesichts mangels dank');
const GRAMMAR = new Map<string, 'genitive' | 'dative'>([['dank', 'dative']]);
/** What follows these is a reason only if it names one. */
const MAYBE = words('nach für durch während bei zu');
const GROUNDS = words('grund anlass hintergrund ursache');
const NO_REASON = words(
  'gründen grund grunde zeit uhr tag tage woche wochen jahr sommer winter besucher publikumsverkehr bürger kunden besuche verständnis angaben auskunft ostern pfingsten weihnachten',
);

const FEASTS = words(
  'rosenmontag veilchendienstag altweiber weiberfastnacht altweiberfastnacht karneval',
);

/** The reason a closing clause gives, or one that its neighbours tell. */
export function reasonOf(discourse: Discourse, clause: Clause): string | undefined {
  const own = discourse.clauses(clause.sentence);
  return (
    stated(discourse, clause) ??
    own.flatMap(c => stated(discourse, c) ?? []).at(0) ??
    grounds(discourse, clause.sentence + 1) ??
    grounds(discourse, clause.sentence) ??
    grounds(discourse, clause.sentence - 1) ??
    usual(discourse, clause.sentence) ??
    because(discourse, own) ??
    stated(discourse, discourse.clauses(clause.sentence - 1).at(-1)) ??
    usual(discourse, clause.sentence - 1) ??
    usual(discourse, clause.sentence + 1) ??
    carnival(discourse, clause.sentence)
  );
}

/** "wegen einer internen Schulung", "aufgrund von Krankheit". */
function stated(discourse: Discourse, clause: Clause | undefined): string | undefined {
  if (clause === undefined) return undefined;
  const { text, phrases } = discourse.phrasing(clause);
  for (const phrase of phrases) {
    const { preposition = '' } = phrase;
    if (NO_REASON.has(phrase.head.lower)) continue;
    if (CAUSAL.has(preposition)) return reasonText(phrase, GRAMMAR.get(preposition) ?? 'genitive');
    if (MAYBE.has(preposition) && isUsual(phrase)) return reasonText(phrase, 'dative');
  }
  for (let k = 0; k < text.tokens.length; k += 1) {
    const word = text.tokens[k]?.lower ?? '';
    const before = text.tokens[k - 1]?.lower ?? '';
    const causal =
      (word === 'von' && (before === 'wegen' || before === 'aufgrund' || before === 'infolge')) ||
      (word === 'durch' && before === 'bedingt') ||
      (word === 'grund' && before === 'auf');
    if (!causal) continue;
    const phrase = readPhrase(text.tokens, k + 1);
    if (phrase !== undefined && !NO_REASON.has(phrase.head.lower))
      return reasonText(phrase, word === 'grund' ? 'genitive' : 'dative');
  }
  return undefined;
}

/** "Grund ist der Betriebsausflug", "Anlass: eine Fortbildung". */
function grounds(discourse: Discourse, sentence: number): string | undefined {
  const text = discourse.opening(sentence, 60);
  const at = text.findIndex(token => GROUNDS.has(token.lower));
  if (at < 0 || at > 3) return undefined;
  // "Der Grund: Das Team besucht eine Messe."
  const verb = text.findIndex((token, k) => k > at && FINITE.has(token.lower));
  if (text[at + 1]?.text === ':' && verb > at) {
    const last = text.findLast(token => token.kind !== 'mark' && token.kind !== 'break');
    return discourse.read.text.slice(text[at + 2]?.start ?? 0, last?.end ?? 0);
  }
  for (let k = at + 1; k < Math.min(text.length, at + 7); k += 1) {
    const phrase = readPhrase(text, k);
    if (phrase === undefined || GROUNDS.has(phrase.head.lower)) continue;
    return phrase.preposition === undefined ? reasonText(phrase, 'nominative') : undefined;
  }
  return undefined;
}

/** A usual reason named anywhere in the sentence. */
function usual(discourse: Discourse, sentence: number): string | undefined {
  for (const token of discourse.opening(sentence, 120)) {
    if (token.kind !== 'word' || (token.word.hint & REASON) === 0) continue;
    return usualReason(token.word);
  }
  return undefined;
}

const isUsual = (phrase: Phrase): boolean =>
  phrase.head.lower === 'arbeiten' || isUsualReason(phrase.head.lower);

/** "weil das Fachverfahren umgestellt wird": the clause without its conjunction. */
function because(discourse: Discourse, clauses: readonly Clause[]): string | undefined {
  const clause = clauses.find(c => c.opener === 'weil' || c.opener === 'da');
  const first = clause?.tokens[1];
  const last = clause?.tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { read } = discourse;
  const text = read.text
    .slice(read.tokens[first]?.start ?? 0, read.tokens[last]?.end ?? 0)
    .replace(/[.,;!]$/, '');
  return text === '' ? undefined : `weil ${text}`;
}

function carnival(discourse: Discourse, sentence: number): string | undefined {
  return discourse.opening(sentence, 60).find(t => FEASTS.has(t.lower))?.text;
}

function reasonText(phrase: Phrase, grammaticalCase: 'genitive' | 'dative' | 'nominative'): string {
  return nominative(phrase, grammaticalCase);
}
