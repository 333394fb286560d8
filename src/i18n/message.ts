/** The nine languages of the city's integration pages. */
export type Tag = 'de' | 'en' | 'fr' | 'ro' | 'bg' | 'pl' | 'tr' | 'ru' | 'ar';

/** CLDR cardinal plural categories a language uses (https://cldr.unicode.org). */
export interface PluralCategories {
  de: 'one' | 'other';
  en: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  ro: 'one' | 'few' | 'other';
  bg: 'one' | 'other';
  pl: 'one' | 'few' | 'many' | 'other';
  tr: 'one' | 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** A message with one wording per plural category; `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** A list of strings with as many entries as `L`. */
type AsLong<L extends readonly string[]> = { readonly [I in keyof L]: string };

/** The same keys as the German section `S`, with the plural categories of language `T`. */
export type Translated<S, T extends Tag> = {
  readonly [K in keyof S]: S[K] extends string
    ? string
    : S[K] extends readonly string[]
      ? AsLong<S[K]>
      : Readonly<Record<PluralCategories[T], string>>;
};

/** A section in any language, as the elements see it. */
export type Section<S> = {
  readonly [K in keyof S]: S[K] extends string
    ? string
    : S[K] extends readonly string[]
      ? readonly string[]
      : Plural;
};

/** A function for each key of the German section `S`: `news.more('fr')`. */
export type Words<S> = { readonly [K in keyof S]: (tag: Tag) => Section<S>[K] };

/** What the elements ask for words: first which, then in which language. */
export function byKey<S extends object>(sections: Readonly<Record<Tag, Section<S>>>): Words<S> {
  const words: Partial<Record<keyof S, (tag: Tag) => unknown>> = {};
  for (const key of Object.keys(sections.de) as (keyof S)[]) words[key] = tag => sections[tag][key];
  return words as Words<S>;
}

/** Replaces each `{name}` by its value. Unknown names stay, so that a fault is seen. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

const rules = new Map<string, Intl.PluralRules>();

/** The wording of a plural message for `n`, filled. */
export function plural(
  tag: Tag,
  message: Plural,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  let rule = rules.get(tag);
  if (!rule) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return fill(message[rule.select(n)] || message.other, { n, ...values });
}
