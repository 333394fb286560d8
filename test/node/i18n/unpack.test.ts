import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pack } from '../../../.config/dictionaries.js';
import { tags } from '../../../src/i18n/languages.js';
import { plural, type Plural } from '../../../src/i18n/message.js';
import { unpack } from '../../../src/i18n/unpack.js';
import { sections } from './dictionaries.js';

/** A word with its plural as sentences: a form that equals `other` is not kept twice. */
const plain = (word: unknown, tag: (typeof tags)[number]): unknown =>
  typeof word === 'object' && !Array.isArray(word)
    ? [0, 1, 1.5, 2, 3, 5, 11, 21, 22, 100, 1e6].map(n => plural(tag, word as Plural, n))
    : word;

describe('packed dictionaries', () => {
  const named = Object.entries(sections).flatMap(([section, words]) =>
    Object.entries(words).map(([key, word]) => [`${section}.${key}`, word] as const),
  );
  const packed = pack(
    named.map(([, word]) => word),
    tags,
  );
  const word = unpack(...packed);

  for (const tag of tags)
    it(`give back every word of "${tag}"`, () => {
      named.forEach(([name, before], at) =>
        assert.deepEqual(plain(word(at, tag), tag), plain(before(tag), tag), name),
      );
      assert.equal(word(named.length, tag), undefined);
    });

  it('take one byte for a letter of another script', () => {
    const [lines] = packed;
    for (const tag of ['bg', 'ru', 'ar'] as const) {
      const line = lines.split('\n')[tags.indexOf(tag)]!;
      const wide = line.match(/[\u0400-\u06ff]/g)?.length ?? 0;
      assert.ok(wide < line.length / 20, `${tag}: ${wide} of ${line.length}`);
    }
  });

  it('refuse a text they could not give back', () => {
    const most = '#$%&*+;<=>/0123456789!"\'-';
    assert.throws(() => pack([() => most], tags), /No characters are left/);
    assert.throws(() => pack([() => 'a\nb'], tags), /line break/);
  });
});
