import type { Segment } from './segments.js';
import type { Token } from './token.js';
import { FINITE, FRONTED, RELATIVES, SUBORDINATORS } from './verbs.js';
import { words } from './words.js';

/** Where the finite verb stands: first, second or last, which tells a main clause from others. */

/** The first finite verb in `[first, next)`. */
export function finiteVerb(
  tokens: readonly Token[],
  first: number,
  next: number,
): number | undefined {
  for (let i = first; i < next; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || !FINITE.has(token.lower)) continue;
    const before = tokens[i - 1];
    if (before?.lower === 'zu') continue;
    // "in der 20. Woche, das heißt vom 11. bis 17. Mai"
    if (token.lower === 'heißt' && before?.lower === 'das') continue;
    if (token.text === token.lower) return i;
    const fronted = i === first && (before === undefined || before.kind !== 'word');
    if (fronted && FRONTED.has(token.lower)) return i;
  }
  return undefined;
}

/** What ends as a verb does and is none. */
const ADVERBS = words(
  'heute nicht jetzt sonst selbst seit mit erst fast oft dort zuletzt zunächst bitte gestern neben zwischen gegen außen unten oben innen wegen',
);

const VERB_END = /(?:t|en|te|ten)$/;

/** Whether a segment after a comma is subordinate, and by which word. */
export function opener(
  tokens: readonly Token[],
  segment: Segment,
  start: number,
): string | undefined {
  let p = segment.first;
  if (tokens[p]?.lower === 'und' || tokens[p]?.lower === 'sodass') p += 1;
  const word = tokens[p]?.lower ?? '';
  if (word === 'um' || word === 'ohne') {
    for (let i = p; i < segment.next; i += 1) if (tokens[i]?.lower === 'zu') return word;
    return undefined;
  }
  const last = lastWord(tokens, segment);
  const verbLast = endsInVerb(tokens, segment);
  if (word === 'bis' && beginsClause(tokens, p + 1, verbLast)) return word;
  if (SUBORDINATORS.has(word) && word !== 'bis') {
    // "während das Amt am Freitag, 30. Mai, zu ist": its commas cut off the verb.
    if (word === 'während' && NOMINATIVES.has(tokens[p + 1]?.lower ?? '')) return word;
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

/** What no preposition with the genitive stands before. */
const NOMINATIVES = words('das die alle viele andere manche einige beide es sie wir er ein');

/** "bis das Haus …", "bis es …", "bis am 4. Mai die Saison beginnt": no preposition. */
function beginsClause(tokens: readonly Token[], next: number, verbLast: boolean): boolean {
  const lower = tokens[next]?.lower ?? '';
  return SUBJECTS.has(lower) || (verbLast && (lower === 'am' || lower === 'dann'));
}

const SUBJECTS = words('das die der es sie er wir ein eine alle alles sich dort');

/** The finite verb with only other verbs behind it: "geschlossen werden muss". */
export function isCluster(tokens: readonly Token[], verb: number, next: number): boolean {
  for (let i = verb + 1; i < next; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'word' && !(VERB_END.test(token.lower) && FINITE.has(token.lower)))
      return false;
  }
  return true;
}

/** Whether the segment ends in what may be a verb. */
export function endsInVerb(tokens: readonly Token[], segment: Segment): boolean {
  const last = lastWord(tokens, segment);
  if (last === undefined || last.text !== last.lower || ADVERBS.has(last.lower)) return false;
  return VERB_END.test(last.lower) || FINITE.has(last.lower);
}

function lastWord(tokens: readonly Token[], segment: Segment): Token | undefined {
  for (let i = segment.next - 1; i >= segment.first; i -= 1)
    if (tokens[i]?.kind === 'word') return tokens[i];
  return undefined;
}
