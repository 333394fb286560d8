import { spawn, type ChildProcess } from 'node:child_process';
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

/** No run takes as long; one that waits for ever, as a server does, is ended and fails its test. */
const LIMIT = 60_000;

/** Runs the builder as a user would: a process of its own, its pipes read to the end. */
export function herneFeed(
  args: readonly string[],
  input = '',
  cwd = process.cwd(),
): Promise<Answer> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...builder, ...args], { cwd, timeout: LIMIT });
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

/** Starts `herne-feed serve`: its process, and the address it prints; fails where it ends instead. */
export function serving(...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...builder, 'serve', ...args]);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', (said: Buffer) => done({ child, address: said.toString().trim() }));
    child.once('close', code => failed(new Error(`It ended with ${code}: ${err}`)));
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
