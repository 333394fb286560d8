import { asUtc, berlinOffsets, toCivilDate, toInstant, addDays } from '../feed/berlin.js';
import type { CivilDate, Instant, UtcOffset } from '../feed/model.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No clock was ever changed twice within a week. */
const WEEK = 7 * DAY;
/** From the time zone data of this machine, whatever the law says by then. */
const askedOffset = berlinOffsets();
/** The offsets of each year that was asked for; asking `Intl` for each instant takes long. */
const years = new Map<number, YearOffsets>();

type YearOffsets = readonly (readonly [from: number, minutes: number])[];

function knownOffsets(year: number): YearOffsets {
  let offsets = years.get(year);
  if (offsets === undefined) {
    offsets = offsetsOf(year);
    years.set(year, offsets);
  }
  return offsets;
}

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

function offsetAt(instant: number): number {
  if (!(instant >= 0)) return askedOffset(instant);
  const offsets = knownOffsets(yearOf(instant));
  let minutes = offsets[0]?.[1] ?? 60;
  for (const [from, value] of offsets) if (from <= instant) minutes = value;
  return minutes;
}

function offsetsOf(year: number): YearOffsets {
  const first = Date.UTC(year, 0, 1);
  const last = Date.UTC(year + 1, 0, 1);
  const offsets: (readonly [number, number])[] = [[first, askedOffset(first)]];
  let before = askedOffset(first);
  for (let at = first; at < last; at += WEEK) {
    const after = askedOffset(at + WEEK);
    if (before !== after) {
      const change = changeBetween(at, at + WEEK);
      offsets.push([change, askedOffset(change)]);
    }
    before = after;
  }
  return offsets;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** An instant as RFC 3339 with Berlin's offset. */
export function berlinInstant(milliseconds: number): Instant {
  const minutes = offsetAt(milliseconds);
  const local = new Date(milliseconds + minutes * 60_000).toISOString();
  const sign = minutes < 0 ? '-' : '+';
  const ahead = Math.abs(minutes);
  const text = local.endsWith('.000Z') ? local.slice(0, 19) : local.slice(0, 23);
  return `${text}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The first instant of a civil day in Berlin. */
export function startOfDay(date: CivilDate): Instant {
  return berlinInstant(toInstant(date, offsetAt));
}

/** The civil day in Berlin at an instant given as RFC 3339. */
export function dayOf(instant: Instant): CivilDate {
  return toCivilDate(Date.parse(instant), offsetAt);
}

/** The exact instant in an hour's range at which the offset becomes another one. */
function changeBetween(from: number, to: number): number {
  let low = from;
  let high = to;
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (askedOffset(middle) === askedOffset(from)) low = middle;
    else high = middle;
  }
  return high;
}

const inYears = (date: CivilDate, years: number): CivilDate =>
  addDays(`${Number(date.slice(0, 4)) + years}-${date.slice(5, 7)}-01`, 0);

/** Berlin's offsets from one year before an instant to three years after it. */
export function utcOffsets(generated: Instant): UtcOffset[] {
  const day = dayOf(generated);
  const first = asUtc(inYears(day, -1));
  const last = asUtc(addDays(inYears(day, 3), 31));
  let minutes = offsetAt(first);
  const offsets: UtcOffset[] = [[new Date(first).toISOString(), minutes]];
  for (let year = yearOf(first); year <= yearOf(last); year += 1)
    for (const [from, value] of knownOffsets(year)) {
      if (from <= first || from > last || value === minutes) continue;
      offsets.push([new Date(from).toISOString(), value]);
      minutes = value;
    }
  return offsets;
}
