import { basename, dirname, extname, resolve } from 'node:path';
import { watchable } from '../sources/gather.js';
import type { ExitCode, Terminal } from './command.js';
import { FolderWatcher } from './folder-watcher.js';

/** Changes come in bursts: an editor writes, renames, touches. */
const SETTLED_MS = 150;

/** A build to be done again and again. */
export interface WatchJob {
  readonly inputs: readonly string[];
  /** Files the build writes: their change is no reason to build. */
  readonly outputs: readonly string[];
  readonly run: () => Promise<ExitCode>;
}

/** Tells whether a build writes a file: beside `feed.json` also `feed-2.json` and `feed.ar.json`. */
function isWrittenTo(outputs: readonly string[]): (path: string) => boolean {
  const own = outputs.map(output => resolve(output));
  return path =>
    path.endsWith('.part') ||
    own.some(output => {
      const [name, extension] = [basename(path), extname(output)];
      const stem = basename(output, extension);
      if (dirname(path) !== dirname(output)) return false;
      if (!name.startsWith(stem) || !name.endsWith(extension)) return false;
      const between = name.slice(stem.length, name.length - extension.length);
      return /^(?:\.[a-z-]{2,12})?(?:-\d{1,6})?$/iu.test(between);
    });
}

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
  const isWritten = isWrittenTo(job.outputs);
  const changed = (path: string): void => {
    if (isWritten(path)) return;
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
