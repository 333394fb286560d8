import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';
import type { Scene } from './scenes.js';
import { faces, fontFile } from './typeface.js';

const site = join(process.cwd(), '.cache/visual-site');
const origin = 'https://states.test';

/** Builds the page once; sources, not dist, so that the test needs no other build. */
export async function prepare(): Promise<Browser> {
  await build({
    configFile: 'vite.config.ts',
    mode: 'demo',
    logLevel: 'error',
    build: {
      outDir: site,
      minify: false,
      rolldownOptions: { input: join(process.cwd(), 'demo/states.html') },
    },
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

/** A picture of the whole page, nothing moving, every state reached; `fault`: rules to spoil it. */
export async function picture(browser: Browser, scene: Scene, fault = ''): Promise<Buffer> {
  const page = await open(browser, scene, fault);
  try {
    return await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  } finally {
    await page.close();
  }
}

/** The states page as a scene wants it, settled, with style rules on top. */
export async function open(browser: Browser, scene: Scene, css: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: scene.width, height: 900 },
    forcedColors: scene.forcedColors ?? 'none',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'de-DE',
  });
  await serve(page);
  await page.goto(`${origin}/states.html?${scene.view}`);
  const typeface = `${faces(origin)} html,body{font-family:Visual!important}`;
  await page.addStyleTag({ content: typeface + css });
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll('figure')];
    const settled = figures.every(one => one.querySelector('[data-settled]'));
    return document.querySelector('main[data-complete]') && figures.length > 0 && settled;
  });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function serve(page: Page): Promise<void> {
  await page.route('**/*', route => {
    const url = new URL(route.request().url());
    const file = fileOf(url);
    return file && existsSync(file)
      ? route.fulfill({ body: readFileSync(file), contentType: typeOf(file) })
      : route.fulfill({ status: 404 });
  });
}

function fileOf({ origin: host, pathname }: URL): string | undefined {
  if (host !== origin) return undefined;
  const [, script, weight] = /^\/font\/([\w-]+)\/(\d+)$/.exec(pathname) ?? [];
  if (script) return fontFile(script, Number(weight));
  return join(pathname.startsWith('/static/') ? 'demo' : site, pathname);
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const typeOf = (file: string): string =>
  TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
