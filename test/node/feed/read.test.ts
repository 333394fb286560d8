import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Feed, Item } from '../../../src/feed/model.js';
import { readFeed } from '../../../src/feed/read.js';
import { good } from '../../fixtures/feeds.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const read = (value: unknown): Feed => readFeed(value, { now })!;
const items = (...entries: unknown[]): readonly Item[] => read({ items: entries }).items;
const item = (fields: object): Item => items({ id: 'a', content_text: 'Text', ...fields })[0]!;

describe('readFeed keeps the feed', () => {
  it('unless it is no object with a list of items', () => {
    for (const value of [
      null,
      undefined,
      42,
      'x',
      true,
      [],
      [{}],
      {},
      { items: {} },
      { items: 'x' },
      { items: null },
    ])
      assert.equal(readFeed(value), undefined, JSON.stringify(value));
  });

  it('with no items', () => assert.deepEqual(items(), []));

  it('of another publisher, without claiming what it does not say', () => {
    const feed = read({
      version: 'http://jsonfeed.org/version/1',
      items: [{ id: 1, content_html: '<p>Hi &amp; bye</p>' }],
    });
    assert.deepEqual(feed._herne, {
      about: '',
      generated: '',
      timezone: 'Europe/Berlin',
      utc_offsets: [],
      languages: [],
    });
    assert.deepEqual(feed.items[0], {
      id: '1',
      title: 'Hi & bye',
      summary: '',
      content_text: '',
      language: 'und',
      _herne: {
        title_source: 'derived',
        published: { precision: 'unknown', basis: 'inferred' },
        sources: [],
      },
    });
  });

  it('to two hundred items', () => {
    const many = [...Array(1000)].map((_, id) => ({ id, content_text: 'x' }));
    assert.equal(items(...many).length, 200);
  });

  it('and those after them that announce closures: one may still be to come', () => {
    const many = [...Array(300)].map((_, id) => ({ id, content_text: 'x' }));
    const closure = { id: 'c', offices: [], periods: [{ start: '2026-01-02', end: null }] };
    const late = { id: 'late', content_text: 'x', _herne: { closures: [closure] } };
    const ids = items(...many, late).map(({ id }) => id);
    assert.deepEqual([ids.length, ids[ids.length - 1]], [201, 'late']);
  });

  it('whatever keys it has besides', () => {
    const feed = read({
      ...good(),
      _geo: 1,
      '_a.b': {},
      hubs: [{ url: 'javascript:alert(1)' }],
      icon: 'https://tracker.example/i.gif',
    });
    assert.deepEqual(feed, good());
  });

  it('in a million brackets', () => {
    const deep = `${'['.repeat(1e6)}${']'.repeat(1e6)}`;
    assert.equal(
      read(JSON.parse(`{"items":[{"id":"a","content_text":"x","tags":${deep}}]}`)).items.length,
      1,
    );
  });

  it('without letting it reach a prototype', () => {
    const feed = read(
      JSON.parse(
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"items":[{"__proto__":{"polluted":1,"url":"https://evil.example/"},"id":"a","content_text":"x","_herne":{"__proto__":{"closures":[]}}}]}',
      ),
    );
    assert.equal(({} as { polluted?: 1 }).polluted, undefined);
    assert.equal(Object.getPrototypeOf(feed.items[0]), Object.prototype);
    assert.equal(Object.getPrototypeOf(feed), Object.prototype);
    assert.equal(feed.items[0]!.url, undefined);
  });

  it('on a page that put something on every object', () => {
    const everything = Object.prototype as unknown as Record<string, unknown>;
    everything['url'] = 'https://evil.example/';
    everything['_herne'] = { closures: [] };
    try {
      assert.equal(Object.keys(item({})).includes('url'), false);
      assert.equal(Object.keys(item({})._herne).includes('closures'), false);
    } finally {
      delete everything['url'];
      delete everything['_herne'];
    }
  });
});

describe('readFeed keeps the item', () => {
  it('unless its id cannot be one', () => {
    for (const id of [undefined, '', '  ', null, true, {}, [], Infinity, '\u200b'])
      assert.deepEqual(items({ id, content_text: 'x' }), [], String(id));
    assert.equal(item({ id: 0 }).id, '0');
    assert.equal(item({ id: 12.5 }).id, '12.5');
  });

  it('the first time its id occurs', () => {
    const kept = items({ id: '1', content_text: 'first' }, { id: 1, content_text: 'second' });
    assert.deepEqual(
      kept.map(({ title }) => title),
      ['first'],
    );
  });

  it('unless there is nothing to read', () => {
    for (const fields of [
      {},
      { title: ' ' },
      { title: 7 },
      { title: '\u0000\u202e' },
      { content_html: '<script>alert(1)</script>' },
    ])
      assert.deepEqual(items({ id: 'a', ...fields }), [], JSON.stringify(fields));
    assert.deepEqual(items(null, 1, 'x', []), []);
  });

  it('with only a summary', () =>
    assert.equal(items({ id: 'a', summary: 'Kurz' })[0]!.summary, 'Kurz'));

  it('named by the beginning of its text, cut at a word', () => {
    const { title } = item({ content_text: `${'Wörter '.repeat(20)}` });
    assert.match(title, /^(Wörter ){10}Wörter…$/);
    assert.equal(item({ title: undefined }).title, 'Text');
  });

  const lost: [string, string, unknown[]][] = [
    [
      'url',
      'an address that is none',
      [1, {}, [], null, 'null', 'javascript:alert(1)', 'https://u:p@www.herne.de/'],
    ],
    ['image', 'an image that is none', ['data:image/svg+xml,x', 7, 'http://127.0.0.1/p.gif']],
    ['summary', 'a summary that is no text', [1, {}, ['x']]],
    [
      'date_published',
      'a date that is none',
      [
        '2026-02-30T00:00:00Z',
        '24.12.2026',
        'Thu, 24 Dec 2026 10:00:00 +0100',
        '2018-01-06T08:00',
        '2026-01-01T00:00:00+99:99',
        '1969-12-31T00:00:00Z',
        '2036-01-01T00:00:00Z',
        '2026-11-01T10:00:60Z',
        0,
        '',
        '+275760-09-13T00:00:00Z',
      ],
    ],
  ];
  for (const [key, what, values] of lost)
    it(`without ${what}`, () => {
      for (const value of values) {
        const kept = item({ [key]: value }) as unknown as Record<string, unknown>;
        assert.ok(kept[key] === undefined || kept[key] === '', `${key} ${JSON.stringify(value)}`);
      }
    });

  it('with dates in the letter case and precision the standard allows', () => {
    assert.equal(
      item({ date_published: '2026-11-01t10:00:00.123456789z' }).date_published,
      '2026-11-01T10:00:00.123456789Z',
    );
    assert.deepEqual(item({ date_published: '2026-11-01T10:00:00+01:00' })._herne.published, {
      precision: 'day',
      basis: 'stated',
    });
  });

  it('with a language, or none that is wrong', () => {
    const tags: [unknown, string][] = [
      ['de_DE', 'de-DE'],
      ['DE', 'DE'],
      ['sr-Latn-RS', 'sr-Latn-RS'],
      ['deutsch', 'und'],
      ['', 'und'],
      ['x-klingon', 'und'],
      [7, 'und'],
      ['de"onclick=', 'und'],
    ];
    for (const [tag, expected] of tags) assert.equal(item({ language: tag }).language, expected);
  });

  it('with ten tags at most, of one line each', () => {
    assert.equal(item({ tags: [...Array(10_000)].map((_, i) => `t${i}`) }).tags!.length, 10);
    assert.deepEqual(item({ tags: ['a\nb', 1, null, 'c'] }).tags, ['a b', 'c']);
    assert.equal(item({ tags: 'a, b' }).tags, undefined);
  });
});

describe('readFeed keeps what closes', () => {
  const closures = (period: object): unknown =>
    item({ _herne: { closures: [{ id: 'c', offices: ['Amt'], periods: [period] }] } })._herne
      .closures;
  const periods: [string, object, object | undefined][] = [
    [
      'whole days',
      { start: '2026-12-24', end: '2026-12-26' },
      { start: '2026-12-24', end: '2026-12-26', all_day: true },
    ],
    [
      'one day',
      { start: '2026-12-24', end: '2026-12-24' },
      { start: '2026-12-24', end: '2026-12-24', all_day: true },
    ],
    [
      'minutes',
      { start: '2026-12-24T10:00', end: '2026-12-24T24:00', all_day: true },
      { start: '2026-12-24T10:00', end: '2026-12-24T24:00', all_day: false },
    ],
    [
      'a day and a minute',
      { start: '2026-12-24', end: '2026-12-24T12:00' },
      { start: '2026-12-24T00:00', end: '2026-12-24T12:00', all_day: false },
    ],
    [
      'a minute and a day',
      { start: '2026-12-24T12:00', end: '2026-12-24' },
      { start: '2026-12-24T12:00', end: '2026-12-24T24:00', all_day: false },
    ],
    [
      'an open end',
      { start: '2026-12-24', end: null },
      { start: '2026-12-24', end: null, all_day: true },
    ],
    ['no end', { start: '2026-12-24' }, { start: '2026-12-24', end: null, all_day: true }],
    ['no start', { end: '2026-12-24' }, undefined],
    ['a start fifty years ago', { start: '1976-12-24', end: null }, undefined],
    ['an end that is none', { start: '2026-12-24', end: 'never' }, undefined],
    ['an end before the start', { start: '2026-12-24', end: '2026-12-23' }, undefined],
    ['no duration', { start: '2026-12-24T10:00', end: '2026-12-24T10:00' }, undefined],
    ['the year zero', { start: '0000-01-01', end: '2026-12-23' }, undefined],
    ['a leap day that is none', { start: '2027-02-29', end: null }, undefined],
    ['an instant', { start: '2026-12-24T10:00:00Z', end: null }, undefined],
  ];
  for (const [what, given, kept] of periods)
    it(`from ${what}`, () => {
      const found = closures(given) as { periods: object[] }[];
      assert.deepEqual(
        found.map(closure => closure.periods),
        kept ? [[kept]] : [],
      );
    });

  it('and no table of offsets that has a fault', () => {
    const offsets = (table: unknown) =>
      read({ items: [], _herne: { utc_offsets: table } })._herne.utc_offsets.length;
    assert.equal(offsets(good()._herne.utc_offsets), 4);
    for (const table of [
      7,
      [[]],
      [['x', 60]],
      [['2026-03-29T01:00:00Z', '60']],
      [['2026-03-29T01:00:00Z', 9e9]],
      good()._herne.utc_offsets.reverse(),
    ])
      assert.equal(offsets(table), 0, JSON.stringify(table));
  });
});
