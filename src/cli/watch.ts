import { watch } from 'node:fs';
import { watchable } from '../sources/gather.js';
import type { ExitCode, Terminal } from './command.js';

/** Changes come in bursts: an editor writes, renames, touches. */
const SETTLED_MS = 150;

/** Runs a job now and again after every change of the inputs, until it is interrupted. */
export async function watchInputs(
  inputs: readonly string[],
  terminal: Terminal,
  job: () => Promise<ExitCode>,
): Promise<ExitCode> {
  let last = await job();
  const places = watchable(inputs);
  terminal.err(`Watching ${places.join(', ')}. Stop with Ctrl+C.\n`);
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(async () => {
        last = await job();
      });
    }, SETTLED_MS);
  };
  const watchers = places.map(place => watch(place, { recursive: true }, again));
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  await running;
  return last;
}
