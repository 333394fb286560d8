import type { CivilDate, CivilDateTime, Feed, UtcOffset } from './model.js';

/**
 * Civil time in Europe/Berlin <-> instants (milliseconds since the epoch).
 * No rule is written down here: offsets come from the feed (`_herne.utc_offsets`), outside its
 * range from `Intl`. Where neither is to be had, from the nearest offset the feed knows.
 */

const MINUTE = 60_000;

/** Tells how many minutes Berlin is ahead of UTC at an instant. */
export type OffsetAt = (instant: number) => number;

let formatter: Intl.DateTimeFormat | undefined;

/**
 * Built on first use only: the first `Intl.DateTimeFormat` of a page costs tens of milliseconds.
 * Swedish, because it writes `2026-03-05 11:00:00`: all but an ISO date.
 */
function offsetFromIntl(instant: number): number | undefined {
  /* Before 1970 eras and local mean time begin to matter; no notice is that old. */
  if (instant < 0) return undefined;
  try {
    formatter ??= new Intl.DateTimeFormat('sv-u-ca-gregory-nu-latn', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
  } catch {
    return undefined;
  }
  const local = Date.parse(`${formatter.format(instant).replace(' ', 'T')}Z`);
  return Number.isNaN(local) ? undefined : Math.round((local - instant) / MINUTE);
}

/** Berlin's offset from a feed's table; `Intl` outside the table's range. */
export function berlinOffsets(table: readonly UtcOffset[] = []): OffsetAt {
  const known = table.map(([instant, minutes]) => [Date.parse(instant), minutes] as const);
  const YEAR = 366 * 24 * 60 * MINUTE;
  return instant => {
    const first = known[0];
    const last = known[known.length - 1];
    if (first && last && instant >= first[0] && instant < last[0] + YEAR / 2) {
      return known.findLast(([from]) => from <= instant)![1];
    }
    return offsetFromIntl(instant) ?? (first && instant < first[0] ? first[1] : last?.[1]) ?? 60;
  };
}

const tables = new WeakMap<Feed, OffsetAt>();

/** Berlin's offsets as a feed has them, read once; where there is no feed nothing is dated. */
export function offsetsOf(feed: Feed | undefined): OffsetAt {
  if (!feed) return () => 0;
  let offsetAt = tables.get(feed);
  if (!offsetAt) tables.set(feed, (offsetAt = berlinOffsets(feed._herne.utc_offsets)));
  return offsetAt;
}

/** The civil minute in Berlin at an instant, `YYYY-MM-DDTHH:mm`. */
export function toCivil(instant: number, offsetAt: OffsetAt): CivilDateTime {
  return new Date(instant + offsetAt(instant) * MINUTE).toISOString().slice(0, 16);
}

/** The civil day in Berlin at an instant. */
export function toCivilDate(instant: number, offsetAt: OffsetAt): CivilDate {
  return toCivil(instant, offsetAt).slice(0, 10);
}

/**
 * The instant of a civil time in Berlin. A civil date means its first minute; `T24:00` the first
 * minute of the next day. A minute that occurs twice (clocks go back) gives the first occurrence,
 * or the second with `later`; a minute that never occurs (clocks go forward) is read with the
 * offset before the change, as a clock that was not put forward would show it.
 */
export function toInstant(
  civil: CivilDate | CivilDateTime,
  offsetAt: OffsetAt,
  fold: 'earlier' | 'later' = 'earlier',
): number {
  const utc = asUtc(civil);
  const DAY = 24 * 60 * MINUTE;
  const before = utc - offsetAt(utc - DAY) * MINUTE;
  const after = utc - offsetAt(utc + DAY) * MINUTE;
  const fits = [before, after].filter(t => t + offsetAt(t) * MINUTE === utc);
  if (fits.length === 0) return before;
  return fold === 'later' ? Math.max(...fits) : Math.min(...fits);
}

/** Milliseconds of a civil time read as if it were UTC; for calendar arithmetic only. */
export function asUtc(civil: CivilDate | CivilDateTime): number {
  return Date.parse(civil.includes('T') ? `${civil}Z` : civil);
}

/** The civil date `days` after another. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(asUtc(date) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(asUtc(date)).getUTCDay();
}
