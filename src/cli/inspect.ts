import { readFile } from 'node:fs/promises';
import { inspectText } from '../release/inspect.js';
import { whyNot } from '../sources/access.js';
import { decode } from '../sources/charset.js';
import { checkDay } from './checks.js';
import { AccessError, InputError, type Command, type ExitCode, type Terminal } from './command.js';

/** `herne-feed inspect`: what is found in one text, or in one text a line. */
export const inspect: Command = {
  name: 'inspect',
  summary: 'Shows what is found in one text: closures, offices, periods, reason, dates.',
  usage: '[--published DATE] [--jsonl] [FILE|-]',
  options: [
    {
      name: 'published',
      value: 'DATE',
      description: 'Day the text was published, YYYY-MM-DD.',
      check: checkDay,
    },
    { name: 'jsonl', description: 'Read {id, text, published} a line, answer a line each.' },
  ],
  positionals: { name: 'FILE', min: 0, max: 1 },
  notes: 'Without FILE, or with -, standard input is read. Years are never taken from the clock.',
  example:
    "echo 'Das Bürgerbüro bleibt am Freitag, 5. Juni 2026, geschlossen.' | herne-feed inspect -",
  check: ({ flags, values }) =>
    flags.has('jsonl') && values.has('published')
      ? ['--published and --jsonl do not go together: each line has its own.']
      : [],
  async run(args, terminal) {
    const published = args.values.get('published');
    const lines = args.flags.has('jsonl');
    const text = await readInput(args.positionals[0] ?? '-', terminal);
    if (lines) return inspectLines(text, terminal);
    if (text.trim() === '') throw new InputError('There is no text to inspect.');
    terminal.out(`${JSON.stringify(inspectText(text, { published }), null, 2)}\n`);
    return 0;
  },
};

async function readInput(path: string, terminal: Terminal): Promise<string> {
  if (path === '-') return decode(await terminal.readStdin()).text;
  try {
    return decode(await readFile(path)).text;
  } catch (error) {
    throw new AccessError(`Could not read ${path}: ${whyNot(error)}.`);
  }
}

interface Question {
  readonly id: string | number | null;
  readonly text: string;
  readonly published?: string | null;
}

/** A line as a question, or what is wrong with it. */
function readQuestion(line: string): Question | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'this is not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'this is no object';
  const { id = null, text, published = null } = value as Partial<Record<string, unknown>>;
  if (typeof text !== 'string') return 'it has no "text"';
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return '"id" must be a text or a number';
  if (published !== null && (typeof published !== 'string' || checkDay(published) !== undefined))
    return '"published" must be a day, YYYY-MM-DD, or null';
  return { id, text, published };
}

/** Answers every line that can be answered; names the others. */
function inspectLines(text: string, terminal: Terminal): ExitCode {
  let code: ExitCode = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const question = readQuestion(line);
    if (typeof question === 'string') {
      terminal.err(`Line ${index + 1}: ${question}.\n`);
      code = 1;
      return;
    }
    const { id, published } = question;
    terminal.out(`${JSON.stringify({ id, ...inspectText(question.text, { published }) })}\n`);
  });
  return code;
}
