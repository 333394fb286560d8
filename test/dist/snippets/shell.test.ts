import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../helpers/packed.js';
import { inLanguage } from '../../helpers/snippets.js';

/* Shell snippets run by bash, in a folder that has what they speak of. `npm` and `npx` are
   stand-ins (test/helpers/commands): they run the builder, and look up everything else. */

const project = process.cwd();

/** The commands a snippet finds before those of the machine. */
function stand(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['npm', 'npx', 'herne-feed']) {
    const file = join(project, 'test/helpers/commands', `${name}.mjs`);
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${file}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  if (spawnSync('brotli', ['--version']).error) {
    const code = `import('node:zlib').then(({ brotliCompressSync: pack }) => import('node:fs').then(fs => process.argv.slice(1).filter(one => one[0] !== '-').forEach(one => fs.writeFileSync(one + '.br', pack(fs.readFileSync(one))))))`;
    writeFileSync(
      join(bin, 'brotli'),
      `#!/bin/sh\nexec "${process.execPath}" -e "${code}" -- "$@"\n`,
    );
    chmodSync(join(bin, 'brotli'), 0o755);
  }
  return bin;
}

function prepare(): { folder: string; path: string } {
  const folder = temporaryFolder('snippet');
  const bin = stand(folder);
  for (const place of ['data/releases', 'releases']) {
    cpSync('data/releases', join(folder, place), { recursive: true });
  }
  mkdirSync(join(folder, 'public'));
  for (const place of ['data/feed.json', 'feed.json', 'public/feed.json']) {
    cpSync('data/feed.json', join(folder, place));
  }
  cpSync('dist/herne-widgets.js', join(folder, 'public/herne-widgets.js'));
  symlinkSync(join(project, 'dist'), join(folder, 'dist'), 'dir');
  writeFileSync(
    join(folder, 'notice.txt'),
    'Das Bürgeramt bleibt am Freitag, 28. November 2025, geschlossen.\n',
  );
  return { folder, path: `${bin}:${process.env['PATH']}` };
}

describe('commands in the documentation', () => {
  for (const { place, text } of inLanguage('sh')) {
    it(`run: ${place}`, () => {
      const { folder, path } = prepare();
      const { status, stdout, stderr } = spawnSync('bash', ['-eu', '-o', 'pipefail', '-c', text], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 120_000,
        env: { ...process.env, PATH: path },
      });
      assert.equal(status, 0, `${place}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
    });
  }
});
