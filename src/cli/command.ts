import type { Arguments, ArgumentRules } from './arguments.js';

/** 0 fine · 1 the input has errors · 2 wrong usage · 3 could not read or write */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where a command reads and writes; a process in the end, something simpler in a test. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person sees what goes to `err`. */
  readonly interactive: boolean;
  readonly readStdin: () => Promise<Uint8Array>;
}

/** One subcommand: what it takes, its help, and what it does. */
export interface Command extends ArgumentRules {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command's name. */
  readonly usage: string;
  /** A few lines after the options. */
  readonly notes?: string;
  readonly example: string;
  /** What does not go together, one sentence each; told beside what is wrong with single options. */
  readonly check?: (args: Arguments) => readonly string[];
  readonly run: (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** Something could not be read or written: one sentence for the user, exit code 3. */
export class AccessError extends Error {
  override readonly name = 'AccessError';
}

/** What was given has errors: one sentence for the user, exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

const WIDTH = 26;

/** The help of one command. */
export function helpOf(command: Command): string {
  const lines = [...command.options, { name: 'help', description: 'Show this help.' }].map(
    option => {
      const label = `  --${option.name}${'value' in option && option.value ? ` ${option.value}` : ''}`;
      const gap = label.length < WIDTH ? label.padEnd(WIDTH) : `${label}\n${' '.repeat(WIDTH)}`;
      return gap + option.description;
    },
  );
  return [
    `herne-feed ${command.name} ${command.usage}`,
    '',
    command.summary,
    '',
    'Options',
    ...lines,
    ...(command.notes ? ['', command.notes] : []),
    '',
    'Example',
    `  ${command.example}`,
    '',
  ].join('\n');
}
