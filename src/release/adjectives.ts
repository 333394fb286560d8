import { hasEllipsis, isCapitalised, type Token } from './token.js';
import { FINITE } from './verbs.js';
import { words } from './words.js';

/** What stands between an article and its noun. */

/** "die ihm angeschlossene Beratung", "das dort untergebrachte Archiv". */
export const BEFORE_PARTICIPLE = words('ihm ihr ihnen dort hier zurzeit derzeit neu gerade');
export const PARTICIPLE = /(?:t|en|nd)e[nrms]?$/;

export const isAdjective = (token: Token): boolean =>
  token.text === token.lower &&
  token.lower.length >= 4 &&
  /(?:e|en|er|es|em)$/.test(token.lower) &&
  !FINITE.has(token.lower) &&
  !NOT_ADJECTIVES.has(token.lower);
const NOT_ADJECTIVES = words(
  `aber oder wegen bitte heute ohne unter über hinter neben deshalb daher wieder immer bereits
  leider ihnen diesen dieser dieses diesem ihrer ihren ihre eine einen einem einer eines alle allen
  sondern weder ihres werden worden haben außer sowie gerne gegen`,
);

export const isAdjectiveAt = (tokens: readonly (Token | undefined)[], k: number): boolean => {
  const token = tokens[k];
  return token?.kind === 'word' && isAdjective(token);
};

export function nounFollows(tokens: readonly (Token | undefined)[], k: number): boolean {
  for (let n = 0; n < 4; n += 1) {
    const token = tokens[k + n];
    if (token === undefined || token.kind !== 'word') return false;
    if (isCapitalised(token) || hasEllipsis(token)) return true;
    if (!isAdjective(token) && token.lower !== 'und') return false;
  }
  return false;
}
