import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { berlinOffsets } from '../../../src/feed/berlin.js';
import { toICalendar, type CalendarEntry } from '../../../src/feed/icalendar.js';

const offsetAt = berlinOffsets();
const entry: CalendarEntry = {
  uid: 'herne-1/closure-1@herne-widgets',
  sequence: 2,
  stamp: '2025-11-25T00:00:00+01:00',
  summary: 'Geschlossen: Bürgerbüro, Sozialamt; Standort \\ Wanne',
  description: 'Grund: Umzug\nWieder da: Montag',
  url: 'https://www.herne.de/?a=1,2;3',
  period: { start: '2025-11-24', end: '2025-11-28', all_day: true },
};

const write = (...entries: CalendarEntry[]): string =>
  toICalendar(entries, { name: 'Schließtage', offsetAt });

function events(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
}

describe('a calendar file', () => {
  it('reads back in a strict reader as it was written', () => {
    const [event] = events(write(entry));
    assert.equal(event?.uid, entry.uid);
    assert.equal(event.summary, entry.summary);
    assert.equal(event.description, entry.description);
    assert.equal(event.sequence, 2);
    assert.equal(event.component.getFirstPropertyValue('url'), entry.url);
    assert.equal(String(event.component.getFirstPropertyValue('dtstamp')), '2025-11-24T23:00:00Z');
  });

  it('names the first open day as the end of whole days', () => {
    const [event] = events(write(entry));
    assert.equal(event?.startDate.toString(), '2025-11-24');
    assert.equal(event.endDate.toString(), '2025-11-29');
  });

  it('writes minutes of Berlin as instants, in winter and in summer', () => {
    const period = { start: '2026-01-07T12:00', end: '2026-01-07T24:00', all_day: false };
    assert.match(write({ ...entry, period }), /DTSTART:20260107T110000Z\r\nDTEND:20260107T230000Z/);
    const summer = { start: '2026-07-07T12:00', end: '2026-07-07T13:30', all_day: false };
    assert.match(
      write({ ...entry, period: summer }),
      /DTSTART:20260707T100000Z\r\nDTEND:20260707T113000Z/,
    );
  });

  it('leaves an open end open', () => {
    const text = write({ ...entry, period: { start: '2026-01-07', end: null, all_day: true } });
    assert.doesNotMatch(text, /DTEND/);
  });

  it('holds lines of at most 75 octets, ended by CR LF, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), summary => {
        const text = write({ ...entry, summary });
        for (const line of text.split('\r\n'))
          assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line);
        assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every printable text through writing and reading', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,;:\\"'\n-]{1,200}$/u), summary => {
        assert.equal(events(write({ ...entry, summary }))[0]?.summary, summary);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot be broken out of by a text', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\u0000';
    const url = 'https://example.org/\r\nATTACH:file:///etc/passwd';
    assert.equal(events(write({ ...entry, summary: evil, uid: evil, url })).length, 1);
  });
});
