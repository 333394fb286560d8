/*
 * What the npm package holds beside the scripts:
 *   dist/esm/                modules with types, one for one what is in src/
 *   dist/cli/                the builder
 *   dist/custom-elements.json, web-types.json, vscode.*.json, and typings for frameworks
 *   dist/feed.schema.json    the feed as a JSON Schema, for editors and other programs
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeEditorData } from './editor-data.js';
import { readManifest } from './manifest.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Writes everything above; the scripts are made by `build.ts`. */
export async function buildPackage(): Promise<void> {
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  const project = `${root}.config/tsconfig.modules.json`;
  execFileSync(process.execPath, [compiler, '--project', project], { stdio: 'inherit' });
  await build({ configFile: `${root}vite.config.ts`, mode: 'cli' });
  chmodSync(`${dist}/cli/herne-feed.js`, 0o755);
  const manifest = await readManifest();
  writeFileSync(`${dist}/custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  writeEditorData(manifest, dist);
  copyFileSync(`${root}src/feed/feed.schema.json`, `${dist}/feed.schema.json`);
  writeFileSync(`${dist}/types-only.js`, '/* Only types come from here. */\nexport {};\n');
}
