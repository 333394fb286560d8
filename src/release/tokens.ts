import { hashOf, mix, wordAt } from './lexicon.js';
import type { Token, Word } from './token.js';

/** What a character can be part of. */
const MARK = 0;
const SPACE = 1;
const NEWLINE = 2;
const LETTER = 3;
const DIGIT = 4;
const SOFT_HYPHEN = 5;
const HYPHEN = 6;
/** `*`, `:`, `_`, `·` and apostrophes inside a word: Bürger*innen, Schüler:innen, geht's. */
const INNER = 7;

const CLASSES = new Uint8Array(0x10000);
const classify = (kind: number, first: number, last = first): void => {
  CLASSES.fill(kind, first, last + 1);
};
for (const c of [9, 11, 12, 13, 32, 0xa0, 0x202f, 0x3000, 0xfeff]) classify(SPACE, c);
classify(LETTER, 97, 122);
classify(LETTER, 65, 90);
classify(LETTER, 0xc0, 0x1fff);
classify(MARK, 0xd7);
classify(MARK, 0xf7);
classify(SPACE, 0x2000, 0x200b);
classify(LETTER, 0x2c00, 0xd7ff);
classify(SPACE, 0x3000);
classify(DIGIT, 48, 57);
for (const c of [45, 0x2010, 0x2011]) classify(HYPHEN, c);
for (const c of [42, 58, 95, 0xb7, 39, 0x2019]) classify(INNER, c);
for (const c of [10, 0x2028, 0x2029]) classify(NEWLINE, c);
classify(SOFT_HYPHEN, 0xad);

const classAt = (text: string, i: number): number =>
  i < text.length ? (CLASSES[text.charCodeAt(i)] as number) : SPACE;

/** Whether a word goes on with the hyphen or other mark at `i`. */
function joins(text: string, i: number): boolean {
  const next = classAt(text, i + 1);
  // A hyphen belongs to the word inside it and, as an ellipsis ("Jagd- und"), at its end.
  if (classAt(text, i) === HYPHEN) return true;
  return next === LETTER && text.charCodeAt(i + 1) >= 97;
}

/** "- ", "• ", "* " at the beginning of a line: an entry of a list. */
const isBullet = (text: string, i: number): boolean =>
  BULLETS.has(text.charAt(i)) && classAt(text, i + 1) === SPACE;
const BULLETS = new Set(['-', '•', '*', '·', '▪', '◦', '‣']);

/** A line end is a paragraph's end unless the line looks hard-wrapped. */
function endsParagraph(text: string, newline: number): boolean {
  let next = newline + 1;
  while (classAt(text, next) === SPACE && next < text.length && text.charCodeAt(next) !== 13)
    next += 1;
  const after = text.charCodeAt(next);
  if (next >= text.length || after === 10 || after === 13) return true;
  if (isBullet(text, next)) return true;
  let lineStart = newline;
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== 10 && newline - lineStart < 200)
    lineStart -= 1;
  const line = text.slice(lineStart, newline).trimEnd();
  const last = line.charCodeAt(line.length - 1);
  if (last === 46 || last === 33 || last === 63 || last === 58) return true;
  if (last === 44 || (after >= 97 && after <= 122)) return false;
  let following = next;
  while (
    following < text.length &&
    text.charCodeAt(following) !== 10 &&
    following - next <= line.length * 1.3
  )
    following += 1;
  return line.length < 55 || following - next > line.length * 1.3;
}

const token = (kind: Token['kind'], word: Word, start: number, end: number): Token => ({
  kind,
  text: word.text,
  lower: word.lower,
  word,
  start,
  end,
});

/**
 * Cuts German text into words, numbers and marks in one pass over its characters; no regular
 * expression is involved, so the time is linear in the length of the text, whatever it holds.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let i = 0;
  while (i < length) {
    const start = i;
    let c = text.charCodeAt(i);
    const first = CLASSES[c] as number;
    i += 1;
    if (first === SPACE || first === SOFT_HYPHEN) continue;
    let kind: Token['kind'] = 'mark';
    let hash = c;
    if (first === LETTER || first === DIGIT) {
      kind = first === DIGIT ? 'number' : 'word';
      for (; i < length; i += 1) {
        c = text.charCodeAt(i);
        const next = CLASSES[c] as number;
        if (kind === 'number' && next !== DIGIT) {
          if (next !== LETTER) break;
          kind = 'word';
        }
        if (next < LETTER || (next >= HYPHEN && !joins(text, i))) break;
        hash = mix(hash, c);
      }
    } else if (first === NEWLINE) {
      const last = tokens[tokens.length - 1];
      if (last === undefined || last.kind === 'break' || !endsParagraph(text, start)) continue;
      kind = 'break';
    } else {
      // A run of one mark ("…….", "-----") is one token.
      while (i < length && text.charCodeAt(i) === c) i += 1;
    }
    const word = wordAt(text, start, kind === 'mark' ? start + 1 : i, hash);
    if (word.cut === 0) tokens.push(token(kind, word, start, i));
    else
      for (const [from, to] of [
        [start, start + word.cut],
        [start + word.cut, i],
      ] as const)
        tokens.push(token(kind, wordAt(text, from, to, hashOf(text, from, to)), from, to));
  }
  return tokens;
}
