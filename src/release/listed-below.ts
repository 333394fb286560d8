import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { isDay } from './lasting.js';
import { labelOf } from './mentions.js';
import type { Predicate } from './predicates.js';

/** Lists of offices, a line each, below a line that says what is true of all. */

/** An office of such a list, and the clause that names its days. */
export interface Listed {
  readonly names: readonly string[];
  readonly clause: Clause;
}

const LONGEST_LIST = 60;

/** "Schließungen wegen des Umzugs:" above "Pflegestützpunkt: 5. Mai", "Seniorenbüro: 8. Mai". */
export function listedBelow(
  discourse: Discourse,
  clause: Clause,
  kind: Predicate['kind'],
): Listed[] {
  const found: Listed[] = [];
  if ((kind !== 'closed' && kind !== 'noun') || discourse.dates(clause).some(isDay)) return found;
  if (!endsInColon(discourse, clause.sentence)) return found;
  for (let s = clause.sentence + 1; found.length < LONGEST_LIST; s += 1) {
    const item = itemOf(discourse, s);
    if (item === undefined) return found;
    found.push(item);
  }
  return found;
}

function endsInColon({ read }: Discourse, sentence: number): boolean {
  const range = read.sentences[sentence];
  if (range === undefined) return false;
  const last = read.tokens[range.next - 1];
  return last?.kind === 'break' && read.tokens[range.next - 2]?.text === ':';
}

/** "- Pflegestützpunkt: Montag, 5. Mai": a name, a colon, days, and nothing said of them. */
function itemOf(discourse: Discourse, sentence: number): Listed | undefined {
  const clauses = discourse.clauses(sentence);
  const [label, clause, more] = clauses;
  if (label === undefined || clause === undefined || more !== undefined) return undefined;
  if (clauses.some(c => c.kind !== 'header' || discourse.predicate(c) !== undefined))
    return undefined;
  if (!discourse.dates(clause).some(isDay)) return undefined;
  const names = labelOf(discourse, label);
  return names.length > 0 ? { names, clause } : undefined;
}
