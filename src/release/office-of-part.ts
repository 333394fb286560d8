import { isHotline } from './hotlines.js';
import { genitiveOf, nominative, type Case } from './inflection.js';
import { nameOf } from './office-names.js';
import type { Offices } from './offices.js';
import { PLACE_PARTS } from './phrase-roles.js';
import type { ClauseText, Phrase } from './phrases.js';
import { NOT_OFFICES } from './possible-offices.js';
import { words } from './words.js';

/** Counters, doors and office hours: whose they are. */

/** What leads into an office: "der Zutritt zum Archiv", "Besuche im Museum". */
const WAYS_IN = words('zutritt zugang betreten einlass besuch besuche');

export const isPart = (phrase: Phrase): boolean =>
  phrase.noun === 'part' || WAYS_IN.has(phrase.head.lower);

/** "Bei der Familienkasse sind weder Schalter noch Hotline besetzt": both are of the house. */
export const isOfHouse = (group: readonly Phrase[]): boolean =>
  group.some(p => p.noun === 'part') &&
  group.every(p => p.noun === 'part' || isHotline(p.head.text));

/** The office a part belongs to: "die Schalter der Meldestelle", "die Türen im Rathaus". */
export function ownerOf(
  part: Phrase,
): { readonly phrase: Phrase; readonly case: Case } | undefined {
  for (const phrase of part.attributes) {
    const own = PLACE_PARTS.has(phrase.head.lower) && phrase.attributes.length > 0;
    if (phrase.noun === 'other' || (phrase.noun === 'part' && !own)) continue;
    const place = phrase.preposition !== undefined;
    if (place && phrase.noun !== 'office') continue;
    if (NOT_OFFICES.has(phrase.head.lower)) continue;
    return { phrase, case: place ? 'dative' : 'genitive' };
  }
  return undefined;
}

/** A part by its own name, with the one office spoken of before; nothing where that says more. */
export function ofPart(
  text: ClauseText,
  part: Phrase,
  before: readonly string[],
): Offices | undefined {
  const only = before.length === 1 ? before[0] : undefined;
  if (PLACE_PARTS.has(part.head.lower)) {
    // "Geschäftsstelle nicht besetzt" above "Die Geschäftsstelle ist …": it belongs to no other.
    const itself = only?.toLowerCase().split(' ').includes(part.head.lower) === true;
    if (itself && part.attributes.length === 0) return undefined;
    const owner = only === undefined ? undefined : genitiveOf(only);
    const name = nameOf(text, part, 'nominative');
    return { names: [owner === undefined ? name : `${name} ${owner}`], basis: 'named' };
  }
  if (before.length > 0) return undefined;
  // "Die Impfsprechstunde fällt aus": nothing but the hours themselves is named.
  const hours = /.sprech(?:stunde|tag)/.test(part.head.lower) || part.attributes.length > 0;
  return hours ? { names: [nominative(part, 'nominative')], basis: 'named' } : undefined;
}
