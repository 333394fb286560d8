import type { WidgetName } from './widgets.js';

/**
 * The colours of the widgets and what they are without any choice: the same values as in
 * src/elements/host.styles.ts, which a test compares.
 */
export const COLOURS = [
  'text',
  'muted',
  'accent',
  'surface',
  'line',
  'soft',
  'notice',
  'notice-line',
  'focus',
] as const;
export type Colour = (typeof COLOURS)[number];

/** The colours a widget has a use for: a switcher shows no notices. */
export const coloursOf = (widget: WidgetName): readonly Colour[] =>
  widget === 'language-switcher' ? COLOURS.filter(name => !/^notice/.test(name)) : COLOURS;

/** Colour -> as it is on a light and on a dark page. */
export const DEFAULTS: Readonly<Record<Colour, readonly [light: string, dark: string]>> = {
  text: ['#1b2026', '#e9edf1'],
  muted: ['#535c66', '#a8b2bd'],
  accent: ['#0b4f94', '#8fc2ff'],
  surface: ['#ffffff', '#14181d'],
  line: ['#848d98', '#74808c'],
  soft: ['#eef1f4', '#232a32'],
  notice: ['#fff3d4', '#35290f'],
  'notice-line': ['#a86700', '#d79b34'],
  focus: ['#0b57d0', '#ffd54a'],
};

/** A colour as somebody writes it down (`#0b4f94`, `0B4F94`, `#abc`) as `#rrggbb`. */
export function hexOf(text: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** Which colour is seen on which, and what WCAG 2.2 asks of it (1.4.3 text, 1.4.11 the rest). */
export const PAIRS: readonly (readonly [front: Colour, back: Colour, least: number])[] = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['text', 'soft', 4.5],
  ['accent', 'soft', 4.5],
  ['text', 'notice', 4.5],
  ['accent', 'notice', 4.5],
  ['line', 'surface', 3],
  ['notice-line', 'surface', 3],
  ['notice-line', 'notice', 3],
  ['focus', 'surface', 3],
  ['focus', 'soft', 3],
  ['focus', 'notice', 3],
];

/** Contrast of two colours `#rrggbb`, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

/** A pair that cannot be told apart well enough. */
export interface Weakness {
  readonly front: Colour;
  readonly back: Colour;
  readonly scheme: 'light' | 'dark';
  /** Rounded down, so that 4.499 is not called 4.5. */
  readonly ratio: number;
  readonly least: number;
}

/** Every weak pair of a widget's colours in the schemes it can appear in. */
export function weaknesses(
  chosen: ReadonlyMap<Colour, string>,
  scheme: 'auto' | 'light' | 'dark',
  widget: WidgetName = 'closure-banner',
): Weakness[] {
  const used = coloursOf(widget);
  const pairs = PAIRS.filter(([front, back]) => used.includes(front) && used.includes(back));
  const seen = scheme === 'auto' ? (['light', 'dark'] as const) : [scheme];
  return seen.flatMap(shown => {
    const colour = (name: Colour): string =>
      chosen.get(name) ?? DEFAULTS[name][shown === 'light' ? 0 : 1];
    return pairs
      .map(([front, back, least]) => ({
        front,
        back,
        scheme: shown,
        ratio: Math.floor(contrast(colour(front), colour(back)) * 100) / 100,
        least,
      }))
      .filter(({ ratio, least }) => ratio < least);
  });
}
