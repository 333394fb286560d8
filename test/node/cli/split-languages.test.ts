import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { problemsOf } from '../../../src/feed/validate.js';
import { arabic, english, german } from '../../fixtures/translations.js';
import { built } from './builds.js';
import { folderWith, herneFeed } from './process.js';

const all = { 'in/a.txt': german, 'in/en/a.txt': english, 'in/ar/a.txt': arabic };
const feeds = (folder: string): string[] =>
  readdirSync(folder).filter(name => name.startsWith('feed'));

describe('build --split-languages', () => {
  it('keeps the German releases and links to a feed for every language', async () => {
    const folder = folderWith(all);
    const { feed } = await built(folder, '--split-languages', '--base-url', 'https://a.example/x/');
    assert.deepEqual(feeds(folder), ['feed.ar.json', 'feed.en.json', 'feed.json']);
    const main = feed();
    assert.deepEqual(
      main._herne.languages.map(({ tag, feed_url }) => [tag, feed_url]),
      [
        ['ar', 'feed.ar.json'],
        ['en', 'feed.en.json'],
      ],
    );
    assert.ok(main.items.every(({ language }) => language === 'de'));
    for (const tag of ['ar', 'en']) {
      const own = feed(`feed.${tag}.json`);
      assert.equal(own.language, tag);
      assert.equal(own.feed_url, `https://a.example/x/feed.${tag}.json`);
      assert.deepEqual(
        own.items.map(({ language, _herne }) => [language, _herne.translation_of]),
        main.items.map(({ id }) => [tag, id]),
      );
    }
    for (const name of feeds(folder)) {
      const address = `https://a.example/x/${name}`;
      assert.deepEqual(problemsOf(feed(name), { most: Infinity, address }), [], name);
    }
  });

  it('gives the same bytes again, and the same ids as one feed', async () => {
    const folder = folderWith(all);
    const first = await built(folder, '--split-languages');
    const bytes = feeds(folder).map(name => first.bytes(name));
    const again = await built(folder, '--split-languages');
    assert.deepEqual(
      feeds(folder).map(name => again.bytes(name)),
      bytes,
    );
    const ids = ['feed.ar.json', 'feed.en.json'].flatMap(name =>
      first.feed(name).items.map(({ id }) => id),
    );
    const whole = (await built(folder)).feed().items.map(({ id }) => id);
    assert.ok(ids.every(id => whole.includes(id)));
    assert.deepEqual(feeds(folder), ['feed.json'], 'what nothing links to any more is gone');
  });

  it('removes the feed of a language without translations, and its pages', async () => {
    const folder = folderWith(all);
    await built(folder, '--split-languages', '--page-size', '1');
    assert.ok(feeds(folder).includes('feed.ar-2.json'));
    rmSync(join(folder, 'in/ar'), { recursive: true });
    await built(folder, '--split-languages', '--page-size', '1');
    assert.deepEqual(feeds(folder), ['feed-2.json', 'feed.en-2.json', 'feed.en.json', 'feed.json']);
  });

  it('leaves every feed as it was when the build fails', async () => {
    const folder = folderWith(all);
    const { bytes } = await built(folder, '--split-languages');
    const before = feeds(folder).map(name => bytes(name));
    rmSync(join(folder, 'in/en'), { recursive: true });
    const failed = await built(
      folder,
      '--split-languages',
      '--strict',
      '--page-size',
      '1',
      '--edits',
      join(folder, 'none.json'),
    );
    assert.equal(failed.code, 3);
    assert.deepEqual(
      feeds(folder).map(name => bytes(name)),
      before,
    );
  });

  it('keeps a release and its translations on one page without it', async () => {
    const { feed } = await built(folderWith(all), '--page-size', '1');
    assert.deepEqual(
      ['feed.json', 'feed-2.json'].map(name => feed(name).items.map(({ language }) => language)),
      [
        ['de', 'en', 'ar'],
        ['de', 'en', 'ar'],
      ],
    );
  });

  it('wants --out', async () => {
    const { code, err } = await herneFeed(['build', 'data/releases', '--split-languages']);
    assert.equal(code, 2);
    assert.match(err, /--split-languages needs --out\./);
  });
});
