import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { temporaryFolder } from '../../helpers/packed.js';
import { inLanguage, type Snippet } from '../../helpers/snippets.js';

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
  for (const place of ['', '0/', '0.1.0/'])
    cpSync('dist/herne-widgets.js', join(folder, `public/${place}herne-widgets.js`));
  symlinkSync(join(project, 'dist'), join(folder, 'dist'), 'dir');
  writeFileSync(
    join(folder, 'notice.txt'),
    'Das Bürgeramt bleibt am Freitag, 28. November 2025, geschlossen.\n',
  );
  return { folder, path: `${bin}:${process.env['PATH']}` };
}

/** Runs a snippet; where it ran. */
function runs({ place, text }: Snippet, { folder, path } = prepare()): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-eu', '-o', 'pipefail', '-c', text], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, PATH: path },
  });
  assert.equal(status, 0, `${place}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return folder;
}

describe('commands in the documentation', () => {
  for (const snippet of inLanguage('sh')) {
    it(`run: ${snippet.place}`, () => {
      runs(snippet);
    });
  }

  it('compress the feed that has just been built, and the scripts under every address', () => {
    const compressing = inLanguage('sh').filter(({ text }) => /gzip/.test(text));
    assert.equal(compressing.length, 1);
    const prepared = prepare();
    const at = (file: string): Buffer => readFileSync(join(prepared.folder, 'public', file));
    writeFileSync(join(prepared.folder, 'public/feed.json.gz'), gzipSync('{}'));
    runs(compressing[0]!, prepared);
    for (const file of [
      'feed.json',
      ...['', '0/', '0.1.0/'].map(one => `${one}herne-widgets.js`),
    ]) {
      assert.ok(gunzipSync(at(`${file}.gz`)).equals(at(file)), file);
      assert.ok(brotliDecompressSync(at(`${file}.br`)).equals(at(file)), file);
    }
  });
});
