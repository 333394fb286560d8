import assert from 'node:assert/strict';
import { it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { pack } from '../../../.config/dictionaries.js';
import { tags } from '../../../src/i18n/languages.js';
import { sections } from './dictionaries.js';

/** Bytes of all words of all languages, packed as in `herne-widgets.js`. */
const LIMIT = 5000;

it(`all nine dictionaries together take at most ${LIMIT} bytes (brotli)`, t => {
  const words = Object.values(sections).flatMap(section => Object.values(section));
  const [lines, ...rest] = pack(words, tags);
  const { length } = brotliCompressSync(JSON.stringify([lines, ...rest]));
  t.diagnostic(`${length} bytes`);
  assert.ok(length <= LIMIT, `${length} bytes`);
  assert.ok(lines.length > 5000, 'something was compressed');
});
