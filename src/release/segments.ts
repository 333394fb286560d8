import { within } from './ranges.js';
import type { ReadDate, ReadText } from './dates.js';
import { contrastAt } from './gaps.js';
import type { Token } from './token.js';
import { finiteVerb, isCluster } from './verb-position.js';
import { COORDINATORS, FINITE } from './verbs.js';
import { words } from './words.js';

/** A stretch of a sentence between marks, or between a conjunction and a mark. */
export interface Segment {
  readonly first: number;
  readonly next: number;
  /** Whether a colon stood before it. */
  readonly afterColon: boolean;
}

const BREAKS = new Set([',', ':', '–', '—', '(', ')', ';']);

/** Where one mark joins a date ("Montag, 5. Mai") or a time, it divides nothing. */
function coveredMarks(read: ReadText, sentence: number): Set<number> {
  const range = read.sentences[sentence];
  const covered = new Set<number>();
  if (range === undefined) return covered;
  const cover = (first: number, next: number): void => {
    for (let i = first; i < next; i += 1) covered.add(i);
  };
  const ends = new Set<number>();
  let before: ReadDate | undefined;
  for (const date of within(read.dates, range)) {
    // The commas and the "und" of a list of days belong to it.
    cover(before?.list === date.list ? before.next : date.first, date.next);
    before = date;
    ends.add(date.next);
    // "und ab Montag, 16. August, wieder geöffnet"
    if (
      read.tokens[date.next + 1]?.lower === 'wieder' &&
      (date.bound === 'from' || !FINITE.has(read.tokens[date.next + 3]?.lower ?? ''))
    )
      covered.add(date.next);
  }
  for (const time of within(read.times, range)) {
    cover(time.first, time.next);
    // "am Freitag, 8. Mai, ab 8 Uhr wieder geöffnet"
    if (ends.has(time.first - 1) && read.tokens[time.first - 1]?.text === ',')
      covered.add(time.first - 1);
    // "am Montag, 5. Mai, in der Zeit von 8 bis 10 Uhr"
    let i = time.first - 1;
    while (i > time.first - 5 && LEADS_TO_HOURS.has(read.tokens[i]?.lower ?? '')) i -= 1;
    if (i < time.first - 1 && read.tokens[i]?.text === ',' && ends.has(i)) covered.add(i);
  }
  return covered;
}

const LEADS_TO_HOURS = words('in der zeit jeweils im zeitraum um gegen');

/** Cuts a sentence at its marks and at conjunctions that join two verbs. */
export function segmentsOf(read: ReadText, sentence: number): Segment[] {
  const range = read.sentences[sentence];
  if (range === undefined) return [];
  const covered = coveredMarks(read, sentence);
  const segments: Segment[] = [];
  let first = range.first;
  let afterColon = false;
  const close = (next: number, colon: boolean): void => {
    if (next > first) segments.push({ first, next, afterColon });
    first = next + 1;
    afterColon = colon;
  };
  for (let i = range.first; i < range.next; i += 1) {
    const token = read.tokens[i] as Token;
    if (token.kind !== 'mark' || covered.has(i) || !BREAKS.has(token.text)) continue;
    close(i, token.text === ':');
  }
  close(range.next, false);
  return segments.flatMap(segment => splitCoordinated(read.tokens, segment, covered));
}

/** Divides "macht Ferien und bleibt geschlossen": a verb on both sides of the conjunction. */
function splitCoordinated(
  tokens: readonly Token[],
  segment: Segment,
  covered: ReadonlySet<number>,
): Segment[] {
  const joins = (i: number): boolean => !covered.has(i) && COORDINATORS.has(tokens[i]?.lower ?? '');
  const parts: Segment[] = [];
  let { first } = segment;
  const again = reopeningJoint(tokens, segment, joins);
  if (again !== undefined)
    return [
      ...splitCoordinated(tokens, { ...segment, next: again }, covered),
      { first: again, next: segment.next, afterColon: false },
    ];
  const contrast = contrastAt(tokens, segment, joins);
  if (contrast !== undefined)
    return [
      ...splitCoordinated(tokens, { ...segment, next: contrast }, covered),
      { first: contrast, next: segment.next, afterColon: false },
    ];
  let verb = finiteVerb(tokens, first, segment.next);
  // "hat bis Mai Revision, und ist …": the noun before "und" still belongs to the verb before it;
  // before "aber" it does not: "das Archiv aber ist …".
  const contrasts = verb !== undefined && CONTRASTING.has(tokens[verb - 1]?.lower ?? '');
  if (verb !== undefined && verb - 1 > first && joins(verb - 1) && !contrasts) {
    parts.push({ first, next: verb - 1, afterColon: segment.afterColon });
    first = verb - 1;
  }
  while (verb !== undefined) {
    let at: number | undefined;
    for (let i = verb + 1; i < segment.next; i += 1)
      if (joins(i)) {
        at = i;
        break;
      }
    if (at === undefined) break;
    const later = finiteVerb(tokens, at + 1, segment.next);
    if (later === undefined || closesCluster(tokens, later, segment.next)) break;
    // The last conjunction before the later verb divides: "Amt und Büro zu und öffnen erst …".
    for (let i = later - 1; i > at; i -= 1)
      if (joins(i)) {
        at = i;
        break;
      }
    parts.push({ first, next: at, afterColon: parts.length === 0 && segment.afterColon });
    first = at;
    verb = later;
  }
  parts.push({ first, next: segment.next, afterColon: parts.length === 0 && segment.afterColon });
  return parts;
}

/** What may also stand behind the subject, and then joins nothing. */
const CONTRASTING = words('aber jedoch');

/** Verbs at the very end belong to the modal verb before: "können … empfangen werden". */
function closesCluster(tokens: readonly Token[], verb: number, next: number): boolean {
  const before = tokens[verb - 1];
  if (before?.kind !== 'word' || !isCluster(tokens, verb, next)) return false;
  if (!COORDINATORS.has(before.lower)) return true;
  // "lassen sich öffnen und schließen": two infinitives of one verb.
  const joined = tokens[verb - 2];
  return joined?.text === joined?.lower && /en$/.test(joined?.lower ?? '');
}

/** The "und" of "ist am 4. Mai geschlossen und ab 5. Mai wieder geöffnet". */
function reopeningJoint(
  tokens: readonly Token[],
  segment: Segment,
  joins: (i: number) => boolean,
): number | undefined {
  let shut = false;
  let joint: number | undefined;
  for (let i = segment.first; i < segment.next; i += 1) {
    const { lower } = tokens[i] as Token;
    if (lower === 'geschlossen') shut = true;
    if (shut && joins(i)) joint = i;
    if (joint === undefined) continue;
    if (lower === 'wieder') return joint;
    if (FINITE.has(lower)) return undefined;
  }
  return undefined;
}
