import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { install, pack, temporaryFolder } from '../helpers/packed.js';

const folder = temporaryFolder('package');
const packed = pack(folder);
install(packed, folder, ['typescript', '@types/node']);

const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
const data = readFileSync(packed.tarball);

/** Runs a program of a user of the package in the fresh folder. */
function run(source: string): string {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, source);
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
}

describe('the npm package', () => {
  it('holds what its entry points name, and nothing of tests, demo and sources', () => {
    const named = Object.values(own['exports'] as object).flatMap(entry =>
      typeof entry === 'string' ? [entry] : Object.values(entry as Record<string, string>),
    );
    const missing = named.map(path => path.slice(2)).filter(path => !packed.files.includes(path));
    assert.deepEqual(missing, []);
    const strange = packed.files.filter(
      path => !/^(dist\/|[A-Z]+(\.md)?$|package\.json$)/.test(path),
    );
    assert.deepEqual(strange, []);
    assert.deepEqual(
      packed.files.filter(path => /report|demo|integrations/.test(path)),
      [],
    );
    assert.ok(packed.files.includes('LICENSE'));
  });

  it('satisfies publint', async () => {
    const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(
      messages.map(message => formatMessage(message, own)),
      [],
    );
  });

  it('has types that are right wherever they are resolved', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(data)));
    assert.ok(result.types);
    /* An ES module package: `require` of it and resolution from before `exports` are not offered. */
    const serious = (
      result.problems as { kind: string; resolutionKind?: string; entrypoint?: string }[]
    )
      .filter(
        ({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs',
      )
      /* The scripts for `<script src>` have nothing to import, and so no types. */
      .filter(({ entrypoint = '' }) => !/^\.\/herne-.*\.js$/.test(entrypoint));
    assert.deepEqual(serious, []);
  });

  it('names files in its manifest that it brings', () => {
    const manifest = readFileSync('dist/custom-elements.json', 'utf8');
    const named = [...manifest.matchAll(/"(?:path|module|typeDefinitionPath)": "([^"]+)"/g)];
    assert.ok(named.length > 8);
    for (const [, path = ''] of named) assert.ok(packed.files.includes(path), path);
  });

  it('is imported on a server without a DOM, silently', () => {
    const said = run(`
      import * as all from 'herne-widgets';
      import { HerneNewsList } from 'herne-widgets/elements/news-list';
      import 'herne-widgets/define/closure-banner';
      console.log(typeof document, all.HerneNewsList === HerneNewsList);
    `);
    assert.equal(said, 'undefined true\n');
  });

  it('gives the feed and the reader of releases to programs', () => {
    const said = run(`
      import { FeedError, validate } from 'herne-widgets/feed';
      import { inspectText } from 'herne-widgets/release';
      const text = 'Das Bürgeramt bleibt am Freitag, 28. November 2025, geschlossen.';
      const found = inspectText(text, { published: '2025-11-20' });
      console.log(validate({}) instanceof FeedError, JSON.stringify(found.periods));
    `);
    assert.equal(said, 'true [{"start":"2025-11-28","end":"2025-11-28","all_day":true}]\n');
  });

  it('gives the events, and nothing else that their file might hold', () => {
    const said = run(`
      import * as events from 'herne-widgets/elements/events';
      console.log(Object.keys(events).filter(name => !/^Herne[A-Za-z]+Event$/.test(name)).join());
    `);
    assert.equal(said, '\n');
  });

  it('brings the builder as a command', () => {
    const bin = JSON.parse(
      readFileSync(join(folder, 'node_modules/herne-widgets/package.json'), 'utf8'),
    ) as {
      bin: Record<string, string>;
    };
    const file = join(folder, 'node_modules/herne-widgets', bin.bin['herne-feed']!);
    assert.match(readFileSync(file, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { status, stdout } = spawnSync(process.execPath, [file, '--help'], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /herne-feed/);
  });

  it('types what a program writes', () => {
    writeFileSync(
      join(folder, 'program.mts'),
      `import { HerneNewsList, type HerneLoadEvent } from 'herne-widgets';
       import type { Feed } from 'herne-widgets/feed';
       const list: HerneNewsList = document.createElement('herne-news-list');
       list.addEventListener('herne-load', (event: HerneLoadEvent) => {
         const feed: Feed = event.feed;
         console.log(feed.items.length);
       });
       document.addEventListener('herne-select', event => console.log(event.item.title));
       // @ts-expect-error: there is no such event field
       list.addEventListener('herne-select', event => console.log(event.nothing));
      `,
    );
    const options = [
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom',
      '--types',
      'node',
    ];
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, ...options, '--skipLibCheck', 'false', join(folder, 'program.mts')],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });
});
