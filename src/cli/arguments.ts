/** One option of a command. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What its value is called in the help; absent for a flag. */
  readonly value?: string;
  readonly description: string;
  /** Says what is wrong with a value, in words that follow the option's name. */
  readonly check?: (value: string) => string | undefined;
}

/** Arguments as they were given, checked. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly help: boolean;
  /** Everything that is wrong with them, one sentence each. */
  readonly errors: readonly string[];
}

export interface ArgumentRules {
  readonly options: readonly Option[];
  /** What stands outside options, as in the usage line. */
  readonly positionals: { readonly name: string; readonly min: number; readonly max: number };
}

/** Reads arguments against a command's rules; collects every error instead of stopping at one. */
export function readArguments(argv: readonly string[], rules: ArgumentRules): Arguments {
  const positionals: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const errors: string[] = [];
  let help = false;
  const queue = [...argv];
  let onlyPositionals = false;
  while (queue.length > 0) {
    const word = queue.shift() ?? '';
    if (onlyPositionals || word === '-' || !word.startsWith('-')) positionals.push(word);
    else if (word === '--') onlyPositionals = true;
    else if (word === '--help' || word === '-h') help = true;
    else readOption(word, queue, rules.options, { flags, values, errors });
  }
  const { name, min, max } = rules.positionals;
  if (positionals.length < min) errors.push(`${name} is missing.`);
  if (positionals.length > max)
    errors.push(`Too much: ${positionals.slice(max).map(quote).join(', ')}.`);
  return { positionals, flags, values, help, errors };
}

const quote = (word: string): string => `"${word}"`;

function readOption(
  word: string,
  queue: string[],
  options: readonly Option[],
  found: { flags: Set<string>; values: Map<string, string>; errors: string[] },
): void {
  const equals = word.indexOf('=');
  const given = equals > 0 ? word.slice(0, equals) : word;
  const option = options.find(({ name }) => `--${name}` === given);
  if (!option) {
    const near = nearest(given, options);
    found.errors.push(`${given} is not an option.${near ? ` Did you mean --${near.name}?` : ''}`);
    // What follows was meant as its value: it is no input.
    if (near?.value !== undefined && equals < 0 && queue[0]?.startsWith('--') === false)
      queue.shift();
    return;
  }
  if (found.values.has(option.name)) found.errors.push(`${given} is given twice.`);
  if (option.value === undefined) {
    if (equals > 0) found.errors.push(`${given} takes no value.`);
    found.flags.add(option.name);
    return;
  }
  const next = queue[0];
  const follows = next?.startsWith('--') === true ? undefined : queue.shift();
  const value = equals > 0 ? word.slice(equals + 1) : follows;
  if (equals > 0 && follows !== undefined) queue.unshift(follows);
  if (value === undefined || value === '') {
    found.errors.push(`${given} needs a value: ${given} ${option.value}.`);
    return;
  }
  const wrong = option.check?.(value);
  if (wrong !== undefined) found.errors.push(`${given} ${wrong}, not ${quote(value)}.`);
  found.values.set(option.name, value);
}

/** The option somebody may have meant: one that begins alike. */
function nearest(given: string, options: readonly Option[]): Option | undefined {
  const bare = given.replace(/^-+/, '');
  if (bare.length < 2) return undefined;
  return options.find(({ name }) => name.startsWith(bare.slice(0, 3)));
}
