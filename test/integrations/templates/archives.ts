/** The built archives, as the tests of templates read them. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ensurePackages } from '../debian.js';

export const dist = join(import.meta.dirname, '../../../dist/integrations');
const decoder = new TextDecoder();

export type System = 'wordpress' | 'typo3' | 'drupal';

/** Path inside the archive -> text. */
export function filesIn(system: System): Map<string, string> {
  const names = existsSync(dist) ? readdirSync(dist) : [];
  const name = names.find(file => file.endsWith(`-${system}.zip`));
  if (!name) throw new Error('Run `npm run build` first: there are no archives.');
  const files = unzipSync(readFileSync(join(dist, name)));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** Writes an archive's files into a new folder. */
export function unpacked(system: System): string {
  const folder = mkdtempSync(join(tmpdir(), `herne-${system}-`));
  for (const [name, text] of filesIn(system)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs PHP; what it prints, or an error with what it complained about. */
export function php(args: readonly string[], input = ''): string {
  ensurePackages('php-cli', 'php-xml', 'php-twig');
  return execFileSync('php', args, { input, encoding: 'utf8' });
}
