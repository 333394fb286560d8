import {
  opensAgain,
  CUES,
  isCueCompound,
  isWeakCompound,
  LAST_CUES,
  PARTNERS,
  WEAK_CUES,
} from './cues.js';
import { detached } from './detached.js';
import { FEAST_STARTS } from './feasts.js';
import { endOfWeekday } from './parts-of-day.js';
import { RELATIVE_STARTS } from './relative.js';
import { TIME_STARTS } from './times.js';
import {
  AGAIN,
  CUE,
  DATE,
  LAST_CUE,
  PARTNER,
  REASON,
  RELATIVE,
  SPAN,
  TIME,
  WEAK,
} from './hints.js';
import type { Word } from './token.js';
import { isSpanName } from './spans.js';
import { isUsualReason } from './usual-reasons.js';
import { WEEKS } from './week-numbers.js';
import {
  DATED_STARTS,
  EACH,
  MONTHS,
  SUNDAYS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
  WEEKLY,
} from './words.js';

/**
 * Every spelling is looked at once, however often it stands in the texts: what may begin at a word
 * is known with the word.
 */

const HINTS = new Map<string, number>();

for (const [hint, words] of [
  [DATE, WEEKDAYS.keys()],
  [DATE, WEEKLY.keys()],
  [DATE, [SUNDAYS]],
  [DATE, MONTHS.keys()],
  [DATE, WEEKDAY_ABBREVIATIONS.keys()],
  [DATE, FEAST_STARTS],
  [DATE, DATED_STARTS],
  [DATE, EACH],
  [DATE, WEEKS],
  [RELATIVE, RELATIVE_STARTS],
  [TIME, TIME_STARTS],
  [CUE, CUES],
  [WEAK, WEAK_CUES],
  [PARTNER, PARTNERS],
  [LAST_CUE, LAST_CUES],
] as const)
  for (const word of words) HINTS.set(word, (HINTS.get(word) ?? 0) | hint);

const SOFT_HYPHENS = /\u00ad/g;

/** What the form of a word tells, whether or not it is on a list. */
const formHint = (lower: string): number =>
  (isCueCompound(lower) ? CUE : 0) |
  (isWeakCompound(lower) ? WEAK : 0) |
  (isUsualReason(lower) ? REASON : 0) |
  (isSpanName(lower) ? SPAN : 0) |
  (opensAgain(lower) ? AGAIN : 0);

function newWord(written: string): Word {
  const text = written.includes('\u00ad') ? written.replace(SOFT_HYPHENS, '') : written;
  const lower = text.toLowerCase();
  const first = text.charAt(0);
  const digit = first >= '0' && first <= '9' && /^\d+$/.test(text);
  const hint = digit ? DATE | TIME : (HINTS.get(lower) ?? 0) | formHint(lower);
  const cut = text === written ? endOfWeekday(lower) : 0;
  const capitalised = first !== first.toLowerCase();
  return { text, lower, capitalised, hint, cut };
}

/** Slots of the table; a power of two. It is emptied when most of what fits is taken. */
const SLOTS = 1 << 17;
const MOST = 50_000;
/** Longer words are too rare to keep. */
const LONGEST = 40;
const MOST_PROBES = 40;

const hashes = new Int32Array(SLOTS);
const spellings = new Array<string>(SLOTS).fill('');
const words = new Array<Word | undefined>(SLOTS).fill(undefined);
let taken = 0;

function isWrittenAt(spelling: string, text: string, start: number): boolean {
  for (let i = 0; i < spelling.length; i += 1)
    if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The word that stands at `[start, end)`; `hash` is a number made of its letters by `mix`. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const length = end - start;
  if (length > LONGEST) return newWord(text.slice(start, end));
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  let probes = 0;
  for (let word = words[slot]; word !== undefined; word = words[slot]) {
    // Words made to collide are not kept.
    if ((probes += 1) > MOST_PROBES) return newWord(text.slice(start, end));
    if (hashes[slot] === hash) {
      const spelling = spellings[slot] as string;
      if (spelling.length === length && isWrittenAt(spelling, text, start)) return word;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (taken >= MOST) {
    words.fill(undefined);
    taken = 0;
    slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
  const spelling = detached(text.slice(start, end));
  const word = newWord(spelling);
  hashes[slot] = hash;
  spellings[slot] = spelling;
  words[slot] = word;
  taken += 1;
  return word;
}

/** Takes one more character into a hash. */
export const mix = (hash: number, character: number): number =>
  (Math.imul(hash, 31) + character) | 0;

/** The hash of what stands at `[start, end)`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = text.charCodeAt(start);
  for (let i = start + 1; i < end; i += 1) hash = mix(hash, text.charCodeAt(i));
  return hash;
}
