import { addDays, asUtc, berlinOffsets, toInstant } from './berlin.js';
import type { CivilDate, CivilDateTime, UtcOffset } from './model.js';

/*
 * iCalendar (RFC 5545): closures and events as a file for anybody's calendar. Days stay days (the
 * end is the day after, as the format wants); minutes are written in Europe/Berlin with a VTIMEZONE
 * made from the feed's own table of offsets, so that no rule of summer time is written down here.
 */

/** One thing that goes into a calendar. */
export interface CalendarEntry {
  /** Stays the same when the entry is corrected. */
  readonly uid: string;
  /** Grows with every correction. */
  readonly sequence: number;
  /** A civil day means whole days, a civil minute a time. */
  readonly start: CivilDate | CivilDateTime;
  /** The last day (included) or the minute it ends; `null` where the end is not known. */
  readonly end: CivilDate | CivilDateTime | null;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
}

/** What the entries of one file have in common. */
export interface CalendarOptions {
  /** Milliseconds since the epoch when the entries were last known to be right. */
  readonly stamp: number;
  /** `_herne.utc_offsets` of the feed; without it minutes are written in UTC. */
  readonly offsets: readonly UtcOffset[];
  /** Shown by calendars that subscribe to the file. */
  readonly name?: string;
}

const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;

/** The whole file, ready to be saved. */
export function icalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const timed = entries.some(({ start }) => start.includes('T'));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//herne-widgets//herne-widgets//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...property('X-WR-CALNAME', options.name),
    ...(timed ? timeZone(options.offsets) : []),
    ...entries.flatMap(entry => event(entry, options)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function event(entry: CalendarEntry, options: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    ...property('UID', entry.uid),
    `DTSTAMP:${utc(options.stamp)}`,
    `SEQUENCE:${entry.sequence}`,
    ...span(entry, options.offsets),
    ...property('SUMMARY', entry.summary),
    ...property('DESCRIPTION', entry.description),
    ...property('LOCATION', entry.location),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Beginning and end. A day and a minute never meet in one entry: the format forbids it. */
function span({ start, end }: CalendarEntry, offsets: readonly UtcOffset[]): string[] {
  if (!start.includes('T')) {
    const last = end?.slice(0, 10);
    return [
      `DTSTART;VALUE=DATE:${digits(start)}`,
      ...(last && last >= start ? [`DTEND;VALUE=DATE:${digits(addDays(last, 1))}`] : []),
    ];
  }
  const until = end && !end.includes('T') ? `${end}T24:00` : end;
  const at = (name: string, civil: CivilDateTime): string =>
    offsets.length > 0
      ? `${name};TZID=${ZONE}:${local(asUtc(civil))}`
      : `${name}:${utc(toInstant(civil, berlinOffsets()))}`;
  return [at('DTSTART', start), ...(until && until > start ? [at('DTEND', until)] : [])];
}

/** The zone as the feed knows it: one observance for each change, from the first it lists on. */
function timeZone(offsets: readonly UtcOffset[]): string[] {
  if (offsets.length === 0) return [];
  const least = Math.min(...offsets.map(([, minutes]) => minutes));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${ZONE}`,
    ...offsets.flatMap(([instant, minutes], index) => {
      const before = offsets[index - 1]?.[1] ?? minutes;
      const kind = minutes > least ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${local(Date.parse(instant) + before * MINUTE)}`,
        `TZOFFSETFROM:${offset(before)}`,
        `TZOFFSETTO:${offset(minutes)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

function offset(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function digits(civil: CivilDate): string {
  return civil.replaceAll('-', '');
}

/** `20251203T100000` of civil milliseconds (see `asUtc`, which also reads `T24:00`). */
function local(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

function utc(instant: number): string {
  return `${local(instant)}Z`;
}

/** A property with a text value, left out when there is none. */
function property(name: string, text: string | undefined): string[] {
  if (!text) return [];
  const escaped = text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- the format allows no control characters
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return [`${name}:${escaped}`];
}

/** No line longer than 75 octets; a continuation begins with a space; no character is torn. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
