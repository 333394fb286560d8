import type { Clause } from './clauses.js';
import { isRemote, negatedBefore } from './negation.js';
import { lastWord, type ClauseWords, type Predicate } from './predicates.js';
import { SERVICE } from './services.js';
import { isCapitalised } from './token.js';
import { words } from './words.js';

/** Doors that are turned: "schließt um 12 Uhr", "öffnet erst um 10 Uhr", "nur bis 11 Uhr geöffnet". */

const ONLY = words('nur lediglich bloß');
const THERE = words('da besetzt erreichbar ansprechbar zugänglich');

const TURN = /^(?:schließt|schließen|schließe)$/;

/** "hat entschieden, das Haus zu schließen", "sieht sich gezwungen": settled, not planned. */
const DECIDED = /\b(?:gezwungen|entschieden|beschlossen|angeordnet|veranlasst|entschlossen)\b/;

/** "schließt die Verwaltung aus", "schließen ihre Ausbildung ab": another verb; "von 12 Uhr ab" is none. */
function isOtherVerb(w: ClauseWords): boolean {
  const last = lastWord(w) ?? '';
  return PARTICLES.has(last) && !(last === 'ab' && (w.has('von') || w.has('vom')));
}
const PARTICLES = words('aus ab an ein kurz zusammen');

/** "nicht um 8, sondern (erst) um 10 Uhr": another hour, the door is turned all the same. */
export const butAt = (w: ClauseWords): boolean => OTHER_HOUR.has(afterBut(w));

const afterBut = ({ lower, has }: ClauseWords): string =>
  has('sondern') ? (lower[lower.indexOf('sondern') + 1] ?? '') : '';
const SOONER = words('schon bereits früher');
const OTHER_HOUR = words('um ab bis erst nur lediglich bloß schon bereits');

/** "Aus den Zahlen schließt das Amt, dass …": no door. */
const isConclusion = ({ lower }: ClauseWords, k: number): boolean =>
  lower.slice(0, k).some(x => x === 'aus' || x === 'daraus' || x === 'hieraus') &&
  !lower.some(x => /^(?:gründen|grund|anlass|urlaub)$/.test(x));

/** "schließt um 12 Uhr", "öffnet erst um 10 Uhr", "nur bis 11 Uhr geöffnet". */
export function verbs(clause: Clause, w: ClauseWords): Predicate | undefined {
  const { lower } = w;
  const first = lower.indexOf('erst');
  const only = lower.findIndex(x => ONLY.has(x));
  const opens =
    lower.some(x =>
      /^(?:öffnet|öffnen|geöffnet|aufgeschlossen|aufgemacht|aufmachen|offen)$/.test(x),
    ) || isOpening(w);
  const notBefore = lower.findIndex((x, k) => x === 'nicht' && lower[k + 1] === 'vor');
  if (opens && notBefore >= 0 && w.has('uhr')) return { kind: 'late', at: notBefore };
  if (opens && first >= 0 && lower[first - 1] === 'nicht') return { kind: 'open', at: first };
  const but = lower.indexOf('sondern');
  if (opens && but >= 0 && w.has('uhr') && butAt(w)) {
    const until = lower.slice(but + 1, but + 3).includes('bis');
    if (until) return { kind: 'until', at: but };
    return { kind: SOONER.has(afterBut(w)) ? 'open' : 'late', at: but };
  }
  if (opens && first >= 0 && !w.has('geschlossen')) return { kind: 'late', at: first };
  const here = w.lower.some(x => THERE.has(x)) && !isRemote(w);
  const hour = first >= 0 ? first : notBefore;
  if (here && hour >= 0 && w.has('uhr') && !w.has('geschlossen')) return { kind: 'late', at: hour };
  const later = lower.indexOf('später');
  if (later >= 0 && (w.has('uhr') || isLater(w, later)) && (w.has('öffnet') || w.has('öffnen')))
    return { kind: 'late', at: later };
  if (w.has('verspätet') && (w.has('öffnet') || w.has('öffnen')))
    return { kind: 'late', at: lower.indexOf('verspätet') };
  const ends =
    /^(?:bis|von|zwischen|vormittags|nachmittags|am|ab)$/.test(lower[only + 1] ?? '') ||
    w.has('halbtags');
  // "nur am 7. Mai ist … besetzt": on no other day.
  const dated = w.tokens[only + 2]?.kind === 'number' && lower[only + 1] === 'am';
  const there = only >= 0 && here;
  if (((only >= 0 && ends && !dated) || w.has('halbtags')) && (opens || there))
    return { kind: 'until', at: Math.max(only, 0) };
  for (let k = 0; k < lower.length; k += 1) {
    if (!TURN.test(lower[k] ?? '') || isCapitalised(w.tokens[k])) continue;
    if (lower[k - 1] === 'zu') {
      if (DECIDED.test(lower.join(' '))) return { kind: 'closed', at: k };
      continue;
    }
    if (w.has('sich') || isConclusion(w, k) || isOtherVerb(w)) continue;
    if (but > k && SOONER.has(afterBut(w))) return { kind: 'early', at: k };
    if (negatedBefore(w, k) || isDeniedBehind(w, k))
      return { kind: 'closed', doubt: 'negated', at: k };
    if (isAsUsual(w)) return { kind: 'open', at: k };
    if (first > k || (first >= 0 && lower[first + 1] === 'um')) return { kind: 'open', at: k };
    return { kind: 'early', at: k };
  }
  const off = lower.indexOf('feierabend');
  if (off >= 0 && (w.has('macht') || w.has('machen') || w.has('ist')))
    return { kind: 'early', at: off };
  const end = lower.indexOf('schluss');
  if (end >= 0 && (w.has('ist') || w.has('macht') || w.has('machen')) && clause.verb !== undefined)
    return { kind: 'early', at: end };
  return undefined;
}

/** "öffnet später als sonst", "öffnet eine Stunde später", "öffnet später." */
const isLater = (w: ClauseWords, at: number): boolean =>
  w.lower[at + 1] === 'als' || /^stunden?$/.test(w.lower[at - 1] ?? '') || lastWord(w) === 'später';

const NOT = words('nicht keineswegs niemals mitnichten keinesfalls');

/** "schließt am 4. Mai nicht", but not "schließt um 12 und nicht erst um 16 Uhr". */
function isDeniedBehind({ lower }: ClauseWords, k: number): boolean {
  const at = lower.findLastIndex(word => NOT.has(word));
  if (at <= k || /^(?:wie|mehr|erst|nur)$/.test(lower[at + 1] ?? '')) return false;
  // "schließt nicht am 5. Mai, sondern am 6. Mai"
  const but = lower.indexOf('sondern', at);
  return but < 0 || !OTHER_DAY.test(lower[but + 1] ?? '');
}
const OTHER_DAY = /^(?:am|an|bis|ab|vom|von|erst|schon|bereits|auch|nur|zum|zwischen)$/;

/** "schließt zur gewohnten Zeit", but not "statt wie üblich um 16 Uhr schon um 12 Uhr". */
function isAsUsual({ lower }: ClauseWords): boolean {
  const at = lower.findIndex(
    (x, k) =>
      /^(?:wie|zur|zu)$/.test(lower[k - 1] ?? '') &&
      /^(?:gewohnte?n?|bisher|üblich|üblichen|immer|sonst)$/.test(x),
  );
  return at > 0 && !lower.slice(0, at).some(x => /^(?:statt|nicht|anders|bereits|schon)$/.test(x));
}

const WORK = words('dienst betrieb arbeit');
const OPENS_UP = words('hat haben macht machen');
export const DOOR = words('tür türen tor tore pforte pforten');

/** "beginnt der Publikumsverkehr erst um 10 Uhr", "hat nur bis 12 Uhr auf". */
function isOpening(w: ClauseWords): boolean {
  const auf = w.lower.some((x, k) => x === 'auf' && w.tokens[k + 1]?.kind !== 'word');
  if (auf && w.lower.some(x => OPENS_UP.has(x))) return true;
  // "geht die Tür erst um 11 Uhr auf"
  if (auf && (w.has('geht') || w.has('gehen')) && w.lower.some(x => DOOR.has(x))) return true;
  // "nimmt ihren Dienst erst um 9:30 Uhr auf"
  if (auf && w.has('uhr') && (w.has('nimmt') || w.has('nehmen')) && w.lower.some(x => WORK.has(x)))
    return true;
  const begins = w.has('beginnt') || w.has('beginnen') || w.has('startet') || w.has('starten');
  return begins && w.lower.some(x => SERVICE.test(x) || x === 'dienst');
}
