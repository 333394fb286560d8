import type { Tag } from './message.js';

/** The language's own name and writing direction. */
export interface Autonym {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Own table, because what `Intl.DisplayNames` gives is lower case in some languages. */
export const autonyms: Readonly<Record<Tag, Autonym>> = {
  de: { name: 'Deutsch', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  ro: { name: 'Română', dir: 'ltr' },
  bg: { name: 'Български', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  ru: { name: 'Русский', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
};

/** The nine, German first, in the order of the city's own pages. */
export const tags = Object.keys(autonyms) as readonly Tag[];

/** The nearest of the nine languages: region -> language -> `undefined`. Takes anything. */
export function nearestTag(value: unknown): Tag | undefined {
  if (typeof value !== 'string') return undefined;
  const language = /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(value)?.[1]?.toLowerCase();
  return tags.find(tag => tag === language);
}
