import type { Instant } from '../feed/model.js';
import { isRealDate } from '../release/calendar.js';
import type { StatedDate } from '../release/raw.js';
import { berlinInstant, dayOf } from '../release/utc-offsets.js';

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|z|[+-]\d{2}:?\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Also as servers that speak German write it: "Fr, 20 Mär 2026 09:00:00 +0100". */
const RFC822 =
  /^(?:[A-Za-z]{2,10}\.?,?\s+)?(\d{1,2})\.?\s+(Jan|Feb|Mar|Mär|Mrz|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?$/i;
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan',
    'feb',
    'mar mär mrz',
    'apr',
    'may mai',
    'jun',
    'jul',
    'aug',
    'sep',
    'oct okt',
    'nov',
    'dec dez',
  ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
);
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['gmt', 0],
  ['ut', 0],
  ['utc', 0],
  ['cet', 60],
  ['mez', 60],
  ['cest', 120],
  ['mesz', 120],
]);

interface Clock {
  readonly date: readonly [year: number, month: number, day: number];
  readonly time: readonly [hour: number, minute: number, second: number];
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

function offsetOf(zone: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return ZONES.get(zone.toLowerCase());
  const hours = Number(match[2]);
  const minutes = Number(match[3]);
  if (hours > 15 || minutes > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function clockOf(text: string): Clock | undefined {
  let match = RFC3339.exec(text);
  if (match) {
    const [year, month, day, hour, minute, second] = match
      .slice(1, 7)
      .map(part => Number(part ?? 0));
    const offset = offsetOf(match[7] ?? '');
    if (offset === undefined) return undefined;
    return {
      date: [year ?? 0, month ?? 0, day ?? 0],
      time: [hour ?? 0, minute ?? 0, second ?? 0],
      offset,
    };
  }
  match = RFC822.exec(text);
  const offset = match && offsetOf(match[7] ?? 'gmt');
  if (!match || offset === undefined || offset === null) return undefined;
  const year = Number(match[3]);
  const month = MONTHS.get((match[2] ?? '').toLowerCase().slice(0, 3)) ?? 0;
  return {
    date: [year < 100 ? 2000 + year : year, month, Number(match[1])],
    time: [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)],
    offset,
  };
}

/**
 * Reads the date of a feed item: RFC 3339 or RFC 822 with a zone, or a whole day. Midnight in UTC
 * is how tools write a day without a time. `undefined` for anything else.
 */
export function readFeedDate(value: string): StatedDate | undefined {
  const text = value.trim();
  const day = DAY.exec(text);
  if (day) {
    const real = isRealDate(Number(day[1]), Number(day[2]), Number(day[3]));
    return real && inRange(Number(day[1])) ? { precision: 'day', date: text } : undefined;
  }
  const clock = clockOf(text);
  if (!clock) return undefined;
  const [year, month, date] = clock.date;
  const [hour, minute, second] = clock.time;
  if (!isRealDate(year, month, date) || !inRange(year)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const utc = Date.UTC(year, month - 1, date, hour, minute - clock.offset, Math.min(second, 59));
  if (hour + minute + second === 0 && clock.offset === 0)
    return { precision: 'day', date: new Date(utc).toISOString().slice(0, 10) };
  const instant: Instant = berlinInstant(utc);
  return { precision: 'instant', instant, date: dayOf(instant) };
}

/** Before 1970 there was no feed; past 2099 it is a slip of the pen. */
const inRange = (year: number): boolean => year >= 1970 && year < 2100;

/** The instant of a stated date: its first moment in Berlin for a whole day. */
export function instantOf(date: StatedDate | undefined): Instant | undefined {
  return date?.precision === 'instant' ? date.instant : undefined;
}
