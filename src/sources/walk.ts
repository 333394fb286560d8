import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { whyNot } from './access.js';

/** What a folder holds, by paths from it: its files, and what could not be looked into. */
export interface Walked {
  readonly files: readonly string[];
  /** Links that lead nowhere and folders that may not be read, and why. */
  readonly closed: readonly { readonly path: string; readonly why: string }[];
}

/** Walks a folder and the folders in it, along links too; hidden files and folders are passed over. */
export async function walk(root: string): Promise<Walked> {
  const files: string[] = [];
  const closed: { path: string; why: string }[] = [];
  /** Folders still to be read, each with those it is in: a link may lead back to one of them. */
  const open: { readonly path: string; readonly inside: readonly string[] }[] = [
    { path: '', inside: [] },
  ];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const here = join(root, folder.path);
    let inside: readonly string[];
    let entries;
    try {
      const real = await realpath(here);
      if (folder.inside.includes(real)) continue;
      inside = [...folder.inside, real];
      entries = await readdir(here, { withFileTypes: true });
    } catch (error) {
      closed.push({ path: folder.path, why: whyNot(error) });
      continue;
    }
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      const path = join(folder.path, entry.name);
      const target = entry.isSymbolicLink() ? await behind(join(root, path)) : entry;
      if (typeof target === 'string') closed.push({ path, why: target });
      else if (target.isDirectory()) open.push({ path, inside });
      else if (target.isFile()) files.push(path);
    }
  }
  return { files: files.sort(), closed };
}

/** What a link leads to; why it leads nowhere. */
async function behind(
  path: string,
): Promise<{ isFile(): boolean; isDirectory(): boolean } | string> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return whyNot(error);
    return `it is a link to ${await readlink(path)}, which does not exist`;
  }
}
