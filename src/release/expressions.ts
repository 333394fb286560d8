import { beginsAfter, boundBefore, type Bound } from './bounds.js';
import type { Weekday } from './calendar.js';
import { DATE, RELATIVE } from './hints.js';
import type { Point } from './point.js';
import { PARTS, readMonthPart, readPoint } from './point.js';
import { readWeekly, readYearAlone } from './recurring.js';
import { readRelative, type Relative } from './relative.js';
import { readClock } from './times.js';
import { at, type Token } from './token.js';
import { words } from './words.js';

/** A date expression as the text has it, not yet placed in a year. */
export interface Expression {
  readonly kind: 'day' | 'range' | 'month' | 'year' | 'weekly' | 'relative' | 'relative-range';
  readonly bound: Bound;
  readonly from?: Point;
  readonly to?: Point;
  readonly relative?: Relative;
  readonly weekdays?: readonly Weekday[];
  /** Which such weekday of each month, counted from its end if negative. */
  readonly nth?: number;
  /** Expressions of one list ("23., 27. und 30. Dezember") carry the same number. */
  readonly list: number;
  readonly first: number;
  readonly next: number;
}

/** What joins the ends of a range. */
export const RANGE = new Set(['bis', '–', '-', '—', '‐']);
/** What joins the members of a list. */
export const LISTED = new Set([',', 'und', 'sowie', '/', 'oder', '&', 'bzw', 'beziehungsweise']);
const LEADS = words(
  'am an den dem der vom von zum zur auch einschließlich inklusive voraussichtlich einschl inkl zusätzlich schließlich noch einmal nochmals erneut dann',
);

interface Sequence {
  readonly points: Point[];
  /** `joints[k]` stands between point k and k + 1. */
  readonly joints: ('range' | 'list')[];
  readonly next: number;
}

/** Skips "am", "zum", "(einschließlich)" and their like in front of a day. */
function skipLeads(tokens: readonly Token[], i: number): number {
  let p = i;
  while (p < i + 5) {
    if (tokens[p]?.text === '(' && LEADS.has(at(tokens, p + 1)) && tokens[p + 2]?.text === ')')
      p += 3;
    else if (LEADS.has(at(tokens, p)) || (p > i && tokens[p]?.text === '.')) p += 1;
    else break;
  }
  return p;
}

/** "Anfang bis Mitte März", "Mitte April bis Ende Mai": a part of a month as the start of a range. */
function readPartOfRange(tokens: readonly Token[], i: number): Point | undefined {
  const shared = RANGE.has(at(tokens, i + 1)) ? readMonthPart(tokens, i + 2, false) : undefined;
  const part = PARTS.get(at(tokens, i));
  if (part === undefined) return readMonthOfRange(tokens, i);
  if (shared !== undefined && shared.part !== 'whole')
    return { ...shared, part, first: i, next: i + 1 };
  const point = readMonthPart(tokens, i, false);
  return point !== undefined && RANGE.has(at(tokens, point.next)) ? point : undefined;
}

/** "von Oktober bis März": months as the ends of a range. */
function readMonthOfRange(tokens: readonly Token[], i: number): Point | undefined {
  const month = readMonthPart(tokens, i, true);
  if (month === undefined || !RANGE.has(at(tokens, month.next))) return undefined;
  return readMonthPart(tokens, month.next + 1, true) === undefined ? undefined : month;
}

/** "vom 7. auf den 8. März": the next day, not another one to which something is moved. */
const isOvernight = (tokens: readonly Token[], p: number, day: number | undefined): boolean =>
  day !== undefined &&
  at(tokens, p) === 'auf' &&
  at(tokens, p + 1) === 'den' &&
  (at(tokens, p + 2) === String(day + 1) || (day > 27 && at(tokens, p + 2) === '1'));

/** Points joined by "bis", dashes, commas, "und"; `between` makes "und" a range. */
function readSequence(tokens: readonly Token[], i: number): Sequence | undefined {
  const first = readPoint(tokens, i) ?? readPartOfRange(tokens, i);
  if (first === undefined) return undefined;
  let between = false;
  for (let k = i - 1; k >= i - 3 && k >= 0; k -= 1) {
    if (at(tokens, k) === 'zwischen') between = true;
    else if (!LEADS.has(at(tokens, k))) break;
  }
  const points = [first];
  const joints: ('range' | 'list')[] = [];
  let next = first.next;
  while (points.length < 60) {
    let p = next;
    const timed = readPointTime(tokens, p);
    if (timed !== undefined) p = timed.next;
    if (tokens[p]?.text === ',' && RANGE.has(at(tokens, p + 1))) p += 1;
    let joint: 'range' | 'list' | undefined;
    if (RANGE.has(at(tokens, p)) || isOvernight(tokens, p, points.at(-1)?.day)) joint = 'range';
    else if (LISTED.has(at(tokens, p))) joint = 'list';
    if (joint === undefined) break;
    // "nicht nur am 5., sondern auch am 6. Mai"
    if (tokens[p]?.text === ',' && at(tokens, p + 1) === 'sondern') {
      if (at(tokens, p + 2) !== 'auch') break;
      p += 2;
    }
    if (tokens[p]?.text === ',' && /^(?:und|sowie|oder)$/.test(at(tokens, p + 1))) p += 1;
    if (joint === 'list' && between && at(tokens, p) === 'und') joint = 'range';
    let q = skipLeads(tokens, p + 1);
    // "von Christi Himmelfahrt bis zum darauffolgenden Sonntag"
    if (joint === 'range' && /^(?:darauf)?folgenden$/.test(at(tokens, q))) q += 1;
    if (joint === 'list' && at(tokens, q) === 'ab') break;
    const months = joint === 'range' && points[points.length - 1]?.part === 'whole';
    const point = readPoint(tokens, q) ?? readMonthPart(tokens, q, months);
    if (point === undefined || (point.part !== undefined && joint === 'list')) break;
    // "und am Freitag danach": counted from the day before it.
    if (joint === 'list' && /^(?:danach|darauf)$/.test(at(tokens, point.next))) break;
    if (timed !== undefined) {
      if (joint === 'list') break;
      (points[points.length - 1] as Point).time = timed.time;
    }
    points.push(point);
    joints.push(joint);
    next = point.next;
    q = next;
    if (joint === 'range') {
      const end = readPointTime(tokens, q);
      if (end !== undefined && !RANGE.has(at(tokens, end.next))) {
        point.time = end.time;
        next = end.next;
        point.next = end.next;
      }
    }
  }
  return { points, joints, next };
}

/** A clock time that belongs to the point before it: "Freitag, 5. Juni, 12 Uhr". */
function readPointTime(
  tokens: readonly Token[],
  i: number,
): { readonly time: string; readonly next: number } | undefined {
  let p = i;
  if (tokens[p]?.text === ',' || tokens[p]?.text === '(') p += 1;
  if (at(tokens, p) === 'um' || at(tokens, p) === 'ab' || at(tokens, p) === 'gegen') p += 1;
  const clock = readClock(tokens, p);
  if (clock?.sure !== true) return undefined;
  let next = clock.next;
  if (tokens[i]?.text === '(' && tokens[next]?.text === ')') next += 1;
  return { time: clock.time, next };
}

/**
 * "Montag bis Freitag, 24. bis 28." and "Montag, Freitag und Montag, 23., 27. und 30.": leading
 * weekdays are dealt out to the days that follow, one each.
 */
function dealWeekdays(sequence: Sequence): Sequence {
  const { points, joints } = sequence;
  const lead = points.findIndex(point => point.day !== undefined);
  if (lead < 1 || points.length !== 2 * lead + 1) return sequence;
  const named = points.slice(0, lead + 1);
  const days = points.slice(lead);
  if (named.some(p => p.weekday === undefined || p.feast !== undefined)) return sequence;
  if (days.slice(1).some(p => p.day === undefined || p.weekday !== undefined)) return sequence;
  const dealt = days.map((point, k) => {
    const name = named[k] as Point;
    const dealtPoint: Point = { ...point, weekday: name.weekday as Weekday };
    delete dealtPoint.meant;
    if (name.meant !== undefined) dealtPoint.meant = name.meant;
    if (k === 0) dealtPoint.first = name.first;
    return dealtPoint;
  });
  return { points: dealt, joints: joints.slice(lead), next: sequence.next };
}

/** "25., 26. und 1.1.", "28. bis 3. März": the days before the first of a month are another's. */
const endsMonth = (point: Point, later: Point): boolean =>
  (point.day ?? 0) > 20 && (later.day ?? 31) < 11;

/** Month and year go from a later point to the earlier ones that lack them, then onward. */
function shareMonths(points: readonly Point[]): void {
  for (let k = points.length - 2; k >= 0; k -= 1) {
    const point = points[k] as Point;
    const later = points[k + 1] as Point;
    if (point.day !== undefined && point.month === undefined && later.month !== undefined)
      point.month = endsMonth(point, later) ? ((later.month + 10) % 12) + 1 : later.month;
    if (point.year === undefined && later.year !== undefined && later.month !== undefined) {
      const month = point.month ?? (point.feast === undefined ? undefined : feastMonth(later));
      if (month !== undefined) point.year = month > later.month ? later.year - 1 : later.year;
    }
  }
  for (let k = 1; k < points.length; k += 1) {
    const point = points[k] as Point;
    const earlier = points[k - 1] as Point;
    if (point.day !== undefined && point.month === undefined && earlier.month !== undefined)
      point.month = earlier.month;
    if (point.year === undefined && earlier.year !== undefined && point.month !== undefined)
      point.year = point.month < (earlier.month ?? 0) ? earlier.year + 1 : earlier.year;
  }
}

/** A feast beside a dated neighbour is taken to lie in its month; only the year matters here. */
const feastMonth = (neighbour: Point): number | undefined => neighbour.month;

const isUsable = (point: Point): boolean =>
  point.feast !== undefined ||
  point.month !== undefined ||
  point.week !== undefined ||
  point.weekday !== undefined;

/** "von Freitagmittag bis Montagfrüh": the parts of the day say when a span turns. */
function turn(from: Point, to: Point): void {
  if (from.turns !== undefined) from.time ??= from.turns[0];
  if (to.turns !== undefined) to.time ??= to.turns[1];
}

function toExpressions(tokens: readonly Token[], sequence: Sequence, list: number): Expression[] {
  const { points, joints } = sequence;
  shareMonths(points);
  const found: Expression[] = [];
  for (let k = 0; k < points.length; k += 1) {
    const from = points[k] as Point;
    const to = joints[k] === 'range' ? points[k + 1] : undefined;
    if (to !== undefined) {
      k += 1;
      turn(from, to);
    }
    if (!isUsable(from) || (to !== undefined && !isUsable(to))) continue;
    const next = to?.next ?? from.next;
    const place = { list, first: from.first, next };
    const dated = (p: Point): boolean =>
      p.day !== undefined || p.feast !== undefined || p.nth !== undefined || p.week !== undefined;
    if (to !== undefined) {
      const relative = !dated(from) && !dated(to) && to.part === undefined;
      found.push({ kind: relative ? 'relative-range' : 'range', bound: 'on', from, to, ...place });
    } else {
      const onward = points.length === 1 && beginsAfter(tokens, from);
      const bound = onward ? 'from' : k === 0 ? boundBefore(tokens, from.first) : 'on';
      found.push({ kind: dated(from) ? 'day' : 'relative', bound, from, ...place });
    }
  }
  return found;
}

const MONTH_LEADS = words(
  'im ab seit bis monat monaten monate den dem ganzen gesamten kompletten vollen',
);

/** All date expressions of a text, in order. Linear: each token begins at most one. */
export function readExpressions(tokens: readonly Token[]): Expression[] {
  const found: Expression[] = [];
  let i = 0;
  while (i < tokens.length) {
    const { hint } = (tokens[i] as Token).word;
    if ((hint & (DATE | RELATIVE)) === 0 && !nextIsNumber(tokens, i)) {
      i += 1;
      continue;
    }
    let here: Expression[] = [];
    const relative = (hint & RELATIVE) === 0 ? undefined : readRelative(tokens, i);
    if (relative !== undefined) {
      here = [relative];
    } else {
      const weekly = readWeekly(tokens, i);
      const sequence = weekly === undefined ? readSequence(tokens, i) : undefined;
      if (weekly !== undefined) here = [weekly];
      else if (sequence !== undefined) here = toExpressions(tokens, dealWeekdays(sequence), i);
      if (here.length === 0) {
        const month = readMonthPart(tokens, i, MONTH_LEADS.has(at(tokens, i - 1)));
        const year = month === undefined ? readYearAlone(tokens, i) : undefined;
        if (month !== undefined) {
          const bound = boundBefore(tokens, i);
          here = [{ kind: 'month', bound, from: month, list: i, first: i, next: month.next }];
        } else if (year !== undefined) here = [year];
      }
    }
    found.push(...here);
    const last = here[here.length - 1];
    i = last === undefined ? i + 1 : Math.max(i + 1, last.next);
  }
  return found;
}

/** A misspelt weekday is any capitalised word with a day right behind it. */
function nextIsNumber(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.kind !== 'word' || next === undefined || token.text === token.lower) return false;
  if (next.kind === 'word' && next.lower.length > 3) return false;
  for (let p = i + 1; p <= i + 3; p += 1) {
    const between = tokens[p];
    if (between?.kind === 'number') return true;
    if (between?.text !== ',' && !/^(?:de[rmn]|bis)$/.test(between?.lower ?? '')) return false;
  }
  return false;
}
