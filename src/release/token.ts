/** A spelling with all that can be told of it alone; equal spellings share one. */
export interface Word {
  /** As it is written, without soft hyphens. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capitalised: boolean;
  /** What may begin at this word; see `lexicon.ts`. */
  readonly hint: number;
  /** Where it is cut in two ("Mittwoch|nachmittag"), else 0. */
  readonly cut: number;
}

/** A word, number or mark of a text, with its place. */
export interface Token {
  /** `break` is the end of a line that ends a paragraph or a headline. */
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  readonly text: string;
  readonly lower: string;
  readonly word: Word;
  /** Offsets in the text, end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Lower-case text of token `i`; empty beyond the ends. */
export const at = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

/** Whether the token is a word that begins with a capital letter. */
export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.word.capitalised;

/** Whether the word ends in the hyphen that stands for a shared part ("Jagd- und …"). */
export function hasEllipsis(token: Token): boolean {
  if (token.kind !== 'word') return false;
  const last = token.text.charCodeAt(token.text.length - 1);
  return last === 45 || last === 0x2010 || last === 0x2011;
}
