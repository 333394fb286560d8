import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  berlinOffsets,
  toCivil,
  toCivilDate,
  toInstant,
} from '../../../src/feed/berlin.js';
import { nextChange, spansOf, standingAt } from '../../../src/feed/closure-phase.js';
import type { Period } from '../../../src/feed/model.js';
import { noticeFrom, said } from '../../helpers/closure-words.js';

const offsetAt = berlinOffsets();
const spans = (short: string) => spansOf(noticeFrom(short), offsetAt);
const next = (short: string, at: string): string | undefined => {
  const instant = nextChange(spans(short), Date.parse(at), offsetAt);
  return instant === undefined ? undefined : toCivil(instant, offsetAt);
};

describe('spansOf', () => {
  it('joins periods that touch or overlap, in whatever order they come', () => {
    for (const short of [
      '2025-11-24, 2025-11-25/2025-11-26',
      '2025-11-25/2025-11-26, 2025-11-24',
      '2025-11-24/2025-11-26, 2025-11-25',
      '2025-11-24T00:00/2025-11-24T24:00, 2025-11-25T00:00/2025-11-27T00:00',
    ]) {
      const [span, ...more] = spans(short);
      assert.deepEqual(
        [span?.firstDay, span?.lastDay, more.length],
        ['2025-11-24', '2025-11-26', 0],
      );
    }
  });

  it('keeps periods with a gap apart', () => {
    assert.equal(spans('2025-11-24, 2025-11-26').length, 2);
    assert.equal(
      spans('2025-11-24T08:00/2025-11-24T10:00, 2025-11-24T10:01/2025-11-24T12:00').length,
      2,
    );
  });

  it('takes the hours of the first and last minute along', () => {
    const [span] = spans('2025-11-24T12:00/2025-11-24T24:00, 2025-11-25T00:00/2025-11-26T09:00');
    assert.equal(span?.firstTime, '12:00');
    assert.equal(span?.lastTime, '09:00');
  });

  it('drops what ends before it begins or is no date, and never takes it for an open end', () => {
    const periods: Period[] = [
      { start: '2025-11-28', end: '2025-11-24', all_day: true },
      { start: '2025-11-24T10:00', end: '2025-11-24T10:00', all_day: false },
      { start: 'soon', end: null, all_day: true },
      { start: '2025-11-24', end: 'later', all_day: true },
      { start: '', end: '', all_day: false },
    ];
    assert.deepEqual(spansOf({ periods }, offsetAt), []);
  });

  it('makes a day as long as it is', () => {
    const hours = ['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(day => {
      const [span] = spans(day);
      return (span!.until - span!.from) / 3_600_000;
    });
    assert.deepEqual(hours, [24, 23, 25, 24]);
  });
});

describe('standingAt', () => {
  it('counts the days before in Berlin’s calendar, across a clock change too', () => {
    const phase = (at: string, leadDays: number): string =>
      standingAt(spans('2026-03-31'), Date.parse(at), offsetAt, leadDays).phase;
    assert.equal(phase('2026-03-28T22:59:59Z', 2), 'later');
    assert.equal(phase('2026-03-28T23:00:00Z', 2), 'upcoming');
    assert.equal(phase('2026-03-30T21:59:59Z', 0), 'later');
    assert.equal(phase('2026-03-30T22:00:00Z', 0), 'active');
  });

  it('tells of hours later the same day even without days of notice', () => {
    const [notice, at] = [
      '2025-11-27T12:00/2025-11-27T24:00',
      Date.parse('2025-11-27T00:00+01:00'),
    ];
    assert.equal(standingAt(spans(notice), at, offsetAt, 0).phase, 'upcoming');
  });

  it('is upcoming again between two periods, and hidden when the next is far off', () => {
    const phase = (at: string): string =>
      standingAt(spans('2025-11-24, 2025-12-22'), Date.parse(at), offsetAt, 14).phase;
    assert.deepEqual(
      ['2025-11-24T12:00Z', '2025-11-25T12:00Z', '2025-12-08T12:00Z', '2025-12-23T12:00Z'].map(
        phase,
      ),
      ['active', 'later', 'upcoming', 'over'],
    );
  });
});

describe('nextChange', () => {
  it('is the next midnight in Berlin, or a bound before it', () => {
    assert.equal(next('2025-11-27', '2025-11-20T09:00+01:00'), '2025-11-21T00:00');
    assert.equal(
      next('2025-11-27T12:00/2025-11-27T24:00', '2025-11-27T09:00+01:00'),
      '2025-11-27T12:00',
    );
    assert.equal(
      next('2025-11-27T12:00/2025-11-27T13:30', '2025-11-27T12:00+01:00'),
      '2025-11-27T13:30',
    );
    assert.equal(next('2025-11-24/', '2025-11-27T12:00+01:00'), '2025-11-28T00:00');
  });

  it('is never when all is over', () => {
    assert.equal(next('2025-11-27', '2025-11-28T00:00+01:00'), undefined);
  });

  it('is midnight on the days with 23 and 25 hours', () => {
    const at = (iso: string) => nextChange(spans('2026-01-01/'), Date.parse(iso), offsetAt);
    assert.equal(at('2026-03-29T00:00:00Z'), Date.parse('2026-03-29T22:00:00Z'));
    assert.equal(at('2026-10-25T00:00:00Z'), Date.parse('2026-10-25T23:00:00Z'));
  });

  it('misses nothing: until then every instant says the same', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    const civil = fc.tuple(fc.integer({ min: -2, max: 4 }), minute).map(([days, minutes]) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return (middle: string) => `${addDays(middle, days)}T${time}`;
    });
    const middle = fc.constantFrom(
      '2026-03-29',
      '2026-10-25',
      '2025-12-31',
      '2028-02-29',
      '2025-11-27',
    );
    fc.assert(
      fc.property(
        middle,
        civil,
        civil,
        minute,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (day, from, to, at, part) => {
          const [start, end] = [from(day), to(day)].sort() as [string, string];
          const short = `${start}/${end}`;
          const now = toInstant(day, offsetAt) + at * 60_000;
          const change = nextChange(spans(short), now, offsetAt) ?? now + 86_400_000;
          assert.ok(change > now);
          const between = Math.floor(now + (change - 1 - now) * part);
          const words = (instant: number) => said('de', short, new Date(instant).toISOString());
          assert.deepEqual(
            words(between),
            words(now),
            `${short} at ${new Date(now).toISOString()}`,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('calls today what Berlin calls today', () => {
    assert.equal(toCivilDate(Date.parse('2026-10-24T22:00:00Z'), offsetAt), '2026-10-25');
  });
});
