import type { CivilDate } from '../feed/model.js';
import { daysBetween, weekdayOf, yearOf, type Weekday } from './calendar.js';
import type { Tense } from './tense.js';

/** What is known about a text besides its words. */
export interface DateContext {
  /** The day the release was published, where it is known. */
  readonly published?: CivilDate;
  /** Inferred bounds of that day, where it is not. */
  readonly window?: { readonly not_before?: CivilDate; readonly not_after?: CivilDate };
}

/** Where a year came from. */
export type YearBasis = 'stated' | 'context' | 'published' | 'window' | 'missing';

/** What the text around a date says of its year. */
export interface Surroundings {
  readonly context: DateContext;
  readonly tense: Tense;
  /** The closest fully stated date of the text. */
  readonly neighbour?: CivilDate;
  /** The last day named before, for "am Freitag danach". */
  readonly before?: CivilDate;
  /** That day only begins something: "ab 16. März". */
  readonly beforeIsOpen?: boolean;
  /** The day before in the same list: "Heiligabend und Silvester" lie in one year. */
  readonly listed?: CivilDate;
  /** A year the title or text names on its own. */
  readonly year?: number;
}

/** A year with its basis. */
export interface PlacedYear {
  readonly year: number;
  readonly basis: YearBasis;
}

type DateIn = (year: number) => CivilDate | undefined;

/** Tells in which year a day named without one lies; `undefined` rather than a guess. */
export function placeYear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  around: Surroundings,
): PlacedYear | undefined {
  const { published, window } = around.context;
  if (around.listed !== undefined) {
    const year = yearOfList(dateIn, weekday, around.listed);
    return year === undefined ? undefined : { year, basis: 'context' };
  }
  if (published !== undefined) {
    const year = yearNear(dateIn, weekday, published, around.tense, around.before);
    return year === undefined ? undefined : { year, basis: 'published' };
  }
  if (around.neighbour !== undefined) {
    const year = closestYear(dateIn, weekday, around.neighbour);
    if (year !== undefined) return { year, basis: 'context' };
  }
  if (around.year !== undefined) return { year: around.year, basis: 'context' };
  const anchor = window?.not_before ?? window?.not_after;
  if (anchor === undefined) return undefined;
  const year = yearNear(dateIn, weekday, anchor, around.tense);
  return year === undefined ? undefined : { year, basis: 'window' };
}

/** Releases speak of what comes within some ten months, or of what was just now. */
function yearNear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  anchor: CivilDate,
  tense: Tense,
  before?: CivilDate,
): number | undefined {
  const base = yearOf(anchor);
  const candidates = [base - 1, base, base + 1].flatMap(year => {
    const date = dateIn(year);
    return date === undefined ? [] : [{ year, distance: daysBetween(anchor, date), date }];
  });
  const ahead = candidates.filter(c => c.distance >= 0).at(0);
  const behind = candidates.filter(c => c.distance <= 0).at(-1);
  const [usual, other] = tense === 'past' ? [behind, ahead] : [ahead, behind];
  if (usual === undefined || other === undefined) return (usual ?? other)?.year;
  const fits = (date: CivilDate): boolean => weekday === undefined || weekdayOf(date) === weekday;
  // A day just gone by is meant when only there the weekday agrees, or when the usual reading
  // would be most of a year away.
  const limit = tense === 'past' ? 60 : 120;
  // "ab 21. Dezember … Erster Badetag ist der 7. Januar": on from a day that is still to come.
  const goesOn =
    tense !== 'past' &&
    before !== undefined &&
    before > anchor &&
    before < usual.date &&
    daysBetween(before, usual.date) <= limit;
  if (goesOn && fits(usual.date)) return usual.year;
  if (Math.abs(other.distance) <= limit) {
    if (weekday !== undefined && !fits(usual.date) && fits(other.date)) return other.year;
    if (
      Math.abs(usual.distance) > 300 &&
      (weekday === undefined || fits(usual.date) === fits(other.date))
    )
      return other.year;
  }
  return usual.year;
}

/** Lists run forward; one that would take most of a year for it was not put in order. */
function yearOfList(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  listed: CivilDate,
): number | undefined {
  const base = yearOf(listed);
  const ahead = [base, base + 1].find(year => (dateIn(year) ?? '') >= listed);
  const date = ahead === undefined ? undefined : dateIn(ahead);
  if (date === undefined || daysBetween(listed, date) > 300)
    return closestYear(dateIn, weekday, listed);
  return ahead;
}

function closestYear(
  dateIn: DateIn,
  weekday: Weekday | undefined,
  neighbour: CivilDate,
): number | undefined {
  const base = yearOf(neighbour);
  let best: { year: number; score: number } | undefined;
  for (const year of [base - 1, base, base + 1]) {
    const date = dateIn(year);
    if (date === undefined) continue;
    const wrongDay = weekday !== undefined && weekdayOf(date) !== weekday;
    const score = Math.abs(daysBetween(neighbour, date)) + (wrongDay && year !== base ? 400 : 0);
    if (best === undefined || score < best.score) best = { year, score };
  }
  return best?.year;
}
