import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tags } from '../../../src/i18n/languages.js';
import { plural, type Tag } from '../../../src/i18n/message.js';
import { dictionaries, pluralMessages } from './dictionaries.js';

const gold = JSON.parse(
  readFileSync(new URL('../../fixtures/gold/plurals.json', import.meta.url), 'utf8'),
) as {
  categories: Record<Tag, string[]>;
  select: Record<Tag, Record<string, Intl.LDMLPluralRule>>;
};

describe('plural', () => {
  const spelled = {
    zero: 'zero',
    one: 'one',
    two: 'two',
    few: 'few',
    many: 'many',
    other: 'other',
  };
  for (const tag of tags)
    it(`${tag} takes the category CLDR lists for every number of the gold file`, () => {
      const numbers = Object.keys(gold.select[tag]);
      assert.equal(numbers.length, 35);
      for (const n of numbers)
        assert.equal(plural(tag, spelled, Number(n)), gold.select[tag][n], `${n}`);
    });

  it('puts the number and other values in, and leaves what it does not know', () => {
    const message = { one: '{n} {what}', other: '{n} {what} {missing}' };
    assert.equal(plural('de', message, 1, { what: 'Tag' }), '1 Tag');
    assert.equal(plural('de', message, 21, { what: 'Tage' }), '21 Tage {missing}');
  });
});

describe('every message with a number', () => {
  for (const tag of tags)
    it(`${tag} has exactly the categories of its language`, () => {
      const messages = pluralMessages(dictionaries[tag]);
      assert.ok(messages.length > 0);
      for (const [name, message] of messages)
        assert.deepEqual(Object.keys(message).sort(), [...gold.categories[tag]].sort(), name);
    });
});
