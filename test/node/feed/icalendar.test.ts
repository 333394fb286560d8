import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { icalendar, type CalendarEntry } from '../../../src/feed/icalendar.js';
import type { UtcOffset } from '../../../src/feed/model.js';

const offsets: readonly UtcOffset[] = [
  ['2025-03-30T01:00:00Z', 120],
  ['2025-10-26T01:00:00Z', 60],
  ['2026-03-29T01:00:00Z', 120],
  ['2026-10-25T01:00:00Z', 60],
];
const stamp = Date.parse('2025-11-25T08:00:00Z');

function entry(changes: Partial<CalendarEntry>): CalendarEntry {
  return {
    uid: 'conference@example',
    sequence: 0,
    start: '2025-12-03T10:00',
    end: '2025-12-03T14:30',
    summary: 'Inklusionskonferenz',
    ...changes,
  };
}

/** Reads a file with a strict parser, its own time zone registered. */
function read(file: string): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(zone as never);
  return calendar
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component, { strictExceptions: true }));
}

describe('icalendar', () => {
  it('writes minutes as Berlin shows them', () => {
    const [winter, summer] = read(
      icalendar([entry({}), entry({ start: '2026-07-01T10:00', end: '2026-07-01T11:00' })], {
        stamp,
        offsets,
      }),
    );
    assert.equal(winter!.startDate.toJSDate().toISOString(), '2025-12-03T09:00:00.000Z');
    assert.equal(winter!.endDate.toJSDate().toISOString(), '2025-12-03T13:30:00.000Z');
    assert.equal(summer!.startDate.toJSDate().toISOString(), '2026-07-01T08:00:00.000Z');
  });

  it('writes UTC where the feed brings no offsets', () => {
    const file = icalendar([entry({})], { stamp, offsets: [] });
    assert.match(file, /^DTSTART:20251203T090000Z\r$/m);
    assert.doesNotMatch(file, /VTIMEZONE/);
  });

  it('ends whole days on the day after, over months and leap days', () => {
    for (const [start, end, exclusive] of [
      ['2025-11-24', '2025-11-28', '20251129'],
      ['2025-12-31', '2025-12-31', '20260101'],
      ['2028-02-28', '2028-02-28', '20280229'],
    ] as const) {
      const file = icalendar([entry({ start, end })], { stamp, offsets });
      assert.match(file, new RegExp(`^DTEND;VALUE=DATE:${exclusive}\\r$`, 'm'));
      assert.ok(read(file)[0]!.startDate.isDate);
      assert.doesNotMatch(file, /VTIMEZONE/);
    }
  });

  it('reads T24:00 as the next midnight', () => {
    const file = icalendar([entry({ end: '2025-12-03T24:00' })], { stamp, offsets });
    assert.match(file, /^DTEND;TZID=Europe\/Berlin:20251204T000000\r$/m);
  });

  it('leaves the end out when it is open or before the start', () => {
    for (const end of [null, '2025-12-03T09:00'])
      assert.doesNotMatch(icalendar([entry({ end })], { stamp, offsets }), /DTEND/);
  });

  it('keeps text whole: commas, semicolons, backslashes, line ends', () => {
    const summary = 'Bürgeramt; Wanne, Eickel \\ Herne';
    const [event] = read(
      icalendar(
        [entry({ summary, description: 'eins\r\nzwei', location: 'Jürgens Hof 59, Herne' })],
        {
          stamp,
          offsets,
        },
      ),
    );
    assert.equal(event!.summary, summary);
    assert.equal(event!.description, 'eins\nzwei');
    assert.equal(event!.location, 'Jürgens Hof 59, Herne');
  });

  it('lets no text become a line of its own', () => {
    const file = icalendar([entry({ summary: 'x\r\nATTENDEE:mailto:a@example.org' })], {
      stamp,
      offsets,
    });
    assert.doesNotMatch(file, /^ATTENDEE/m);
  });

  it('folds at 75 octets and tears no character', () => {
    const summary = 'Große Überraschung für Jürgen 🎪 '.repeat(12).trim();
    const file = icalendar([entry({ summary })], { stamp, offsets });
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.equal(read(file)[0]!.summary, summary);
  });

  it('carries the identity a calendar needs to replace an older copy', () => {
    const [event] = read(icalendar([entry({ sequence: 3 })], { stamp, offsets }));
    assert.equal(event!.uid, 'conference@example');
    assert.equal(event!.sequence, 3);
  });
});
