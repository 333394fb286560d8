import type { ClauseWords } from './predicates.js';
import { words } from './words.js';

/** Idioms that deny what the clause, or the one beside it, speaks of. */
const IDIOMS =
  /\b(?:keine rede|kein(?:erlei)? thema|kein(?:en)? (?:grund|anlass) (?:für|zu)|vom tisch|(?:ein|das|reines?) gerücht|gerüchten?|falschmeldung|nicht zu befürchten|nicht die rede|dementier(?:t|te|ten|en)|bestreite(?:t|n)|widersprich?t|widersprechen|keine[nm]? pläne?|keinen plan|zu keine[mr] (?:zeitpunkt|zeit))\b/;

/** Verbs that deny together with what completes them a few words on. */
const COMPLETED: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['trifft treffen', /\bnicht zu\b/],
      ['stimmt stimmen', /\bnicht\b/],
      [
        'war waren ist sind sei seien',
        /\b(?:falsch|unzutreffend|unbegründet|haltlos|überholt|unwahr|nicht (?:richtig|wahr|korrekt|zutreffend)|aus der luft gegriffen|frei erfunden)\b/,
      ],
      ['entspricht entsprecht', /\bnicht (?:der wahrheit|den tatsachen)\b/],
      ['weist weisen', /\bzurück\b/],
    ] as const
  ).flatMap(([verbs, end]) => verbs.split(' ').map(verb => [verb, end] as const)),
);

/** How many words may stand between a verb and what completes it. */
const REACH = 10;

const isCompleted = (clause: string): boolean => {
  const list = clause.split(' ');
  return list.some((verb, k) =>
    COMPLETED.get(verb)?.test(list.slice(k + 1, k + 1 + REACH).join(' ')),
  );
};

/** What a clause that denies itself has one of; other idioms deny the clause beside them. */
const PIVOTS = words(
  'rede thema grund anlass tisch gerücht gerüchte gerüchten falschmeldung trifft treffen stimmt stimmen befürchten zeitpunkt zeit falsch wahr richtig korrekt zutreffend unwahr luft erfunden wahrheit tatsachen unzutreffend unbegründet haltlos überholt plan pläne',
);

/** Whether the words, in lower case with one space between them, deny something. */
export const isDenial = (clause: string): boolean =>
  IDIOMS.test(clause) ||
  isCompleted(clause) ||
  (RULES_OUT.test(clause) && /\baus(?: \.)?$/.test(clause));

/** "schließt die Verwaltung aus" */
const RULES_OUT = /^schließ(?:t|en) /;

/** "Von einer Schließung kann keine Rede sein." */
export const denied = ({ lower }: ClauseWords): boolean =>
  lower.some(word => PIVOTS.has(word)) && isDenial(lower.join(' '));
