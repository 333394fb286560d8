import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError, problemsOf, validate } from '../../../src/feed/validate.js';
import { good } from '../../fixtures/feeds.js';

const found = (value: unknown): string[] =>
  problemsOf(value, { now: Date.parse('2026-11-22T12:00:00Z') }).map(p => `${p.path} ${p.code}`);

describe('validate', () => {
  it('takes a feed without fault, and gives it back rebuilt', () => {
    assert.deepEqual(found(good()), []);
    assert.deepEqual(validate(good()), good());
  });

  it('gives, and does not throw, a FeedError that lists every problem', () => {
    const error = validate({ items: [{ id: true }, { id: 'a', content_text: 'x', url: 'x:y' }] });
    assert.ok(error instanceof FeedError);
    assert.match(error.message, /^\$\.items\[0\]\.id has a value .* \(and \d+ more\)$/);
    assert.ok(error.problems.some(p => p.path === '$.items[1].url' && p.severity === 'error'));
  });

  const faults: [string, (feed: ReturnType<typeof good>) => void, string[]][] = [
    ['no version', f => delete f.version, ['$.version missing']],
    ['another version', f => (f.version = 'https://jsonfeed.org/version/1'), ['$.version value']],
    ['no title', f => delete f.title, ['$.title missing']],
    ['items of a wrong type', f => (f.items = 'x'), ['$.items type']],
    ['an item that is none', f => f.items.push(7), ['$.items[1] type']],
    ['an id twice', f => f.items.push(f.items[0]), ['$.items[1].id duplicate']],
    ['no text', f => delete f.items[0].content_text, ['$.items[0].content_text missing']],
    ['HTML', f => (f.items[0].content_html = '<p>'), ['$.items[0].content_html html']],
    ['a script as link', f => (f.items[0].url = 'javascript:alert(1)'), ['$.items[0].url url']],
    ['tags as one string', f => (f.items[0].tags = 'a, b'), ['$.items[0].tags type']],
    ['a tag that is none', f => (f.items[0].tags = ['a', 1]), ['$.items[0].tags[1] type']],
    [
      'a day that does not exist',
      f => (f.items[0]._herne.closures[0].periods[0].end = '2026-02-30'),
      ['$.items[0]._herne.closures[0].periods[0].end date'],
    ],
    [
      'a period that ends before it begins',
      f => (f.items[0]._herne.closures[0].periods[0].end = '2026-12-23'),
      ['$.items[0]._herne.closures[0].periods[0] order'],
    ],
    [
      'a local time as instant',
      f => (f._herne.generated = '2026-11-22T12:00'),
      ['$._herne.generated date'],
    ],
    ['offsets out of order', f => f._herne.utc_offsets.reverse(), ['$._herne.utc_offsets value']],
    ['authors as an object', f => (f.authors = {}), ['$.authors type']],
    [
      'an attachment without type',
      f => (f.items[0].attachments = [{ url: 'https://www.herne.de/a.pdf' }]),
      ['$.items[0].attachments[0].mime_type missing'],
    ],
  ];
  for (const [name, spoil, expected] of faults)
    it(`names the place of ${name}`, () => {
      const feed = good();
      spoil(feed);
      const paths = found(feed);
      for (const path of expected)
        assert.ok(paths.includes(path), `${path} not in ${paths.join(', ')}`);
    });

  it('warns of what readers are only spared, and lets it pass', () => {
    const feed = good();
    feed.items[0].title = 'a\u202Eb  c';
    delete feed._herne;
    const problems = problemsOf(feed);
    assert.deepEqual(
      problems.map(p => `${p.severity} ${p.path} ${p.code}`),
      ['warning $.items[0].title unclean', 'warning $._herne foreign'],
    );
    assert.ok(!(validate(feed) instanceof FeedError));
  });
});
