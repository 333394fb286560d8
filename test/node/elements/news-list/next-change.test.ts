import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextChange } from '../../../../src/elements/news-list/selection.js';
import { offsetsOf } from '../../../../src/feed/berlin.js';
import { newsFeed, newsItem } from '../../../fixtures/news.js';

const feed = newsFeed([newsItem('a')]);

function change(now: string, since?: string, until?: string): string | undefined {
  const instant = nextChange(feed, { since, until }, Date.parse(now), offsetsOf(feed));
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

describe('what a list says', () => {
  for (const [now, since, until, then] of [
    ['2025-11-25T09:00:00Z', 'P1D', undefined, '2025-11-25T23:00:00.000Z'],
    ['2025-11-25T22:59:59Z', undefined, 'p0d', '2025-11-25T23:00:00.000Z'],
    ['2025-11-25T23:00:00Z', '2025-11-01', 'P7D', '2025-11-26T23:00:00.000Z'],
    ['2026-03-28T23:30:00Z', 'P30D', undefined, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'P30D', undefined, '2026-10-25T23:00:00.000Z'],
  ] as const)
    it(`changes at midnight in Berlin where days are counted from today: ${now}, ${since ?? until}`, () => {
      assert.equal(change(now, since, until), then);
    });

  it('stays where days are named, and where none are', () => {
    assert.equal(change('2025-11-25T09:00:00Z', '2025-11-01', '2025-11-30'), undefined);
    assert.equal(change('2025-11-25T09:00:00Z'), undefined);
  });
});
