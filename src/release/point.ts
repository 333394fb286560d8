import type { Weekday } from './calendar.js';
import { FEAST_STARTS, FEAST_WORDS, isFeast } from './feasts.js';
import { turnsAt } from './parts-of-day.js';
import { readTime, type ClockTime } from './times.js';
import { at, isCapitalised, type Token } from './token.js';
import { glued, readMonth, readWeekPoint, readYear, withYear } from './year-and-month.js';
import { OF_MONTH, ORDINALS, WEEKDAY_ABBREVIATIONS, WEEKDAYS, misspeltWeekday } from './words.js';

/** One day as the text names it, before it is known which year, or even month, is meant. */
export interface Point {
  weekday?: Weekday;
  /** The right spelling of a misspelt weekday. */
  meant?: string;
  day?: number;
  month?: number;
  year?: number;
  feast?: string;
  /** "Tag nach", "Freitag vor", "Brückentag nach" a feast: days, or the nearest such weekday. */
  shift?: { readonly after: boolean; readonly weekday?: Weekday };
  /** "ersten Montag im August": which such weekday of the month, counted from its end if negative. */
  nth?: { readonly count: number; readonly weekday: Weekday };
  /** "34. Kalenderwoche": the week of that number, or its weekday where one is named. */
  week?: number;
  /** "Anfang", "Mitte" or "Ende" of a month, or the month as a whole. */
  part?: 'begin' | 'middle' | 'end' | 'whole';
  time?: ClockTime;
  /** At what hour a span turns that begins, or ends, with the part of the day named with it. */
  turns?: readonly [from: ClockTime, to: ClockTime];
  /** Token range, end excluded. */
  first: number;
  next: number;
}

const ARTICLES = new Set(['der', 'den', 'dem', 'd']);
export const PARTS = new Map<string, NonNullable<Point['part']>>([
  ['anfang', 'begin'],
  ['mitte', 'middle'],
  ['ende', 'end'],
]);

/** "17. November 2025", "22.12.2025", "5.6.", "2026-05-04", "24." */
function readDate(tokens: readonly Token[], i: number, afterWeekday: boolean): Point | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number') return undefined;
  if (token.text.length === 4) return readIso(tokens, i);
  if (token.text.length > 2) return undefined;
  if (tokens[i + 1]?.text === '.' && readTime(tokens, i) !== undefined) return undefined;
  const day = Number(token.text);
  const point: Point = { day, first: i, next: i + 1 };
  if (tokens[i + 1]?.text !== '.' || !glued(tokens, i + 1)) {
    const month = readMonth(tokens, i + 1);
    if (month === undefined || day < 1 || day > 31) return undefined;
    return withYear(tokens, { ...point, month: month.month, next: month.next });
  }
  const month = readMonth(tokens, i + 2);
  if (month !== undefined)
    return withYear(tokens, { ...point, month: month.month, next: month.next });
  const second = tokens[i + 2];
  if (second?.kind === 'number' && second.text.length <= 2 && tokens[i + 3]?.text === '.') {
    if (glued(tokens, i + 3) && at(tokens, i + 4) !== 'uhr') {
      const numeric = { ...point, month: Number(second.text), next: i + 4 };
      const year = tokens[i + 4];
      if (year?.kind === 'number' && (year.text.length === 4 || glued(tokens, i + 4))) {
        if (readYear(year) !== undefined)
          return { ...numeric, year: Number(year.text), next: i + 5 };
        if (year.text.length === 2)
          return { ...numeric, year: 2000 + Number(year.text), next: i + 5 };
      }
      return numeric;
    }
  }
  const follower = at(tokens, i + 2);
  if (follower === 'weihnachtstag' || follower === 'weihnachtsfeiertag') {
    const feast = day === 1 ? 'erster weihnachtstag' : 'zweiter weihnachtstag';
    return day <= 2 ? withYear(tokens, { feast, first: i, next: i + 3 }) : undefined;
  }
  if (day >= 1 && day <= 4 && /^advents?(?:sonntag)?$/.test(follower))
    return withYear(tokens, { feast: `${ADVENT[day - 1]} advent`, first: i, next: i + 3 });
  // "3. Klasse", "2. Bauabschnitt" are no days.
  if (
    isCapitalised(tokens[i + 2]) &&
    !WEEKDAYS.has(follower) &&
    !(afterWeekday && isSentenceStart(follower))
  )
    return undefined;
  return day >= 1 && day <= 31 ? { ...point, next: i + 2 } : undefined;
}

const ADVENT = ['erster', 'zweiter', 'dritter', 'vierter'] as const;

const SENTENCE_STARTS = new Set(['die', 'der', 'das', 'ab', 'wegen', 'in', 'am', 'bitte', 'wir']);
const isSentenceStart = (lower: string): boolean => SENTENCE_STARTS.has(lower);

function readIso(tokens: readonly Token[], i: number): Point | undefined {
  const [year, dash, month, dash2, day] = tokens.slice(i, i + 5);
  if (dash?.text !== '-' || dash2?.text !== '-' || day?.end !== (tokens[i]?.start ?? 0) + 10)
    return undefined;
  if (month?.kind !== 'number' || day.kind !== 'number') return undefined;
  return {
    year: Number(year?.text),
    month: Number(month.text),
    day: Number(day.text),
    first: i,
    next: i + 5,
  };
}

/** A feast's name at `i`, articles skipped. */
function readFeastName(tokens: readonly Token[], i: number): Point | undefined {
  if (!FEAST_STARTS.has(at(tokens, i))) return undefined;
  let name = '';
  let found: Point | undefined;
  for (let n = 0; n < FEAST_WORDS; n += 1) {
    const token = tokens[i + n];
    if (token?.kind !== 'word') break;
    name = n === 0 ? token.lower : `${name} ${token.lower}`;
    if (isFeast(name)) found = { feast: name, first: i, next: i + n + 1 };
  }
  return found && withYear(tokens, found);
}

const isNeighbourNoun = (lower: string): boolean =>
  lower === 'tag' ||
  lower === 'brückentag' ||
  lower === 'werktag' ||
  /^vor(?:tag|abend)$/.test(lower);

/** "am Vortag von Heiligabend", "am Vortag des 1. Mai" */
const OF = new Set(['von', 'vom', 'des', 'zu', 'zum']);

/** A feast, or the day beside it: "Tag nach Christi Himmelfahrt", "Freitag nach Fronleichnam". */
function readFeast(tokens: readonly Token[], i: number): Point | undefined {
  const word = at(tokens, i);
  const weekday = WEEKDAYS.get(word);
  const relation = at(tokens, i + 1);
  if (
    (weekday !== undefined || isNeighbourNoun(word)) &&
    (relation === 'nach' ||
      relation === 'vor' ||
      (/^vor(?:tag|abend)$/.test(word) && OF.has(relation)))
  ) {
    let p = i + 2;
    if (ARTICLES.has(at(tokens, p))) p += 1;
    const feast = readFeastName(tokens, p) ?? readDate(tokens, p, false);
    if (feast === undefined || (feast.feast === undefined && feast.month === undefined))
      return undefined;
    const after = relation === 'nach';
    return { ...feast, shift: weekday === undefined ? { after } : { after, weekday }, first: i };
  }
  return readFeastName(tokens, i);
}

/** A weekday at `i`; shortened ones bring their full stop. A slip needs a number close behind. */
function readWeekday(tokens: readonly Token[], i: number): Point | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const short = WEEKDAY_ABBREVIATIONS.get(token.lower);
  if (short !== undefined && isCapitalised(token)) {
    const dotted = tokens[i + 1]?.text === '.';
    const next = dotted ? i + 2 : i + 1;
    const p = tokens[next]?.text === ',' ? next + 1 : next;
    if (tokens[p]?.kind !== 'number' || tokens[p + 1]?.text !== '.') return undefined;
    return { weekday: short, first: i, next };
  }
  const weekday = WEEKDAYS.get(token.lower);
  if (weekday !== undefined) return { weekday, first: i, next: i + 1 };
  let p = i + 1;
  while (p < i + 3 && (tokens[p]?.text === ',' || ARTICLES.has(at(tokens, p)))) p += 1;
  if (tokens[p]?.kind !== 'number' || tokens[p + 1]?.text !== '.') return undefined;
  const slip = misspeltWeekday(token);
  return slip === undefined ? undefined : { ...slip, first: i, next: i + 1 };
}

/** A date right behind a weekday or feast: after a comma, an article or in brackets. */
function readAfterName(tokens: readonly Token[], i: number): Point | undefined {
  let p = i;
  // "am Freitag danach, dem 2. November"
  if (/^(?:danach|darauf|davor)$/.test(at(tokens, p))) p += 1;
  if (turnsAt(at(tokens, p)) !== undefined) p += 1;
  if (tokens[p]?.text === ',') p += 1;
  if (ARTICLES.has(at(tokens, p))) p += tokens[p + 1]?.text === '.' ? 2 : 1;
  const bracket = tokens[p]?.text === '(';
  if (bracket) p += 1;
  const date = readDate(tokens, p, true);
  if (date === undefined || date.feast !== undefined) return undefined;
  if (bracket && tokens[date.next]?.text !== ')') return undefined;
  return bracket ? { ...date, next: date.next + 1 } : date;
}

/** "Ende August 2027", "Mitte Mai"; with `plain` also "August 2026" and "August". */
export function readMonthPart(
  tokens: readonly Token[],
  i: number,
  plain: boolean,
): Point | undefined {
  let p = i;
  const part = PARTS.get(at(tokens, p));
  if (part !== undefined) p += 1;
  if (part !== undefined && (at(tokens, p) === 'des' || at(tokens, p) === 'monats')) p += 1;
  const month = readMonth(tokens, p);
  if (month === undefined) return undefined;
  const point = withYear(tokens, {
    month: month.month,
    part: part ?? 'whole',
    first: i,
    next: month.next,
  });
  return part !== undefined || plain || point.year !== undefined ? point : undefined;
}

/** "28. Juli (Montag)" */
function withWeekdayBehind(tokens: readonly Token[], point: Point | undefined): Point | undefined {
  if (point?.day === undefined || tokens[point.next]?.text !== '(') return point;
  const weekday = WEEKDAYS.get(at(tokens, point.next + 1));
  if (weekday === undefined || tokens[point.next + 2]?.text !== ')') return point;
  return { ...point, weekday, next: point.next + 3 };
}

/** "Freitag, 1. November (Allerheiligen)" */
function withFeastBehind(tokens: readonly Token[], point: Point): Point {
  if (tokens[point.next]?.text !== '(') return point;
  const feast = readFeastName(tokens, point.next + 1);
  if (feast?.feast === undefined || tokens[feast.next]?.text !== ')') return point;
  return { ...point, next: feast.next + 1 };
}

/** "ersten Montag im August 2026" with the weekday at `i`; the ordinal stands before it. */
function readNth(tokens: readonly Token[], i: number): Point | undefined {
  const count = ORDINALS.get(at(tokens, i - 1));
  const weekday = count === undefined ? undefined : WEEKDAYS.get(at(tokens, i));
  if (count === undefined || weekday === undefined) return undefined;
  const month = OF_MONTH.has(at(tokens, i + 1)) ? readMonth(tokens, i + 2) : undefined;
  if (month === undefined) return undefined;
  const nth = { count, weekday };
  return withYear(tokens, { month: month.month, nth, first: i - 1, next: month.next });
}

/** The day named at `i`, in any of the ways a release names a day. */
export function readPoint(tokens: readonly Token[], i: number): Point | undefined {
  if (tokens[i]?.kind === 'number')
    return readWeekPoint(tokens, i) ?? withWeekdayBehind(tokens, readDate(tokens, i, false));
  const numbered = readWeekPoint(tokens, i);
  if (numbered !== undefined) return numbered;
  const feast = readFeast(tokens, i);
  if (feast !== undefined) {
    const date = feast.shift === undefined ? readAfterName(tokens, feast.next) : undefined;
    return date?.month === undefined ? feast : { ...date, feast: feast.feast ?? '', first: i };
  }
  const nth = readNth(tokens, i);
  if (nth !== undefined) return nth;
  const weekday = readWeekday(tokens, i);
  if (weekday === undefined) {
    const bracket = tokens[i]?.text === '(' ? readDate(tokens, i + 1, false) : undefined;
    if (bracket?.month !== undefined && tokens[bracket.next]?.text === ')') return undefined;
    return withWeekdayBehind(tokens, readDate(tokens, i, false));
  }
  // "am Montag der 34. Kalenderwoche"
  const behind = at(tokens, weekday.next) === 'in' ? weekday.next + 1 : weekday.next;
  const inWeek = at(tokens, behind) === 'der' ? behind + 1 : behind;
  const week = readWeekPoint(tokens, inWeek);
  if (week !== undefined) return { ...week, ...weekday, next: week.next };
  const turns = turnsAt(at(tokens, weekday.next));
  if (turns !== undefined) weekday.turns = turns;
  const date = readAfterName(tokens, weekday.next);
  if (date !== undefined) return withFeastBehind(tokens, { ...weekday, ...date, first: i });
  return turns === undefined ? weekday : { ...weekday, next: weekday.next + 1 };
}
