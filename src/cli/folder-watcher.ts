import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { whyNot } from '../sources/access.js';
import type { Watched } from '../sources/gather.js';
import { AccessError } from './command.js';

/**
 * Watches a folder, never a file itself: who saves by renaming puts another file in its place, and
 * whoever watches the old one hears nothing any more. For the same reason the folders above are
 * watched: only there is it seen that the folder is deleted, made anew or exchanged.
 */
export class FolderWatcher {
  readonly #place: Watched;
  readonly #root: string;
  readonly #changed: (path: string) => void;
  readonly #open = new Map<string, FSWatcher>();

  constructor(place: Watched, changed: (path: string) => void) {
    this.#place = place;
    this.#root = resolve(place.folder);
    this.#changed = changed;
    const why = this.#openAll();
    if (why !== undefined) throw new AccessError(`Could not watch ${place.shown}: ${whyNot(why)}.`);
  }

  close(): void {
    for (const watcher of this.#open.values()) watcher.close();
    this.#open.clear();
  }

  /** Watches what there is of the way to the folder, from above, then the folder; why it cannot. */
  #openAll(): unknown {
    this.close();
    const way = [this.#root];
    for (let above = dirname(this.#root); above !== way[0]; above = dirname(above))
      way.unshift(above);
    for (const [index, folder] of way.slice(0, -1).entries())
      this.#listen(folder, (event, name) => {
        if (event !== 'rename' || name !== basename(way[index + 1] ?? '')) return;
        this.#openAll();
        this.#changed(this.#root);
      });
    return this.#watch(this.#root);
  }

  #watch(folder: string): unknown {
    if (this.#open.has(folder)) return undefined;
    const why = this.#listen(folder, (event, name) => {
      this.#heard(folder, event, name);
    });
    if (why !== undefined || this.#place.files !== undefined) return why;
    for (const name of foldersIn(folder)) this.#watch(join(folder, name));
    return undefined;
  }

  /** What is not there, or not ours to read, is watched from above. */
  #listen(folder: string, heard: (event: string, name: string | null) => void): unknown {
    try {
      const watcher = watch(folder, heard);
      watcher.on('error', () => {
        this.#forget(folder);
      });
      this.#open.set(folder, watcher);
      return undefined;
    } catch (error) {
      return existsSync(folder) ? error : undefined;
    }
  }

  #heard(folder: string, event: string, name: string | null): void {
    const path = name === null ? folder : join(folder, name);
    const { files } = this.#place;
    if (files !== undefined) {
      if (name === null || files.includes(basename(path))) this.#changed(path);
      return;
    }
    // It may be another one of the same name.
    if (event === 'rename' && path !== folder) this.#forget(path);
    if (isFolder(path)) this.#watch(path);
    this.#changed(path);
  }

  /** Leaves a folder and all below it. */
  #forget(folder: string): void {
    for (const [path, watcher] of this.#open)
      if (path === folder || path.startsWith(folder + sep)) {
        watcher.close();
        this.#open.delete(path);
      }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => name);
  } catch {
    // It has gone meanwhile; whoever watches the folder above is told.
    return [];
  }
}
