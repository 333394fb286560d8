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

/** The nearest of the nine languages: region -> language -> `undefined`. Takes anything. */
export function nearestTag(value: string | null | undefined): Tag | undefined {
  const language = /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(value ?? '')?.[1]?.toLowerCase();
  return language && Object.prototype.hasOwnProperty.call(autonyms, language)
    ? (language as Tag)
    : undefined;
}
