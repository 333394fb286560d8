import type { CivilDate, CivilDateTime, Instant } from './model.js';

/* Dates as they are written in a feed: what is one and what only looks like one. */

/** A day that exists: `2028-02-29`, not `2027-02-29`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A minute that a clock on a wall can show, or `T24:00`. */
export function isCivilDateTime(value: unknown): value is CivilDateTime {
  return (
    typeof value === 'string' &&
    /^.{10}T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value) &&
    isCivilDate(value.slice(0, 10))
  );
}

/** An RFC 3339 instant, upper case, or `undefined`; a time without an offset is none. */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.toUpperCase();
  const fits = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  return fits && isCivilDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}
