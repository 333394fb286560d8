import { genderOf } from './nouns.js';
import type { Phrase } from './phrases.js';
import { hasEllipsis, type Token } from './token.js';
import { words } from './words.js';

/** Puts noun phrases into the nominative without article: how an office is named on a sign. */

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative';

const PLURAL_QUANTIFIERS = words(
  'alle allen aller sämtliche sämtlichen beide beiden mehrere mehreren einige einigen viele vielen zahlreiche zwei drei vier fünf sechs',
);

/** Whether the phrase is plural: by its quantifier, article and ending. */
export function isPlural(phrase: Phrase, grammaticalCase: Case): boolean {
  if (phrase.quantifier !== undefined && PLURAL_QUANTIFIERS.has(phrase.quantifier)) return true;
  if (phrase.determiner === 'des' || phrase.determiner === 'eines') return false;
  const noun = phrase.head.lower;
  if (
    /(?:ämter|häuser|bäder|höfe|museen|archive|bereiche|dienste|dezernate|treffs|cafés|parks)n?$/.test(
      noun,
    )
  )
    return true;
  if (
    /(?:stellen|behörden|büros|kitas|schulen|hallen|büchereien|bibliotheken|kassen|einrichtungen|verwaltungen|beratungen|zentren|gärten|räume|räumen|stätten|abteilungen|agenturen|wachen)$/.test(
      noun,
    )
  )
    return true;
  const { determiner } = phrase;
  if (determiner === 'den' && grammaticalCase === 'dative') return true;
  const adjective = phrase.adjectives[phrase.adjectives.length - 1]?.lower ?? '';
  return determiner === 'die' && grammaticalCase === 'nominative' && adjective.endsWith('en');
}

/** Nouns that decline as adjectives do. */
const AS_ADJECTIVE = /(?:beauftragte|vorsitzende)$/;

/** The noun in the nominative. */
function nominativeNoun(
  token: Token,
  phrase: Phrase,
  grammaticalCase: Case,
  plural: boolean,
): string {
  const { text, lower } = token;
  if (plural) {
    if (grammaticalCase !== 'dative') return text;
    if (/(?:er|el)n$/.test(lower) || /(?:öfe|archive|iche|enste|ezernate|äume)n$/.test(lower))
      return text.slice(0, -1);
    return text;
  }
  // "der Behindertenbeauftragte", without its article
  if (grammaticalCase === 'nominative' && phrase.determiner === 'der' && AS_ADJECTIVE.test(lower))
    return `${text}r`;
  const bare = phrase.determiner === undefined && phrase.adjectives.length === 0;
  const gender = bare ? genderOf(lower.replace(/e?s$/, '')) : undefined;
  const masculine =
    phrase.determiner === 'des' ||
    phrase.determiner === 'eines' ||
    gender === 'm' ||
    gender === 'n';
  if (grammaticalCase !== 'genitive' || !masculine) return text;
  if (
    /(?:amt|hof|bad|haus|saal|park|dienst|platz|ferd|streik|tag|fall|ang|uch|uss|bau|zug|lehrgang|abschluss|brand|fest|bruch)es$/.test(
      lower,
    )
  ) {
    return text.slice(0, -2);
  }
  if (lower.endsWith('s') && (lower.endsWith('baus') || !/(?:ss|haus|us|is)$/.test(lower)))
    return text.slice(0, -1);
  return text;
}

/** An adjective with the ending it has when no article shows gender and number. */
function strongAdjective(
  word: string,
  gender: 'm' | 'f' | 'n' | undefined,
  plural: boolean,
): string {
  const stem = word.replace(/(?:en|er|es|em|e)$/, '');
  if (plural || gender === 'f') return `${stem}e`;
  if (gender === 'n') return `${stem}es`;
  return gender === 'm' ? `${stem}er` : word;
}

/** Feminine or plural genitives and datives keep their noun; so the article tells the gender. */
function genderFrom(phrase: Phrase, grammaticalCase: Case): 'm' | 'f' | 'n' | undefined {
  const { determiner, head } = phrase;
  if (grammaticalCase === 'nominative') {
    if (determiner === 'das') return 'n';
    if (determiner === 'der') return 'm';
    if (determiner === 'die') return 'f';
  }
  const known = genderOf(head.lower.replace(/(?<=[a-zäöü]{3})e?s$/, ''));
  if (known !== undefined) return known;
  return grammaticalCase !== 'nominative' && (determiner === 'der' || determiner === 'einer')
    ? 'f'
    : genderOf(head.lower);
}

/** Adjectives that are part of a name begin with a capital and decline all the same. */
const isCapitalAdjective = (token: Token, k: number, nouns: readonly Token[]): boolean =>
  k < nouns.length - 1 &&
  /^(?:\p{Lu}\p{Ll}+(?:isch|lich)e|Allgemeine|Zentrale|Psychosoziale|Untere|Obere|Technische|Städtische|Alte|Neue|Kommunale|Große|Kleine|Öffentliche|Soziale|Herner|Wanner|Evangelische|Katholische)[nrsm]?$/u.test(
    token.text,
  );

/** Capital only because it begins the sentence: "Städtische Bäder". */
const isPlainAdjective = (token: Token, all: readonly Token[]): boolean =>
  all.length > 1 && /^(?:städtische|kommunale|öffentliche)[nrs]?$/.test(token.lower);

function joinWords(parts: readonly (string | Token)[]): string {
  let text = '';
  for (const part of parts) {
    const word = typeof part === 'string' ? part : part.text;
    if (word === '') continue;
    const tight = text === '' || /[„"]$/.test(text) || /^[“”",.]/.test(word);
    text += tight && !(word === '"' && !text.includes('"')) ? word : ` ${word}`;
  }
  return text;
}

/** The words of an attribute as they stand in the text. */
function attributeText(phrase: Phrase): string {
  return joinWords([
    phrase.preposition === undefined ? (phrase.determiner ?? '') : prepositionText(phrase),
    phrase.quantifier ?? '',
    ...phrase.adjectives,
    ...phrase.nouns,
    ...phrase.attributes.map(attributeText),
  ]);
}

function prepositionText({ preposition = '', determiner = '' }: Phrase): string {
  if (determiner === 'dem') {
    const fused = { in: 'im', an: 'am', von: 'vom', zu: 'zum', bei: 'beim' }[preposition];
    if (fused !== undefined) return fused;
  }
  if (determiner === 'der' && preposition === 'zu') return 'zur';
  return joinWords([preposition, determiner]);
}

/** Adjectives that add nothing to a name. */
const EMPTY =
  /^(?:gesamt|ganz|komplett|besagt|genannt|beliebt|dortig|hiesig|betroffen|eigen)e[nrsm]?$/;

/** The phrase without article, in the nominative, with the given attributes. */
export function nominative(
  phrase: Phrase,
  grammaticalCase: Case,
  attributes: readonly Phrase[] = phrase.attributes,
): string {
  const plural = isPlural(phrase, grammaticalCase);
  const gender = genderFrom(phrase, grammaticalCase);
  const telling = phrase.adjectives.filter(token => !EMPTY.test(token.lower));
  const adjectives = telling.map(token => strongAdjective(token.text, gender, plural));
  const nouns = phrase.nouns.map((token, k, all) => {
    if (k === 0 && isPlainAdjective(token, all) && phrase.determiner === undefined)
      return token.lower;
    if (isCapitalAdjective(token, k, all) && !token.text.endsWith('er'))
      return strongAdjective(token.text, gender, plural);
    if (token.kind !== 'word' || hasEllipsis(token)) return token;
    return token === phrase.head ? nominativeNoun(token, phrase, grammaticalCase, plural) : token;
  });
  return joinWords([...adjectives, ...nouns, ...attributes.map(attributeText)]);
}

/** "des Stadtarchivs", "der Stadtbücherei": the genitive of an office, to hang a part on it. */
export function genitiveOf(name: string): string | undefined {
  if (name.includes(' ')) return undefined;
  const gender = genderOf(name.toLowerCase());
  if (gender === undefined) return undefined;
  if (gender === 'f') return `der ${name}`;
  return `des ${name}${/(?:s|ß|x|z)$/.test(name) ? 'es' : 's'}`;
}
