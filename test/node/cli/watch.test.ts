import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { Feed } from '../../../src/feed/model.js';
import { folderWith } from './process.js';

const release = (title: string): string =>
  `Meldung vom 3. März 2026\n\n${title}\n\nDas Rathaus der Stadt lädt am 9. März 2026 zu einem Gespräch ein.\n`;
const PATIENCE_MS = 60_000;

interface Watching {
  /** Waits until so many builds have ended, well or not. */
  readonly builds: (count: number) => Promise<void>;
  readonly titles: () => string[];
}

/** Starts `build --watch` on an input of the folder and stops it when the work is done. */
async function watching(
  folder: string,
  input: string,
  work: (watching: Watching) => Promise<void>,
): Promise<void> {
  const out = join(folder, 'out', 'feed.json');
  mkdirSync(join(folder, 'out'), { recursive: true });
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('src/cli/herne-feed.ts'), 'build'].concat(
      join(folder, input),
      ['--out', out, '--watch'],
    ),
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let err = '';
  let heard = (): void => undefined;
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    heard();
  });
  const ended = (): number => (err.match(/ items? from |No feed was written/g) ?? []).length;
  const until = (fine: () => boolean): Promise<void> =>
    new Promise((done, failed) => {
      const late = setTimeout(() => {
        failed(new Error(`Nothing more was built:\n${err}`));
      }, PATIENCE_MS);
      heard = () => {
        if (!fine()) return;
        clearTimeout(late);
        done();
      };
      heard();
    });
  const titles = (): string[] =>
    (JSON.parse(readFileSync(out, 'utf8')) as Feed).items.map(item => item.title);
  try {
    await until(() => err.includes('Watching '));
    await work({ builds: count => until(() => ended() >= count), titles });
  } finally {
    child.kill('SIGTERM');
    await new Promise(done => child.on('close', done));
  }
}

describe('build --watch', () => {
  it('builds again when a file is saved by renaming, again and again', async () => {
    const folder = folderWith({ 'in/a.txt': release('Eins zum Anfang') });
    await watching(folder, 'in/a.txt', async ({ builds, titles }) => {
      await builds(1);
      assert.deepEqual(titles(), ['Eins zum Anfang']);
      for (const [n, title] of ['Zwei danach', 'Drei zuletzt'].entries()) {
        writeFileSync(join(folder, 'in/.a.txt.new'), release(title));
        renameSync(join(folder, 'in/.a.txt.new'), join(folder, 'in/a.txt'));
        await builds(n + 2);
        assert.deepEqual(titles(), [title]);
      }
    });
  });

  it('goes on after a build that failed, and when the file comes back', async () => {
    const folder = folderWith({ 'in/a.txt': release('Eins zum Anfang') });
    await watching(folder, 'in/a.txt', async ({ builds, titles }) => {
      await builds(1);
      rmSync(join(folder, 'in/a.txt'));
      await builds(2);
      assert.deepEqual(titles(), ['Eins zum Anfang']);
      writeFileSync(join(folder, 'in/a.txt'), release('Wieder da'));
      await builds(3);
      assert.deepEqual(titles(), ['Wieder da']);
    });
  });

  it('sees a new file in a folder, and one in a new folder of it', async () => {
    const folder = folderWith({ 'in/a.txt': release('Eins zum Anfang') });
    await watching(folder, 'in', async ({ builds, titles }) => {
      await builds(1);
      writeFileSync(join(folder, 'in/b.txt'), release('Zwei daneben'));
      await builds(2);
      assert.equal(titles().length, 2);
      mkdirSync(join(folder, 'in/archiv'));
      await builds(3);
      writeFileSync(join(folder, 'in/archiv/c.txt'), release('Drei darunter'));
      await builds(4);
      assert.equal(titles().length, 3);
    });
  });

  it('goes on when the folder is deleted and made anew, and when another takes its place', async () => {
    const folder = folderWith({ 'in/a.txt': release('Eins zum Anfang') });
    await watching(folder, 'in', async ({ builds, titles }) => {
      await builds(1);
      rmSync(join(folder, 'in'), { recursive: true });
      await builds(2);
      assert.deepEqual(titles(), ['Eins zum Anfang']);
      mkdirSync(join(folder, 'in'));
      await builds(3);
      writeFileSync(join(folder, 'in/a.txt'), release('Zwei im neuen'));
      await builds(4);
      assert.deepEqual(titles(), ['Zwei im neuen']);
      mkdirSync(join(folder, 'next'));
      writeFileSync(join(folder, 'next/a.txt'), release('Drei im anderen'));
      renameSync(join(folder, 'in'), join(folder, 'old'));
      renameSync(join(folder, 'next'), join(folder, 'in'));
      await builds(5);
      assert.deepEqual(titles(), ['Drei im anderen']);
      writeFileSync(join(folder, 'in/a.txt'), release('Vier darin'));
      await builds(6);
      assert.deepEqual(titles(), ['Vier darin']);
    });
  });

  it('goes on when a folder above, or one below, is exchanged', async () => {
    const folder = folderWith({ 'site/in/sub/a.txt': release('Eins zum Anfang') });
    await watching(folder, 'site/in', async ({ builds, titles }) => {
      await builds(1);
      rmSync(join(folder, 'site'), { recursive: true });
      mkdirSync(join(folder, 'site/in/sub'), { recursive: true });
      writeFileSync(join(folder, 'site/in/sub/a.txt'), release('Zwei in neuen Ordnern'));
      await builds(2);
      assert.deepEqual(titles(), ['Zwei in neuen Ordnern']);
      rmSync(join(folder, 'site/in/sub'), { recursive: true });
      mkdirSync(join(folder, 'site/in/sub'));
      writeFileSync(join(folder, 'site/in/sub/a.txt'), release('Drei darunter'));
      await builds(3);
      assert.deepEqual(titles(), ['Drei darunter']);
      writeFileSync(join(folder, 'site/in/sub/a.txt'), release('Vier darin'));
      await builds(4);
      assert.deepEqual(titles(), ['Vier darin']);
    });
  });
});
