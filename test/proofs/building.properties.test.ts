import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Feed, Item } from '../../src/feed/model.js';
import { problemsOf } from '../../src/feed/validate.js';
import { addDays } from '../../src/release/calendar.js';
import { compose } from '../../src/release/compose.js';
import type { Edit } from '../../src/release/edits.js';
import { readDocument } from '../../src/sources/read.js';

/** Properties of feeds built of any releases. */

const notices = readFileSync(new URL('../fixtures/gold/closures.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => (JSON.parse(line) as { readonly text: string }).text)
  // A feed may not be dated more than a year ahead of today.
  .filter(text => !/202[6-9]/.test(text));

const unicode = fc.string({ unit: 'binary', maxLength: 60 });
const sentence = fc.oneof(
  fc.constantFrom(...notices),
  unicode,
  fc.constantFrom('U\u0308ben', '„Zitat“', '<b>fett</b> & so', '\u202everkehrt', 'Ein\u00adtritt'),
);
const day = fc.integer({ min: 0, max: 9000 }).map(days => addDays('2000-01-01', days));
const itemOf = (sentences: number): fc.Arbitrary<object> =>
  fc.record(
    {
      title: fc.oneof(
        unicode,
        fc.constantFrom('Rathaus geschlossen', 'Neue Bäume', 'AT&amp;amp;T'),
      ),
      content_text: fc
        .array(sentence, { minLength: 1, maxLength: sentences })
        .map(all => all.join('\n\n')),
      url: fc.nat(5).map(n => `https://www.herne.de/${n}`),
      date_published: day.map(date => `${date}T10:00:00+01:00`),
      tags: fc.array(unicode, { maxLength: 3 }),
    },
    { requiredKeys: ['content_text', 'date_published'] },
  );
const items = fc.array(itemOf(4), { maxLength: 4 });
/** So few and short that there is time for ten thousand. */
const few = fc.array(itemOf(1), { minLength: 1, maxLength: 2 });
const edit: fc.Arbitrary<Edit> = fc.record(
  { title: fc.constantFrom('Anders', 'Übung'), date: day },
  { requiredKeys: [] },
);

function build(
  input: unknown,
  previous: readonly Item[] = [],
  edits: ReadonlyMap<string, Edit> = new Map(),
): Feed {
  const bytes = Buffer.from(JSON.stringify(input));
  return compose([readDocument({ name: 'feed.json', bytes })], {
    title: 'Meldungen',
    homePage: 'https://www.herne.de/',
    fallbackGenerated: '2026-11-20T00:00:00+01:00',
    previous,
    edits,
  }).feed;
}

const feedOf = (list: readonly object[]): unknown => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Meldungen',
  language: 'de',
  items: list.map((entry, n) => ({ id: `n${n}`, ...entry })),
});

/** Where it was read differs: in the releases first, then in the feed. */
const withoutSources = (item: Item): unknown => ({
  ...item,
  _herne: { ...item._herne, sources: undefined },
});

describe('building a feed of any releases', () => {
  it('gives a valid feed, and of that feed the same one', () => {
    fc.assert(
      fc.property(few, list => {
        const first = build(feedOf(list));
        assert.deepEqual(problemsOf(first), []);
        const second = build(first, first.items);
        assert.equal(
          JSON.stringify(second.items.map(withoutSources)),
          JSON.stringify(first.items.map(withoutSources)),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the same feed again of the releases, too, and of a feed of a feed', () => {
    fc.assert(
      fc.property(items, list => {
        const first = build(feedOf(list));
        assert.deepEqual(build(feedOf(list), first.items).items, first.items);
        const second = build(first, first.items);
        assert.deepEqual(second.items.map(withoutSources), first.items.map(withoutSources));
        assert.deepEqual(build(second, second.items), second);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every id whatever an editor corrects', () => {
    fc.assert(
      fc.property(items, edit, (list, correction) => {
        const first = build(feedOf(list));
        const [one] = first.items;
        fc.pre(one !== undefined);
        const edited = build(feedOf(list), first.items, new Map([[one.id, correction]]));
        assert.deepEqual(
          edited.items.map(({ id }) => id).sort(),
          first.items.map(({ id }) => id).sort(),
        );
        const again = edited.items.find(({ id }) => id === one.id);
        assert.equal(again?.title, correction.title ?? one.title);
        assert.deepEqual(problemsOf(edited), []);
      }),
      { numRuns: 100 },
    );
  });
});
