import { tags as languages } from '../../src/i18n/languages.js';
import type { Tag } from '../../src/i18n/message.js';

export { languages };
/** `none`: what the widgets look like by themselves. */
export const themes = ['none', 'neutral', 'city', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];
/** `device`: what the reader's device prefers. */
export const schemes = ['device', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export const elements = ['closure-banner', 'news-list', 'language-switcher'] as const;
export type ElementName = (typeof elements)[number];

/** How themes and schemes are called on the page. */
export const THEMES: Readonly<Record<Theme, string>> = {
  none: 'ohne Theme',
  neutral: 'neutral',
  city: 'Stadt',
  'high-contrast': 'hoher Kontrast',
};
export const SCHEMES: Readonly<Record<Scheme, string>> = {
  device: 'wie das Gerät',
  light: 'hell',
  dark: 'dunkel',
};

/** What the states page shows: every combination of these. All of it is in the address. */
export interface View {
  readonly elements: readonly ElementName[];
  /** Names of states; empty: all. */
  readonly states: readonly string[];
  readonly languages: readonly Tag[];
  readonly themes: readonly Theme[];
  readonly schemes: readonly Scheme[];
  /** Without heading and controls, as tests take pictures. */
  readonly bare: boolean;
}

/**
 * Reads an address: `?element=news-list&state=list,stale&lang=ar,tr&theme=city&scheme=dark`. Each
 * value is one name, several with commas, or `all`; what there is not is left out.
 */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  return {
    elements: several(elements, query.get('element'), elements),
    states: (query.get('state') ?? '').split(',').filter(name => name && name !== 'all'),
    languages: several(languages, query.get('lang'), ['de']),
    themes: several(themes, query.get('theme'), ['none']),
    schemes: several(schemes, query.get('scheme'), ['device']),
    bare: query.has('bare'),
  };
}

function several<T extends string>(
  all: readonly T[],
  asked: string | null,
  otherwise: readonly T[],
): readonly T[] {
  if (asked === 'all') return all;
  const names = (asked ?? '').split(',');
  const found = all.filter(one => names.includes(one));
  return found.length > 0 ? found : otherwise;
}
