import { COLLECTIVE } from './nouns.js';
import { isAddressed } from './possible-offices.js';
import { readPhrase, type ClauseText, type Phrase } from './phrases.js';
import type { Token } from './token.js';
import { words } from './words.js';

/** All phrases of a clause, attributes inside their phrase. */
export function phrasesOf({ tokens }: ClauseText): Phrase[] {
  const found: Phrase[] = [];
  for (let k = 0; k < tokens.length;) {
    const phrase = readPhrase(tokens, k);
    if (phrase === undefined) k += 1;
    else {
      found.push(phrase);
      k = Math.max(k + 1, phrase.to);
    }
  }
  return found;
}

/** "Liebe Kundinnen und Kunden, der Wertstoffhof …": whom the text speaks to is one group. */
const endsAddress = (
  group: readonly Phrase[] | undefined,
  joint: readonly (Token | undefined)[],
): boolean =>
  group?.[0] !== undefined && isAddressed(group[0]) && joint.some(token => token?.text === ',');

/** Phrases joined by commas and "und": one subject of several offices. */
export function groupsOf({ tokens }: ClauseText, phrases: readonly Phrase[]): Phrase[][] {
  const groups: Phrase[][] = [];
  let previous: Phrase | undefined;
  for (const phrase of phrases) {
    const joint = previous === undefined ? [] : tokens.slice(previous.to, phrase.from);
    const joined =
      joint.length > 0 &&
      joint.length <= 3 &&
      !endsAddress(groups.at(-1), joint) &&
      joint.every(token => token !== undefined && JOINTS.has(token.lower)) &&
      (phrase.preposition === undefined || phrase.preposition === previous?.preposition);
    if (joined) groups[groups.length - 1]?.push(phrase);
    else groups.push([phrase]);
    previous = phrase;
  }
  return groups;
}

/** What joins phrases to one subject. */
export const JOINTS = words(', und sowie / & auch wie oder bzw . noch');

/** Whether the head says little without what follows it ("Ämter", "Fachbereiche"). */
export const isCollective = (phrase: Phrase): boolean => COLLECTIVE.has(phrase.head.lower);
