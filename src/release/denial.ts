import type { ClauseWords } from './predicates.js';
import { words } from './words.js';

/** Idioms that deny what the clause, or the one beside it, speaks of. */
const IDIOMS =
  /\b(?:keine rede|kein(?:erlei)? thema|kein(?:en)? (?:grund|anlass) (?:für|zu)|vom tisch|(?:ein|das|reines?) gerücht|gerüchten?|falschmeldung|(?:trifft|treffen) nicht zu|stimmt nicht|stimmen nicht|nicht zu befürchten|nicht die rede|(?:war|waren|ist|sind) (?:falsch|unzutreffend|unbegründet|haltlos|überholt)|keine[nm]? pläne?|keinen plan|zu keine[mr] (?:zeitpunkt|zeit))\b/;
/** Each of the idioms has one of these. */
const PIVOTS = words(
  'rede thema grund anlass tisch gerücht gerüchte gerüchten falschmeldung trifft treffen stimmt stimmen befürchten zeitpunkt zeit falsch unzutreffend unbegründet haltlos überholt plan pläne',
);

/** Whether the words, in lower case with one space between them, deny something. */
export const isDenial = (clause: string): boolean =>
  IDIOMS.test(clause) || (RULES_OUT.test(clause) && /\baus(?: \.)?$/.test(clause));

/** "schließt die Verwaltung aus" */
const RULES_OUT = /^schließ(?:t|en) /;

/** "Von einer Schließung kann keine Rede sein." */
export const denied = ({ lower }: ClauseWords): boolean =>
  lower.some(word => PIVOTS.has(word)) && isDenial(lower.join(' '));
