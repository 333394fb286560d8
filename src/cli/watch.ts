import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { watchable, type Watched } from '../sources/gather.js';
import type { ExitCode, Terminal } from './command.js';

/** Changes come in bursts: an editor writes, renames, touches. */
const SETTLED_MS = 150;

/** A build to be done again and again. */
export interface WatchJob {
  readonly inputs: readonly string[];
  /** Files the build writes: their change is no reason to build. */
  readonly outputs: readonly string[];
  readonly run: () => Promise<ExitCode>;
}

/** `feed` of `feed.json`: its pages and translations are `feed-2.json` and `feed.ar.json`. */
const stemOf = (path: string): string => path.slice(0, path.length - extname(path).length);

/** Runs a job now and again after every change of the inputs, until it is interrupted. */
export async function watchInputs(job: WatchJob, terminal: Terminal): Promise<ExitCode> {
  let last: ExitCode = 0;
  let running = Promise.resolve();
  const build = (): void => {
    running = running.then(async () => {
      last = await job.run();
    });
  };
  let timer: NodeJS.Timeout | undefined;
  const own = job.outputs.map(path => stemOf(resolve(path)));
  const changed = (path: string): void => {
    if (own.some(stem => path.startsWith(stem)) || path.endsWith('.part')) return;
    clearTimeout(timer);
    timer = setTimeout(build, SETTLED_MS);
  };
  const places = watchable(job.inputs);
  // Watching begins before the first build: what changes meanwhile is not missed.
  const watchers = places.map(place => new FolderWatcher(place, changed));
  build();
  await running;
  terminal.err(`Watching ${places.map(place => place.shown).join(', ')}. Stop with Ctrl+C.\n`);
  await new Promise<void>(done => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  await running;
  return last;
}

/**
 * Watches a folder, never a file itself: who saves by renaming puts another file in its place, and
 * whoever watches the old one hears nothing any more.
 */
class FolderWatcher {
  readonly #place: Watched;
  readonly #changed: (path: string) => void;
  readonly #open = new Map<string, FSWatcher>();

  constructor(place: Watched, changed: (path: string) => void) {
    this.#place = place;
    this.#changed = changed;
    this.#watch(resolve(place.folder));
  }

  close(): void {
    for (const watcher of this.#open.values()) watcher.close();
    this.#open.clear();
  }

  #watch(folder: string): void {
    if (this.#open.has(folder)) return;
    const watcher = watch(folder, (_, name) => {
      this.#heard(folder, name);
    });
    watcher.on('error', () => {
      this.#forget(folder);
    });
    this.#open.set(folder, watcher);
    if (this.#place.files === undefined)
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) this.#watch(join(folder, entry.name));
  }

  #heard(folder: string, name: string | null): void {
    const path = name === null ? folder : join(folder, name);
    const { files } = this.#place;
    if (files !== undefined) {
      if (name === null || files.includes(basename(path))) this.#changed(path);
      return;
    }
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder) this.#watch(path);
    else this.#forget(path);
    this.#changed(path);
  }

  #forget(folder: string): void {
    this.#open.get(folder)?.close();
    this.#open.delete(folder);
  }
}
