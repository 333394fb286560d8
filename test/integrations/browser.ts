/** A headless Chromium whose pages remember what a visitor's console would have shown. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
}

export interface Watched {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, blocked and failed requests. */
  readonly troubles: string[];
  /** Every request the page made. */
  readonly requests: string[];
}

/** A page in a context of its own. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', message => {
    const { url } = message.location();
    /* The browser asks for a site's icon by itself. */
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/favicon.ico'))
      troubles.push(`${message.type()}: ${message.text()} (${url})`);
  });
  page.on('pageerror', error => troubles.push(`uncaught: ${error.message}`));
  page.on('request', request => requests.push(request.url()));
  return { page, troubles, requests };
}
