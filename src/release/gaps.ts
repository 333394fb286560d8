import type { Clause } from './clauses.js';
import type { Segment } from './segments.js';
import { lowerBound, within } from './ranges.js';
import type { ReadText } from './dates.js';
import type { Token } from './token.js';
import { words } from './words.js';

/** Clauses that borrow their verb from the one before. */

const SUBJECT_STARTS = words('das die der im in und sowie');
const DAY_STARTS = words('am an vom ab im und tags einen');
const CLOSERS = words('geschlossen zu dicht schließt schließen öffnet öffnen erst');
const OPEN = words('geöffnet offen besetzt erreichbar da öffnet');

/** What says that it is shut, in a clause that lends it to another. */
export function closingWords(tokens: readonly Token[], clause: Clause): number[] {
  const negated = isNotOpen(tokens, clause);
  return clause.tokens.filter(i => {
    const lower = tokens[i]?.lower ?? '';
    return i !== clause.verb && (CLOSERS.has(lower) || (negated && NOT_OPEN.has(lower)));
  });
}

/** "ist nicht besetzt" */
const isNotOpen = (tokens: readonly Token[], clause: Clause): boolean =>
  clause.tokens.some(i => tokens[i]?.lower === 'nicht' && NOT_OPEN.has(tokens[i + 1]?.lower ?? ''));
const NOT_OPEN = words('nicht besetzt erreichbar geöffnet offen zugänglich');

const isClosing = (tokens: readonly Token[], clause: Clause): boolean =>
  clause.tokens.some(i => CLOSERS.has(tokens[i]?.lower ?? '')) || isNotOpen(tokens, clause);

function holds(
  tokens: readonly Token[],
  { first, next }: Segment,
  set: ReadonlySet<string>,
): boolean {
  for (let i = first; i < next; i += 1) if (set.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

const OPEN_STATES = words('geöffnet offen');
const SHUT_STATES = words('geschlossen dicht zu');

/** What the words up to `next` say of the doors; "nicht" turns it round. */
function stateAt(tokens: readonly Token[], i: number): 'open' | 'shut' | undefined {
  const lower = tokens[i]?.lower ?? '';
  const open = OPEN_STATES.has(lower);
  if (!open && !SHUT_STATES.has(lower)) return undefined;
  if (lower === 'zu' && tokens[i + 1]?.kind === 'word') return undefined;
  const negated = tokens[i - 1]?.lower === 'nicht';
  return open === negated ? 'shut' : 'open';
}

function stateIn(
  tokens: readonly Token[],
  indices: readonly number[],
): 'open' | 'shut' | undefined {
  for (const i of indices) {
    const state = stateAt(tokens, i);
    if (state !== undefined) return state;
  }
  return undefined;
}

/** ", am Rosenmontag geschlossen" behind "hat am Freitag geöffnet", or the other way round. */
export function isContrast(read: ReadText, segment: Segment, main: Clause): boolean {
  const here = stateIn(read.tokens, indicesOf(segment));
  const before = stateIn(read.tokens, main.tokens);
  return here !== undefined && before !== undefined && here !== before && isDated(read, segment);
}

/** The "und" of "am Freitag geöffnet und am Montag geschlossen". */
export function contrastAt(
  tokens: readonly Token[],
  { first, next }: Segment,
  joins: (i: number) => boolean,
): number | undefined {
  let before: 'open' | 'shut' | undefined;
  let joint: number | undefined;
  for (let i = first; i < next; i += 1) {
    const state = stateAt(tokens, i);
    if (joint !== undefined && state !== undefined) return state === before ? undefined : joint;
    before ??= state;
    if (before !== undefined && joint === undefined && joins(i)) joint = i;
  }
  return undefined;
}

const indicesOf = ({ first, next }: Segment): number[] =>
  Array.from({ length: next - first }, (_, k) => first + k);

/** The same for two stretches of a headline that has no verb. */
export function contradicts(read: ReadText, segment: Segment, before: Segment): boolean {
  const here = stateIn(read.tokens, indicesOf(segment));
  const there = stateIn(read.tokens, indicesOf(before));
  return here !== undefined && there !== undefined && here !== there && isDated(read, segment);
}

/** Whether a date begins in the segment. */
export const isDated = (read: ReadText, segment: Segment | undefined): boolean =>
  segment !== undefined && inside(read.dates, segment);

const WIEDER = words('wieder');

/** ", ab 5. Mai wieder geöffnet" behind a closing clause. */
export function opensAgain(tokens: readonly Token[], segment: Segment, main: Clause): boolean {
  return isClosing(tokens, main) && holds(tokens, segment, WIEDER) && holds(tokens, segment, OPEN);
}

/** ", ebenso die Stadtbibliothek" */
export const LIKEWISE = words('ebenso ebenfalls gleichfalls genauso');
const DETERMINED = words('das die der alle beide');

/** A segment with its own subject or day and its own day or hour, but without a verb. */
export function isGap(read: ReadText, main: Clause, segment: Segment): boolean {
  const { tokens } = read;
  const start = tokens[segment.first]?.lower ?? '';
  if (!isClosing(tokens, main) || holds(tokens, segment, CLOSERS)) return false;
  if (LIKEWISE.has(start) && DETERMINED.has(tokens[segment.first + 1]?.lower ?? '')) return true;
  const dated = inside(read.dates, segment);
  const own = new Set(main.tokens);
  const sentence = read.sentences[main.sentence];
  const ofMain = (found: readonly { readonly first: number }[]): readonly { first: number }[] =>
    sentence === undefined ? [] : within(found, sentence).filter(({ first }) => own.has(first));
  const days = ofMain(read.dates);
  if (SUBJECT_STARTS.has(start) && (dated || inside(read.times, segment))) {
    // "Am 2. April schließen das Rathaus, die Bücherei und das Museum um 12 Uhr": a list.
    if (ofMain(read.times).length > 0) return true;
    return dated && (days.length === 0 || !days.every(day => isCause(tokens, day)));
  }
  if (LIKEWISE.has(start) || ALSO.has(start))
    return dated && (days.length > 0 || namesThatDay(tokens, main));
  return DAY_STARTS.has(start) && dated && days.length > 0;
}

/** ", auch schon am Freitag, 19. März, ab 15 Uhr" */
const ALSO = words('auch zusätzlich außerdem');

/** "ist an diesem Tag geschlossen" */
const namesThatDay = (tokens: readonly Token[], { tokens: own }: Clause): boolean =>
  own.some(i => tokens[i]?.lower === 'tag' && tokens[i - 1]?.lower === 'diesem');

const CAUSAL = words('wegen aufgrund anlässlich infolge');

/** "wegen der Osterfeiertage": no day on which anything is shut. */
const isCause = (tokens: readonly Token[], { first }: { readonly first: number }): boolean =>
  [1, 2, 3].some(back => CAUSAL.has(tokens[first - back]?.lower ?? ''));

function inside(list: readonly { readonly first: number }[], segment: Segment): boolean {
  return (list[lowerBound(list, segment.first)]?.first ?? Infinity) < segment.next;
}

/** "am 9. das Tiefbauamt und am 10. das Vermessungsamt": a part for each "und" before a day. */
export function gapParts(read: ReadText, main: Clause, segment: Segment): Segment[] {
  const parts: Segment[] = [];
  let { first } = segment;
  for (let i = segment.first + 1; i < segment.next; i += 1) {
    if (read.tokens[i]?.lower !== 'und') continue;
    const left = { ...segment, first, next: i };
    const right = { ...segment, first: i, next: segment.next };
    const starts =
      DAY_STARTS.has(read.tokens[i + 1]?.lower ?? '') ||
      SUBJECT_STARTS.has(read.tokens[i + 1]?.lower ?? '');
    if (!starts || !isGap(read, main, left) || !isGap(read, main, right)) continue;
    parts.push(left);
    first = i;
  }
  return [...parts, { ...segment, first }];
}
