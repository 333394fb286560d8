import { watchInputs } from './watch.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { AccessError, InputError } from './command.js';
import { buildOnce } from './build-once.js';
import { buildOptions, contradictions, options, type BuildOptions } from './build-options.js';

/** `herne-feed build`: releases in, one feed out. */
export const build: Command = {
  name: 'build',
  summary: 'Reads press releases (text, HTML, RSS, Atom, JSON Feed) and writes one feed.',
  usage: 'INPUT… [--out FILE] [--report FILE] [--base-url URL] [--page-size N] …',
  options,
  positionals: { name: 'INPUT', min: 1, max: Infinity },
  notes: [
    'INPUT is a file, a folder, a glob in quotes, an http(s) address, or - for standard input.',
    'sources.json in a folder gives home page, tags and language of its captures; edits.json',
    'corrects items by their id. Ids and revisions go on from the feed that stands at --out.',
    "A capture in a language's folder (en fr ro bg pl tr ru ar) translates the German capture of",
    'the same name: data/releases/ar/NAME is the Arabic of data/releases/NAME. Its releases pair by',
    'the day they state, else by their order; "translation_of" in sources.json, edits.json or the',
    'item names the German release by its id. Without one a translation is left out, with a warning.',
    'With an error nothing is written and the feed that was there stays.',
  ].join('\n'),
  example: 'herne-feed build data/releases --out public/feed.json --ics public/closures.ics',
  check: contradictions,
  async run(args, terminal) {
    const chosen = buildOptions(args);
    if (!chosen.watch) return buildOnce(chosen, terminal);
    const { inputs, out, report, ics, rss } = chosen;
    const outputs = [out, report, ics, rss].filter(path => path !== undefined);
    return watchInputs({ inputs, outputs, run: () => attempt(chosen, terminal) }, terminal);
  },
};

/** A build that tells what went wrong and lets the next one try. */
async function attempt(chosen: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  try {
    return await buildOnce(chosen, terminal);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof AccessError)) throw error;
    terminal.err(`${error.message}\n`);
    return error instanceof InputError ? 1 : 3;
  }
}
