import { isAddress } from './address.js';
import { isCollective } from './groups.js';
import { isPlural, nominative, type Case } from './inflection.js';
import { classOf } from './nouns.js';
import { isPossibleOffice } from './possible-offices.js';
import type { ClauseText, Phrase } from './phrases.js';
import { hasEllipsis } from './token.js';

/** What an office is called: its phrase in the nominative, without article and address. */

const HOME_CITY = 'herne';

/** The names of a group: one each, unless they share the attribute that makes them known. */
export function namesOf(
  text: ClauseText,
  group: readonly Phrase[],
  grammaticalCase: Case,
  plural: boolean,
): string[] {
  const usable = group.filter(
    (p, k) =>
      p.noun === 'office' ||
      (isPossibleOffice(p) &&
        (k === 0 ||
          group[0]?.noun !== 'office' ||
          p.determiner !== undefined ||
          !sharesItsNoun(group[0]))),
  );
  const last = usable[usable.length - 1];
  const shared =
    usable.length > 1 &&
    last !== undefined &&
    usable.every(p => isCollective(p) || p === last) &&
    usable.slice(0, -1).every(p => p.attributes.length === 0 && p.nouns.length === 1) &&
    (last.attributes.length > 0 || usable[0]?.quantifier !== undefined);
  if (shared) {
    const parts = usable.map(p => nameOf(text, p, grammaticalCase));
    return [`${parts.slice(0, -1).join(', ')} und ${parts[parts.length - 1]}`];
  }
  const trailing = appendNames(group, usable);
  return usable.flatMap(phrase => {
    const name = nameOf(text, phrase, grammaticalCase) + (phrase === last ? trailing : '');
    return plural && group.length === 1 ? expandEllipsis(phrase, name) : [name];
  });
}

/** A plural with the first of its names behind it: "Hallenbäder Mitte", and one more follows. */
const sharesItsNoun = (phrase: Phrase): boolean =>
  isCollective(phrase) ||
  (phrase.noun === 'office' && phrase.nouns.length > 1 && isPlural(phrase, 'accusative'));

/** "Fachbereiche Soziales und Bildung": a bare name after "und" belongs to the collective. */
function appendNames(group: readonly Phrase[], usable: readonly Phrase[]): string {
  const first = usable[0];
  if (first === undefined || usable.length > 1 || group.length < 2 || !sharesItsNoun(first))
    return '';
  const names = group
    .filter(p => p !== first && p.determiner === undefined && p.noun === 'unknown')
    .map(p => nominative(p, 'nominative'));
  const last = names.pop();
  return last === undefined ? '' : `${names.map(name => `, ${name}`).join('')} und ${last}`;
}

/** "Sozial- und Jugendamt" under a plural verb are two offices with one word between them. */
function expandEllipsis(phrase: Phrase, name: string): string[] {
  const [first, joint, second] = phrase.nouns;
  if (phrase.nouns.length !== 3 || first === undefined || second === undefined) return [name];
  if (!hasEllipsis(first) || joint?.kind !== 'word' || classOf(second.lower) !== 'office')
    return [name];
  if (/(?:ämter|stellen|behörden|kassen|büros|schulen|häuser|bäder|zentren)$/.test(second.lower))
    return [name];
  const end =
    /(?:amt|büro|stelle|behörde|bücherei|bibliothek|archiv|schule|kasse|verwaltung|haus|bad|hof|zentrum|beratung|museum|hilfe|aufsicht|abteilung|garten|halle)$/.exec(
      second.lower,
    )?.[0];
  if (end === undefined || second.lower === end) return [name];
  const whole = `${first.text.slice(0, -1)}${end}`;
  return [whole, name.slice(name.indexOf(second.text))];
}

/** A phrase as a name: address dropped, the city's own name too where it adds nothing. */
export function nameOf(text: ClauseText, phrase: Phrase, grammaticalCase: Case): string {
  const attributes = phrase.attributes.filter(attribute => {
    if (isAddress(text.tokens, attribute)) return false;
    return !(isHomeCity(attribute) && !isCollective(phrase));
  });
  return nominative(phrase, grammaticalCase, attributes);
}

const isHomeCity = (attribute: Phrase): boolean =>
  attribute.preposition === undefined &&
  attribute.head.lower === 'stadt' &&
  attribute.nouns.some(noun => noun.lower === HOME_CITY);
