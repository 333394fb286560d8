import { readFileSync } from 'node:fs';
import { readArguments } from './arguments.js';
import {
  AccessError,
  helpOf,
  InputError,
  type Command,
  type ExitCode,
  type Terminal,
} from './command.js';

function overview(commands: readonly Command[]): string {
  return [
    'herne-feed: press releases in, one feed out',
    '',
    'herne-feed COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`),
    '',
    'herne-feed COMMAND --help says more about each, with an example; --version which one this is.',
    'Exit codes: 0 fine, 1 the input has errors, 2 wrong usage, 3 could not read or write.',
    '',
  ].join('\n');
}

/** As the package says, which lies two folders up from the sources and from what is built. */
function version(): string {
  const about = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

/** Runs the command the arguments name: usage, one call, exit code. */
export async function run(
  argv: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    terminal.err(overview(commands));
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = commands.find(command => command.name === rest[0]);
    if (asked === undefined && rest[0] !== undefined && name === 'help') {
      terminal.err(`"${rest[0]}" is not a command.\n\n${overview(commands)}`);
      return 2;
    }
    terminal.out(asked ? helpOf(asked) : overview(commands));
    return 0;
  }
  if (name === '--version') {
    terminal.out(`${version()}\n`);
    return 0;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) {
    terminal.err(`"${name}" is not a command.\n\n${overview(commands)}`);
    return 2;
  }
  const args = readArguments(rest, command);
  if (args.help) {
    terminal.out(helpOf(command));
    return 0;
  }
  const usage = `Usage: herne-feed ${command.name} ${command.usage}\n`;
  const errors = [...args.errors, ...(command.check?.(args) ?? [])];
  if (errors.length > 0) {
    terminal.err(errors.map(error => `${error}\n`).join('') + usage);
    return 2;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof AccessError)) throw error;
    terminal.err(`${error.message}\n`);
    return error instanceof InputError ? 1 : 3;
  }
}
