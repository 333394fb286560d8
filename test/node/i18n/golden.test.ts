import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as dates from '../../../src/i18n/dates.js';
import { tags } from '../../../src/i18n/languages.js';
import type { Tag } from '../../../src/i18n/message.js';

/** One sentence fragment per language: what is asked, and what a reader of it would write. */
interface Golden {
  readonly ask: string;
  readonly answers: Readonly<Record<Tag, string>>;
}

const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/i18n/dates.json', import.meta.url), 'utf8'),
) as readonly Golden[];

/** `range 2026-03-05 2026-03-09 long` -> the function and its arguments. */
function answer(tag: Tag, ask: string): string {
  const [what, first = '', second = '', third] = ask.split(' ');
  switch (what) {
    case 'date':
      return dates.formatDate(tag, first, second as dates.DateStyle);
    case 'range':
      return dates.formatDateRange(tag, first, second, third as 'long');
    case 'time':
      return dates.formatTime(tag, first);
    case 'times':
      return dates.formatTimeRange(tag, first, second);
    default:
      throw new Error(`Nothing is called "${what}".`);
  }
}

describe('dates and times read as a reader of the language would write them', () => {
  for (const { ask, answers } of golden)
    for (const tag of tags)
      it(`${tag}: ${ask}`, () => assert.equal(answer(tag, ask), answers[tag]));
});
