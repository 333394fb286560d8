import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after } from 'node:test';

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * The builder as `node` arguments: from the sources, or, where the run of all suites has just built
 * it, the file that is shipped: it starts in a third of the time.
 */
const built = process.env['HERNE_FEED_BUILT'];
export const builder: readonly string[] = built
  ? [resolve(built)]
  : ['--import', import.meta.resolve('tsx'), resolve('src/cli/herne-feed.ts')];

/** Runs the builder as a user would: a process of its own, its pipes read to the end. */
export function herneFeed(
  args: readonly string[],
  input = '',
  cwd = process.cwd(),
): Promise<Answer> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...builder, ...args], { cwd });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.on('error', failed);
    child.on('close', code => {
      done({ code, out, err });
    });
    child.stdin.end(input);
  });
}

/** A folder with these files, gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'herne-feed-'));
  for (const name of Object.keys(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), files[name] ?? '');
  }
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
