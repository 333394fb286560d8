import type { Clause } from './clauses.js';
import { within } from './ranges.js';
import type { ReadText } from './dates.js';
import { closingWords } from './gaps.js';
import { groupsOf, phrasesOf } from './groups.js';
import { clauseText, type Phrase } from './phrases.js';
import { isPossibleOffice } from './possible-offices.js';
import { words } from './words.js';

/**
 * "das Bürgerbüro Nord vom 1. bis 5. Juni und das Bürgerbüro Süd vom 8. bis 12. Juni": offices
 * that each have their own days or hours behind them become a clause each.
 */
export function distribute(read: ReadText, clause: Clause): readonly Clause[] {
  const range = read.sentences[clause.sentence];
  if (range === undefined) return [clause];
  const mentions = [...within(read.dates, range), ...within(read.times, range)];
  if (mentions.length < 2) return [clause];
  const text = clauseText(read, clause);
  const groups = groupsOf(text, phrasesOf(text));
  const first = groups.findIndex(isOfficeSubject);
  const offices = groups.filter((g, k) => isOfficeSubject(g) || (k > first && isNamedLikeOne(g)));
  if (offices.length < 2) return [clause];
  const starts = offices.map(group => group[0]?.from ?? 0);
  const ends = [...starts.slice(1), clause.tokens.length];
  const own = starts.map((start, k) => {
    const part = new Set(clause.tokens.slice(start, ends[k]));
    return mentions.some(mention => part.has(mention.first));
  });
  if (own.some(found => !found)) return byDays(read, clause, mentions, offices);
  const shared = clause.tokens.slice(0, starts[0]);
  const closing = closingOf(read, clause);
  return starts.map((start, k) => {
    const tokens = [...shared, ...clause.tokens.slice(start, ends[k])];
    const lent = closing.filter(i => !tokens.includes(i));
    return { ...clause, tokens: [...tokens, ...lent] };
  });
}

/** "das Bad …, das Wananas …": a name behind an office, whatever kind of house it is. */
const isNamedLikeOne = ([phrase, more]: readonly Phrase[]): boolean =>
  more === undefined &&
  phrase?.preposition === undefined &&
  phrase?.noun === 'unknown' &&
  phrase.determiner === 'das' &&
  phrase.attributes.length === 0 &&
  isPossibleOffice(phrase);

/** The verb and what else of a clause says that something is shut. */
const closingOf = (read: ReadText, clause: Clause): number[] => [
  ...(clause.verb === undefined ? [] : [clause.verb]),
  ...closingWords(read.tokens, clause),
];

const isOfficeSubject = (group: readonly Phrase[]): boolean =>
  group[0]?.preposition === undefined && group.some(phrase => phrase.noun === 'office');

const BEFORE_DAYS = words('am an ab vom von');

/** "ist am 20. Mai die Waffenbehörde und am 21. Mai das Straßenverkehrsamt geschlossen" */
function byDays(
  read: ReadText,
  clause: Clause,
  mentions: readonly { readonly first: number }[],
  offices: readonly (readonly Phrase[])[],
): readonly Clause[] {
  const { tokens } = read;
  const days = mentions.flatMap(({ first }) => {
    const at = clause.tokens.indexOf(first);
    return at < 0 ? [] : [at];
  });
  const places = offices.map(group => [group[0]?.from ?? 0, group.at(-1)?.to ?? 0] as const);
  const alternate =
    days.length === offices.length &&
    places.every(([from], k) => (days[k] ?? Infinity) < from && from < (days[k + 1] ?? Infinity));
  if (!alternate) return [clause];
  const parts = places.map(([, to], k) =>
    clause.tokens.slice(k === 0 ? days[0] : places[k - 1]?.[1], to),
  );
  const shared = [
    ...clause.tokens.slice(0, days[0]),
    ...clause.tokens.slice(places.at(-1)?.[1]),
  ].filter(i => tokens[i]?.kind === 'word' && !BEFORE_DAYS.has(tokens[i]?.lower ?? ''));
  const lent = closingOf(read, clause);
  return parts.map(part => {
    const tokens = [...part.filter(i => !lent.includes(i)), ...shared];
    return { ...clause, tokens: [...tokens, ...lent.filter(i => !tokens.includes(i))] };
  });
}
