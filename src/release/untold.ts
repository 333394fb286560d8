import type { Phrase } from './phrases.js';
import { NO } from './predicates.js';
import { words } from './words.js';

/** Some of many, and the text does not tell which. */

type Group = readonly Phrase[];

/** "kein Bürgerbüro hat geöffnet": which are meant is not told. */
export const isNoneOf = (groups: readonly Group[]): boolean =>
  groups.some(([first]) => first?.noun === 'office' && NO.has(first.determiner ?? ''));

/** "Einige Dienststellen bleiben geschlossen.": which is not told. */
const SOME = words('einige einigen mehrere mehreren einzelne einzelner viele zahlreiche');
const SHARES = words('meisten andere weitere manche etliche diverse verschiedene');

export function isSomeOf([group]: readonly Group[]): boolean {
  const some = group?.[0];
  if (some === undefined || some.noun === 'other') return false;
  const [first] = some.nouns;
  const quality = some.adjectives[0] ?? (first === some.head ? undefined : first);
  return SOME.has(some.quantifier ?? '') || SHARES.has(quality?.lower ?? '');
}
