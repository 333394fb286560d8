import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { whyNot } from '../sources/access.js';
import { AccessError } from './command.js';

/** A file to be written. */
export interface Output {
  readonly path: string;
  /** A text, or one in pieces, which is written piece by piece. */
  readonly content: string | Iterable<string>;
}

async function writeBeside({ path, content }: Output, number: number): Promise<string> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${number}.part`);
  try {
    const file = await open(beside, 'w', 0o644);
    try {
      const pieces = typeof content === 'string' ? [content] : content;
      for (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return beside;
}

/** Removes what a build that was killed left beside a file. */
async function removeRemains(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(start) || !/^\d+-\d+\.part$/.test(name.slice(start.length))) continue;
    if (!isRunning(Number.parseInt(name.slice(start.length), 10)))
      await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Writes files so that readers see the old ones or the new ones and never a part: all beside
 * first, to the disk, then each renamed over its place, the first of the list last. Also after
 * `kill -9` every file is whole.
 */
export async function writeWhole(outputs: readonly Output[]): Promise<void> {
  for (const { path } of outputs) await removeRemains(path);
  const staged: { path: string; beside: string }[] = [];
  let current = outputs[0]?.path ?? '';
  try {
    for (const output of outputs) {
      current = output.path;
      staged.push({ path: current, beside: await writeBeside(output, staged.length) });
    }
    for (const { path, beside } of staged.reverse()) {
      current = path;
      await rename(beside, path);
    }
  } catch (error) {
    await Promise.all(staged.map(({ beside }) => rm(beside, { force: true })));
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = gone ? 'the folder does not exist' : whyNot(error);
    throw new AccessError(`Could not write ${current}: ${why}.`);
  }
}
