import type { Token } from './token.js';
import { NUMBER_WORDS, words } from './words.js';
import { PARTS_OF_DAY, takesPart } from './parts-of-day.js';

/** Times of day. A number is only a time with "Uhr" or a colon; a bare number never is one. */

/** `HH:mm`, `24:00` included. */
export type ClockTime = string;

export interface TimeMention {
  /** `at` one moment; `from`/`until` half open; `span` both ends. */
  readonly kind: 'at' | 'from' | 'until' | 'span' | 'all-day';
  readonly from?: ClockTime;
  readonly to?: ClockTime;
  /** Only a part of the day is named ("am Vormittag"), no clock time. */
  readonly vague?: boolean;
  /** Token range, end excluded. */
  readonly first: number;
  readonly next: number;
}

const UNTIL_FILLERS = words('zum zur um etwa circa ca gegen einschließlich spätestens');
const FROM_WORDS = words('ab von seit nach');
const DASHES = words('– - — bis und');

interface Clock {
  readonly time: ClockTime;
  readonly next: number;
  /** Whether "Uhr" or a colon says that this is a time. */
  readonly sure: boolean;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** No office opens or shuts before: "halb drei" is in the afternoon. */
const EARLIEST = 7 * 60;

/** As it is said: "halb elf", "Viertel nach neun", "Viertel vor zwölf". */
function readTold(tokens: readonly Token[], i: number): Clock | undefined {
  const word = tokens[i]?.lower;
  const relation = tokens[i + 1]?.lower;
  const quarter = word === 'viertel' && (relation === 'nach' || relation === 'vor');
  if (word !== 'halb' && !quarter) return undefined;
  const at = quarter ? i + 2 : i + 1;
  const token = tokens[at];
  const hour = NUMBER_WORDS.get(token?.lower ?? '') ?? Number(token?.text);
  if (!(hour >= 1 && hour <= 12)) return undefined;
  const minutes = hour * 60 + (quarter ? (relation === 'nach' ? 15 : -15) : -30);
  const told = minutes < EARLIEST ? minutes + 12 * 60 : minutes;
  const next = tokens[at + 1]?.lower === 'uhr' ? at + 2 : at + 1;
  return { time: `${pad(Math.floor(told / 60))}:${pad(told % 60)}`, next, sure: true };
}

/** A clock time at `i`: "12 Uhr", "11:30", "12.30 Uhr", "10 Uhr 30", "zwölf Uhr", "12 h". */
export function readClock(tokens: readonly Token[], i: number): Clock | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (token.kind === 'word') {
    const told = readTold(tokens, i);
    if (told !== undefined) return told;
    const hour = NUMBER_WORDS.get(token.lower);
    const clock = tokens[i + 1]?.lower;
    if (hour === undefined || clock !== 'uhr') return undefined;
    return { time: `${pad(hour)}:00`, next: i + 2, sure: true };
  }
  if (token.kind !== 'number' || token.text.length > 2) return undefined;
  const hour = Number(token.text);
  if (hour > 24) return undefined;
  let minute = 0;
  let next = i + 1;
  let sure = false;
  const mark = tokens[next];
  const after = tokens[next + 1];
  if (
    (mark?.text === ':' || mark?.text === '.') &&
    mark.start === token.end &&
    after?.kind === 'number' &&
    after.text.length === 2 &&
    after.start === mark.end &&
    Number(after.text) < 60 &&
    !(tokens[next + 2]?.text === '.' && isDateTail(tokens, next + 2))
  ) {
    minute = Number(after.text);
    sure = mark.text === ':';
    next += 2;
  }
  if (tokens[next]?.lower === 'uhr' || (tokens[next]?.text === 'h' && sure)) {
    next += 1;
    sure = true;
    const extra = tokens[next];
    if (minute === 0 && extra?.kind === 'number' && extra.text.length === 2) {
      const value = Number(extra.text);
      if (value < 60 && tokens[next + 1]?.text !== '.') {
        minute = value;
        next += 1;
      }
    }
  }
  if (hour === 24 && minute > 0) return undefined;
  return { time: `${pad(hour)}:${pad(minute)}`, next, sure };
}

/** "5.10." is a date, not ten past five: after the second number comes a stop and no "Uhr". */
function isDateTail(tokens: readonly Token[], stop: number): boolean {
  const number = tokens[stop - 1];
  return (
    tokens[stop]?.start === number?.end &&
    tokens[stop + 1]?.lower !== 'uhr' &&
    tokens[stop + 1]?.kind === 'number'
  );
}

const NOON = words('mittag mittags');
const ALL_DAY = words('ganztägig ganztags');

/** Stands before the usual hour: "statt um 18 Uhr". */
const INSTEAD = words('statt anstatt anstelle');

/** Words a time expression may begin with; a quick way to see that none begins here. */
export const TIME_STARTS: ReadonlySet<string> = new Set([
  ...FROM_WORDS,
  ...ALL_DAY,
  ...NOON,
  ...PARTS_OF_DAY.keys(),
  ...NUMBER_WORDS.keys(),
  ...INSTEAD,
  ...words('zwischen bis vor am ganzen ganze halb viertel'),
]);

/**
 * "um 15 statt um 18 Uhr", "statt um 18 Uhr schon um 15 Uhr": the usual hour is named beside the
 * one that counts. Returns that one, with all that was read.
 */
function readInstead(tokens: readonly Token[], i: number): TimeMention | undefined {
  const lead = INSTEAD.has(tokens[i]?.lower ?? '');
  if (lead) {
    const usual = skipTo(tokens, i + 1);
    const clock = usual === undefined ? undefined : readClock(tokens, usual);
    if (clock === undefined) return undefined;
    const meant = skipTo(tokens, clock.next);
    const time = meant === undefined ? undefined : readTime(tokens, meant);
    return time === undefined ? undefined : { ...time, first: i };
  }
  const clock = readClock(tokens, i);
  if (clock === undefined || !INSTEAD.has(tokens[clock.next]?.lower ?? '')) return undefined;
  const usual = skipTo(tokens, clock.next + 1);
  const other = usual === undefined ? undefined : readClock(tokens, usual);
  return other?.sure === true
    ? { kind: 'at', from: clock.time, first: i, next: other.next }
    : undefined;
}

/** Where the next number stands, behind "wie üblich um", "bereits um" and their like. */
function skipTo(tokens: readonly Token[], i: number): number | undefined {
  for (let p = i; p < i + 5; p += 1) {
    if (tokens[p]?.kind === 'number') return p;
    if (!BEFORE_HOURS.has(tokens[p]?.lower ?? '')) return undefined;
  }
  return undefined;
}

const BEFORE_HOURS = words(
  'um erst schon bereits nur wie üblich sonst gewohnt normalerweise regulär bis ab , zur zum',
);

/** "von morgens bis abends", "von früh bis spät" */
const isWholeDay = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'von' &&
  /^(?:morgens|früh)$/.test(tokens[i + 1]?.lower ?? '') &&
  tokens[i + 2]?.lower === 'bis' &&
  /^(?:abends|spät)$/.test(tokens[i + 3]?.lower ?? '');

/** A time expression that begins at `i`. */
export function readTime(tokens: readonly Token[], i: number): TimeMention | undefined {
  const token = tokens[i];
  if (token === undefined || (token.kind !== 'word' && token.kind !== 'number')) return undefined;
  const instead = readInstead(tokens, i);
  if (instead !== undefined) return instead;
  if (token.kind === 'word') {
    if (ALL_DAY.has(token.lower)) return { kind: 'all-day', first: i, next: i + 1 };
    if ((token.lower === 'ganzen' || token.lower === 'ganze') && tokens[i + 1]?.lower === 'tag')
      return { kind: 'all-day', first: i, next: i + 2 };
    if (isWholeDay(tokens, i)) return { kind: 'all-day', first: i, next: i + 4 };
    const part = readPart(tokens, i);
    if (part !== undefined) return part;
    if (token.lower === 'zwischen' || FROM_WORDS.has(token.lower)) {
      let p = i + 1;
      if (UNTIL_FILLERS.has(tokens[p]?.lower ?? '')) p += 1;
      const span = readSpan(tokens, i, p);
      if (span !== undefined) return span;
      const clock = readClock(tokens, p);
      if (clock?.sure === true && token.lower !== 'zwischen')
        return { kind: 'from', from: clock.time, first: i, next: clock.next };
      return undefined;
    }
    if (token.lower === 'vor') {
      const clock = readClock(tokens, i + 1);
      if (clock?.sure !== true) return undefined;
      return { kind: 'until', from: clock.time, to: clock.time, first: i, next: clock.next };
    }
    if (token.lower === 'bis') {
      let p = i + 1;
      while (UNTIL_FILLERS.has(tokens[p]?.lower ?? '')) p += 1;
      const clock = readClock(tokens, p);
      if (clock?.sure !== true) return undefined;
      return { kind: 'until', to: clock.time, first: i, next: clock.next };
    }
  }
  const span = readSpan(tokens, i, i);
  if (span !== undefined) return span;
  const clock = readClock(tokens, i);
  if (clock?.sure !== true) return undefined;
  return { kind: 'at', from: clock.time, first: i, next: clock.next };
}

/** "10 bis 11:30 Uhr", "8–12 Uhr", "13 und 15 Uhr" after "zwischen". */
function readSpan(tokens: readonly Token[], first: number, p: number): TimeMention | undefined {
  const from = readClock(tokens, p);
  if (from === undefined) return undefined;
  let q = from.next;
  if (tokens[q]?.text === ',') q += 1;
  const joint = tokens[q];
  if (joint === undefined || !DASHES.has(joint.lower)) return undefined;
  if (joint.lower === 'und' && tokens[first]?.lower !== 'zwischen') return undefined;
  q += 1;
  while (UNTIL_FILLERS.has(tokens[q]?.lower ?? '')) q += 1;
  const to = readClock(tokens, q);
  if (to?.sure !== true) return undefined;
  if (to.time <= from.time) return undefined;
  return { kind: 'span', from: from.time, to: to.time, first, next: to.next };
}

/** "den Nachmittag über", "den ganzen Vormittag" */
const isThroughout = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'über' || /^(?:ganzen|gesamten)$/.test(tokens[i - 1]?.lower ?? '');

/** "vormittags", "am Nachmittag", "ab Mittag", "bis mittags", "Mittwochnachmittag". */
export function readPart(tokens: readonly Token[], i: number): TimeMention | undefined {
  let p = i;
  const lead = tokens[i]?.lower ?? '';
  const led = lead === 'am' || lead === 'ab' || lead === 'bis' || lead === 'seit';
  if (led) p += 1;
  if (tokens[p]?.lower === 'zum' || tokens[p]?.lower === 'dem') p += 1;
  const word = tokens[p]?.lower ?? '';
  if (NOON.has(word) && (lead === 'ab' || lead === 'bis')) {
    return lead === 'ab'
      ? { kind: 'from', from: '12:00', first: i, next: p + 1 }
      : { kind: 'until', to: '12:00', first: i, next: p + 1 };
  }
  const day = takesPart(tokens[i - 1]?.lower ?? '');
  if (NOON.has(word) && day)
    return { kind: 'from', from: '12:00', vague: true, first: i, next: p + 1 };
  const part = PARTS_OF_DAY.get(word);
  if (part === undefined || lead === 'bis' || lead === 'seit') return undefined;
  if (!led && !word.endsWith('s') && !day && !isThroughout(tokens, p)) return undefined;
  if (lead === 'ab') return { kind: 'from', from: part[0], vague: true, first: i, next: p + 1 };
  return { kind: 'span', from: part[0], to: part[1], vague: true, first: i, next: p + 1 };
}
