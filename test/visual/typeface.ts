/*
 * The machine's own typefaces differ; Noto Sans comes with the development dependencies (SIL Open
 * Font License 1.1) and is served from there. It is not part of what is shipped.
 */

const NOTO = 'node_modules/@fontsource/noto-sans';

/** The licences the typefaces come with. */
export const licences: readonly string[] = [`${NOTO}/LICENSE`, `${NOTO}-arabic/LICENSE`];

const ranges: Readonly<Record<string, string>> = {
  latin: 'U+0-FF, U+2000-206F, U+20AC',
  'latin-ext': 'U+100-2BA, U+1E00-1EFF',
  cyrillic: 'U+400-45F, U+490-491, U+4B0-4B1, U+2116',
  arabic: 'U+600-6FF, U+750-77F, U+FB50-FDFF, U+FE70-FEFC',
};

/** The file with the letters of a script. */
export const fontFile = (script: string, weight: number): string =>
  script === 'arabic'
    ? `${NOTO}-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`
    : `${NOTO}/files/noto-sans-${script}-${weight}-normal.woff2`;

/** Style rules for the typeface `Visual`; `origin` serves the files. */
export const faces = (origin: string): string =>
  Object.entries(ranges)
    .flatMap(([script, range]) =>
      [400, 700].map(
        weight =>
          `@font-face{font-family:Visual;font-weight:${weight};unicode-range:${range};` +
          `src:url(${origin}/font/${script}/${weight})}`,
      ),
    )
    .join('');
