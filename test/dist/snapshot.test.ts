import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { temporaryFolder } from '../helpers/packed.js';
import { newsFeed, newsItem } from '../fixtures/news.js';

it('HERNE_SNAPSHOT names the feed whose newest releases are bundled', () => {
  const folder = temporaryFolder('snapshot');
  const feed = join(folder, 'feed.json');
  const item = newsItem('own', { title: 'Eine Meldung, die nur hier steht' });
  writeFileSync(
    feed,
    JSON.stringify(newsFeed([item], { feed_url: 'https://own.example/feed.json' })),
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', 'herne-news-list', '--outDir', folder],
    { encoding: 'utf8', env: { ...process.env, HERNE_SNAPSHOT: feed } },
  );
  assert.equal(status, 0, stderr);
  const script = readFileSync(join(folder, 'herne-news-list.js'), 'utf8');
  assert.ok(script.includes(item.title));
  assert.ok(script.includes('https://own.example/feed.json'));
});
