import { common } from './common.js';
import { fill, type Tag } from './message.js';

/*
 * Civil dates and times in words, from our own patterns and names: no `Intl.DateTimeFormat`, whose
 * first use costs a page tens of milliseconds. They equal what `Intl` gives; the tests compare
 * every day of a year. What is no date comes back as it is: a reader sees it, nothing breaks.
 */

/**
 * `full` Donnerstag, 5. März 2026 · `long` 5. März 2026 · `weekday-day-month` Donnerstag, 5. März ·
 * `day-month` 5. März · `month-year` März 2026 (also from `YYYY-MM`) · `weekday` Donnerstag
 */
export type DateStyle =
  'full' | 'long' | 'weekday-day-month' | 'day-month' | 'month-year' | 'weekday';

/**
 * The form of the weekday, where a language has several: `alone`; `from`: after "from", "since",
 * "until"; `on`: after "on" and after a "to" that includes the day (Russian по).
 */
export type WeekdayForm = 'alone' | 'from' | 'on';

const weekdayNames = {
  alone: common.weekdays,
  from: common.weekdaysFrom,
  on: common.weekdaysOn,
} as const;

/** A civil date (or the date of a civil minute) in words. */
export function formatDate(
  tag: Tag,
  civil: string,
  style: DateStyle = 'long',
  form: WeekdayForm = 'alone',
): string {
  return pattern(tag, civil, style, form, undefined) ?? civil;
}

/**
 * Two civil dates (with their weekdays also minutes) in words, the year once if it is the same, the
 * month too where there is no weekday: "5. bis 9. März 2026", "vom" and the like left to the sentence around it where the
 * language writes it apart (German); French has "du 5 au 9 mars 2026" whole.
 */
export function formatDateRange(
  tag: Tag,
  start: string,
  end: string,
  style: Exclude<DateStyle, 'month-year'> = 'long',
): string {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  if (first === last) return formatDate(tag, first, style);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  if (first.slice(0, 7) === last.slice(0, 7) && (style === 'long' || style === 'day-month')) {
    const days = fill(common.days(tag), { start: dayOf(first), end: dayOf(last) });
    return pattern(tag, last, style, 'alone', days) ?? `${first} – ${last}`;
  }
  const short = { full: 'weekday-day-month', long: 'day-month' } as const;
  const shortened = sameYear && (style === 'full' || style === 'long') ? short[style] : style;
  const withWeekdays = style === 'full' || style === 'weekday-day-month';
  return euphonic(
    fill(withWeekdays ? common.rangeWithWeekdays(tag) : common.range(tag), {
      start: withTime(tag, start, formatDate(tag, first, shortened, 'from')),
      end: withTime(tag, end, formatDate(tag, last, style, tag === 'pl' ? 'from' : 'on')),
    }),
  );
}

/** A date in words, and the time of day behind it where the civil one has one. */
export function withTime(tag: Tag, civil: string, date: string): string {
  return civil.includes('T') ? joinDateAndTime(tag, date, formatTime(tag, civil)) : date;
}

/**
 * Russian and Polish prepositions take a vowel before some weekdays ("со среды", "во вторник",
 * "we wtorek"); for sentences in which one stands before a date. Other text stays as it is.
 */
function euphonic(sentence: string): string {
  return sentence
    .replace(/(?<!\S)([св]) (?=втор|(?<=с )сред)/gi, '$1о ')
    .replace(/(?<!\S)(w) (?=wtor)/gi, '$1e ');
}

/** A time of day in the language's own words: "10:30 Uhr", "12 Uhr", "10 h 30", "ora 10:30". */
export function formatTime(tag: Tag, civil: string): string {
  return fill(common.time(tag), { time: bareTime(tag, civil) });
}

/** Two times of one day: "10–14:30 Uhr", "de 10 h à 14 h 30". */
export function formatTimeRange(tag: Tag, start: string, end: string): string {
  return fill(common.times(tag), { start: bareTime(tag, start), end: bareTime(tag, end) });
}

/** A date and a time (or times) already in words: "5. März 2026, 10–14:30 Uhr". */
export function joinDateAndTime(tag: Tag, date: string, time: string): string {
  return `${date}${common.comma(tag)}${time}`;
}

/** A time of day without its unit: "10:30", "12", "10 h 30". */
export function bareTime(tag: Tag, civil: string): string {
  const hh = civil.slice(-5, -3);
  const mm = civil.slice(-2);
  const clock = common.clock(tag).replace(/\[([^[\]]*)]/, mm === '00' ? '' : '$1');
  return fill(clock, { h: Number(hh), hh, mm });
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function pattern(
  tag: Tag,
  civil: string,
  style: DateStyle,
  form: WeekdayForm,
  days: string | undefined,
): string | undefined {
  const written = civil.slice(0, 10);
  const date = new Date(written);
  /* A year alone is none; some browsers read a day too many as one of the next month. */
  if (!written[5] || isNaN(+date) || !date.toISOString().startsWith(written)) return undefined;
  const weekday = weekdayNames[form](tag)[date.getUTCDay()]!;
  if (style === 'weekday') return weekday;
  const whole = common.date(tag);
  const ofMonth = style === 'month-year';
  const withYear = style === 'full' || style === 'long';
  const text = fill(
    ofMonth ? whole.slice(whole.indexOf('{month}')) : withYear ? whole : whole.split(' {year}')[0]!,
    {
      day: days ?? date.getUTCDate(),
      month: (ofMonth ? common.monthsAlone : common.months)(tag)[date.getUTCMonth()]!,
      year: date.getUTCFullYear(),
    },
  );
  if (style === 'full') return fill(common.dateWithWeekday(tag), { weekday, date: text });
  return style === 'weekday-day-month'
    ? fill(common.dayAndMonthWithWeekday(tag), { weekday, date: text })
    : text;
}
