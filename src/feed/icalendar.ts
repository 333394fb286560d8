import { addDays, toInstant, type OffsetAt } from './berlin.js';
import type { Instant, Period } from './model.js';

/** One entry of a calendar file. */
export interface CalendarEntry {
  /** The same for the life of the entry, however it changes. */
  readonly uid: string;
  /** Rises with every change, so that calendars replace what they have. */
  readonly sequence: number;
  /** When the entry was made; taken from the feed, never from the clock. */
  readonly stamp: Instant;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
  readonly period: Period;
}

/** A calendar file (RFC 5545) with these entries. Shared by the builder and the banner. */
export function toICalendar(
  entries: readonly CalendarEntry[],
  { name, offsetAt }: { readonly name: string; readonly offsetAt: OffsetAt },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//herne-widgets//closures//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  for (const entry of entries) lines.push(...entryLines(entry, offsetAt));
  lines.push('END:VCALENDAR', '');
  return lines.map(fold).join('\r\n');
}

function entryLines(entry: CalendarEntry, offsetAt: OffsetAt): string[] {
  const { period } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${utc(Date.parse(entry.stamp))}`,
    `SEQUENCE:${entry.sequence}`,
    ...(period.all_day ? wholeDays(period) : minutes(period, offsetAt)),
    `SUMMARY:${escapeText(entry.summary)}`,
    ...text('DESCRIPTION', entry.description),
    ...text('LOCATION', entry.location),
    // A URI is no text: nothing is escaped, and what could end the line is not let in.
    ...(entry.url !== undefined && !/[\s\\]/.test(entry.url) ? [`URL:${entry.url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const text = (name: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`${name}:${escapeText(value)}`];

const compact = (date: string): string => date.replace(/-/g, '');

/** The last day of a closure is included; `DTEND` names the first that is not. */
function wholeDays({ start, end }: Period): string[] {
  const first = `DTSTART;VALUE=DATE:${compact(start)}`;
  return end === null ? [first] : [first, `DTEND;VALUE=DATE:${compact(addDays(end, 1))}`];
}

function minutes({ start, end }: Period, offsetAt: OffsetAt): string[] {
  const first = `DTSTART:${utc(toInstant(start, offsetAt))}`;
  return end === null ? [first] : [first, `DTEND:${utc(toInstant(end, offsetAt, 'later'))}`];
}

const utc = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Text as RFC 5545 wants it; control characters have no place in it. */
function escapeText(value: string): string {
  return (
    value
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are the characters to take out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

const LONGEST_LINE = 75;

const octets = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

/** Cuts a line after 75 octets at the latest, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (let i = 0; i < line.length;) {
    const code = line.codePointAt(i) ?? 0;
    const size = octets(code);
    if (length + size > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    const width = code > 0xffff ? 2 : 1;
    folded += line.slice(i, i + width);
    length += size;
    i += width;
  }
  return folded;
}
