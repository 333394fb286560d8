import type { Clause } from './clauses.js';
import { COPULAS, lastWord, NO, type ClauseWords, type Predicate } from './predicates.js';
import { nouns } from './closing-nouns.js';
import { SERVICE, service } from './services.js';
import { isRemote, negatedBefore } from './negation.js';
import { butAt, DOOR, verbs } from './turning.js';
import { classOf } from './nouns.js';
import { isParticiple } from './tense.js';
import { isCapitalised } from './token.js';
import { words } from './words.js';

/** The ways German says that a door is shut. */

const STRONG_OPEN = words(
  'geöffnet offen besetzt zugänglich betretbar nutzbar benutzbar belegbar bespielbar',
);

/** What the clause says of closing; `undefined` where it says nothing of it. */
export function closing(clause: Clause, w: ClauseWords): Predicate | undefined {
  return (
    participle(clause, w) ??
    particle(clause, w) ??
    notOpen(w) ??
    noneIsOpen(w) ??
    outOfOrder(w) ??
    nobody(w) ??
    verbs(clause, w) ??
    service(w) ??
    nouns(clause, w)
  );
}

/** "geschlossen", "gesperrt", "unbesetzt" with a copula, or alone in a headline. */
function participle(clause: Clause, w: ClauseWords): Predicate | undefined {
  for (let k = 0; k < w.lower.length; k += 1) {
    const word = w.lower[k] ?? '';
    if (
      !/^(?:geschlossen|verschlossen|unbesetzt|gesperrt|verwaist|dichtgemacht|zugemacht)$/.test(
        word,
      )
    )
      continue;
    const opens = k === 0 && (clause.kind === 'header' || w.lower.some(x => COPULAS.has(x)));
    if (isCapitalised(w.tokens[k]) && !opens) continue;
    // "Fenster und Türen geschlossen halten": those of homes
    if (w.has('fenster') && w.has('halten')) continue;
    // "ins Herz geschlossen", "stehen geschlossen hinter ihm"
    if (w.lower[k - 1] === 'herz' || w.lower[k + 1] === 'hinter') continue;
    if (opensBefore(w, k)) return { kind: 'until', at: k };
    // "hat geschlossen für den Plan gestimmt": there it tells how, not what.
    if (
      w.lower.some(
        (x, n) =>
          n > k &&
          isParticiple(x) &&
          !/^(?:ge(?:halten|worden|schlossen)|ausgenommen|inbegriffen)$/.test(x) &&
          w.tokens[n]?.text === x,
      )
    )
      continue;
    if (isRoad(w, k)) continue;
    if (clause.kind === 'header' && doesSomething(w, k)) continue;
    const copula = w.lower.some(x => COPULAS.has(x));
    if (!copula && clause.verb !== undefined) continue;
    if (!copula && clause.kind === 'sub') continue;
    if (negatedBefore(w, k) || endsInNot(w, k) || isNone(w, k))
      return { kind: 'closed', doubt: 'negated', at: k };
    return { kind: 'closed', at: k };
  }
  return undefined;
}

/** "Alle Mitglieder reisen am 5. Juni geschlossen mit der Bahn": a verb that no list knows. */
const doesSomething = ({ lower, tokens }: ClauseWords, k: number): boolean =>
  lower
    .slice(0, k)
    .some(
      (word, n) =>
        n > 0 &&
        ACTS.test(word) &&
        tokens[n]?.text === word &&
        isCapitalised(tokens[n - 1]) &&
        !isCapitalised(tokens[n + 1]) &&
        !NO_VERBS.has(word),
    );
const ACTS = /(?:[a-zäöüß]{3}en|eist|ieht|eht|ommt|ritt|ährt)$/;
const NO_VERBS = words(
  'morgen wegen gegen neben zwischen inzwischen zusammen außen innen oben unten hinten vorn mitten allen beiden kommenden nächsten diesen einigen mehreren',
);

/** "bleibt kein städtischer Jugendtreff geschlossen" */
function isNone({ lower, tokens }: ClauseWords, k: number): boolean {
  const at = lower.slice(0, k).findLastIndex(x => NO.has(x));
  return at >= 0 && tokens.slice(at, k).filter(isCapitalised).length === 1;
}

/** "nur bis 11:30 Uhr geöffnet und danach geschlossen" */
const opensBefore = (w: ClauseWords, k: number): boolean =>
  w.lower.slice(0, k).includes('geöffnet') &&
  w.lower.slice(0, k).some(x => x === 'danach' || x === 'anschließend' || x === 'dann');

/** "Geschlossen wird nicht." */
const endsInNot = (w: ClauseWords, k: number): boolean =>
  lastWord(w) === 'nicht' && w.lower.lastIndexOf('nicht') > k;

const TRAFFIC =
  /(?:verkehr|fahrzeuge?n?|autos?|radfahrer|radfahrende|fußgänger|fußgängerinnen|lkw|pkw|busse)$/;

/** "für den Verkehr gesperrt": a road, whatever its name. */
function isRoad({ lower }: ClauseWords, k: number): boolean {
  for (let i = k - 1; i >= Math.max(0, k - 6); i -= 1)
    if (TRAFFIC.test(lower[i] ?? '') && !/publikum|partei|besuch|kund/.test(lower[i] ?? ''))
      return lower.slice(Math.max(0, i - 4), i).includes('für');
  return false;
}

/** "bleibt zu", "machen dicht": only where the word is no preposition. */
function particle(clause: Clause, w: ClauseWords): Predicate | undefined {
  for (let k = 0; k < w.lower.length; k += 1) {
    const word = w.lower[k];
    if (word !== 'zu' && word !== 'dicht') continue;
    // "stimmte der Ausschuss zu"
    if (w.lower.some(x => /^stimm(?:t|en|te|ten)$/.test(x))) continue;
    const next = w.tokens[k + 1];
    const free =
      next === undefined ||
      next.kind !== 'word' ||
      /^(?:und|sein|bleiben|haben|machen|wegen|oder|aufgrund)$/.test(next.lower);
    const copula = w.lower.some(x =>
      /^(?:ist|sind|bleibt|bleiben|hat|haben|macht|machen|war|waren|blieb|blieben|hatte|hatten|machte|machten)$/.test(
        x,
      ),
    );
    const left = (w.has('lässt') || w.has('lassen')) && w.lower.some(x => DOOR.has(x));
    // "Hallenbad von Karfreitag bis Ostermontag zu"
    const headline =
      clause.kind === 'header' &&
      k > 1 &&
      !w.has('auf') &&
      !w.tokens.slice(k + 1).some(t => t.kind === 'word');
    if (!free || (!copula && !headline && !left)) continue;
    if (word === 'zu' && next?.lower === 'machen' && !w.has('bleibt') && !w.has('müssen')) continue;
    return negatedBefore(w, k)
      ? { kind: 'closed', doubt: 'negated', at: k }
      : { kind: 'closed', at: k };
  }
  return undefined;
}

/** "keines der Bäder ist geöffnet", "kein Bürgerbüro hat geöffnet" */
function noneIsOpen({ lower, tokens }: ClauseWords): Predicate | undefined {
  const none = lower.findIndex(x => NO.has(x));
  if (none < 0) return undefined;
  const open = lower.findIndex(x => STRONG_OPEN.has(x));
  if (open < 0 || lower.includes('nicht') || lower.includes('außer')) return undefined;
  const noun = tokens.findIndex((token, k) => k > none && isCapitalised(token));
  const isHouse = noun >= 0 && classOf(lower[noun] ?? '') === 'office';
  return isHouse && (open > noun || open < none) ? { kind: 'closed', at: open } : undefined;
}

/** "ist außer Betrieb", "die Büros bleiben leer" */
function outOfOrder({ lower, has }: ClauseWords): Predicate | undefined {
  if (!has('außer') && !has('leer')) return undefined;
  const at = lower.indexOf('außer');
  if (at >= 0 && lower[at + 1] === 'betrieb') return { kind: 'closed', at };
  const empty = lower.indexOf('leer');
  const stays = empty >= 0 && (lower.includes('bleibt') || lower.includes('bleiben'));
  return stays && !lower.includes('nicht') ? { kind: 'closed', at: empty } : undefined;
}

/** "nicht geöffnet", "nicht zu erreichen", "nicht zur Verfügung". */
function notOpen(w: ClauseWords): Predicate | undefined {
  const not = w.lower.findIndex(
    (x, k) => x === 'nicht' && !/^(?:nur|vor)$/.test(w.lower[k + 1] ?? ''),
  );
  if (butAt(w)) return undefined;
  const neither = w.lower.indexOf('weder');
  const from = not >= 0 ? not : neither;
  if (from < 0) return undefined;
  const remote = isRemote(w) && !w.has('persönlich') && !(w.has('auch') && w.has('weder'));
  for (let k = from + 1; k < w.lower.length; k += 1) {
    const word = w.lower[k] ?? '';
    if (word === ',' && k - from > 1 && neither < 0) break;
    if (STRONG_OPEN.has(word)) return { kind: 'closed', at: k };
    const reachable =
      word === 'erreichbar' ||
      word === 'erreichen' ||
      (word === 'sprechen' && w.lower[k - 1] === 'zu') ||
      word === 'ansprechbar' ||
      word === 'da' ||
      word === 'verfügung';
    if (reachable && (word !== 'verfügung' || w.has('steht') || w.has('stehen'))) {
      if (remote && neither < 0) return { kind: 'closed', doubt: 'restricted', at: k };
      return { kind: 'closed', at: k };
    }
    if (word === 'betrieb' && w.lower[k - 1] === 'in') return { kind: 'closed', at: k };
    if (
      /^(?:öffnen|aufmachen|gearbeitet|besucht|betreten|genutzt|aufgesucht|angefahren)$/.test(word)
    )
      return { kind: 'closed', at: k };
  }
  if (
    w.lower.slice(0, from).some(x => x === 'öffnet' || x === 'öffnen') &&
    w.lower[from + 1] !== 'erst'
  )
    return { kind: 'closed', at: from };
  if (
    lastWord(w) === 'auf' &&
    (w.has('hat') || w.has('haben') || w.has('macht') || w.has('machen'))
  )
    return { kind: 'closed', at: from };
  return undefined;
}

const NOBODY_IS = words(
  'da anwesend anzutreffen dienst empfangen empfängt bedienen bedient eingelassen sprechen erreichen',
);

const INSIDE = words('ins hinein herein rein');

/** "ist niemand vor Ort", "niemand anzutreffen". */
function nobody(w: ClauseWords): Predicate | undefined {
  // "Besucherinnen und Besucher müssen draußen bleiben"
  const outside = w.lower.indexOf('draußen');
  if (outside >= 0 && w.lower[outside + 1] === 'bleiben' && w.lower.some(x => SERVICE.test(x)))
    return { kind: 'service', at: outside };
  const at = w.lower.findIndex(x => x === 'niemand' || x === 'niemanden');
  if (at < 0) return undefined;
  const here =
    (w.has('vor') && w.has('ort')) ||
    (w.has('am') && w.has('schalter')) ||
    ((w.has('kommt') || w.has('gelangt')) && w.lower.some(x => INSIDE.has(x))) ||
    w.lower.some(x => NOBODY_IS.has(x));
  return here ? { kind: 'closed', at } : undefined;
}
