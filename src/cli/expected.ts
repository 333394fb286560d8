import schema from '../feed/feed.schema.json' with { type: 'json' };

/** What the schema of the feed says of a place in it. */
interface Rule {
  readonly $ref?: string;
  readonly allOf?: readonly Rule[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly items?: Rule | readonly Rule[];
}

const WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

const definitions = schema.definitions as Readonly<Record<string, Rule>>;

function resolved(rule: Rule): Rule {
  const [only] = rule.allOf ?? [];
  if (only !== undefined) return resolved(only);
  if (rule.$ref === undefined) return rule;
  return resolved(definitions[rule.$ref.replace('#/definitions/', '')] ?? {});
}

/** The steps of a path such as `$.items[3].title`: a name or a place in a list. */
const stepsOf = (path: string): { readonly name?: string; readonly index?: string }[] =>
  [...path.matchAll(/\.(?<name>[\w$]+)|\[(?<index>\d+)\]/g)].map(({ groups }) => groups ?? {});

/** The rule for `$.items[3].title`; nothing for what only JSON Feed knows. */
function ruleAt(path: string): Rule | undefined {
  let rule: Rule | undefined = schema as Rule;
  for (const { name, index } of stepsOf(path)) {
    const around: Rule = resolved(rule);
    const { items } = around;
    const entry = items === undefined || !('length' in items) ? items : items[Number(index)];
    rule = name === undefined ? entry : around.properties?.[name];
    if (rule === undefined) return undefined;
  }
  return resolved(rule);
}

/** The value at such a path. */
export const valueAt = (value: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>(
    (held, { name, index }) => (held as Record<string, unknown> | undefined)?.[name ?? index ?? ''],
    value,
  );

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** "it must be a text, and is a number"; nothing where the schema does not know the place. */
export function expectedAt(path: string, value: unknown): string | undefined {
  const rule = ruleAt(path);
  if (rule === undefined) return undefined;
  const allowed = rule.const === undefined ? rule.enum : [rule.const];
  const types = typeof rule.type === 'string' ? [rule.type] : (rule.type ?? []);
  const words = allowed?.map(one => JSON.stringify(one)) ?? types.map(type => WORDS[type] ?? type);
  if (words.length === 0) return undefined;
  const found = typeOf(valueAt(value, path));
  if (allowed) return `it must be ${words.join(' or ')}`;
  if (!types.includes(found))
    return `it must be ${words.join(' or ')}, and is ${WORDS[found] ?? found}`;
  return /\.(?:language|tag)$/.test(path) ? 'it must be a language tag such as "de"' : undefined;
}
