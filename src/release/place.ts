import type { CivilDate } from '../feed/model.js';
import {
  addDays,
  civil,
  daysInMonth,
  daysBetween,
  isRealDate,
  onOrAfter,
  weekdayOf,
  yearOf,
  type Weekday,
} from './calendar.js';
import type { Expression } from './expressions.js';
import type { Point } from './point.js';
import { isHoliday } from './feasts.js';
import { boundIn, pointIn } from './point-in-year.js';
import type { TextProblem } from './problem.js';
import { relativeDays } from './relative-days.js';
import type { ClockTime } from './times.js';
import { WEEKDAYS } from './words.js';
import { isWeekNumber } from './week-numbers.js';
import { placeYear, type Surroundings, type YearBasis } from './years.js';

/** A problem of a date, before it is known where in the text it stands. */
export type Finding = Omit<TextProblem, 'index' | 'length' | 'excerpt'>;

/** A date expression put into the calendar. */
export interface Placed {
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

const unplaced = (problem: Finding | undefined): Placed => ({
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

/** Puts an expression into the calendar; `undefined` when it is no date after all. */
export function place(expression: Expression, around: Surroundings): Placed | undefined {
  const { kind, from, to } = expression;
  if (kind === 'weekly') return { start: null, end: null, year: 'missing', problems: [] };
  if (kind === 'year' && from?.year !== undefined)
    return {
      start: civil(from.year, 1, 1),
      end: expression.bound === 'since' ? null : civil(from.year, 12, 31),
      year: 'stated',
      problems: [],
    };
  if (expression.relative?.endOf !== undefined) return endOfSpan(expression.relative.endOf, around);
  if (expression.relative?.beside !== undefined) return besideDay(expression, around);
  if (kind === 'relative' || kind === 'relative-range') return resolveRelative(expression, around);
  if (from === undefined) return undefined;
  const first = resolvePoint(from, around);
  if (first === undefined || first.span === undefined)
    return first && { ...unplaced(undefined), problems: first.problems };
  if (to === undefined)
    return bounded(
      expression,
      expression.bound === 'on' ? first.span : boundIn(from, first.span),
      first,
    );
  return resolveRange(from, to, first, around);
}

function bounded(
  expression: Expression,
  [start, end]: readonly [CivilDate, CivilDate],
  { year, problems }: { readonly year: YearBasis; readonly problems: readonly Finding[] },
): Placed {
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
  if (point.month === undefined && point.feast === undefined && point.week === undefined)
    return bareDay(point, around);
  const problems: Finding[] = [];
  if (point.meant !== undefined)
    problems.push({
      code: 'weekday-typo',
      severity: 'info',
      message: `This is read as ${point.meant}.`,
    });
  const isNone =
    point.day === undefined
      ? point.week !== undefined && !isWeekNumber(point.week)
      : !isRealDate(2000, point.month ?? 1, point.day);
  if (isNone) {
    problems.push({
      code: 'invalid-date',
      severity: 'warning',
      message: `The calendar has no such ${point.week === undefined ? 'date' : 'week'}; it is left out.`,
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
      severity: 'warning',
      message: `The year ${placed.year} has no such date; it is left out.`,
    });
  else if (point.day !== undefined) checkWeekday(point, placed.year, span[0], problems);
  return { span, year: placed.basis, problems };
}

/** "Dienstag (28.)": the first such day from publication on, best one of that weekday. */
function bareDay(point: Point, around: Surroundings): ResolvedPoint | undefined {
  const { published } = around.context;
  if (point.day === undefined || point.weekday === undefined) return undefined;
  if (published === undefined)
    return { span: undefined, year: 'missing', problems: [YEAR_UNKNOWN] };
  const days: CivilDate[] = [];
  for (let k = 0; k <= 62; k += 1) {
    const date = addDays(published, k);
    if (Number(date.slice(8)) === point.day) days.push(date);
  }
  const date = days.find(d => weekdayOf(d) === point.weekday) ?? days[0];
  if (date === undefined) return undefined;
  const problems: Finding[] = [];
  checkWeekday(point, Number(date.slice(0, 4)), date, problems);
  return { span: [date, date], year: 'published', problems };
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

/** A range that runs into the next year is not longer than this. */
const LONGEST_TURN = 120;

function resolveRange(
  from: Point,
  to: Point,
  first: ResolvedPoint,
  around: Surroundings,
): Placed | undefined {
  const start = first.span === undefined ? '' : boundIn(from, first.span)[0];
  // "1. September bis Donnerstag"
  const bare =
    to.day === undefined &&
    to.month === undefined &&
    to.feast === undefined &&
    to.week === undefined;
  if (bare && to.weekday !== undefined && first.span !== undefined && from.time === undefined)
    return { start, end: onOrAfter(start, to.weekday), year: first.year, problems: first.problems };
  const second = resolvePoint(to, {
    ...around,
    context: to.year === undefined ? {} : around.context,
    neighbour: start,
  });
  if (second === undefined) return undefined;
  const problems = [...first.problems, ...second.problems];
  if (second.span === undefined) return { ...unplaced(undefined), problems };
  let end = boundIn(to, second.span)[1];
  if (end < start) {
    const next = pointIn(to, Number(end.slice(0, 4)) + 1)?.[1] ?? '';
    // "vom 16. März bis zum 25. September": in one year, however far apart.
    const sameYear = to.year === undefined && yearOf(next) === yearOf(start);
    const near = next >= start && (sameYear || daysBetween(start, next) <= LONGEST_TURN);
    const later = near ? next : undefined;
    if (to.year !== undefined || later === undefined)
      problems.push({
        code: 'end-before-start',
        severity: 'warning',
        message: `The end, ${end}, lies before the start, ${start}; ${later === undefined ? 'both are left out' : `${later} is taken`}.`,
      });
    if (later === undefined) return { start: null, end: null, year: first.year, problems };
    end = later;
  }
  return { ...timed(start, end, from.time, to.time), year: first.year, problems };
}

/** A span with the hours at which it turns, if any is named. */
function timed(
  start: CivilDate,
  end: CivilDate,
  from: ClockTime | undefined,
  to: ClockTime | undefined,
): Pick<Placed, 'start' | 'end'> {
  if (from === undefined && to === undefined) return { start, end };
  return { start: `${start}T${from ?? '00:00'}`, end: `${end}T${to ?? '24:00'}` };
}

/** "bis Ende des Monats": of the month of the day named before, else of the publication. */
function endOfSpan(span: 'month' | 'year', { before, context }: Surroundings): Placed | undefined {
  const day = before ?? context.published;
  if (day === undefined) return undefined;
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  const end = span === 'year' ? civil(year, 12, 31) : civil(year, month, daysInMonth(year, month));
  return { start: null, end, year: 'context', problems: [] };
}

/** "am folgenden Werktag" behind a Friday */
const SATURDAY: Finding = {
  code: 'closure-uncertain',
  severity: 'info',
  message: 'The next working day may be the Saturday or the Monday behind it.',
};

/** "am Tag danach": no date where none was named before. */
function besideDay(
  { relative, bound }: Expression,
  { before, beforeIsOpen }: Surroundings,
): Placed | undefined {
  if (before === undefined || beforeIsOpen === true || relative?.beside === undefined)
    return undefined;
  let day = addDays(before, relative.beside);
  if (relative.workday === true) {
    while (weekdayOf(day) === 7 || isHoliday(day)) day = addDays(day, 1);
    if (weekdayOf(day) === 6) return { ...unplaced(undefined), problems: [SATURDAY] };
  }
  return { start: day, end: bound === 'from' ? null : day, year: 'context', problems: [] };
}

function resolveRelative(expression: Expression, around: Surroundings): Placed {
  const { published } = around.context;
  const { from, to, relative } = expression;
  if (relative?.which === 'following' && around.before !== undefined) {
    const [day] = relativeDays(relative, around.before, around.tense);
    return { start: day, end: day, year: 'context', problems: [] };
  }
  if (published === undefined) return unplaced(undefined);
  const meant = relative ?? { weekday: from?.weekday ?? 1, which: 'named' as const };
  const [start, end] = relativeDays(meant, published, around.tense);
  if (to?.weekday !== undefined) {
    let last = relativeDays({ weekday: to.weekday, which: 'named' }, start, 'present')[0];
    if (last < start) last = addDays(last, 7);
    return { ...timed(start, last, from?.time, to.time), year: 'published', problems: [] };
  }
  if (expression.bound === 'from') return { start, end: null, year: 'published', problems: [] };
  return { start, end, year: 'published', problems: [] };
}
