import type { CivilDate, CivilDateTime } from '../feed/model.js';
import { anchored } from './anchors.js';
import type { Weekday } from './calendar.js';
import type { Bound } from './bounds.js';
import { readExpressions, type Expression } from './expressions.js';
import { TIME } from './hints.js';
import { pointIn } from './point-in-year.js';
import { takesPart } from './parts-of-day.js';
import { place, type Finding } from './place.js';
import type { TextProblem } from './problem.js';
import { withHeadlineDays } from './headline-days.js';
import { sameWeekday, withoutRestated } from './restated.js';
import { sentencesOf, type Range } from './sentences.js';
import { tenseOf, type Tense } from './tense.js';
import { readPart, readTime, type TimeMention } from './times.js';
import type { Token } from './token.js';
import { tokenize } from './tokens.js';
import { finiteVerb } from './verb-position.js';
import type { DateContext, Surroundings, YearBasis } from './years.js';

export type { DateContext, YearBasis } from './years.js';
export type { Bound } from './bounds.js';

/** A date the text names, placed in the calendar where that can be done without guessing. */
export interface DateMention {
  /** First day or minute; `null` where only the end is named or the date cannot be placed. */
  readonly start: CivilDate | CivilDateTime | null;
  /** Last day, included, or the minute it ends; `null` where no end is named. */
  readonly end: CivilDate | CivilDateTime | null;
  readonly all_day: boolean;
  readonly kind: 'day' | 'range' | 'month' | 'year' | 'weekly' | 'relative';
  /** Whether the day itself, the time from it, since it or until it is meant. */
  readonly bound: Bound;
  /** Days of the week of a recurring mention ("mittwochs"). */
  readonly weekdays?: readonly Weekday[];
  readonly year: YearBasis;
  readonly tense: Tense;
  /** Place in the text. */
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly problems: readonly TextProblem[];
}

/** A mention with its tokens, for the grammar that reads on. */
export interface ReadDate extends DateMention {
  readonly first: number;
  readonly next: number;
  /** Dates of one list ("23., 27. und 30. Dezember") carry the same number. */
  readonly list: number;
  readonly sentence: number;
  /** Which of its weekdays in each month, counted from its end if negative. */
  readonly nth?: number;
  /** "von April bis Oktober": whole months bound it. */
  readonly ofMonths?: true;
}

/** A text with what was read of its dates and times, not yet joined. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Range[];
  readonly dates: readonly ReadDate[];
  readonly times: readonly TimeMention[];
  /** How far it was read, where that is not the end. */
  readonly readTo?: number;
}

/** Finds the dates of a text and places them in time. Never reads a clock; never guesses. */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  return joinTimes(readDates(text, context)).map(publicPart);
}

/** What of a read date is public. */
export function publicPart(date: ReadDate): DateMention {
  const { start, end, all_day, kind, bound, weekdays, year, tense, index, length } = date;
  const recurring = weekdays === undefined ? {} : { weekdays };
  const { text, problems } = date;
  return {
    start,
    end,
    all_day,
    kind,
    bound,
    ...recurring,
    year,
    tense,
    index,
    length,
    text,
    problems,
  };
}

/** No release is longer; of what is, this much is read, and the caller is told so. */
export const LONGEST_READ = 100_000;
/** Nor names one more dates. */
const MOST_DATES = 1000;

/** Tokens inside quotation marks: there "heute" is not the day of the release. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let open: number | undefined;
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === 'break') open = undefined;
    if (kind !== 'mark' || !QUOTES.has(text)) continue;
    if (open === undefined && !CLOSING_ONLY.has(text)) open = i;
    else if (open !== undefined && text !== '„') {
      for (let k = open + 1; k < i; k += 1) quoted.add(k);
      open = undefined;
    }
  }
  return quoted;
}

const QUOTES = new Set(['„', '“', '”', '"', '»', '«']);
const CLOSING_ONLY = new Set(['”']);

/** Reads dates and times of a text, not yet joined. */
export function readDates(all: string, context: DateContext): ReadText {
  const text = all.length > LONGEST_READ ? all.slice(0, LONGEST_READ) : all;
  const tokens = tokenize(text);
  const expressions = readExpressions(tokens);
  const beyond = expressions[MOST_DATES]?.first;
  if (beyond !== undefined) {
    expressions.length = MOST_DATES;
    tokens.length = beyond;
  }
  const sentences = sentencesOf(tokens);
  const quoted = expressions.some(e => e.kind === 'relative') ? quotedTokens(tokens) : undefined;
  const near = neighbours(expressions);
  const year = expressions.find(e => e.kind === 'year')?.from?.year;
  const dates: ReadDate[] = [];
  let s = 0;
  for (const [k, expression] of expressions.entries()) {
    while (s < sentences.length - 1 && (sentences[s]?.next ?? Infinity) <= expression.first) s += 1;
    const sentence = sentences[s] ?? { first: 0, next: tokens.length };
    const tense =
      expression.bound === 'since'
        ? 'past'
        : tenseOf(tokens, ...around(tokens, sentence, expression));
    const last = dates.at(-1);
    const before = (last?.end ?? last?.start)?.slice(0, 10);
    const listed = last?.list === expression.list ? before : undefined;
    const neighbour = near[k];
    const surroundings: Surroundings = {
      context: anchored(context, dates, tokens, { expression, sentence: s, tense }),
      tense,
      ...(neighbour === undefined ? {} : { neighbour }),
      ...(before === undefined ? {} : { before, beforeIsOpen: last?.end === null }),
      ...(listed === undefined ? {} : { listed }),
      ...(year === undefined ? {} : { year }),
    };
    if (expression.kind === 'relative' && quoted?.has(expression.first) === true) continue;
    const date = readDate(text, tokens, expression, surroundings);
    if (date === undefined) continue;
    const same = sameWeekday(expression, dates);
    dates.push({ ...date, ...same, sentence: s });
  }
  const named = withHeadlineDays(text, withoutRestated(tokens, dates));
  const times = readTimes(tokens, named);
  const whole = beyond === undefined && text === all;
  const readTo = whole ? {} : { readTo: tokens[tokens.length - 1]?.end ?? text.length };
  return { text, tokens, sentences, dates: named, times, ...readTo };
}

function readDate(
  text: string,
  tokens: readonly Token[],
  expression: Expression,
  surroundings: Surroundings,
): Omit<ReadDate, 'sentence'> | undefined {
  const placed = place(expression, surroundings);
  if (placed === undefined) return undefined;
  const { first, next, list, bound, kind, weekdays, nth } = expression;
  const { start, end, year } = placed;
  const index = tokens[first]?.start ?? 0;
  const length = (tokens[next - 1]?.end ?? index) - index;
  const excerpt = text.slice(index, index + length);
  return {
    start,
    end,
    all_day: !(start ?? end ?? '').includes('T'),
    kind: kind === 'relative-range' ? 'relative' : kind,
    bound,
    ...(weekdays === undefined ? {} : { weekdays }),
    year,
    tense: surroundings.tense,
    index,
    length,
    text: excerpt,
    problems: placed.problems.map((p: Finding) => ({ ...p, index, length, excerpt })),
    first,
    next,
    list,
    ...(nth === undefined ? {} : { nth }),
    ...(kind === 'range' && expression.from?.part === 'whole' ? { ofMonths: true } : {}),
  };
}

/** Of a day's own words only its part is a time: "Mittwochnachmittag, 18. März". */
const partOfDay = (tokens: readonly Token[], i: number): TimeMention | undefined =>
  takesPart(tokens[i - 1]?.lower ?? '') ? readPart(tokens, i) : undefined;

function readTimes(tokens: readonly Token[], dates: readonly ReadDate[]): TimeMention[] {
  const times: TimeMention[] = [];
  let d = 0;
  for (let i = 0; i < tokens.length;) {
    if (((tokens[i] as Token).word.hint & TIME) === 0) {
      i += 1;
      continue;
    }
    while ((dates[d]?.next ?? Infinity) <= i) d += 1;
    const inside = i >= (dates[d]?.first ?? Infinity);
    const time = inside ? partOfDay(tokens, i) : readTime(tokens, i);
    if (time !== undefined) times.push(time);
    i = time?.next ?? i + 1;
  }
  return times;
}

/** For each expression the closest fully dated one: before it if there is any, else after it. */
function neighbours(expressions: readonly Expression[]): (CivilDate | undefined)[] {
  const own = expressions.map(({ from, to }) => {
    const point = from?.year !== undefined ? from : to;
    const year = point?.year;
    if (point === undefined || year === undefined || point.month === undefined) return undefined;
    return pointIn(point, year)?.[0];
  });
  const result = [...own];
  let last: CivilDate | undefined;
  for (let k = 0; k < own.length; k += 1) {
    result[k] = last;
    last = own[k] ?? last;
  }
  last = undefined;
  for (let k = own.length - 1; k >= 0; k -= 1) {
    result[k] ??= last;
    last = own[k] ?? last;
  }
  return result;
}

/** How far from a date, in tokens, the verb of its sentence is looked for. */
const TENSE_REACH = 80;

/** The sentence around an expression, or what stands behind its colon, as far as it matters. */
function around(
  tokens: readonly Token[],
  sentence: Range,
  expression: Expression,
): [number, number] {
  const least = Math.max(sentence.first, expression.first - TENSE_REACH);
  const next = Math.min(sentence.next, expression.next + TENSE_REACH);
  let first = expression.first;
  while (first > least && tokens[first - 1]?.text !== ':') first -= 1;
  // "sollte wissen: Am 5. Mai ist …", but "der Termin stand fest: 5. Mai" has its verb before.
  const whole = first > least && finiteVerb(tokens, first, next) === undefined;
  return [whole ? least : first, next];
}

/** How many sentences a time may stand after the date it belongs to. */
const TIME_REACH = 2;

/** Gives each single day the first clock time that stands behind it, before the next date. */
export function joinTimes(read: ReadText): ReadDate[] {
  const { dates, times, tokens } = read;
  let t = 0;
  return dates.map((date, k) => {
    while ((times[t]?.first ?? Infinity) < date.next) t += 1;
    const time = times[t];
    const limit = dates[k + 1]?.first ?? tokens.length;
    const single = date.all_day && date.start !== null && date.start === date.end;
    if (!single || time === undefined || time.first >= limit || date.kind !== 'day') return date;
    let { sentence } = date;
    while ((read.sentences[sentence]?.next ?? Infinity) <= time.first) sentence += 1;
    if (sentence - date.sentence > TIME_REACH || time.kind === 'all-day' || time.vague === true)
      return date;
    if (sentence > date.sentence && time.kind !== 'span') return date;
    if (time.kind === 'until') return date;
    return {
      ...date,
      start: `${date.start}T${time.from ?? '00:00'}`,
      end: time.kind === 'span' ? `${date.start}T${time.to}` : null,
      all_day: false,
    };
  });
}
