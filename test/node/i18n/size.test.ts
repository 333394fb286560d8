import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { pack } from '../../../.config/dictionaries.js';
import { banner } from '../../../src/i18n/banner.js';
import { common } from '../../../src/i18n/common.js';
import { news } from '../../../src/i18n/news.js';
import { switcher } from '../../../src/i18n/switcher.js';
import { translation } from '../../../src/i18n/translation.js';

/** Bytes of all words of all languages, packed as in the scripts. 5000 was aimed for. */
const LIMIT = 6800;

it(`all nine dictionaries together take at most ${LIMIT} bytes (brotli)`, () => {
  const texts = [common, news, banner, switcher, translation].flatMap(table => pack(table));
  const { length } = brotliCompressSync(texts.join('\n'));
  assert.ok(length <= LIMIT, `${length} bytes`);
  assert.ok(length > 1000, 'something was compressed');
});
