import type { CivilDate, CivilDateTime } from '../feed/model.js';
import { addDays, civil, isRealDate, weekdayOf, type Weekday } from './calendar.js';
import { readExpressions, type Bound, type Expression } from './expressions.js';
import type { Point } from './point.js';
import type { TextProblem } from './problem.js';
import {
  placeYear,
  pointIn,
  relativeDays,
  type DateContext,
  type Surroundings,
  type YearBasis,
} from './resolve.js';
import { sentencesOf, type Range } from './sentences.js';
import { tenseOf, type Tense } from './tense.js';
import { readTime, type TimeMention } from './times.js';
import { tokenize, type Token } from './tokens.js';
import { WEEKDAYS } from './words.js';

export type { DateContext, YearBasis } from './resolve.js';
export type { Bound } from './expressions.js';

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
  readonly list: number;
  readonly sentence: number;
}

export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Range[];
  readonly dates: readonly ReadDate[];
  readonly times: readonly TimeMention[];
}

/** Finds the dates of a text and places them in time. Never reads a clock; never guesses. */
export function findDates(text: string, context: DateContext = {}): DateMention[] {
  return joinTimes(readDates(text, context)).map(
    ({ first: _first, next: _next, list: _list, sentence: _sentence, ...mention }) => mention,
  );
}

/** Reads dates and times of a text, not yet joined. */
export function readDates(text: string, context: DateContext): ReadText {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const expressions = readExpressions(tokens);
  const place = new Placer(text, tokens, sentences, expressions, context);
  const dates = expressions.flatMap((expression, k) => place.read(expression, k));
  return { text, tokens, sentences, dates, times: readTimes(tokens, dates) };
}

function readTimes(tokens: readonly Token[], dates: readonly ReadDate[]): TimeMention[] {
  const times: TimeMention[] = [];
  let d = 0;
  for (let i = 0; i < tokens.length;) {
    while ((dates[d]?.next ?? Infinity) <= i) d += 1;
    const inside = i >= (dates[d]?.first ?? Infinity);
    const time = inside ? undefined : readTime(tokens, i);
    if (time !== undefined) times.push(time);
    i = time?.next ?? i + 1;
  }
  return times;
}

class Placer {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #sentences: readonly Range[];
  readonly #context: DateContext;
  readonly #neighbours: (CivilDate | undefined)[];
  readonly #year: number | undefined;
  #sentence = 0;

  constructor(
    text: string,
    tokens: readonly Token[],
    sentences: readonly Range[],
    expressions: readonly Expression[],
    context: DateContext,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#context = context;
    this.#neighbours = neighbours(expressions);
    this.#year = expressions.find(e => e.kind === 'year')?.from?.year;
  }

  read(expression: Expression, k: number): ReadDate[] {
    while (
      this.#sentence < this.#sentences.length - 1 &&
      (this.#sentences[this.#sentence]?.next ?? Infinity) <= expression.first
    )
      this.#sentence += 1;
    const sentence = this.#sentences[this.#sentence] ?? { first: 0, next: this.#tokens.length };
    const tense = tenseOf(this.#tokens, ...clauseAround(this.#tokens, sentence, expression));
    const index = this.#tokens[expression.first]?.start ?? 0;
    const end = this.#tokens[expression.next - 1]?.end ?? index;
    const around: Surroundings = {
      context: this.#context,
      tense: expression.bound === 'since' ? 'past' : tense,
      ...(this.#neighbours[k] === undefined ? {} : { neighbour: this.#neighbours[k] }),
      ...(this.#year === undefined ? {} : { year: this.#year }),
    };
    const result = resolve(expression, around);
    if (result === undefined) return [];
    const place = { index, length: end - index, text: this.#text.slice(index, end) };
    return [
      {
        start: result.start,
        end: result.end,
        all_day: !(result.start ?? result.end ?? '').includes('T'),
        kind: expression.kind === 'relative-range' ? 'relative' : expression.kind,
        bound: expression.bound,
        ...(expression.weekdays === undefined ? {} : { weekdays: expression.weekdays }),
        year: result.year,
        tense: expression.bound === 'since' ? 'past' : tense,
        ...place,
        problems: result.problems.map(p => ({
          ...p,
          index,
          length: place.length,
          excerpt: place.text,
        })),
        first: expression.first,
        next: expression.next,
        list: expression.list,
        sentence: this.#sentence,
      },
    ];
  }
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

/** The clause, between commas, that holds the expression; the sentence when it has no verb. */
function clauseAround(
  tokens: readonly Token[],
  sentence: Range,
  expression: Expression,
): [number, number] {
  const limit = 80;
  const first = Math.max(sentence.first, expression.first - limit);
  return [first, Math.min(sentence.next, expression.next + limit, tokens.length)];
}

type Finding = Omit<TextProblem, 'index' | 'length' | 'excerpt'>;

interface Resolved {
  readonly start: string | null;
  readonly end: string | null;
  readonly year: YearBasis;
  readonly problems: readonly Finding[];
}

const NAMES = [...WEEKDAYS.entries()].filter(([name]) => name !== 'sonnabend');
const weekdayName = (weekday: Weekday): string => {
  const name = NAMES.find(([, value]) => value === weekday)?.[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const unplaced = (problem: Finding | undefined): Resolved => ({
  start: null,
  end: null,
  year: 'missing',
  problems: problem === undefined ? [] : [problem],
});

const YEAR_UNKNOWN: Finding = {
  code: 'year-unknown',
  severity: 'warning',
  message: 'The text gives no year, and nothing beside it tells which one is meant.',
};
const PUBLISHED_UNKNOWN: Finding = {
  code: 'published-unknown',
  severity: 'warning',
  message: 'This day is counted from the day of publication, which is not known.',
};

function resolve(expression: Expression, around: Surroundings): Resolved | undefined {
  const { kind, from, to } = expression;
  if (kind === 'weekly') return { start: null, end: null, year: 'missing', problems: [] };
  if (kind === 'year' && from?.year !== undefined)
    return {
      start: civil(from.year, 1, 1),
      end: expression.bound === 'since' ? null : civil(from.year, 12, 31),
      year: 'stated',
      problems: [],
    };
  if (kind === 'relative' || kind === 'relative-range') return resolveRelative(expression, around);
  if (from === undefined) return undefined;
  const first = resolvePoint(from, around);
  if (first === undefined || first.span === undefined)
    return first && { ...unplaced(undefined), problems: first.problems };
  if (to === undefined) return bounded(expression, first.span, first);
  return resolveRange(from, to, first, around);
}

function bounded(
  expression: Expression,
  [start, end]: readonly [CivilDate, CivilDate],
  { year, problems }: { readonly year: YearBasis; readonly problems: readonly Finding[] },
): Resolved {
  const time = expression.from?.time;
  const whole = expression.kind === 'month' || start !== end;
  if (expression.bound === 'from' || expression.bound === 'since')
    return { start: time === undefined ? start : `${start}T${time}`, end: null, year, problems };
  if (expression.bound === 'until' && whole) return { start: null, end, year, problems };
  return { start, end, year, problems };
}

interface ResolvedPoint {
  readonly span: readonly [CivilDate, CivilDate] | undefined;
  readonly year: YearBasis;
  readonly problems: readonly Finding[];
}

function resolvePoint(point: Point, around: Surroundings): ResolvedPoint | undefined {
  if (point.month === undefined && point.feast === undefined) return undefined;
  const problems: Finding[] = [];
  if (point.meant !== undefined)
    problems.push({
      code: 'weekday-typo',
      severity: 'info',
      message: `This is read as ${point.meant}.`,
    });
  if (point.day !== undefined && !isRealDate(2000, point.month ?? 1, point.day)) {
    problems.push({
      code: 'invalid-date',
      severity: 'error',
      message: 'The calendar has no such date.',
    });
    return { span: undefined, year: 'missing', problems };
  }
  const dateIn = (year: number): CivilDate | undefined => pointIn(point, year)?.[0];
  const placed =
    point.year !== undefined
      ? { year: point.year, basis: 'stated' as const }
      : placeYear(dateIn, point.weekday, around);
  if (placed === undefined)
    return { span: undefined, year: 'missing', problems: [...problems, YEAR_UNKNOWN] };
  const span = pointIn(point, placed.year);
  if (span === undefined)
    problems.push({
      code: 'invalid-date',
      severity: 'error',
      message: `The year ${placed.year} has no such date.`,
    });
  else if (point.day !== undefined) checkWeekday(point, placed.year, span[0], problems);
  return { span, year: placed.basis, problems };
}

function checkWeekday(point: Point, year: number, date: CivilDate, problems: Finding[]): void {
  const feastDay =
    point.feast === undefined
      ? undefined
      : pointIn({ feast: point.feast, first: 0, next: 0 }, year);
  if (feastDay !== undefined && (date < feastDay[0] || date > feastDay[1]))
    problems.push({
      code: 'weekday-mismatch',
      severity: 'warning',
      message: `In ${year} this feast is on ${feastDay[0]}. The date is kept.`,
    });
  if (point.weekday === undefined || weekdayOf(date) === point.weekday) return;
  problems.push({
    code: 'weekday-mismatch',
    severity: 'warning',
    message: `${date} is a ${weekdayName(weekdayOf(date))}, not a ${weekdayName(point.weekday)}. The date is kept.`,
  });
}

function resolveRange(
  from: Point,
  to: Point,
  first: ResolvedPoint,
  around: Surroundings,
): Resolved | undefined {
  const start = first.span?.[0] ?? '';
  const second = resolvePoint(to, {
    ...around,
    context: to.year === undefined ? {} : around.context,
    neighbour: start,
  });
  if (second === undefined) return undefined;
  const problems = [...first.problems, ...second.problems];
  if (second.span === undefined) return { ...unplaced(undefined), problems };
  let end = second.span[1];
  if (end < start) {
    const later = pointIn(to, Number(end.slice(0, 4)) + 1)?.[1];
    if (to.year !== undefined || later === undefined || later < start)
      problems.push({
        code: 'end-before-start',
        severity: 'error',
        message: `The end, ${end}, lies before the start, ${start}.`,
      });
    if (later === undefined || later < start)
      return { start: null, end: null, year: first.year, problems };
    end = later;
  }
  const stamp = (date: string, time: string | undefined, other: string): string =>
    time === undefined
      ? (to.time ?? from.time) === undefined
        ? date
        : `${date}T${other}`
      : `${date}T${time}`;
  return {
    start: stamp(start, from.time, '00:00'),
    end: stamp(end, to.time, '24:00'),
    year: first.year,
    problems,
  };
}

function resolveRelative(expression: Expression, around: Surroundings): Resolved {
  const { published } = around.context;
  const { from, to, relative } = expression;
  if (published === undefined) return unplaced(PUBLISHED_UNKNOWN);
  const meant = relative ?? { weekday: from?.weekday ?? 1, which: 'named' as const };
  const [start, end] = relativeDays(meant, published, around.tense);
  if (to?.weekday !== undefined) {
    let last = relativeDays({ weekday: to.weekday, which: 'named' }, start, 'present')[0];
    if (last < start) last = addDays(last, 7);
    return { start, end: last, year: 'published', problems: [] };
  }
  if (expression.bound === 'from') return { start, end: null, year: 'published', problems: [] };
  return { start, end, year: 'published', problems: [] };
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
    const limit = dates.slice(k + 1, k + 2)[0]?.first ?? tokens.length;
    const single = date.all_day && date.start !== null && date.start === date.end;
    if (!single || time === undefined || time.first >= limit || date.kind !== 'day') return date;
    const sentence = read.sentences.findIndex((s, i) => i >= date.sentence && s.next > time.first);
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
