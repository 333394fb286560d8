import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../../src/cli/arguments.js';
import { build } from '../../../src/cli/build.js';
import type { Feed } from '../../../src/feed/model.js';
import type { Problem } from '../../../src/release/problem.js';

/** What a build in this process left behind. */
export interface Built {
  readonly code: number;
  readonly err: string;
  readonly problems: readonly Problem[];
  /** Reads a feed it wrote. */
  readonly feed: (name?: string) => Feed;
  readonly bytes: (name?: string) => string;
}

/** Builds the captures in `in` of a folder into its `feed.json`. */
export const built = (folder: string, ...more: string[]): Promise<Built> =>
  buildInto(folder, [join(folder, 'in'), ...more]);

/** Builds these inputs of a folder into its `feed.json`. */
export const builtFrom = (folder: string, ...inputs: string[]): Promise<Built> =>
  buildInto(
    folder,
    inputs.map(input => join(folder, input)),
  );

async function buildInto(folder: string, given: readonly string[]): Promise<Built> {
  const path = (name: string): string => join(folder, name);
  const args = [...given, '--out', path('feed.json'), '--report', path('report.json')];
  let err = '';
  const code = await build.run(readArguments(args, build), {
    out: () => undefined,
    err: text => (err += text),
    interactive: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
  });
  const bytes = (name = 'feed.json'): string => readFileSync(path(name), 'utf8');
  const feed = (name?: string): Feed => JSON.parse(bytes(name)) as Feed;
  const { problems } = JSON.parse(bytes('report.json')) as { problems: Problem[] };
  return { code, err, problems, feed, bytes };
}
