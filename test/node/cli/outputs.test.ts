import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Feed } from '../../../src/feed/model.js';
import { built } from './builds.js';
import { folderWith } from './process.js';

const release = `Meldung vom 2. März 2026

Bücherei geschlossen

Die Bücherei am Markt bleibt am Freitag, 6. März 2026, wegen einer Inventur geschlossen.
`;

describe('what stands where a build writes', () => {
  it('a link stays a link, and what it leads to is the new feed', async () => {
    const folder = folderWith({ 'in/a.txt': release, 'store/v1.json': '{"items": []}' });
    symlinkSync('store/v1.json', join(folder, 'feed.json'));
    const { code, feed } = await built(folder);
    assert.equal(code, 0);
    assert.ok(lstatSync(join(folder, 'feed.json')).isSymbolicLink());
    assert.equal(feed('store/v1.json').items.length, 1);
  });

  it('whoever may read the old file may read the new one, and nobody else', async () => {
    const folder = folderWith({ 'in/a.txt': release, 'feed.json': '{"items": []}' });
    chmodSync(join(folder, 'feed.json'), 0o640);
    assert.equal((await built(folder)).code, 0);
    assert.equal(statSync(join(folder, 'feed.json')).mode & 0o777, 0o640);
  });

  it('a pipe or a device is written into, never replaced by a file', async () => {
    const folder = folderWith({ 'in/a.txt': release });
    mkdirSync(join(folder, 'dev'));
    const pipe = join(folder, 'dev/pipe');
    execFileSync('mkfifo', [pipe]);
    const [text, { code }] = await Promise.all([
      readFile(pipe, 'utf8'),
      built(folder, '--rss', pipe),
    ]);
    assert.equal(code, 0);
    assert.match(text, /<rss [^]*Bücherei geschlossen[^]*<\/rss>/);
    assert.ok(statSync(pipe).isFIFO());
  });

  it('what was in a pipe at --out is not asked for', { timeout: 20_000 }, async () => {
    const folder = folderWith({ 'in/a.txt': release });
    execFileSync('mkfifo', [join(folder, 'feed.json')]);
    const [text] = await Promise.all([
      readFile(join(folder, 'feed.json'), 'utf8'),
      built(folder).then(({ code }) => {
        assert.equal(code, 0);
      }),
    ]);
    assert.equal((JSON.parse(text) as Feed).items.length, 1);
  });
});
