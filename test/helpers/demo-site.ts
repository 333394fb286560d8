import type * as Axe from 'axe-core';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { chromiumFlags, ensureChromium } from './chromium.mjs';

/* The built demo under an address of its own, and pages of partners beside it. No network. */

export const DEMO = 'https://demo.test';
export const PARTNER = 'https://partner.test';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/feed+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

let browser: Promise<Browser> | undefined;

export async function closeDemo(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** A browser that finds dist/demo at `DEMO`, and `partner` at `PARTNER`. */
export async function demoContext(
  options: BrowserContextOptions = {},
  partner = '',
): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  const context = await (
    await browser
  ).newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  /* The page of all states takes ten seconds where nothing runs beside it. */
  context.setDefaultNavigationTimeout(100_000);
  await context.route('**/*', route => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === PARTNER && pathname === '/')
      return route.fulfill({ contentType: TYPES['.html']!, body: partner });
    const file = `dist/demo${pathname.replace(/\/$/, '/index.html')}`;
    if (origin !== DEMO || !existsSync(file) || !statSync(file).isFile())
      return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(file),
    });
  });
  return context;
}

/** A page of the demo. */
export async function demoPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await demoContext(options)).newPage();
  await page.goto(`${DEMO}/${path}`);
  return page;
}

/** What the preview of the configurator shows: its element as markup, without what stands in it. */
export async function previewed(page: Page): Promise<string> {
  const place = page.frameLocator('#frame').locator('#place > *').first();
  return place.evaluate(one => (one.cloneNode(false) as Element).outerHTML);
}

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong on a whole page: WCAG 2.0 to 2.2, A and AA, and best practices. */
export async function pageViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary}`),
    );
  });
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
