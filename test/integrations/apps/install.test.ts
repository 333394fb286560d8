import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pack, temporaryFolder } from '../../helpers/packed.js';

/* What a developer types: the tarball into a fresh folder, by npm itself, dependencies from where
   npm has them; then the command and the modules, without a browser. */

describe('the tarball in a fresh folder', () => {
  const folder = temporaryFolder('install');
  const run = (file: string, ...args: string[]): string =>
    execFileSync(file, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  it('is installed, builds a feed by npx, and is imported', () => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    const { tarball } = pack(folder);
    run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
    cpSync('data/releases', join(folder, 'releases'), { recursive: true });
    run('npx', '--no-install', 'herne-feed', 'build', 'releases', '--out', 'feed.json');
    writeFileSync(
      join(folder, 'program.js'),
      `import { readFileSync } from 'node:fs';
       import { HerneNewsList } from 'herne-widgets';
       import { validate } from 'herne-widgets/feed';
       import { inspectText } from 'herne-widgets/release';
       const feed = validate(JSON.parse(readFileSync('feed.json', 'utf8')));
       const text = 'Das Bürgeramt bleibt am Freitag, 28. November 2025, geschlossen.';
       const { periods } = inspectText(text, { published: '2025-11-20' });
       console.log(feed.items.length > 0, periods.length, typeof HerneNewsList);`,
    );
    assert.equal(run('node', 'program.js'), 'true 1 function\n');
  });
});
