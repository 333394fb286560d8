import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDates, type DateContext } from '../../../src/release/dates.js';

/** Each row: the text, when it was published, and every date read as `start..end`. */
const ROWS: readonly (readonly [text: string, context: DateContext, dates: string])[] = [
  ['am Montag, 17. November 2025, getroffen', {}, '2025-11-17..2025-11-17'],
  ['Montag, dem 2. Oktober 2023', {}, '2023-10-02..2023-10-02'],
  ['Montag (15.1.2024)', {}, '2024-01-15..2024-01-15'],
  ['vom 22.12.2025 bis zum 02.01.2026', {}, '2025-12-22..2026-01-02'],
  ['vom 24. Dezember bis (einschließlich) 1. Januar 2026', {}, '2025-12-24..2026-01-01'],
  ['zwischen dem 3. und dem 9. Mai', { published: '2026-04-20' }, '2026-05-03..2026-05-09'],
  ['24. sowie 27. bis 30. Dezember 2022', {}, '2022-12-24..2022-12-24 2022-12-27..2022-12-30'],
  [
    'Montag, Freitag und Montag, 23., 27. und 30. Dezember 2019',
    {},
    '2019-12-23..2019-12-23 2019-12-27..2019-12-27 2019-12-30..2019-12-30',
  ],
  ['Montag bis Freitag, 24. bis 28. November 2025', {}, '2025-11-24..2025-11-28'],
  ['am 7. März', {}, 'null..null'],
  ['am 7. März', { window: { not_before: '2026-02-20' } }, '2026-03-07..2026-03-07'],
  ['Heiligabend', { published: '2025-12-15' }, '2025-12-24..2025-12-24'],
  ['Bis Ende August 2027 helfen die Coaches', {}, 'null..2027-08-31'],
  ['nach § 43, Hölkeskampring 2, 15 von 20 Kitas, ab 14 Jahren', {}, ''],
];

describe('findDates', () => {
  for (const [text, context, expected] of ROWS)
    it(`reads "${text}"`, () => {
      const found = findDates(text, context).map(d => `${d.start}..${d.end}`);
      assert.equal(found.join(' '), expected);
    });

  it('reports a weekday that does not fit and keeps the date', () => {
    const [date] = findDates('am Mittwoch, 22. November 2018');
    assert.equal(date?.start, '2018-11-22');
    assert.deepEqual(
      date?.problems.map(p => p.code),
      ['weekday-mismatch'],
    );
  });

  it('reports a misspelt weekday and reads it', () => {
    const [date] = findDates('Von Dienstag bis Donnersteg, 28. bis 30. Oktober 2025');
    assert.deepEqual([date?.start, date?.end], ['2025-10-28', '2025-10-30']);
    assert.deepEqual(
      date?.problems.map(p => p.code),
      ['weekday-typo'],
    );
  });
});
