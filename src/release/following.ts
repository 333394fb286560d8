import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { isDay } from './lasting.js';
import { isSubject } from './phrase-roles.js';
import { words } from './words.js';

/** Clauses that say of another office what was said of the one before. */

/** Words of which one stands in each of them. */
export const FOLLOWS = words('folgt folgen reihe dran');

const TURN = /\b(?:an der reihe|dran)\b/;

/** "Das Glasmuseum folgt vom 10. bis 23. August.", "Am 9. Juni ist das Standesamt an der Reihe." */
export function sameOfAnother(discourse: Discourse, clause: Clause): boolean {
  if (clause.kind !== 'main' || clause.verb === undefined) return false;
  const verb = discourse.read.tokens[clause.verb]?.lower ?? '';
  const follows = verb === 'folgt' || verb === 'folgen' || TURN.test(discourse.words(clause));
  if (!follows) return false;
  if (!discourse.dates(clause).some(isDay)) return false;
  const { groups } = discourse.phrasing(clause);
  if (groups.some(([first]) => first?.preposition === 'mit')) return false;
  return groups.some(([first]) => first?.noun === 'office' && isSubject(first));
}
