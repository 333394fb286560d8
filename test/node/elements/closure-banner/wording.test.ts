import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { autonyms } from '../../../../src/i18n/languages.js';
import type { Tag } from '../../../../src/i18n/message.js';
import { rows as clockChanges } from '../../../fixtures/closure-words/clock-changes.js';
import { rows as openEndsAndGaps } from '../../../fixtures/closure-words/open-ends-and-gaps.js';
import { rows as partsOfDays } from '../../../fixtures/closure-words/parts-of-days.js';
import { rows as wholeDays } from '../../../fixtures/closure-words/whole-days.js';
import { said } from '../../../helpers/closure-words.js';

const tables = { wholeDays, partsOfDays, clockChanges, openEndsAndGaps };
const rows = Object.values(tables).flat();
const tags = Object.keys(autonyms) as Tag[];
const zone = process.env['TZ'];

describe('what a notice says', () => {
  for (const [table, lines] of Object.entries(tables))
    describe(table, () => {
      for (const { notice, at, phase, ...words } of lines)
        it(`${notice} at ${at}: ${words.de}`, () => {
          for (const tag of ['de', 'en', 'ar'] as const)
            assert.deepEqual(said(tag, notice, at), { phase, words: words[tag] });
        });
    });

  it('has enough lines to be believed', () => {
    assert.ok(rows.length >= 60, String(rows.length));
  });
});

describe('what a notice says wherever the reader is', () => {
  afterEach(() => {
    process.env['TZ'] = zone;
  });

  const zones = {
    'America/New_York': 300,
    'Pacific/Kiritimati': -840,
    'Asia/Kolkata': -330,
    UTC: 0,
  };
  for (const [elsewhere, offset] of Object.entries(zones))
    it(`is the same in ${elsewhere}`, () => {
      process.env['TZ'] = elsewhere;
      assert.equal(new Date('2025-11-27').getTimezoneOffset(), offset);
      for (const { notice, at, phase, de } of rows)
        assert.deepEqual(said('de', notice, at), { phase, words: de }, `${notice} at ${at}`);
    });
});

describe('faults seen elsewhere', () => {
  it('compares dates, not weekdays: a Thursday is not the Thursday of next week', () => {
    const closedOnThursday = '2025-11-27';
    assert.equal(said('de', closedOnThursday, '2025-11-20T09:00+01:00').phase, 'upcoming');
    assert.doesNotMatch(said('de', closedOnThursday, '2025-11-20T09:00+01:00').words, /heute/i);
    assert.equal(said('de', closedOnThursday, '2025-12-04T09:00+01:00').phase, 'over');
    assert.equal(said('de', '2025-11-20/2025-11-26', '2025-11-27T09:00+01:00').phase, 'over');
  });

  it('compares in Berlin, not in the reader’s zone', () => {
    process.env['TZ'] = 'America/New_York';
    /* Already Thursday in Herne, still Wednesday in New York; then the other way round. */
    assert.match(said('de', '2025-11-27', '2025-11-27T00:30+01:00').words, /^Heute geschlossen/);
    process.env['TZ'] = 'Pacific/Kiritimati';
    assert.match(said('de', '2025-11-27', '2025-11-26T20:00+01:00').words, /^Morgen geschlossen/);
    process.env['TZ'] = zone;
  });
});

describe('every language', () => {
  for (const tag of tags)
    it(`${tag}: fills every message and begins with a capital`, () => {
      for (const { notice, at } of rows) {
        const { words } = said(tag, notice, at);
        assert.doesNotMatch(words, /[{}]|undefined|NaN/, words);
        assert.equal(words.slice(0, 1), words.slice(0, 1).toLocaleUpperCase(tag), words);
        assert.doesNotMatch(words, / {2}| ,|,,/, words);
      }
    });

  it('says something of its own for every line', () => {
    const lines = tags.map(tag => rows.map(row => said(tag, row.notice, row.at).words));
    for (const [index] of rows.entries())
      assert.equal(new Set(lines.map(line => line[index])).size, tags.length);
  });

  it('uses the same digits for days and years', () => {
    for (const tag of tags)
      assert.match(said(tag, '2025-11-24/2025-11-28', '2025-11-23T09:00+01:00').words, /2025/);
  });
});
