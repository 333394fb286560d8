import { readMonth } from './year-and-month.js';
import { isCapitalised, type Token } from './token.js';
import { words } from './words.js';

/** Token range, end excluded. */
export interface Range {
  readonly first: number;
  readonly next: number;
}

const ABBREVIATIONS = words(
  `dr prof bzw ca str st nr tel vgl evtl ggf inkl exkl einschl usw etc abs art hl gem sog zzgl
  max min mind bspw o.ä mo di mi do fr sa so jan feb mrz apr jun jul aug sept sep okt nov dez
  ev kath fa dipl ing geb verl z u d s b e i v a h`,
);

/** Whether the full stop at `i` ends a sentence. */
function endsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after === undefined || after.kind === 'break') return true;
  const touching = before?.end === tokens[i]?.start;
  if (!touching) return true;
  // "12.30", "22.12.2025", "herne.de", "z.B."
  if (after.start === tokens[i]?.end) return false;
  if (before?.kind === 'number') {
    if (before.text.length > 2) return true;
    if (readMonth(tokens, i + 1) !== undefined) return false;
    return isCapitalised(after) && !isOrdinalNoun(tokens, i);
  }
  if (before?.kind === 'word' && ABBREVIATIONS.has(before.lower)) return false;
  return isCapitalised(after) || after.kind !== 'word';
}

/** "3. Klasse", "1. Weihnachtstag": an ordinal with its noun; a sentence begins otherwise. */
function isOrdinalNoun(tokens: readonly Token[], i: number): boolean {
  const noun = tokens[i + 1];
  return noun !== undefined && !STARTERS.has(noun.lower);
}

const STARTERS = words(
  `der die das den dem des ein eine am an ab im in bei bis wegen aufgrund danach dann ihre unser
  unsere danach dafür deshalb daher darum dazu davon diese dieser dieses geöffnet geschlossen
  telefonisch wer unter während weitere aus auch nur so stattdessen anschließend zuvor ausgenommen
  betroffen anträge infos näheres mehr einlass beginn weil wenn sobald seit zwischen über um durch
  anlass hintergrund damit hier ihr man neben statt trotz vor wie zudem außerdem
  wir sie er es auch alle für mit nach seit vom von zum zur termine bitte grund dort hier`,
);

/** A sentence with more tokens is cut: it is a list, or no prose. */
const LONGEST_SENTENCE = 400;

/** Cuts tokens into sentences. A colon and a semicolon end one too; brackets do not matter. */
export function sentencesOf(tokens: readonly Token[]): Range[] {
  const ranges: Range[] = [];
  let first = 0;
  const close = (next: number): void => {
    if (next > first) ranges.push({ first, next });
    first = next;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'break' || i - first > LONGEST_SENTENCE) close(i + 1);
    else if (token.kind !== 'mark') continue;
    else if (token.text === '!' || token.text === '?' || token.text === ';') close(i + 1);
    else if (token.text === '.' && endsSentence(tokens, i)) close(i + 1);
  }
  close(tokens.length);
  return ranges;
}
