import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { nameOf, namesOf } from './office-names.js';
import { isBackReference, isBareNoun, isExcepted, isSubject, PLACE_PARTS } from './phrase-roles.js';
import type { ClauseText, Phrase } from './phrases.js';
import { FINITE } from './verbs.js';
import { isAddressed, isPossibleOffice } from './possible-offices.js';
import { NO } from './predicates.js';
import { words } from './words.js';

/** Offices that a sentence names, for another to point back to. */

/**
 * What a clause begins with, where that is its subject: its name if it can be an office, nothing if
 * it cannot; `undefined` where it points back or does not come first.
 */
export function subjectOf(discourse: Discourse, clause: Clause): string[] | undefined {
  const { text, groups } = discourse.phrasing(clause);
  const [group] = groups;
  const first = group?.[0];
  if (group === undefined || first === undefined) return undefined;
  if (
    first.from > 0 ||
    first.preposition !== undefined ||
    first.quantifier !== undefined ||
    group.every(isBackReference)
  )
    return undefined;
  if (group.every(p => p.noun === 'other')) return [];
  return group.every(p => p.noun !== 'part' && isPossibleOffice(p))
    ? namesOf(text, group, 'nominative', false)
    : undefined;
}

const CANCELS = words('entfällt entfallen');

/** Whether a clause has an office with more to its name than "das Haus" or "das Archiv". */
export const namesItself = (discourse: Discourse, clause: Clause): boolean =>
  discourse
    .phrasing(clause)
    .groups.some(([first]) => first?.noun === 'office' && isSubject(first) && !isBareNoun(first));

/** Offices that one phrase of a sentence names. */
export interface Mention {
  readonly names: string[];
  /** Named only as the place of something else: "neue Räume im Stadthaus". */
  readonly inside: boolean;
  /** Index in the text of the token it begins with. */
  readonly at: number;
}

/** Offices named in a sentence, one list for each phrase. */
export function* mentions(discourse: Discourse, sentence: number): Generator<Mention> {
  for (const clause of discourse.clauses(sentence)) {
    const { text, groups } = discourse.phrasing(clause);
    const cancelled =
      clause.verb !== undefined && CANCELS.has(discourse.read.tokens[clause.verb]?.lower ?? '');
    for (const group of groups) {
      if (group.every(isBackReference)) continue;
      const [first] = group;
      // "Der offene Treff entfällt": what is cancelled is no house.
      if (cancelled && first !== undefined && isSubject(first)) continue;
      if (first === undefined || isAddressed(first) || isExcepted(text, first)) continue;
      if (isPost(first) || isWorkedOn(text, first)) continue;
      const none = NO.has(first.determiner ?? '');
      const at = clause.tokens[first.from] ?? 0;
      const grammaticalCase = first.preposition === undefined ? 'nominative' : 'dative';
      const inside = group.flatMap(p => p.attributes).find(p => p.noun === 'office');
      const place = PLACE_PARTS.has(first.head.lower) && first.attributes.length > 0;
      if (!none && (place || group.some(p => p.noun === 'office')))
        yield { names: namesOf(text, group, grammaticalCase, false), inside: false, at };
      else if (inside !== undefined)
        yield {
          names: [nameOf(text, inside, inside.preposition === undefined ? 'genitive' : 'dative')],
          inside: inside.preposition !== undefined,
          at,
        };
    }
  }
}

/** "Becken leeren, Filter reinigen: …": what is done to it. */
const isWorkedOn = ({ tokens }: ClauseText, { from, to, determiner }: Phrase): boolean => {
  const verb = tokens[to];
  const infinitive =
    verb?.kind === 'word' && verb.text === verb.lower && /[ert]n$/.test(verb.lower);
  return from === 0 && determiner === undefined && infinitive && !FINITE.has(verb.lower);
};

/** "Zwei Stellen": posts, not offices. */
const isPost = ({ head, quantifier, determiner, attributes }: Phrase): boolean =>
  (head.lower === 'stelle' || head.lower === 'stellen') &&
  attributes.length === 0 &&
  (quantifier !== undefined || /^eine[rn]?$/.test(determiner ?? ''));

/** The offices spoken of: those of the first phrase that names any, not merely a place. */
export const spokenOf = (all: readonly Mention[]): readonly string[] =>
  (all.find(({ inside }) => !inside) ?? all[0])?.names ?? [];

/** What a sentence calls an office that nothing names in full: "Die Anlage wird saniert". */
export const pointedAt = (discourse: Discourse, sentence: number): string[] => {
  for (const clause of discourse.clauses(sentence)) {
    const { text, groups } = discourse.phrasing(clause);
    const group = groups.find(g => g.some(p => p.noun === 'office') && g.every(isBackReference));
    if (group !== undefined) return namesOf(text, group, 'nominative', false);
  }
  return [];
};

const isName = (phrase: Phrase): boolean =>
  phrase.noun !== 'part' && phrase.preposition === undefined && isPossibleOffice(phrase);

/** The name in front of a colon, whatever kind of house it is: "Sternwarte: …". */
export function labelOf(discourse: Discourse, label: Clause): string[] {
  const { text, groups } = discourse.phrasing(label);
  const [group] = groups;
  const alone = groups.length === 1 && label.kind === 'header' && group?.every(isName);
  return alone === true ? namesOf(text, group as Phrase[], 'nominative', false) : [];
}
