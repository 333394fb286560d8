import { CUES, isCue, PARTNERS, WEAK_CUES } from './cues.js';
import { FEAST_STARTS } from './feasts.js';
import { RELATIVE_STARTS } from './relative.js';
import { TIME_STARTS } from './times.js';
import { wordKey, type Token } from './tokens.js';
import { DATED_STARTS, EACH, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, WEEKLY } from './words.js';

/**
 * What may begin at each token, found with one look-up a word: most words of a release begin
 * neither a date nor a time nor anything about doors, and are not looked at again.
 */
export const DATE = 1;
export const RELATIVE = 2;
export const TIME = 4;
export const CUE = 8;
/** Together with a partner in the same sentence as good as a cue. */
export const WEAK = 16;
export const PARTNER = 32;

const TABLE = new Map<number, number>();

for (const [hint, words] of [
  [DATE, WEEKDAYS.keys()],
  [DATE, WEEKLY.keys()],
  [DATE, MONTHS.keys()],
  [DATE, WEEKDAY_ABBREVIATIONS.keys()],
  [DATE, FEAST_STARTS],
  [DATE, DATED_STARTS],
  [DATE, EACH],
  [RELATIVE, RELATIVE_STARTS],
  [TIME, TIME_STARTS],
  [CUE, CUES],
  [WEAK, WEAK_CUES],
  [PARTNER, PARTNERS],
] as const)
  for (const word of words) {
    const key = wordKey(word, 0, word.length);
    TABLE.set(key, (TABLE.get(key) ?? 0) | hint);
  }

export function hintsOf(tokens: readonly Token[]): Uint8Array {
  const hints = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'number') hints[i] = DATE | TIME;
    else if (token.kind === 'word') {
      const hint = TABLE.get(token.key) ?? 0;
      hints[i] = (hint & CUE) === 0 && isCue(tokens, i) ? hint | CUE : hint;
    }
  }
  return hints;
}
