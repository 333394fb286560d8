import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bytesOf, jsonOf } from '../../../src/cli/feed-json.js';
import type { Feed, Item } from '../../../src/feed/model.js';

const feed = JSON.parse(readFileSync('data/feed.json', 'utf8')) as Feed;
const item = feed.items[0] as Item;
const tricky = { ...item, title: 'a\n  "items": []', content_text: '„Zeile“\n\u2028"]\n' };

const feeds: readonly (readonly [string, Feed])[] = [
  ['the checked-in feed', feed],
  ['a feed without items', { ...feed, items: [] }],
  ['texts that look like JSON', { ...feed, title: '\n  "items": []', items: [tricky] }],
  ['more than one piece', { ...feed, items: Array.from({ length: 300 }, () => tricky) }],
];

describe('a feed in pieces', () => {
  for (const [name, value] of feeds)
    it(`is what JSON.stringify makes of it: ${name}`, () => {
      const whole = `${JSON.stringify(value, null, 2)}\n`;
      assert.equal([...jsonOf(value)].join(''), whole);
      assert.equal(bytesOf(jsonOf(value)), Buffer.byteLength(whole));
    });

  it('comes in more than one piece when it is large', () => {
    assert.ok([...jsonOf(feeds[3]?.[1] ?? feed)].length > 3);
  });
});
