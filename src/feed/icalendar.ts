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
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//herne-widgets//herne-widgets//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    text('X-WR-CALNAME', options.name),
    ...(timed ? timeZone(options.offsets) : []),
    ...entries.flatMap(entry => event(entry, options)),
    'END:VCALENDAR',
  ]
    .map(line => line && `${folded(line)}\r\n`)
    .join('');
}

function event(entry: CalendarEntry, { stamp, offsets }: CalendarOptions): string[] {
  return [
    'BEGIN:VEVENT',
    text('UID', entry.uid),
    `DTSTAMP:${local(stamp)}Z`,
    `SEQUENCE:${entry.sequence}`,
    ...span(entry, offsets),
    text('SUMMARY', entry.summary),
    text('DESCRIPTION', entry.description),
    text('LOCATION', entry.location),
    entry.url ? `URL:${entry.url}` : '',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Beginning and end. A day and a minute never meet in one entry: the format forbids it. */
function span({ start, end }: CalendarEntry, offsets: readonly UtcOffset[]): string[] {
  const timed = start.includes('T');
  const at = (name: string, civil: CivilDate | CivilDateTime): string => {
    if (!timed) return `${name};VALUE=DATE:${local(asUtc(civil)).slice(0, 8)}`;
    return offsets.length > 0
      ? `${name};TZID=${ZONE}:${local(asUtc(civil))}`
      : `${name}:${local(toInstant(civil, berlinOffsets()))}Z`;
  };
  const last = end?.slice(0, 10) ?? '';
  const until =
    !timed && last >= start ? addDays(last, 1) : end?.includes('T') ? end : `${last}T24:00`;
  return [at('DTSTART', start), last && until > start ? at('DTEND', until) : ''];
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

/** `+0130` */
function offset(minutes: number): string {
  return (minutes < 0 ? '-' : '+') + local(Math.abs(minutes) * MINUTE).slice(9, 13);
}

/** `20251203T100000` of civil milliseconds (see `asUtc`, which also reads `T24:00`). */
function local(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

/** A property with a text value, empty when there is none. */
function text(name: string, value: string | undefined): string {
  if (!value) return '';
  const escaped = value
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- the format allows no control characters
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
  return `${name}:${escaped}`;
}

/** No line longer than 75 octets; a continuation begins with a space; no character is torn. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += length;
  }
  return result;
}
