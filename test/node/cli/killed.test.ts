import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, herneFeed } from './process.js';

const release = (n: number): string =>
  `Meldung vom 3. März 2026\n\nMeldung Nummer ${n}\n\nDas Rathaus der Stadt lädt am 9. März 2026 zum Gespräch Nummer ${n} ein.\n\n`;
const page = (count: number): string =>
  Array.from({ length: count }, (_, n) => release(n)).join('\n');

/** Builds and kills the process after some milliseconds; whether it was still running. */
function buildAndKill(folder: string, milliseconds: number): Promise<boolean> {
  const args = ['build', join(folder, 'in'), '--out', join(folder, 'feed.json')];
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('src/cli/herne-feed.ts'), ...args],
    { stdio: 'ignore' },
  );
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise(done => {
    child.on('close', code => {
      done(code === null);
    });
  });
}

describe('a build that is killed', () => {
  it('leaves the old feed or the new one, and always a whole one', async () => {
    const folder = folderWith({ 'in/a.txt': page(3) });
    const feed = join(folder, 'feed.json');
    const out = await herneFeed(['build', join(folder, 'in'), '--out', feed]);
    assert.equal(out.code, 0);
    writeFileSync(join(folder, 'in/a.txt'), page(400));
    let killed = 0;
    for (const after of [300, 900, 1400, 1900, 2400]) {
      if (await buildAndKill(folder, after)) killed += 1;
      const { items } = JSON.parse(readFileSync(feed, 'utf8')) as { items: unknown[] };
      assert.ok(items.length === 3 || items.length === 400, `${items.length} items`);
    }
    assert.ok(killed > 0);
  });

  it('leaves nothing that the next build does not tidy away', async () => {
    const remains = '.feed.json.2147483646-0.part';
    const folder = folderWith({
      'in/a.txt': page(2),
      [remains]: '{"version"',
      '.feed.json.notes.part': 'not ours',
      [`.feed.json.${process.pid}-0.part`]: 'of a build that runs',
    });
    const feed = join(folder, 'feed.json');
    const { code, err } = await herneFeed(['build', join(folder, 'in'), '--out', feed]);
    assert.equal(code, 0, err);
    const names = readdirSync(folder).sort();
    assert.deepEqual(
      names,
      [`.feed.json.${process.pid}-0.part`, '.feed.json.notes.part', 'feed.json', 'in'].sort(),
    );
  });
});
