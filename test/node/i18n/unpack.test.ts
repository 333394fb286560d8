import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pack } from '../../../.config/dictionaries.js';
import { banner } from '../../../src/i18n/banner.js';
import { common } from '../../../src/i18n/common.js';
import { news } from '../../../src/i18n/news.js';
import { switcher } from '../../../src/i18n/switcher.js';
import { translation } from '../../../src/i18n/translation.js';
import { unpack } from '../../../src/i18n/unpack.js';

describe('packed dictionaries', () => {
  for (const [name, table] of Object.entries({ common, news, banner, switcher, translation })) {
    it(`give back every word of "${name}"`, () => {
      const plain: unknown = JSON.parse(JSON.stringify(table));
      assert.deepEqual(unpack(...pack(table)), plain);
    });
  }

  it('refuse a text they could not give back', () => {
    assert.throws(() => pack({ de: { a: 'ja|nein' } }), /"a" has a character that packing needs/);
    assert.throws(() => pack({ de: { a: '=' } }), /packing/);
  });
});
