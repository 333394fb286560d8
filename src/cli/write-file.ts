import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { whyNot } from '../sources/access.js';
import { AccessError } from './command.js';

/** A file to be written. */
export interface Output {
  readonly path: string;
  /** A text, or one in pieces, which is written piece by piece. */
  readonly content: string | Iterable<string>;
}

/** Where an output goes. */
interface Target {
  /** Its own place: links are followed, so that they stay. */
  readonly path: string;
  /** Who may read the file that is there, and may read the new one. */
  readonly mode?: number;
  /** A device or a pipe takes what is written; it is never replaced by a file. */
  readonly isStream: boolean;
}

async function targetOf(path: string): Promise<Target> {
  try {
    const about = await stat(path);
    return {
      path: await realpath(path),
      mode: about.mode & 0o777,
      isStream: !about.isFile() && !about.isDirectory(),
    };
  } catch {
    return { path, isStream: false };
  }
}

async function writeBeside(
  { content }: Output,
  { path, mode, isStream }: Target,
  number: number,
): Promise<string> {
  const beside = isStream
    ? path
    : join(dirname(path), `.${basename(path)}.${process.pid}-${number}.part`);
  try {
    const file = await open(beside, 'w', 0o644);
    try {
      const pieces = typeof content === 'string' ? [content] : content;
      for (const piece of pieces) await file.appendFile(piece);
      if (!isStream) {
        if (mode !== undefined) await file.chmod(mode);
        await file.sync();
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isStream) await rm(beside, { force: true });
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
  const staged: { path: string; beside: string }[] = [];
  let current = outputs[0]?.path ?? '';
  try {
    for (const [index, output] of outputs.entries()) {
      current = output.path;
      const target = await targetOf(current);
      await removeRemains(target.path);
      const beside = await writeBeside(output, target, index);
      if (!target.isStream) staged.push({ path: target.path, beside });
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
