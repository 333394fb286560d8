import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { whyNot } from '../sources/access.js';
import { AccessError } from './command.js';

let written = 0;

/**
 * Writes a file so that readers see the old one or the new one and never a part: beside it first,
 * to the disk, then renamed over it. Also after `kill -9` the old file is whole.
 */
export async function writeWhole(path: string, content: string): Promise<void> {
  written += 1;
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.${written}.part`);
  try {
    const file = await open(beside, 'w', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AccessError(
      `Could not write ${path}: ${gone ? 'the folder does not exist' : whyNot(error)}.`,
    );
  }
}
