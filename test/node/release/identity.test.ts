import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Feed, Item } from '../../../src/feed/model.js';
import { compose } from '../../../src/release/compose.js';
import { readEdits } from '../../../src/release/edits.js';
import { readText } from '../../../src/sources/text.js';

const page = `Meldung vom 2. März 2026

Bücherei am Markt geschlossen

Die Bücherei am Markt bleibt am Freitag, 6. März 2026, wegen einer Inventur geschlossen. Ausgeliehene Medien können an der Außenklappe abgegeben werden.

mehr zur Meldung: Bücherei am Markt geschlossen

Meldung vom 26. Februar 2026

Radweg an der Uferstraße fertig

Der Radweg an der Uferstraße wurde am Mittwoch, 25. Februar 2026, freigegeben. Er verbindet den Bahnhof mit dem Stadtpark.

mehr zur Meldung: Radweg an der Uferstraße fertig
`;

function build(text: string, previous: readonly Item[] = [], edits: unknown = {}): Feed {
  return compose([readText('page.txt', text)], {
    title: 'Meldungen',
    homePage: 'https://www.lindenau.example/',
    fallbackGenerated: '2026-01-01T00:00:00+01:00',
    previous,
    edits: readEdits(edits).edits,
  }).feed;
}

const first = build(page);
const closureOf = (feed: Feed): unknown => feed.items[0]?._herne.closures?.[0];
const ids = (feed: Feed): string[] => feed.items.map(item => item.id);

describe('the id of an item', () => {
  for (const [name, from, to] of [
    ['a typo in the text', 'Außenklappe', 'Aussenklappe'],
    ['a typo in the title', /Bücherei am Markt geschlossen/g, 'Bücherei am Mark geschlossen'],
    ['the date of the closure', '6. März 2026', '13. März 2026'],
    ['the date of publication', 'Meldung vom 2. März', 'Meldung vom 3. März'],
  ] as const)
    it(`stays when somebody corrects ${name}`, () => {
      const changed = page.replace(from, to);
      assert.notEqual(changed, page);
      assert.deepEqual(ids(build(changed, first.items)), ids(first));
    });

  it('is made of the words alone: the same on every machine and in any order', () => {
    const turned = page
      .split('Meldung vom 26.')
      .reverse()
      .join('\n')
      .replace(/^/, 'Meldung vom 26.');
    assert.deepEqual(new Set(ids(build(turned))), new Set(ids(first)));
  });

  it('goes to nobody else when its item is gone', () => {
    const rest = page.slice(page.indexOf('Meldung vom 26.'));
    const other = rest.replace('Radweg', 'Fußweg').replaceAll('Uferstraße', 'Mühlengasse');
    const next = build(other, first.items);
    assert.ok(!ids(first).includes(next.items[0]?.id ?? ''));
  });

  it('goes to no notice of another office or another month that reads alike', () => {
    for (const changed of [
      page.replaceAll('Bücherei am Markt', 'Meldestelle am Markt'),
      page.replace('vom 2. März', 'vom 11. Mai').replace('6. März', '15. Mai'),
    ])
      assert.ok(!ids(build(changed, first.items)).includes(first.items[0]?.id ?? ''));
  });

  it('does not move when a correction is taken back', () => {
    const changed = build(page.replace('6. März 2026', '13. März 2026'), first.items);
    assert.deepEqual(ids(build(page, changed.items)), ids(first));
  });
});

describe('the revision of a notice', () => {
  it('stays while the notice says the same', () => {
    const again = build(page.replace('Außenklappe', 'Aussenklappe'), first.items);
    assert.deepEqual(closureOf(again), closureOf(first));
  });

  it('rises by one with every change of what it says, and the id stays', () => {
    const second = build(page.replace('Freitag, 6.', 'Samstag, 7.'), first.items);
    const third = build(page.replace('Inventur', 'Fortbildung'), second.items);
    assert.deepEqual(
      [first, second, third].map(feed => feed.items[0]?._herne.closures?.[0]?.revision),
      [0, 1, 2],
    );
    assert.equal(
      new Set([first, second, third].map(f => f.items[0]?._herne.closures?.[0]?.id)).size,
      1,
    );
  });
});

describe('an edit', () => {
  const id = first.items[0]?.id ?? '';
  const edited = (edit: unknown): Feed => build(page, first.items, { [id]: edit });

  it('wins over title, address, date and tags that were read', () => {
    const changes = {
      title: 'Neu',
      url: 'https://www.lindenau.example/x',
      date: '2026-03-01',
      tags: ['A'],
    };
    const item = edited(changes).items[0];
    assert.deepEqual(
      [item?.id, item?.title, item?.url, item?.date_published, item?.tags],
      [id, 'Neu', 'https://www.lindenau.example/x', '2026-03-01T00:00:00+01:00', ['A']],
    );
    assert.equal(build(page, edited(changes).items, { [id]: changes }).items[0]?.id, id);
  });

  it('moves an item to where its new date belongs', () => {
    assert.deepEqual(ids(edited({ date: '2026-01-05' })), [...ids(first)].reverse());
  });

  it('replaces the notices and marks them as edited', () => {
    const periods = [{ start: '2026-03-09T12:00', end: '2026-03-09T24:00', all_day: false }];
    const feed = edited({ closures: [{ offices: ['Bücherei am Markt'], periods }] });
    const notice = feed.items[0]?._herne.closures?.[0];
    assert.deepEqual([notice?.basis, notice?.revision, notice?.periods], ['edited', 1, periods]);
  });

  it('hides an item, or calls its closure off', () => {
    assert.deepEqual(ids(edited({ hide: true })), ids(first).slice(1));
    assert.equal(closureOf(edited({ called_off: true })), undefined);
  });
});
