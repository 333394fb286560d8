/**
 * Builds the archives of the content management systems into `dist/integrations/`, from the sources
 * here, the built script and the checked-in feed. Same input, same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { archiveName } from './archive-names.js';
import { buildEmbeds } from './embed/build.js';
import { drupalFiles } from './drupal/build.js';
import type { Archive, Shipped } from './sources.js';
import { typo3Files } from './typo3/build.js';
import { wordpressFiles } from './wordpress/build.js';

const root = join(import.meta.dirname, '../..');
/* Any fixed moment will do; zip knows none before 1980. */
const mtime = new Date('2026-01-01T00:00:00');

/** Every archive by its file name. */
const archives = (version: string): Readonly<Record<string, (shipped: Shipped) => Archive>> => ({
  [archiveName('wordpress', version)]: wordpressFiles,
  [archiveName('typo3', version)]: typo3Files,
  [archiveName('drupal', version)]: drupalFiles,
});

/**
 * Writes all archives; scripts and demo must have been built before. With the address of the demo
 * site in HERNE_BASE_URL, its embed pages get their oEmbed documents as well.
 */
export function buildIntegrations(dist = join(root, 'dist')): void {
  const folder = join(dist, 'integrations');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shipped = whatIsShipped(dist);
  for (const [name, files] of Object.entries(archives(shipped.version))) {
    writeFileSync(join(folder, name), zipSync(files(shipped), { mtime, level: 9 }));
  }
  const baseUrl = process.env['HERNE_BASE_URL'];
  if (baseUrl) buildEmbeds(join(dist, 'demo'), baseUrl);
}

function whatIsShipped(dist: string): Shipped {
  const read = (path: string): Uint8Array => readFileSync(path);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8')) as Record<
    string,
    string
  >;
  return {
    version,
    script: read(join(dist, 'herne-widgets.js')),
    sourceMap: read(join(dist, 'herne-widgets.js.map')),
    integrity: integrity['herne-widgets.js']!,
    feed: read(join(root, 'data/feed.json')),
    license: read(join(root, 'LICENSE')),
  };
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  buildIntegrations();
  const folder = join(root, 'dist/integrations');
  for (const name of readdirSync(folder))
    console.log(relative(root, join(folder, name)).replaceAll(sep, '/'));
}
