import { isAddress } from './address.js';
import { BACK_REFERENCES } from './nouns.js';
import type { ClauseText, Phrase } from './phrases.js';
import { NO } from './predicates.js';
import { words } from './words.js';

/** What a noun phrase can be in its clause: subject, a word that points back, an exception. */

/** Parts that are places of their own and are worth naming beside their office. */
export const PLACE_PARTS = words('lesesaal geschäftsstelle foyer theke infotheke kasse kassen');

const OBJECT_CASES = words('den dem des einen einem eines');

export const isSubject = (phrase: Phrase): boolean =>
  phrase.preposition === undefined &&
  !(NO.has(phrase.determiner ?? '') && phrase.noun === 'office') &&
  !(OBJECT_CASES.has(phrase.determiner ?? '') && phrase.noun !== 'other');

/** "Sämtliche Häuser": those of whoever was named before. */
const HOUSES = words('häuser gebäude standorte räume abteilungen');

/** "das Archiv": it may be one that was named in full before. */
export const isBareNoun = (phrase: Phrase): boolean =>
  /^(?:de[rm]|die|das)$/.test(phrase.determiner ?? '') &&
  phrase.adjectives.length === 0 &&
  phrase.nouns.length === 1 &&
  phrase.attributes.length === 0;

/** "Bad und Sauna": a bare noun of a list. */
export const isListedNoun = (phrase: Phrase): boolean =>
  isBareNoun(phrase) ||
  (phrase.determiner === undefined &&
    phrase.quantifier === undefined &&
    phrase.adjectives.length === 0 &&
    phrase.nouns.length === 1 &&
    phrase.attributes.length === 0);

/** "Das Haus am Kirchplatz", "das Büro in der Ringstraße 7", where the house was named before. */
export const isHouseAt = (text: ClauseText, phrase: Phrase): boolean =>
  isBuildingAt(phrase) || isReferenceAt(text, phrase);

const isReferenceAt = ({ tokens }: ClauseText, phrase: Phrase): boolean =>
  phrase.determiner !== undefined &&
  phrase.attributes.length > 0 &&
  phrase.attributes.every(attribute => isAddress(tokens, attribute)) &&
  isBackReference({ ...phrase, attributes: [] });

export const isBuildingAt = (phrase: Phrase): boolean =>
  /^(?:haus|gebäude)$/.test(phrase.head.lower) &&
  phrase.determiner === 'das' &&
  phrase.nouns.length === 1 &&
  phrase.attributes.length > 0 &&
  phrase.attributes.every(({ preposition }) => preposition === 'an' || preposition === 'in');

/** "Das Büro in der Markthalle": no other of its kind, but where it is. */
export const isReferenceIn = ({ head, determiner, nouns, attributes }: Phrase): boolean =>
  /^(?:büro|stelle|amt|behörde|(?:beratungs|anlauf|fach)stelle)$/.test(head.lower) &&
  /^(?:das|die)$/.test(determiner ?? '') &&
  nouns.length === 1 &&
  attributes.length > 0 &&
  attributes.every(place => place.noun === 'office' && place.determiner !== undefined);

export const isBackReference = (phrase: Phrase): boolean =>
  BACK_REFERENCES.has(phrase.head.lower) &&
  (phrase.determiner !== undefined ||
    phrase.quantifier === 'beide' ||
    (phrase.quantifier !== undefined && HOUSES.has(phrase.head.lower))) &&
  phrase.adjectives.length === 0 &&
  phrase.nouns.length === 1 &&
  phrase.attributes.length === 0;

/** "mit Ausnahme der Feuerwehr", "außer dem Archiv", "ausgenommen die Kitas". */
export function isExcepted({ tokens }: ClauseText, phrase: Phrase): boolean {
  if (phrase.preposition === 'außer' || phrase.head.lower === 'ausnahme') return true;
  const before = tokens[phrase.from - 1]?.lower;
  return (
    before === 'ausgenommen' || before === 'außer' || tokens[phrase.to]?.lower === 'ausgenommen'
  );
}
