import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renewed } from '../../../src/feed/pages.js';
import { newsFeed, newsItem } from '../../fixtures/news.js';

const feed = (letters: string, next_url?: string) =>
  newsFeed(
    [...letters].map(letter => newsItem(letter)),
    next_url === undefined ? {} : { next_url },
  );

describe('pages of a feed whose first one is another now', () => {
  for (const [what, pages, first, then] of [
    ['keep what new items push off the first page', 'abcdef', 'xab', 'xabcdef'],
    ['lose what was withdrawn from the first page', 'abcdef', 'acd', 'acdef'],
    ['begin anew where nothing is left of them', 'abcdef', 'xyz', 'xyz'],
    ['end with a first page that holds all', 'abc', 'xabc', 'xabc'],
  ] as const)
    it(what, () => {
      const { items, next_url } = renewed(feed(pages, 'later'), feed(first, 'next'));
      assert.equal(items.map(({ id }) => id).join(''), then);
      assert.equal(next_url, then === first ? 'next' : 'later');
    });
});
