import type { Clause } from './clauses.js';
import { NO, type ClauseWords, type Predicate } from './predicates.js';
import { CLOSURE_NOUN } from './services.js';
import { isCapitalised } from './token.js';

/** Closures that a noun tells: "Schließung der Bücherei", "macht Betriebsferien". */

export const BREAK_NOUNS =
  /^(?:betriebsferien|betriebsurlaub|betriebsruhe|betriebspause|(?:sommer|winter|weihnachts|herbst|oster|pfingst|jahres|umbau|bau|renovierungs|sanierungs|revisions|wartungs|reinigungs|inventur|saison|spiel|bade|zwangs)?pause|(?:sommer|winter)ruhe|(?:sommer|herbst|winter|oster|weihnachts)?ferien|urlaub|winterschlaf|schließtage?|schließzeit|schließzeiten|ruhetag|ruhetage)$/;

/** "Nach der Schließung im Frühjahr": it is over. */
function isBygone({ lower }: ClauseWords, k: number): boolean {
  const from = Math.max(0, k - 3);
  return lower.slice(from, k).some(x => x === 'nach' || x === 'seit');
}

const DEBATES =
  /^(?:plan|pläne|antrag|anträge|antrags|entscheidung|beschluss|debatte|diskussion|diskussionen|protest|proteste|unterschriften|petition|bürgerbegehren|bürgerentscheid|abstimmung|vorschlag|vorschläge|idee|forderung|forderungen|überlegungen|gutachten|konzept|widerstand|streit|kritik|demonstration|initiative|gespräche|szenario|varianten)$/;
const DEBATED =
  /^(?:abgestimmt|abstimmen|stimmt|stimmen|berät|beraten|diskutiert|diskutieren|debattiert|debattieren|entscheidet|entscheiden|protestiert|protestieren|demonstriert|demonstrieren|verhandelt|verhandeln|streitet|streiten)$/;

/** "der Plan zur Schließung der Kita", "stimmt über die Schließung ab": it may never come. */
function isDebated({ lower }: ClauseWords, k: number): boolean {
  const near = lower.slice(Math.max(0, k - 4), k);
  if (near.some(x => DEBATES.test(x))) return true;
  return (
    near.some(x => x === 'über' || x === 'gegen' || x === 'um') && lower.some(x => DEBATED.test(x))
  );
}

/** "befindet sich in der Winterpause", "ist vom 3. bis 9. August in den Betriebsferien" */
const isIn = ({ lower, tokens, has }: ClauseWords, k: number): boolean =>
  (has('befindet') || has('befinden') || has('ist') || has('sind')) &&
  (lower[k - 1] === 'im' || (lower[k - 2] === 'in' && /^(?:der|den)$/.test(lower[k - 1] ?? ''))) &&
  !tokens.slice(k + 1).some(({ kind }) => kind === 'word');

/** "Schließung der Stadtbücherei am 5. Mai", "macht Betriebsferien", "hat einen Schließtag". */
export function nouns(clause: Clause, w: ClauseWords): Predicate | undefined {
  for (let k = 0; k < w.lower.length; k += 1) {
    const word = w.lower[k] ?? '';
    if (!isCapitalised(w.tokens[k])) continue;
    if (BREAK_NOUNS.test(word)) {
      const verb = w.lower.some(x =>
        /^(?:macht|machen|hat|haben|geht|gehen|legt|legen|ist|verabschiedet|sind|gönnt|befindet|befinden|herrscht)$/.test(
          x,
        ),
      );
      const before = w.lower[k - 1] ?? '';
      if (NO.has(before)) return { kind: 'noun', doubt: 'negated', at: k };
      if (
        /^(?:in|im|nach|während|vor|den|der|zur|seit|für)$/.test(before) &&
        !w.has('geht') &&
        !w.has('gehen') &&
        !w.has('verabschiedet') &&
        !isIn(w, k)
      )
        continue;
      if (verb || clause.verb === undefined) return { kind: 'noun', at: k };
    }
    if (CLOSURE_NOUN.test(word)) {
      if (isBygone(w, k)) continue;
      if (isDebated(w, k)) return { kind: 'noun', doubt: 'hedged', at: k };
      const no = NO.has(w.lower[k - 1] ?? '') || (w.has('nicht') && !w.has('nur'));
      if (no) return { kind: 'noun', doubt: 'negated', at: k };
      if (
        w.lower.some(x =>
          /^(?:aufgehoben|verschoben|abgewendet|vermieden|verhindert|zurückgenommen|hinfällig|vom tisch)$/.test(
            x,
          ),
        )
      )
        return { kind: 'noun', doubt: 'called-off', at: k };
      return { kind: 'noun', at: k };
    }
  }
  if (w.has('pausiert') || w.has('pausieren')) return { kind: 'noun', at: 0 };
  if ((w.has('ruht') || w.has('ruhen')) && clause.verb !== undefined)
    return { kind: 'noun', at: 0 };
  return undefined;
}
