import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tags } from '../../../src/i18n/languages.js';
import { plural, type Tag } from '../../../src/i18n/message.js';
import { dictionaries, pluralMessages } from './dictionaries.js';

/** `section.key` -> language -> number -> what a reader sees. */
const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/i18n/plurals.json', import.meta.url), 'utf8'),
) as Record<string, Record<Tag, Record<string, string>>>;

describe('messages with a number, in every plural class', () => {
  for (const tag of tags) {
    const messages = pluralMessages(dictionaries[tag]);

    it(`${tag}: as they were read by somebody`, () => {
      assert.deepEqual(
        Object.keys(golden),
        messages.map(([name]) => name),
      );
      for (const [name, message] of messages)
        for (const [n, text] of Object.entries(golden[name]![tag]))
          assert.equal(plural(tag, message, Number(n)), text, `${name} ${n}`);
    });

    it(`${tag}: the golden numbers reach every class`, () => {
      const rules = new Intl.PluralRules(tag);
      const reached = new Set(
        Object.keys(Object.values(golden)[0]![tag]).map(n => rules.select(Number(n))),
      );
      assert.deepEqual([...reached].sort(), Object.keys(messages[0]![1]).sort());
    });
  }
});
