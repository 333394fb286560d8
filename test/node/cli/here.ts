import { commands } from '../../../src/cli/commands.js';
import { run } from '../../../src/cli/run.js';
import type { Answer } from './process.js';

/**
 * Runs the builder in this process, for tests of what is said and written: starting one takes ten
 * times as long as most builds. One test at a time: the folder is the process's own meanwhile.
 */
export async function herneFeedHere(
  args: readonly string[],
  input = '',
  cwd = process.cwd(),
): Promise<Answer> {
  const before = process.cwd();
  let out = '';
  let err = '';
  process.chdir(cwd);
  try {
    const code = await run(args, commands, {
      out: text => (out += text),
      err: text => (err += text),
      interactive: false,
      readStdin: () => Promise.resolve(new TextEncoder().encode(input)),
    });
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}
