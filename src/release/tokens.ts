/**
 * Cuts German text into words, numbers and marks in one pass over its characters; no regular
 * expression is involved, so the time is linear in the length of the text, whatever it holds.
 */
export interface Token {
  /** `break` is the end of a line that ends a paragraph or a headline. */
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  readonly text: string;
  readonly lower: string;
  /** Offsets in the text, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Shared by equal words of any case; 0 for what is no word. See `wordKey`. */
  readonly key: number;
}

const SOFT_HYPHEN = 0xad;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;

const isSpace = (c: number): boolean =>
  c === 32 ||
  c === 9 ||
  c === 11 ||
  c === 12 ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff;

const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 0xc0 && c < 0x2000 && c !== 0xd7 && c !== 0xf7) ||
  (c >= 0x2c00 && c < 0xd800);

const HYPHENS = '-\u2010\u2011';
const isHyphen = (c: number): boolean => c === 45 || c === 0x2010 || c === 0x2011;
/** `*`, `:`, `_` and `·` inside a word: Bürger*innen, Schüler:innen. */
const isGenderMark = (c: number): boolean => c === 42 || c === 58 || c === 95 || c === 0xb7;

/** End of the word that begins at `start`. */
function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isLetter(c) || isDigit(c) || c === SOFT_HYPHEN) {
      i += 1;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    // A hyphen belongs to the word inside it and, as an ellipsis ("Jagd- und"), at its end.
    if (isHyphen(c) && (isLetter(next) || isDigit(next) || i > start)) i += 1;
    else if ((isGenderMark(c) || c === 0x2019 || c === 39) && next >= 97 && isLetter(next)) i += 1;
    else break;
  }
  return i;
}

/** A line end is a paragraph's end unless the line looks hard-wrapped. */
function endsParagraph(text: string, newline: number): boolean {
  let lineStart = newline;
  while (lineStart > 0 && text.charCodeAt(lineStart - 1) !== 10 && newline - lineStart < 200)
    lineStart -= 1;
  let next = newline + 1;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  const after = text.charCodeAt(next);
  if (next >= text.length || after === 10 || after === 13) return true;
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

/** A token whose words are only cut out of the text when somebody asks for them. */
class LazyToken implements Token {
  readonly kind: Token['kind'];
  readonly start: number;
  readonly end: number;
  readonly key: number;
  readonly #source: string;
  #text: string | undefined;
  #lower: string | undefined;

  constructor(kind: Token['kind'], source: string, start: number, end: number, key: number) {
    this.kind = kind;
    this.#source = source;
    this.start = start;
    this.end = end;
    this.key = key;
  }

  get text(): string {
    if (this.#text === undefined) {
      const raw = this.#source.slice(this.start, this.kind === 'mark' ? this.start + 1 : this.end);
      this.#text =
        this.kind === 'word' && raw.includes('\u00ad') ? raw.replaceAll('\u00ad', '') : raw;
    }
    return this.#text;
  }

  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }
}

const lowerCode = (c: number): number =>
  (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde) ? c + 32 : c;

/** A number that equal words share, whatever their case; different words seldom do. */
export function wordKey(text: string, start: number, end: number): number {
  let key = 7;
  for (let i = start; i < end; i += 1) {
    const c = text.charCodeAt(i);
    if (c !== SOFT_HYPHEN) key = (Math.imul(key, 31) + lowerCode(c)) & 0x3fffffff;
  }
  return key;
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isSpace(c) || c === 13 || c === SOFT_HYPHEN) {
      i += 1;
      continue;
    }
    let end = i + 1;
    let kind: Token['kind'] = 'mark';
    if (isLetter(c)) {
      kind = 'word';
      end = wordEnd(text, i);
    } else if (isDigit(c)) {
      kind = 'number';
      while (isDigit(text.charCodeAt(end))) end += 1;
      if (isLetter(text.charCodeAt(end))) {
        kind = 'word';
        end = wordEnd(text, end);
      }
    } else if (c === 10 || c === 0x2028 || c === 0x2029) {
      const last = tokens[tokens.length - 1];
      i = end;
      if (last === undefined || last.kind === 'break' || !endsParagraph(text, i - 1)) continue;
      i -= 1;
      kind = 'break';
    } else {
      // A run of one mark ("…….", "-----") is one token.
      while (text.charCodeAt(end) === c) end += 1;
    }
    tokens.push(new LazyToken(kind, text, i, end, kind === 'word' ? wordKey(text, i, end) : 0));
    i = end;
  }
  return tokens;
}

/** Whether the token is a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/** Whether the word ends in the hyphen that stands for a shared part ("Jagd- und …"). */
export function hasEllipsis(token: Token): boolean {
  return token.kind === 'word' && HYPHENS.includes(token.text.charAt(token.text.length - 1));
}
