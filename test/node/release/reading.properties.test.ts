import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, civil, isRealDate, weekdayOf } from '../../../src/release/calendar.js';
import { findDates } from '../../../src/release/dates.js';
import { easter } from '../../../src/release/feasts.js';
import { inspectText } from '../../../src/release/inspect.js';
import { runs } from '../../helpers/runs.js';

/** Properties that hold for every text; 10,000 runs each, or a tenth (see `runs`). */

const notices = readFileSync(new URL('../../fixtures/gold/closures.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { readonly text: string; readonly published: string | null });

const PIECES = notices.flatMap(({ text }) => text.split(' '));
const piece = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.constantFrom(
    '31.',
    '30.2.',
    '0.',
    '99.',
    '2026',
    'bis',
    'ab',
    '–',
    '„',
    '“',
    '\n\n',
    '12:60',
    'Uhr',
    'Montag,',
  ),
  fc.string({ maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 40 }).map(words => words.join(' '));
const published = fc.option(
  fc.integer({ min: 0, max: 40_000 }).map(days => addDays('1995-01-01', days)),
  { nil: null },
);
/** Sentences that say nothing of doors or days. */
const IRRELEVANT = [
  'Die Stadt Herne bittet um Verständnis.',
  'Fragen beantwortet das Team gern.',
  'Herne liegt mitten im Ruhrgebiet.',
  'Der Oberbürgermeister dankt allen Beteiligten.',
  'Weitere Auskünfte stehen auf der Homepage.',
];

const CIVIL = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-4]):[0-5]\d)?$/;

function assertReal(value: string | null): void {
  if (value === null) return;
  const [, year, month, day] = CIVIL.exec(value) ?? assert.fail(`not civil time: ${value}`);
  assert.ok(isRealDate(Number(year), Number(month), Number(day)), `no such day: ${value}`);
}

describe('reading any text', () => {
  it('never throws and answers with days the calendar has', () => {
    fc.assert(
      fc.property(text, published, (words, day) => {
        const found = inspectText(words, { published: day });
        for (const date of found.dates) {
          assertReal(date.start);
          assertReal(date.end);
        }
        for (const period of found.periods) {
          assertReal(period.start);
          assertReal(period.end);
          if (period.end !== null)
            assert.ok(period.start <= period.end, `${period.start} ${period.end}`);
        }
        assert.equal(found.is_closure || found.periods.length === 0, true);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('survives characters of every kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), words => {
        inspectText(words, { published: '2026-05-04' });
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('names the words it read, at their place', () => {
    fc.assert(
      fc.property(text, words => {
        for (const date of findDates(words))
          assert.equal(words.slice(date.index, date.index + date.length), date.text);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('takes every year from the text or the day of publication', () => {
    fc.assert(
      fc.property(text, words => {
        const years = new Set(words.match(/\d+/g)?.map(Number));
        for (const date of findDates(words))
          for (const value of [date.start, date.end]) {
            if (value === null) continue;
            const year = Number(value.slice(0, 4));
            const near = [year, year - 1, year + 1].some(y => years.has(y) || years.has(y - 2000));
            assert.ok(near, `${value} from "${date.text}"`);
          }
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('reads a notice the same with sentences around it that say nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...notices.filter(n => !n.text.includes('\n'))),
        fc.constantFrom(...IRRELEVANT),
        fc.boolean(),
        (notice, sentence, before) => {
          const around = before ? `${sentence} ${notice.text}` : `${notice.text} ${sentence}`;
          const plain = inspectText(notice.text, notice);
          const found = inspectText(around, notice);
          assert.deepEqual(
            [found.is_closure, found.periods, found.anomalies],
            [plain.is_closure, plain.periods, plain.anomalies],
            around,
          );
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('reads every real date of a stated year, whatever its spelling', () => {
    const day = fc.integer({ min: 0, max: 80_000 }).map(days => addDays('1950-01-01', days));
    fc.assert(
      fc.property(day, fc.boolean(), (date, numeric) => {
        const [year = 0, month = 0, number = 0] = date.split('-').map(Number);
        const name = MONTHS[month - 1] ?? '';
        const words = numeric ? `am ${number}.${month}.${year}` : `am ${number}. ${name} ${year}`;
        const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? '';
        const [found] = findDates(`${words.replace('am', `am ${weekday},`)} geschlossen`);
        assert.equal(found?.start, date);
        assert.deepEqual(found.problems, []);
      }),
      { numRuns: runs(2000) },
    );
  });
});

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const WEEKDAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');

describe('easter', () => {
  it('is a Sunday between 22 March and 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      const date = easter(year);
      assert.equal(weekdayOf(date), 7);
      assert.ok(date >= civil(year, 3, 22) && date <= civil(year, 4, 25), date);
    }
  });

  for (const date of [
    '2018-04-01',
    '2019-04-21',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
    it(`is on ${date}`, () => {
      assert.equal(easter(Number(date.slice(0, 4))), date);
    });
});
