import { parseArgs } from 'node:util';

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
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(rules.options.map(o => [o.name, { type: typeOf(o) } as const])),
    },
    // Ours is told of all at once, and says what may have been meant.
    strict: false,
    tokens: true,
  });
  const found = { flags: new Set<string>(), values: new Map<string, string>() };
  const positionals = new Map<number, string>();
  const errors: string[] = [];
  const strange = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.set(token.index, token.value);
    if (token.kind !== 'option') continue;
    const option = rules.options.find(({ name }) => token.rawName === `--${name}`);
    if (option) errors.push(...problemsOf(token, option, found));
    else if (token.name === 'help') found.flags.add('help');
    else strange.add(token.index);
  }
  for (const index of strange) {
    const given = (argv[index] ?? '').replace(/=.*/s, '');
    const near = nearest(given, rules.options);
    errors.push(`${given} is not an option.${near ? ` Did you mean --${near.name}?` : ''}`);
    // What follows was meant as its value: it is no input.
    if (near?.value !== undefined && given === argv[index]) positionals.delete(index + 1);
  }
  const inputs = [...positionals.values()];
  const { name, min, max } = rules.positionals;
  if (inputs.length < min) errors.push(`${name} is missing.`);
  if (inputs.length > max) errors.push(`Too much: ${inputs.slice(max).map(quote).join(', ')}.`);
  const { flags, values } = found;
  return { positionals: inputs, flags, values, help: flags.has('help'), errors };
}

const typeOf = ({ value }: Option): 'string' | 'boolean' =>
  value === undefined ? 'boolean' : 'string';
const quote = (word: string): string => `"${word}"`;

/** Keeps one option that was given, and says what is wrong with it. */
function problemsOf(
  { rawName, value, inlineValue }: Given,
  option: Option,
  { flags, values }: { readonly flags: Set<string>; readonly values: Map<string, string> },
): string[] {
  if (option.value === undefined) {
    flags.add(option.name);
    return value === undefined ? [] : [`${rawName} takes no value.`];
  }
  const twice = values.has(option.name) ? [`${rawName} is given twice.`] : [];
  const isOption = inlineValue === false && value?.startsWith('--') === true;
  if (value === undefined || value === '' || isOption)
    return [...twice, `${rawName} needs a value: ${rawName} ${option.value}.`];
  values.set(option.name, value);
  const wrong = option.check?.(value);
  return wrong === undefined ? twice : [...twice, `${rawName} ${wrong}, not ${quote(value)}.`];
}

/** What `parseArgs` says of an option. */
interface Given {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The option somebody may have meant: one that begins alike. */
function nearest(given: string, options: readonly Option[]): Option | undefined {
  const bare = given.replace(/^-+/, '');
  if (bare.length < 2) return undefined;
  return options.find(({ name }) => name.startsWith(bare.slice(0, 3)));
}
