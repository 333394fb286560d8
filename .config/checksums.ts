/*
 * The checksums that the documentation names: of the scripts of this version, as `npm run build`
 * leaves them in dist/integrity.json. The build gives the same bytes wherever it runs, so that a
 * checksum in a document can be right. `npm run docs` writes them; a test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** The documents that show a script under the address of its exact version. */
export const DOCUMENTS = ['README.md', 'demo/docs/hosting.md'];

const EXACT = /\/\d+\.\d+\.\d+\/(herne-[\w-]+\.js)" integrity="[^"]*"/g;

/** The version, and the checksum of each script of it. */
export interface Release {
  readonly version: string;
  readonly checksums: Readonly<Record<string, string>>;
}

/** What has been built; `undefined` where nothing has. */
export function built(): Release | undefined {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  try {
    const text = readFileSync('dist/integrity.json', 'utf8');
    return { version, checksums: JSON.parse(text) as Release['checksums'] };
  } catch {
    return undefined;
  }
}

/** A document with the version and checksums of a release. */
export function withChecksums(text: string, { version, checksums }: Release): string {
  return text.replace(EXACT, (_, script: string) => {
    return `/${version}/${script}" integrity="${checksums[script] ?? ''}"`;
  });
}

/** Writes them into the documents. */
export function writeChecksums(): void {
  const release = built();
  if (!release) {
    console.error('No dist/integrity.json: checksums stay as they are until `npm run build`.');
    return;
  }
  for (const file of DOCUMENTS)
    writeFileSync(file, withChecksums(readFileSync(file, 'utf8'), release));
}
