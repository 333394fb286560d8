import { examine, type FeedProblem } from '../feed/validate.js';
import { decode } from '../sources/charset.js';
import { fetchDocument, isAddress } from '../sources/fetch.js';
import { whyNotJson } from '../sources/json-text.js';
import { readFile } from 'node:fs/promises';
import { whyNot } from '../sources/access.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { doubtsAbout } from './doubts.js';
import { expectedAt, valueAt } from './expected.js';
import { WIDGET_BYTES } from './faults.js';
import { plural } from './report.js';

/** `herne-feed validate`: every problem of a feed with its path. */
export const validate: Command = {
  name: 'validate',
  summary: 'Checks feeds against JSON Feed 1.1 and our own rules.',
  usage: 'FILE|URL…',
  options: [{ name: 'strict', description: 'Take warnings for errors.' }],
  positionals: { name: 'FILE', min: 1, max: Infinity },
  notes: 'Every problem is named with its path in the feed. - stands for standard input.',
  example: 'herne-feed validate data/feed.json',
  async run(args, terminal) {
    const codes: ExitCode[] = [];
    for (const input of args.positionals)
      codes.push(await check(input, args.flags.has('strict'), terminal));
    return codes.includes(3) ? 3 : codes.includes(1) ? 1 : 0;
  },
};

async function read(input: string, terminal: Terminal): Promise<Uint8Array> {
  if (input === '-') return terminal.readStdin();
  return isAddress(input) ? (await fetchDocument(input)).bytes : readFile(input);
}

async function check(input: string, strict: boolean, terminal: Terminal): Promise<ExitCode> {
  let bytes: Uint8Array;
  try {
    bytes = await read(input, terminal);
  } catch (error) {
    terminal.err(`Could not read ${input}: ${whyNot(error)}.\n`);
    return 3;
  }
  const decoded = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    const { why, excerpt } = whyNotJson(decoded.text.replace(/^\ufeff/, ''));
    terminal.err(`${input}: not valid JSON: ${why}.\n${excerpt ? `    | ${excerpt}\n` : ''}`);
    return 1;
  }
  const options = { most: Infinity, ...(isAddress(input) ? { address: input } : {}) };
  const { feed, problems: found } = examine(value, options);
  const doubts = feed && count(found, 'error') === 0 ? doubtsAbout(feed) : [];
  const problems: Told[] = [
    ...found.filter(problem => !isShownWhole(problem, value)),
    ...doubts.map(doubt => ({ ...doubt, severity: 'warning' as const })),
    ...tooLarge(bytes.length),
  ];
  if (decoded.charset !== 'utf-8')
    terminal.err(`${input}: error: $ is ${decoded.charset}; a feed is UTF-8\n`);
  for (const { path, severity, message, code } of problems) {
    const wrong = code === 'type' || code === 'value' ? expectedAt(path, value) : undefined;
    terminal.err(`${input}: ${severity}: ${path} ${message}${wrong ? `: ${wrong}` : ''}\n`);
  }
  const errors = count(problems, 'error') + (decoded.charset === 'utf-8' ? 0 : 1);
  const warnings = count(problems, 'warning');
  terminal.out(`${input}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.\n`);
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

/** A summary that is the first paragraph, as builds write it: readers find all of it in the text. */
function isShownWhole({ code, path }: FeedProblem, value: unknown): boolean {
  if (code !== 'long' || !path.endsWith('.summary')) return false;
  const item = valueAt(value, path.slice(0, -'.summary'.length)) as Record<string, unknown>;
  const { summary, content_text: text } = item;
  return typeof summary === 'string' && typeof text === 'string' && text.startsWith(summary);
}

type Told = Pick<FeedProblem, 'path' | 'severity' | 'message'> & { readonly code?: string };

const tooLarge = (size: number): Told[] =>
  size > WIDGET_BYTES
    ? [
        {
          path: '$',
          severity: 'warning',
          message: `has ${size} bytes; widgets read ${WIDGET_BYTES}`,
        },
      ]
    : [];

const count = (problems: readonly Told[], severity: Told['severity']): number =>
  problems.filter(problem => problem.severity === severity).length;
