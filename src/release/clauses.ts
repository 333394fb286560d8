import { within } from './ranges.js';
import type { ReadDate, ReadText } from './dates.js';
import { closingWords, gapParts, isGap, opensAgain } from './gaps.js';
import type { Token } from './tokens.js';
import { COORDINATORS, FINITE, FRONTED, RELATIVES, SUBORDINATORS } from './verbs.js';

/**
 * A clause: the tokens that belong to one finite verb, in order. They need not be neighbours: a
 * relative clause in the middle of a main clause is a clause of its own.
 */
export interface Clause {
  readonly kind: 'main' | 'sub' | 'header';
  /** Indices of its tokens in the text. */
  readonly tokens: number[];
  /** Index of the finite verb. */
  verb?: number;
  /** The first word of a subordinate clause: "weil", "dass", "die". */
  readonly opener?: string;
  readonly sentence: number;
  /** Stands in a question. */
  readonly question: boolean;
}

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
  for (const time of within(read.times, range)) cover(time.first, time.next);
  let before: ReadDate | undefined;
  for (const date of within(read.dates, range)) {
    // The commas and the "und" of a list of days belong to it.
    cover(before?.list === date.list ? before.next : date.first, date.next);
    before = date;
  }
  return covered;
}

function segmentsOf(read: ReadText, sentence: number): Segment[] {
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

/** The first finite verb in `[first, next)`. */
function finiteVerb(tokens: readonly Token[], first: number, next: number): number | undefined {
  for (let i = first; i < next; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || !FINITE.has(token.lower)) continue;
    if (tokens[i - 1]?.lower === 'zu') continue;
    if (token.text === token.lower) return i;
    const before = tokens[i - 1];
    const fronted = i === first && (before === undefined || before.kind !== 'word');
    if (fronted && FRONTED.has(token.lower)) return i;
  }
  return undefined;
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
  let verb = finiteVerb(tokens, first, segment.next);
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

/** Verbs at the very end belong to the modal verb before: "können … empfangen werden". */
function closesCluster(tokens: readonly Token[], verb: number, next: number): boolean {
  const before = tokens[verb - 1];
  return (
    before?.kind === 'word' && !COORDINATORS.has(before.lower) && isCluster(tokens, verb, next)
  );
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

const VERB_END = /(?:t|en|te|ten)$/;

/** Whether a segment after a comma is subordinate, and by which word. */
function opener(tokens: readonly Token[], segment: Segment, start: number): string | undefined {
  let p = segment.first;
  if (tokens[p]?.lower === 'und' || tokens[p]?.lower === 'sodass') p += 1;
  const word = tokens[p]?.lower ?? '';
  if (word === 'um' || word === 'ohne') {
    for (let i = p; i < segment.next; i += 1) if (tokens[i]?.lower === 'zu') return word;
    return undefined;
  }
  const last = lastWord(tokens, segment);
  const verbLast = endsInVerb(tokens, segment);
  if (SUBORDINATORS.has(word) && word !== 'bis') {
    if ((word === 'während' || word === 'da' || word === 'wie') && !verbLast) return undefined;
    return word;
  }
  if (segment.first === start || !RELATIVES.has(word) || !verbLast) return undefined;
  // "die Stelle ist geschlossen" has its verb second; "die gerade umgebaut wird" has it last.
  const verb = finiteVerb(tokens, segment.first, segment.next);
  if (verb !== undefined && tokens[verb] !== last && !isCluster(tokens, verb, segment.next))
    return undefined;
  if (/^(?:geschlossen|geöffnet|besetzt)$/.test(last?.lower ?? '')) return undefined;
  return word;
}

/** The finite verb with only other verbs behind it: "geschlossen werden muss". */
function isCluster(tokens: readonly Token[], verb: number, next: number): boolean {
  for (let i = verb + 1; i < next; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && !(VERB_END.test(token.lower) && FINITE.has(token.lower)))
      return false;
  }
  return true;
}

/** Whether the segment ends in what may be a verb. */
function endsInVerb(tokens: readonly Token[], segment: Segment): boolean {
  const last = lastWord(tokens, segment);
  if (last === undefined || last.text !== last.lower) return false;
  return VERB_END.test(last.lower) || FINITE.has(last.lower);
}

function lastWord(tokens: readonly Token[], segment: Segment): Token | undefined {
  for (let i = segment.next - 1; i >= segment.first; i -= 1)
    if (tokens[i]?.kind === 'word') return tokens[i];
  return undefined;
}

const range = (first: number, next: number): number[] =>
  Array.from({ length: next - first }, (_, k) => first + k);

/** Cuts a sentence into its clauses. */
export function clausesOf(read: ReadText, sentence: number): Clause[] {
  const { tokens } = read;
  const segments = segmentsOf(read, sentence);
  const whole = read.sentences[sentence];
  const question = isQuestion(tokens, (whole?.next ?? 0) - 1);
  const clauses: Clause[] = [];
  let front: Segment[] = [];
  let main: Clause | undefined;
  let openSub: Clause | undefined;
  const flush = (): void => {
    if (front.length > 0)
      clauses.push({
        kind: 'header',
        tokens: front.flatMap(s => range(s.first, s.next)),
        sentence,
        question,
      });
    front = [];
  };
  const append = (clause: Clause, segment: Segment): void => {
    clause.tokens.push(...range(segment.first - 1, segment.next));
  };
  for (const segment of segments) {
    if (segment.afterColon) {
      flush();
      main = undefined;
      openSub = undefined;
    }
    const verb = finiteVerb(tokens, segment.first, segment.next);
    const sub = opener(tokens, segment, whole?.first ?? 0);
    if (openSub !== undefined) {
      append(openSub, segment);
      if (verb !== undefined) openSub.verb = verb;
      if (verb !== undefined || endsInVerb(tokens, segment)) openSub = undefined;
    } else if (sub !== undefined) {
      const clause: Clause = {
        kind: 'sub',
        tokens: range(segment.first, segment.next),
        opener: sub,
        sentence,
        question,
      };
      if (verb !== undefined) clause.verb = verb;
      clauses.push(clause);
      const open = verb === undefined && sub !== 'um' && sub !== 'ohne';
      openSub = open && !endsInVerb(tokens, segment) ? clause : undefined;
    } else if (verb !== undefined) {
      const ahead = front.flatMap(s => [...range(s.first, s.next), s.next]);
      main = {
        kind: 'main',
        tokens: [...ahead, ...range(segment.first, segment.next)],
        verb,
        sentence,
        question,
      };
      front = [];
      clauses.push(main);
    } else if (main !== undefined && opensAgain(tokens, segment, main)) {
      // "ist am 4. Mai geschlossen, ab 5. Mai wieder geöffnet": the other thing is said of it.
      const verb = main.verb === undefined ? [] : [main.verb];
      clauses.push({ ...main, tokens: [...range(segment.first, segment.next), ...verb] });
    } else if (main !== undefined && isGap(read, main, segment)) {
      // The verb is left out: "das Rathaus schließt um 12 Uhr, das Bürgerbüro um 11 Uhr".
      const verb = main.verb === undefined ? [] : [main.verb];
      const shared = [...verb, ...closingWords(tokens, main)];
      for (const part of gapParts(read, main, segment)) {
        const gap: Clause = { ...main, tokens: [...range(part.first, part.next), ...shared] };
        clauses.push(gap);
      }
    } else if (main !== undefined) append(main, segment);
    else front.push(segment);
  }
  flush();
  return clauses;
}

function isQuestion(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i >= last - 2; i -= 1) if (tokens[i]?.text === '?') return true;
  return false;
}
