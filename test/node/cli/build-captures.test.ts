import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import type { Feed } from '../../../src/feed/model.js';
import { folderWith, herneFeed, type Answer } from './process.js';

interface GoldRelease {
  id: string;
  title: string | null;
  pageTitle: string | null;
  teaser: string;
  published: string | null;
  duplicateGroup: string | null;
  publishedWindow?: { notBefore: string | null; notAfter: string | null };
}

const gold = (
  JSON.parse(readFileSync('test/fixtures/gold/seeds.json', 'utf8')) as {
    files: { releases: GoldRelease[] }[];
  }
).files.flatMap(file => file.releases);

describe('herne-feed build data/releases', () => {
  const folder = folderWith({});
  const path = (name: string): string => join(folder, name);
  let answer: Answer;
  let feed: Feed;
  let report: { problems: { code: string; excerpt: string; source: { line: number } }[] };

  before(async () => {
    const outputs = ['out', 'report', 'ics', 'rss'].flatMap(name => [`--${name}`, path(name)]);
    answer = await herneFeed(['build', 'data/releases', ...outputs]);
    feed = JSON.parse(readFileSync(path('out'), 'utf8')) as Feed;
    report = JSON.parse(readFileSync(path('report'), 'utf8')) as typeof report;
  });

  it('gives the 38 releases with their titles and teasers', () => {
    assert.equal(answer.code, 0, answer.err);
    assert.equal(feed.items.length, 38);
    for (const { id, title, pageTitle, teaser } of gold) {
      const item = feed.items.find(({ summary }) => summary === teaser);
      assert.ok(item, id);
      const stated = title ?? pageTitle ?? gold.find(g => g.teaser === teaser && g.title)?.title;
      assert.equal(item._herne.title_source, stated ? 'stated' : 'derived', id);
      if (stated) assert.equal(item.title, stated);
      else assert.ok(item.title.length >= 15 && item.title.length <= 121, item.title);
    }
  });

  it('dates releases where a page states it, and only there', () => {
    for (const { id, teaser, published } of gold) {
      const item = feed.items.find(({ summary }) => summary === teaser);
      assert.equal(item?.date_published?.slice(0, 10), published ?? undefined, id);
    }
  });

  it('bounds the other dates by order and tense', () => {
    const seen = new Set<string>();
    for (const { id, teaser, publishedWindow } of gold) {
      if (!publishedWindow || seen.has(teaser)) continue;
      seen.add(teaser);
      const { not_before, not_after } =
        feed.items.find(i => i.summary === teaser)?._herne.published ?? {};
      assert.deepEqual(
        [not_before ?? null, not_after ?? null],
        [publishedWindow.notBefore, publishedWindow.notAfter],
        id,
      );
    }
  });

  it('finds the two closures with office, days and reason', () => {
    const closures = feed.items.flatMap(item => item._herne.closures ?? []);
    assert.deepEqual(
      closures.map(({ offices, periods, reason, revision }) => ({
        offices,
        periods,
        reason,
        revision,
      })),
      [
        {
          offices: ['städtische Dienststellen'],
          periods: [{ start: '2025-11-27', end: '2025-11-27', all_day: true }],
          reason: 'jährliche Personalversammlung',
          revision: 0,
        },
        {
          offices: ['Untere Jagd- und Fischereibehörde'],
          periods: [{ start: '2025-11-24', end: '2025-11-28', all_day: true }],
          reason: 'Fischereiprüfung',
          revision: 0,
        },
      ],
    );
  });

  it('carries date, image text and body over between repeats', () => {
    const merged = feed.items.filter(item => item._herne.sources.length > 1);
    assert.deepEqual(
      merged.map(item => item._herne.sources.length),
      [3, 2],
    );
    assert.equal(merged[0]?._herne.image_alt, 'Mit unterschiedlichen Farben bemalte Hände');
    assert.equal(merged[0].content_text.split('\n\n').length, 5);
  });

  it('lists the eight languages the pages offer', () => {
    assert.deepEqual(
      feed._herne.languages.map(({ tag }) => tag),
      ['en', 'fr', 'ro', 'bg', 'pl', 'tr', 'ru', 'ar'],
    );
  });

  it('keeps the order of every page and has the newest first', () => {
    const known = (item: Feed['items'][number]): [string, string] => {
      const day = item.date_published?.slice(0, 10);
      const { not_before, not_after } = item._herne.published;
      return [day ?? not_before ?? '0000', day ?? not_after ?? '9999'];
    };
    feed.items.forEach((item, index) => {
      for (const below of feed.items.slice(index + 1))
        assert.ok(known(item)[1] >= known(below)[0], `${item.title} stands above ${below.title}`);
    });
  });

  it('reports both slips of the pen and raises no false alarm', () => {
    const slips = report.problems.filter(({ code }) =>
      /weekday|year-unknown|end-before|invalid|uncertain|unsafe|overlap|conflict/.test(code),
    );
    assert.deepEqual(
      slips.map(({ code, source }) => [code, source.line]),
      [
        ['weekday-mismatch', 47],
        ['weekday-typo', 18],
      ],
    );
    assert.match(answer.err, /003_d4f8884d30c50cf1\.txt:47:\d+ weekday-mismatch/);
    assert.match(answer.err, /\| +\^+/);
  });

  it('knows the clock changes around it', () => {
    assert.deepEqual(
      feed._herne.utc_offsets
        .slice(0, 3)
        .map(([instant, minutes]) => [Date.parse(instant), minutes]),
      [
        [Date.parse('2025-01-01T00:00:00Z'), 60],
        [Date.parse('2025-03-30T01:00:00Z'), 120],
        [Date.parse('2025-10-26T01:00:00Z'), 60],
      ],
    );
  });

  it('is valid, the same twice, and the one that is checked in', async () => {
    const bytes = readFileSync(path('out'), 'utf8');
    copyFileSync('data/feed.json', path('checked-in'));
    await herneFeed(['build', 'data/releases', '--out', path('checked-in')]);
    assert.deepEqual(
      JSON.parse(readFileSync(path('checked-in'), 'utf8')),
      JSON.parse(readFileSync('data/feed.json', 'utf8')),
    );
    const again = await herneFeed(['build', 'data/releases', '--out', path('out')]);
    assert.equal(again.code, 0);
    assert.equal(readFileSync(path('out'), 'utf8'), bytes);
    const valid = await herneFeed(['validate', path('out')]);
    assert.equal(valid.code, 0, valid.err);
  });

  it('writes a calendar and RSS of the same', () => {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path('ics'), 'utf8')));
    assert.equal(calendar.getAllSubcomponents('vevent').length, 2);
    assert.equal(readFileSync(path('rss'), 'utf8').split('<item>').length - 1, 38);
  });
});
