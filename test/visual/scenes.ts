import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

/** One picture of demo/states.html: all states in a language, colours and width. */
export interface Scene {
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

/**
 * German, the longest words (Russian), right to left (Arabic), dark and narrow: each once. All nine
 * languages in all colours and widths would be 36 pictures, 30 MB of them, for the same styles.
 */
export const scenes: readonly Scene[] = [
  { lang: 'de', scheme: 'light', width: 800 },
  { lang: 'de', scheme: 'dark', width: 320 },
  { lang: 'ru', scheme: 'light', width: 320 },
  { lang: 'ar', scheme: 'dark', width: 800 },
];

export const nameOf = ({ lang, scheme, width }: Scene): string => `${lang}-${scheme}-${width}`;

const site = join(process.cwd(), '.cache/visual-site');
const origin = 'https://states.test';
const fonts = ['latin', 'latin-ext', 'cyrillic', 'arabic'].flatMap(script =>
  [400, 700].map(weight => ({ script, weight })),
);

/* The machine's own typefaces differ; these come with the development dependencies. */
const fontFile = (script: string, weight: number): string =>
  script === 'arabic'
    ? `node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`
    : `node_modules/@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`;

const ranges: Readonly<Record<string, string>> = {
  latin: 'U+0-FF, U+2000-206F, U+20AC',
  'latin-ext': 'U+100-2BA, U+1E00-1EFF',
  cyrillic: 'U+400-45F, U+490-491, U+4B0-4B1, U+2116',
  arabic: 'U+600-6FF, U+750-77F, U+FB50-FDFF, U+FE70-FEFC',
};

const faces = fonts
  .map(
    ({ script, weight }) =>
      `@font-face{font-family:Visual;font-weight:${weight};unicode-range:${ranges[script]};` +
      `src:url(${origin}/font/${script}/${weight})}`,
  )
  .join('');

/** Builds the page once; sources, not dist, so that the test needs no other build. */
export async function prepare(): Promise<Browser> {
  await build({
    configFile: 'vite.config.ts',
    mode: 'demo',
    logLevel: 'error',
    build: { outDir: site, rolldownOptions: { input: join(process.cwd(), 'demo/states.html') } },
  });
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      ...chromiumFlags,
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
}

/** A picture of the whole page, nothing moving, every state reached. */
export async function picture(browser: Browser, scene: Scene): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: scene.width, height: 900 },
    colorScheme: scene.scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'de-DE',
  });
  try {
    await serve(page);
    await page.goto(`${origin}/states.html?lang=${scene.lang}&scheme=${scene.scheme}`);
    await page.addStyleTag({ content: `${faces} html,body{font-family:Visual!important}` });
    await page.waitForFunction(() => {
      const figures = [...document.querySelectorAll('figure')];
      return figures.length > 20 && figures.every(one => one.querySelector('[data-settled]'));
    });
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  } finally {
    await page.close();
  }
}

async function serve(page: Page): Promise<void> {
  await page.route(`${origin}/**`, route => {
    const path = new URL(route.request().url()).pathname;
    const [, script, weight] = /^\/font\/([\w-]+)\/(\d+)$/.exec(path) ?? [];
    const file = script ? fontFile(script, Number(weight)) : join(site, path);
    return existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: typeOf(file) })
      : route.fulfill({ status: 404 });
  });
}

const typeOf = (file: string): string =>
  file.endsWith('.html')
    ? 'text/html; charset=utf-8'
    : file.endsWith('.js')
      ? 'text/javascript'
      : file.endsWith('.css')
        ? 'text/css'
        : 'font/woff2';
