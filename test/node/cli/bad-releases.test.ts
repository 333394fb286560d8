import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../../../src/cli/faults.js';
import type { Feed, Item } from '../../../src/feed/model.js';
import { built } from './builds.js';
import { folderWith } from './process.js';

const rss = (title: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Stadt</title><item><guid>1</guid><title>${title}</title><description>Das Konzert im Park beginnt am 5. Mai 2026 um 18 Uhr.</description></item></channel></rss>`;

describe('a release that was taken back', () => {
  for (const title of [
    '[GELÖSCHT] Konzert im Park',
    '(Gelöscht) Konzert',
    'Zurückgezogen: Konzert',
  ])
    it(`is reported: ${title}`, async () => {
      const { code, problems, feed } = await built(folderWith({ 'in/a.xml': rss(title) }));
      assert.equal(code, 0);
      assert.ok(problems.some(p => p.code === 'title-deleted' && p.severity === 'warning'));
      assert.equal(feed().items[0]?.title, title);
    });

  for (const title of ['Gelöscht ist der Brand', 'Konzert im Park', 'Daten gelöscht: was nun?'])
    it(`is not any other one: ${title}`, async () => {
      const { problems } = await built(folderWith({ 'in/a.xml': rss(title) }));
      assert.ok(!problems.some(p => p.code === 'title-deleted'));
    });
});

describe('a slip in the text of a release', () => {
  for (const [slip, code] of [
    ['am 31. November 2026', 'invalid-date'],
    ['am 29. Februar 2027', 'invalid-date'],
    ['vom 31. Dezember 2026 bis 3. Januar 2026', 'end-before-start'],
  ] as const)
    it(`is reported and stops no feed: ${slip}`, async () => {
      const text = `Hallenbad geschlossen\n\nDas Hallenbad Eickel bleibt ${slip} geschlossen.\n`;
      const { code: exit, problems, feed } = await built(folderWith({ 'in/a.txt': text }));
      assert.equal(exit, 0);
      assert.ok(problems.some(p => p.code === code && p.severity === 'warning'));
      assert.match(feed().items[0]?.content_text ?? '', /Hallenbad Eickel/);
    });
});

describe('what our own rules find wrong with a feed', () => {
  const item = (n: number): Item =>
    ({
      id: `n${n}`,
      title: `Meldung ${n}`,
      summary: 'Text',
      content_text: 'Text',
      language: 'de',
      _herne: {
        title_source: 'stated',
        published: { precision: 'unknown', basis: 'inferred' },
        sources: [{ name: 'a.txt', line: 1 }],
      },
    }) as Item;
  const feed = (items: readonly unknown[]): Feed =>
    ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Meldungen',
      language: 'de',
      items,
      _herne: { generated: '2026-03-02T00:00:00+01:00' },
    }) as unknown as Feed;
  const paths = (items: readonly unknown[]): readonly string[] =>
    faultsOf({ path: 'feed.json', feed: feed(items) })
      .filter(problem => problem.severity === 'error')
      .map(problem => problem.message.split(' ')[0] ?? '')
      .filter(path => path.startsWith('$.items'));

  it('names each item by its place, also behind items that are unusable', () => {
    const items: unknown[] = Array.from({ length: 450 }, (_, n) => item(n));
    items[0] = { ...item(0), id: '' };
    items[1] = { ...item(1), url: 'javascript:alert(1)' };
    items[205] = { ...item(205), id: null };
    items[206] = { ...item(206), url: 'javascript:alert(1)' };
    items[449] = { ...item(449), url: 'javascript:alert(1)' };
    assert.deepEqual(
      [...new Set(paths(items))],
      [
        '$.items[0].id',
        '$.items[1].url',
        '$.items[205].id',
        '$.items[206].url',
        '$.items[449].url',
      ],
    );
  });

  it('finds an id that was given in another part', () => {
    const items = Array.from({ length: 450 }, (_, n) => item(n === 430 ? 7 : n));
    assert.deepEqual(paths(items), ['$.items[430].id']);
  });
});
