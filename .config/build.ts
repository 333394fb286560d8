/*
 * `npm run build`: everything that is shipped, into dist/.
 *   dist/herne-widgets.js, dist/herne-<element>.js   classic scripts, source maps, bundle reports
 *   dist/integrity.json                              sha384 of each script, for `integrity="…"`
 *   dist/esm/, dist/cli/, editor data                see package.ts
 *   dist/demo/                                       the static site
 *   dist/integrations/                               archives for content management systems
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildIntegrations } from '../demo/integrations/build.js';
import { writeDocs } from './docs-site.js';
import { buildPackage } from './package.js';
import { ELEMENTS } from '../vite.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}/dist`;
const scripts = ['herne-widgets', ...Object.keys(ELEMENTS).map(name => `herne-${name}`)];

rmSync(dist, { recursive: true, force: true });
for (const mode of [...scripts, 'demo']) {
  await build({ configFile: `${root}/vite.config.ts`, mode });
}
writeIntegrity();
await buildPackage();
completeDemo();
buildIntegrations();
/* The configurator offers them. */
cpSync(`${dist}/integrations`, `${dist}/demo/integrations`, { recursive: true });

function writeIntegrity(): void {
  const integrity = Object.fromEntries(
    scripts.map(name => {
      const digest = createHash('sha384').update(readFileSync(`${dist}/${name}.js`));
      return [`${name}.js`, `sha384-${digest.digest('base64')}`];
    }),
  );
  writeFileSync(`${dist}/integrity.json`, `${JSON.stringify(integrity, null, 2)}\n`);
}

/**
 * The demo stands alone on any host: its script and its feed lie beside its pages. The scripts are
 * also under the two addresses partners use, by exact version and by major version.
 */
function completeDemo(): void {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    version: string;
  };
  for (const folder of ['.', version, version.split('.')[0]!]) {
    mkdirSync(`${dist}/demo/${folder}`, { recursive: true });
    for (const file of scripts.flatMap(name => [`${name}.js`, `${name}.js.map`]))
      copyFileSync(`${dist}/${file}`, `${dist}/demo/${folder}/${file}`);
  }
  copyFileSync(`${dist}/integrity.json`, `${dist}/demo/integrity.json`);
  copyFileSync(`${root}/data/feed.json`, `${dist}/demo/feed.json`);
  copyFileSync(`${dist}/feed.schema.json`, `${dist}/demo/feed.schema.json`);
  for (const folder of ['static', 'themes'])
    cpSync(`${root}/demo/${folder}`, `${dist}/demo/${folder}`, { recursive: true });
  writeDocs(`${dist}/demo/docs`);
  const styles = ['site.css', 'docs/prose.css'].map(file => readFileSync(`${root}/demo/${file}`));
  writeFileSync(`${dist}/demo/docs/page.css`, Buffer.concat(styles));
}
