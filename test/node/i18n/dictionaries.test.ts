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
/* The forms of a day and of a time of day may stand for each other. */
const placeholders = (text: string): string[] =>
  (text.match(/\{\w+\}/g) ?? [])
    .filter(name => !/\{(n|h|hh|mm|weekday)\}/.test(name))
    .map(name => name.replace(/\{(on|from|date)\}/, '{day}').replace('{end}', '{time}'))
    .sort();
/** Words German shares with another of the nine. */
const shared = ['Details', 'Pause', 'Termin: {when}'];
/** What stands between two words. */
const joints = ['banner.and', 'banner.colon', 'common.comma'];

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
        if (!joints.includes(name)) assert.equal(text, text.trim(), name);
        assert.doesNotMatch(text, / {2}|\.\.\.|['"<>&]|\p{Cc}/u, name);
        assert.doesNotMatch(text, /\p{Bidi_Control}/u, name);
      }
    });

    it(`${tag}: a placeholder of German is nowhere lost or misspelt`, () => {
      for (const [name, text] of own) {
        const [section, key] = name.split('.');
        const model = german.get(name) ?? german.get(`${section}.${key}.other`);
        assert.ok(model, name);
        assert.deepEqual(placeholders(text), placeholders(model), `${name}: ${text}`);
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
          !shared.includes(text) &&
          german.get(name) === text,
      );
      assert.deepEqual(copied, []);
    });
  }
});

it('French keeps a mark that stands apart on the line of its word', () => {
  for (const [name, text] of strings(dictionaries.fr))
    assert.doesNotMatch(text, /(?<!\u00a0)[:;!?»]|«(?!\u00a0)/, `${name}: ${text}`);
});

/* What must not compile; the type check fails when it does. */
interface Words {
  readonly list: readonly ['a', 'b'];
  readonly text: 'x';
  readonly many: { readonly one: ''; readonly other: '' };
}
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
