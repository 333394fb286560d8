import type { Clause } from './clauses.js';
import { isCapitalised, type Token } from './token.js';
import { words } from './words.js';

/** What a relative clause speaks of. */

/** "der Vertrag, den die Stadtwerke geschlossen haben": what was shut is before the comma. */
export function antecedentNoun(all: readonly Token[], clause: Clause): string | undefined {
  if (clause.kind !== 'sub' || !RELATIVE_OBJECTS.has(clause.opener ?? '')) return undefined;
  for (let i = (clause.tokens[0] ?? 0) - 1, n = 0; i >= 0 && n < 4; i -= 1, n += 1)
    if (isCapitalised(all[i])) return all[i]?.lower;
  return undefined;
}

const RELATIVE_OBJECTS = words('den die das der welche welchen welches');
