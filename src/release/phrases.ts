import {
  BEFORE_PARTICIPLE,
  isAdjective,
  isAdjectiveAt,
  nounFollows,
  PARTICIPLE,
} from './adjectives.js';
import type { Clause } from './clauses.js';
import { lowerBound } from './ranges.js';
import type { ReadText } from './dates.js';
import { headOf, isNamedService } from './phrase-head.js';
import { FEAST_STARTS } from './feasts.js';
import { isPlural } from './inflection.js';
import { isWhen } from './no-attributes.js';
import { classOf, type NounClass } from './nouns.js';
import { hasEllipsis, isCapitalised, type Token } from './token.js';
import { words } from './words.js';

/** A noun phrase: "der Wertstoffhof an der Hafenstraße", "die Untere Jagd- und Fischereibehörde". */
export interface Phrase {
  /** The preposition it hangs on, article drawn out of it ("im" is `in`). */
  readonly preposition?: string;
  /** Article, pronoun or the ending hidden in the preposition: "der", "dem". */
  readonly determiner?: string;
  readonly quantifier?: string;
  readonly adjectives: readonly Token[];
  /** The noun with its names, hyphen ellipsis included. */
  readonly nouns: readonly Token[];
  /** Index within `nouns` of the noun that decides what it is. */
  readonly head: Token;
  /** Attributes, in order: genitives, places, "für …". */
  readonly attributes: readonly Phrase[];
  readonly noun: NounClass;
  /** Positions in the clause, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** A clause's tokens with what is date or time blanked out, for phrases to be found among them. */
export interface ClauseText {
  readonly tokens: readonly (Token | undefined)[];
  readonly clause: Clause;
}

export function clauseText(read: ReadText, clause: Clause): ClauseText {
  const covered = new Set<number>();
  // A verb lent by another clause stands last here, wherever it stands in the text.
  let low = clause.tokens[0] ?? 0;
  let high = low;
  for (const i of clause.tokens) {
    if (i < low) low = i;
    if (i > high) high = i;
  }
  for (const list of [read.dates, read.times])
    for (let k = lowerBound(list, low); k < list.length; k += 1) {
      const entry = list[k] as { first: number; next: number };
      if (entry.first > high) break;
      for (let i = entry.first; i < entry.next; i += 1) covered.add(i);
    }
  const tokens = clause.tokens.map(i => (covered.has(i) ? undefined : read.tokens[i]));
  // "während viele Büros geschlossen sind": there it is no preposition.
  if (clause.opener === 'während') tokens[0] = undefined;
  return { tokens, clause };
}

const FUSED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['im', ['in', 'dem']],
  ['am', ['an', 'dem']],
  ['vom', ['von', 'dem']],
  ['zum', ['zu', 'dem']],
  ['zur', ['zu', 'der']],
  ['beim', ['bei', 'dem']],
  ['ins', ['in', 'das']],
]);
const PREPOSITIONS = words(
  `in an auf bei von zu für mit nach aus wegen aufgrund durch über unter vor hinter neben während
  infolge anlässlich trotz ohne gegen um seit bis ab innerhalb außerhalb statt anstelle außer
  angesichts mangels dank gemäß laut samt nahe zwischen`,
);
const DETERMINERS = words(
  `der die das den dem des ein eine einem einen einer eines ihr ihre ihrem ihren ihrer ihres sein
  seine seinem seinen seiner unser unsere unserem unseren unserer dieser diese dieses diesem diesen
  jeder jede jedes jedem jeden kein keine keinem keinen keiner dessen deren`,
);
const QUANTIFIERS = words(
  `alle allen aller sämtliche sämtlichen beide beiden mehrere mehreren einige einigen viele vielen
  zahlreiche einzelne einzelner weitere übrigen anderen zwei drei vier fünf sechs sieben acht`,
);
const PLACES = words('in an auf für von zu bei neben unter');
const GENITIVES = words('der des eines einer ihrer seiner unserer');

export function readPhrase(
  tokens: readonly (Token | undefined)[],
  from: number,
  depth = 0,
): Phrase | undefined {
  let k = from;
  let preposition: string | undefined;
  let determiner: string | undefined;
  let quantifier: string | undefined;
  const first = tokens[k];
  if (first?.kind !== 'word' && first?.text !== '„') return undefined;
  const fused = FUSED.get(first.lower);
  if (fused !== undefined) {
    [preposition, determiner] = fused;
    k += 1;
  } else if (PREPOSITIONS.has(first.lower) && (first.text === first.lower || from === 0)) {
    preposition = first.lower;
    k += 1;
  }
  for (let n = 0; n < 2; n += 1) {
    const lower = tokens[k]?.lower ?? '';
    if (QUANTIFIERS.has(lower)) quantifier = lower;
    else if (determiner === undefined && DETERMINERS.has(lower)) determiner = lower;
    else break;
    k += 1;
  }
  if (QUANTIFIERS.has(tokens[k]?.lower ?? '')) {
    quantifier = tokens[k]?.lower ?? '';
    k += 1;
  }
  if (determiner !== undefined && BEFORE_PARTICIPLE.has(tokens[k]?.lower ?? '')) {
    const next = tokens[k + 1];
    if (
      next?.kind === 'word' &&
      PARTICIPLE.test(next.lower) &&
      isAdjectiveAt(tokens, k + 1) &&
      nounFollows(tokens, k + 2)
    )
      k += 1;
  }
  const adjectives: Token[] = [];
  while (adjectives.length < 4) {
    const token = tokens[k];
    if (token?.kind !== 'word') break;
    const joined = token.lower === 'und' && adjectives.length > 0 && isAdjectiveAt(tokens, k + 1);
    if (joined) k += 1;
    else if (isAdjective(token) && nounFollows(tokens, k + 1)) {
      adjectives.push(token);
      k += 1;
    } else break;
  }
  const nouns = readNouns(tokens, k);
  if (nouns === undefined) return undefined;
  const head = headOf(nouns.tokens);
  const { attributes, to } = readAttributes(tokens, nouns.to, head, depth);
  return {
    ...(preposition === undefined ? {} : { preposition }),
    ...(determiner === undefined ? {} : { determiner }),
    ...(quantifier === undefined ? {} : { quantifier }),
    adjectives,
    nouns: nouns.tokens,
    head,
    attributes,
    noun: isNamedService(nouns.tokens, head) ? 'office' : classOf(head.lower),
    from,
    to,
  };
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (isCapitalised(token) || token.lower === 'vhs') &&
  !PRONOUNS.has(token.lower);
const PRONOUNS = words(
  `geschlossen geöffnet sehr sie es er wir ihr ihnen uns man wer niemand niemanden jemand dort hier danach davor dazwischen dann dies
  deshalb deswegen daher darum dafür damit dazu davon auch nur erst nun jetzt so schon bereits zudem außerdem allerdings
  dennoch trotzdem leider anschließend stattdessen konkret bitte heute morgen gestern zurzeit derzeit aktuell
  für mit ohne bei nach vor seit bis ab von zu aus wegen aufgrund trotz während zwischen über unter neben
  ebenfalls ebenso gleichfalls genauso zusätzlich vorübergehend weiterhin voraussichtlich ausnahmsweise kurzfristig zuerst zunächst zuletzt ganztägig ob weil wenn dass obwohl sobald solange kein keine keines keinen keiner beide alle sämtliche`,
);

/** A noun with the names behind it: "Kita Sonnenhügel", "Jagd- und Fischereibehörde". */
function readNouns(
  tokens: readonly (Token | undefined)[],
  from: number,
): { readonly tokens: Token[]; readonly to: number } | undefined {
  const found: Token[] = [];
  let k = from;
  for (;;) {
    const token = tokens[k];
    if (token === undefined) break;
    if (isNoun(token) || (token.kind === 'word' && hasEllipsis(token))) {
      const last = found[found.length - 1];
      if (last !== undefined && NOT_NAMES.test(token.lower)) break;
      if (
        last !== undefined &&
        ((FEAST_STARTS.has(token.lower) && token.lower !== 'st') || isWhen(last))
      )
        break;
      found.push(token);
      k += 1;
      const saint = token.lower === 'st' && tokens[k]?.text === '.' && isNoun(tokens[k + 1]);
      if (saint) {
        found.push(tokens[k] as Token);
        k += 1;
      }
      if (hasEllipsis(token)) {
        while (
          tokens[k]?.lower === 'und' ||
          tokens[k]?.lower === 'oder' ||
          tokens[k]?.text === ','
        ) {
          if (tokens[k + 1] === undefined || !isNoun(tokens[k + 1])) break;
          found.push(tokens[k] as Token);
          k += 1;
          const next = tokens[k] as Token;
          if (hasEllipsis(next)) {
            found.push(next);
            k += 1;
          } else break;
        }
      }
    } else if ((token.text === '„' || token.text === '"') && found.length > 0) {
      const close = findQuoteEnd(tokens, k);
      if (close === undefined) break;
      found.push(...(tokens.slice(k, close + 1) as Token[]));
      k = close + 1;
    } else break;
  }
  return found.length === 0 ? undefined : { tokens: found, to: k };
}

/** What stands behind an office without being its name: "hat das Bad Betriebsferien". */
const NOT_NAMES =
  /^(?:betriebs(?:ferien|ruhe|urlaub|pause)|(?:sommer|winter|weihnachts|umbau)?pause|(?:sommer|herbst|winter|oster|weihnachts)?ferien|urlaub|schließtag|ruhetag|feierabend|schluss|pech|glück|zeit|besuch|inventur|revision|geburtstag|verstärkung|hilfe|unterstützung)$/;

function findQuoteEnd(tokens: readonly (Token | undefined)[], k: number): number | undefined {
  for (let n = k + 1; n < k + 8; n += 1) {
    const text = tokens[n]?.text;
    if (text === undefined) return undefined;
    if (text === '“' || text === '”' || text === '"') return n;
  }
  return undefined;
}

function readAttributes(
  tokens: readonly (Token | undefined)[],
  from: number,
  head: Token,
  depth: number,
): { readonly attributes: Phrase[]; readonly to: number } {
  const attributes: Phrase[] = [];
  let to = from;
  while (depth < 3 && attributes.length < 3) {
    const lower = tokens[to]?.lower ?? '';
    const place = PLACES.has(lower) || FUSED.has(lower);
    if (!place && !GENITIVES.has(lower)) break;
    const phrase = readPhrase(tokens, to, depth + 1);
    if (phrase === undefined || isWhen(phrase.head)) break;
    if (phrase.noun === 'part' && place) break;
    // "geht das Freibad in die Winterpause"
    if (place && phrase.noun === 'unknown' && /(?:pause|ferien|ruhe)$/.test(phrase.head.lower))
      break;
    if (place && depth === 0 && head.text !== head.lower && lower === 'von') break;
    attributes.push(phrase);
    to = phrase.to;
    // "in Mühlbach und Altenhof": a bare name behind "und" still belongs to the place.
    const joined = tokens[to]?.lower === 'und' ? tokens[to + 1] : undefined;
    // "in den Hallenbädern Mitte und Nordstadt"
    const several =
      phrase.noun === 'office' && phrase.nouns.length > 1 && isPlural(phrase, 'dative');
    if (
      (place || several) &&
      joined !== undefined &&
      isNoun(joined) &&
      classOf(joined.lower) === 'unknown'
    ) {
      const names = readNouns(tokens, to + 1);
      if (names !== undefined && (several || phrase.determiner === undefined)) {
        const both = [...phrase.nouns, tokens[to] as Token, ...names.tokens];
        attributes[attributes.length - 1] = { ...phrase, nouns: both, to: names.to };
        to = names.to;
      }
    }
  }
  return { attributes, to };
}
