import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { LIKEWISE } from './gaps.js';
import { isDay } from './lasting.js';
import { namesOf } from './office-names.js';
import { isSubject } from './phrase-roles.js';
import { words } from './words.js';

/** Clauses that say of another office what was said of the one before. */

/** Words of which one stands in each of them. */
export const FOLLOWS: ReadonlySet<string> = new Set([
  ...words('folgt folgen reihe dran gilt betroffen'),
  ...LIKEWISE,
]);

const TURN = /\b(?:an (?:der|die) reihe|dran)\b/;
const SAME =
  /\b(?:(?:das|dies|gleiches|dasselbe|selbiges|ebenso|gleiche|schließung) gilt|gilt (?:das|dies|gleiches|dasselbe|selbiges|ebenso|die schließung) (?:gleiche|selbe|auch|ebenso|ebenfalls|a[mb]|vo[mn]|für|erst|dann|\.))/;
const ALSO = /\b(?:auch|ebenfalls|ebenso|außerdem|zudem)\b/;

/**
 * "Das Glasmuseum folgt vom 10. bis 23. August.", "Gleiches gilt für das Standesamt": the offices
 * behind "für"; none where they are the subject; `undefined` where something else is said.
 */
export function sameOfAnother(discourse: Discourse, clause: Clause): readonly string[] | undefined {
  if (clause.kind === 'header') return isLikewise(discourse, clause) ? [] : undefined;
  if (clause.kind !== 'main' || clause.verb === undefined) return undefined;
  if (!clause.tokens.some(i => FOLLOWS.has(discourse.read.tokens[i]?.lower ?? '')))
    return undefined;
  const text = discourse.words(clause);
  if (/\b(?:nicht|mit)\b/.test(text)) return undefined;
  const verb = discourse.read.tokens[clause.verb]?.lower ?? '';
  const { text: phrased, groups } = discourse.phrasing(clause);
  if (verb === 'gilt') {
    const others = groups.find(
      ([first]) => first?.preposition === 'für' && first.noun === 'office',
    );
    if (others === undefined || !SAME.test(text)) return undefined;
    return namesOf(phrased, others, 'accusative', false);
  }
  const follows = verb === 'folgt' || verb === 'folgen' || TURN.test(text);
  const also = /\bbetroffen\b/.test(text) && ALSO.test(text);
  if ((!follows && !also) || !discourse.dates(clause).some(isDay)) return undefined;
  return groups.some(([first]) => first?.noun === 'office' && isSubject(first)) ? [] : undefined;
}

/** "Ebenso die Stadtbibliothek." */
function isLikewise(discourse: Discourse, clause: Clause): boolean {
  const [first] = clause.tokens;
  if (first === undefined || !LIKEWISE.has(discourse.read.tokens[first]?.lower ?? '')) return false;
  const { groups } = discourse.phrasing(clause);
  return groups.some(([head]) => head?.noun === 'office' && isSubject(head));
}
