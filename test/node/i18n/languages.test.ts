import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { autonyms, nearestTag, tags } from '../../../src/i18n/languages.js';
import type { Tag } from '../../../src/i18n/message.js';

const scripts: Partial<Record<Tag, RegExp>> = {
  bg: /^\p{Script=Cyrillic}+$/u,
  ru: /^\p{Script=Cyrillic}+$/u,
  ar: /^\p{Script=Arabic}+$/u,
};

describe('autonyms', () => {
  it('are there for the nine, German first', () => {
    assert.deepEqual(tags, ['de', 'en', 'fr', 'ro', 'bg', 'pl', 'tr', 'ru', 'ar']);
  });

  for (const tag of tags) {
    const { name, dir } = autonyms[tag];

    it(`${tag}: CLDR's name in the language itself, with a capital`, () => {
      const cldr = new Intl.DisplayNames(tag, { type: 'language' }).of(tag)!;
      assert.equal(name, cldr.charAt(0).toLocaleUpperCase(tag) + cldr.slice(1));
    });

    it(`${tag}: a single script, NFC`, () => {
      assert.match(name, scripts[tag] ?? /^\p{Script=Latin}+$/u);
      assert.equal(name, name.normalize('NFC'));
    });

    it(`${tag}: CLDR's direction`, () => {
      const locale = new Intl.Locale(tag) as Intl.Locale & {
        textInfo?: { direction: string };
        getTextInfo?: () => { direction: string };
      };
      assert.equal(dir, (locale.getTextInfo?.() ?? locale.textInfo)?.direction);
    });
  }

  it('a Latin letter in a Cyrillic name is seen', () => {
    assert.doesNotMatch('Pусский', scripts.ru!);
  });
});

describe('nearestTag', () => {
  const table: [unknown, Tag | undefined][] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_de', 'de'],
    ['de-DE-1996', 'de'],
    ['EN', 'en'],
    ['ro-MD', 'ro'],
    ['ar-SA-u-ca-islamic-nu-arab', 'ar'],
    ['tr-TR-u-co-standard', 'tr'],
    [' fr ', 'fr'],
    ['sr-Latn', undefined],
    ['zh', undefined],
    ['deutsch', undefined],
    ['de.DE', undefined],
    ['x-klingon', undefined],
    ['', undefined],
    ['constructor', undefined],
    [undefined, undefined],
    [null, undefined],
    [42, undefined],
    [['de'], undefined],
  ];
  for (const [value, tag] of table)
    it(`${JSON.stringify(value)} -> ${tag}`, () => assert.equal(nearestTag(value), tag));
});
