import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tags } from '../../../src/i18n/languages.js';
import type { Translated, Tag } from '../../../src/i18n/message.js';
import { dictionaries, messages, strings } from './dictionaries.js';

/* Names and words that keep their letters in every script. */
const untranslated = /Herne|Uhr|RSS|\.ics|PDF/g;
const scripts: Partial<Record<Tag, RegExp>> = {
  bg: /[^\P{L}\p{Script=Cyrillic}]/u,
  ru: /[^\P{L}\p{Script=Cyrillic}]/u,
  ar: /[^\P{L}\p{Script=Arabic}]/u,
};
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('dictionaries', () => {
  const german = new Map(strings(dictionaries.de));

  for (const tag of tags) {
    const own = strings(dictionaries[tag]);

    it(`${tag}: the keys and lists of German, no more and no less`, () => {
      const shape = (of: Tag): string[] =>
        messages(dictionaries[of]).map(([name, message]) =>
          Array.isArray(message) ? `${name} ${message.length}` : `${name} ${typeof message}`,
        );
      assert.deepEqual(shape(tag).sort(), shape('de').sort());
    });

    it(`${tag}: nothing empty, NFC, no stray space, no typewriter marks`, () => {
      for (const [name, text] of own) {
        assert.ok(text.trim(), `${name} is empty`);
        assert.equal(text, text.normalize('NFC'), name);
        assert.equal(text, text.trim(), name);
        assert.doesNotMatch(text, / {2}|\.\.\.|['"<>&]|\p{Cc}/u, name);
        assert.doesNotMatch(text, /\p{Bidi_Control}/u, name);
      }
    });

    it(`${tag}: a placeholder of German is nowhere lost or misspelt`, () => {
      for (const [name, text] of own) {
        const [section, key] = name.split('.');
        const model = german.get(name) ?? german.get(`${section}.${key}.other`);
        assert.ok(model, name);
        const wanted = placeholders(model).filter(p => !/\{(n|h|hh|mm)\}/.test(p));
        const found = placeholders(text).filter(p => !/\{(n|h|hh|mm)\}/.test(p));
        assert.deepEqual(found, wanted, `${name}: ${text}`);
      }
    });

    it(`${tag}: one script`, () => {
      const foreign = scripts[tag] ?? /[^\P{L}\p{Script=Latin}]/u;
      for (const [name, text] of own)
        assert.doesNotMatch(text.replace(/\{\w+\}/g, '').replace(untranslated, ''), foreign, name);
    });

    it(`${tag}: translated, not copied from German`, () => {
      if (tag === 'de') return;
      const copied = own.filter(
        ([name, text]) =>
          /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')) &&
          !name.includes('months') &&
          german.get(name) === text,
      );
      assert.deepEqual(copied, []);
    });
  }
});

/* What must not compile; the type check fails when it does. */
const words = { list: ['a', 'b'], text: 'x', many: { one: '{n}', other: '{n}' } } as const;
type Words = typeof words;
export const complete: Translated<Words, 'ro'> = {
  list: ['a', 'b'],
  text: 'x',
  many: { one: '', few: '', other: '' },
};
// @ts-expect-error a key is missing
export const noKey: Translated<Words, 'ro'> = { list: complete.list, many: complete.many };
// @ts-expect-error a plural form is missing
export const noForm: Translated<Words, 'ro'>['many'] = { one: '', other: '' };
// @ts-expect-error a list is too short
export const short: Translated<Words, 'ro'>['list'] = ['a'];
// @ts-expect-error a plural form the language does not have
export const tooMany: Translated<Words, 'de'>['many'] = { one: '', few: '', other: '' };
