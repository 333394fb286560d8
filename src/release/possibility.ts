import type { Clause } from './clauses.js';
import type { ReadText } from './dates.js';
import { words } from './words.js';

/** What the clauses around a closing one say of whether it will be shut at all. */

/** "Es ist möglich, dass …", "Die Stadt rechnet damit, dass …", "Nicht auszuschließen ist, dass …" */
const POSSIBLE =
  /(?<!\p{L})(?:möglich|möglicherweise|denkbar|vorstellbar|(?:nicht|kaum) (?:auszuschließen|ausgeschlossen)|schließ(?:t|en) nicht aus|kann (?:es )?(?:sein|passieren|vorkommen|geschehen)|können (?:es )?(?:sein|passieren)|rechnet damit|rechnen damit|ist damit zu rechnen|zu befürchten|befürchte[tn]|droh(?:t|en)|erwäg(?:t|en)|erwogen|überleg(?:t|en)|prüf(?:t|en)|geprüft|diskutier(?:t|en)|könnte[n]?|plädier(?:t|en)|forder(?:t|n)|schl(?:ägt|agen) vor|steht (?:noch )?nicht fest|noch (?:offen|unklar|ungewiss|nicht entschieden)|hängt (?:davon|vom|von)|wünsch(?:t|en) sich)(?!\p{L})/u;

/** Openers of what is only possible under a matrix clause of possibility. */
const CONTENT = words('dass ob');

/** "Falls es regnet", "sofern der Streik andauert"; not "falls Sie Fragen haben". */
const IFS = words('falls sofern');

const WEATHER =
  /\b(?:regne[tn]|schnei(?:t|en)|gewittert|stürmt|friert|taut|unwetter|gewitter|regen|schnee|sturm|frost|glätte|hitze|hochwasser|witterung|wetter(?:lage)?|temperatur(?:en)?)\b/;

/** Whether a clause names a condition that may or may not come true. */
function isCondition(clause: Clause, text: string, leads: boolean): boolean {
  if (/^(?:falls|sofern|sollten) sie\b/.test(text)) return false;
  if (clause.opener !== undefined)
    return IFS.has(clause.opener) || (clause.opener === 'wenn' && WEATHER.test(text));
  return leads && /^sollten? /.test(text) && !/^sollten? (?:sie|ihnen|jemand|man)\b/.test(text);
}

/** The clauses of a sentence that leave open whether what the others say will come true. */
export interface Possibility {
  /** "Es ist möglich, …" */
  readonly matrices: readonly Clause[];
  /** "Falls es regnet, …" */
  readonly conditions: readonly Clause[];
}

export function possibilityIn(
  clauses: readonly Clause[],
  wordsOf: (clause: Clause) => string,
): Possibility {
  if (clauses.length < 2) return { matrices: [], conditions: [] };
  return {
    matrices: clauses.filter(c => c.kind === 'main' && POSSIBLE.test(wordsOf(c))),
    conditions: clauses.filter(c => isCondition(c, wordsOf(c), c === clauses[0])),
  };
}

/** "ob sie erhalten bleibt oder zum 1. Juli schließt": the verb stands last, as behind "ob". */
export function isAlternative(
  clauses: readonly Clause[],
  clause: Clause,
  { tokens }: ReadText,
): boolean {
  if (clause.kind !== 'main' || tokens[clause.tokens[0] ?? 0]?.lower !== 'oder') return false;
  const before = clauses[clauses.indexOf(clause) - 1];
  const last = clause.tokens.findLast(i => tokens[i]?.kind === 'word');
  return before?.kind === 'sub' && before.opener === 'ob' && last === clause.verb;
}

/** Whether another clause of its sentence leaves open if `clause` comes true. */
export function isOnlyPossible(clause: Clause, { matrices, conditions }: Possibility): boolean {
  const content = clause.kind === 'sub' && CONTENT.has(clause.opener ?? '');
  const [one, other] = content ? matrices : conditions;
  return one !== undefined && (one !== clause || other !== undefined);
}
