import type { ClauseWords } from './predicates.js';
import { words } from './words.js';

/** Idioms that deny what the clause, or the one beside it, speaks of. */
const IDIOMS: readonly RegExp[] = [
  /\b(?:keine rede|kein(?:erlei)? thema|kein(?:en)? (?:grund|anlass) (?:für|zu)|vom tisch|(?:ein|das|reines?) gerücht|gerüchten?|falschmeldung|nicht zu befürchten|nicht die rede|dementier(?:t|te|ten|en)|bestreite(?:t|n)|widersprich?t|widersprechen|keine[nm]? pläne?|keinen plan|zu keine[mr] (?:zeitpunkt|zeit))\b/,
  // A verb and what completes it further on.
  /\b(?:trifft|treffen) (?:[^ ]+ ){0,6}nicht zu\b/,
  /\bstimm(?:t|en) (?:[^ ]+ ){0,6}nicht\b/,
  /\b(?:war|waren|ist|sind|sei|seien) (?:[^ ]+ ){0,6}(?:falsch|unzutreffend|unbegründet|haltlos|überholt|unwahr|nicht (?:richtig|wahr|korrekt|zutreffend)|aus der luft gegriffen|frei erfunden)\b/,
  /\bentsprich?t (?:[^ ]+ ){0,4}nicht (?:der wahrheit|den tatsachen)\b/,
  /\bweis(?:t|en) (?:[^ ]+ ){0,8}zurück\b/,
];
/** Each of the idioms has one of these. */
const PIVOTS = words(
  'rede thema grund anlass tisch gerücht gerüchte gerüchten falschmeldung trifft treffen stimmt stimmen befürchten zeitpunkt zeit falsch wahr richtig korrekt zutreffend unwahr luft erfunden wahrheit tatsachen unzutreffend unbegründet haltlos überholt plan pläne',
);

/** Whether the words, in lower case with one space between them, deny something. */
export const isDenial = (clause: string): boolean =>
  IDIOMS.some(idiom => idiom.test(clause)) ||
  (RULES_OUT.test(clause) && /\baus(?: \.)?$/.test(clause));

/** "schließt die Verwaltung aus" */
const RULES_OUT = /^schließ(?:t|en) /;

/** "Von einer Schließung kann keine Rede sein." */
export const denied = ({ lower }: ClauseWords): boolean =>
  lower.some(word => PIVOTS.has(word)) && isDenial(lower.join(' '));
