import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { good } from '../fixtures/feeds.js';

/* A page of somebody else, with our script on it, and witnesses of everything that happens there. */

export const HOST = 'https://host.example';
export const WIDGETS = 'https://widgets.example';

export const bundle = readFileSync(new URL('../../dist/herne-widgets.js', import.meta.url), 'utf8');

/** A feed with news, a closure running at `NOW`, and two languages. */
export const NOW = '2026-12-24T09:00:00Z';
export function pageFeed() {
  const feed = good();
  feed._herne.languages = [
    { tag: 'de', name: 'Deutsch', dir: 'ltr' },
    { tag: 'ar', name: 'العربية', dir: 'rtl' },
  ];
  return feed;
}

/** The three elements, each with a link for readers without the script. */
export const elements = (attributes = `src="${WIDGETS}/feed.json"`): string =>
  ['closure-banner', 'news-list', 'language-switcher']
    .map(
      name =>
        `<herne-${name} ${attributes} now="${NOW}"><a href="https://www.herne.de/">herne.de</a></herne-${name}>`,
    )
    .join('\n');

export const script = `<script src="${WIDGETS}/herne-widgets.js" defer></script>`;

/** What a request is answered with. */
export type Served = Parameters<Route['fulfill']>[0];

export interface Visit {
  readonly page: Page;
  /** Addresses asked for besides the page itself and our script. */
  readonly requests: string[];
  /** What reached the page's `window.onerror` and `unhandledrejection`. */
  errors(): Promise<string[]>;
  violations(): Promise<string[]>;
  readonly console: string[];
  readonly dialogs: string[];
  /** Names of what scripts called that should not run: pages note it with `__note(name)`. */
  readonly ran: string[];
  readonly navigations: string[];
}

const witnesses = `
  window.__errors = []; window.__violations = [];
  addEventListener('error', e => __errors.push(String(e.message)), true);
  addEventListener('unhandledrejection', e => __errors.push('rejected: ' + e.reason));
  document.addEventListener('securitypolicyviolation', e =>
    __violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));`;

let browser: Promise<Browser> | undefined;

export function openBrowser(): Promise<Browser> {
  return (browser ??= chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumFlags,
  }));
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Opens a page; every address is served from here, and nothing reaches a network. */
export async function visit(
  html: string,
  {
    headers = {},
    serve = () => undefined,
    before,
    contentType = 'text/html; charset=utf-8',
  }: {
    headers?: Record<string, string>;
    serve?: (url: URL) => Served | undefined;
    before?: string;
    contentType?: string;
  } = {},
): Promise<Visit> {
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  const seen: Visit = {
    page,
    requests: [],
    console: [],
    dialogs: [],
    ran: [],
    navigations: [],
    errors: () => page.evaluate('__errors'),
    violations: () => page.evaluate('__violations'),
  };
  await context.exposeBinding('__note', (_, name: string) => void seen.ran.push(name));
  await context.addInitScript(witnesses);
  if (before) await context.addInitScript(before);
  context.on('page', popup => {
    if (popup !== page) seen.navigations.push(popup.url());
  });
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      seen.console.push(message.text());
  });
  page.on('dialog', dialog => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await context.route('**/*', async route => {
    const url = new URL(route.request().url());
    if (url.href === `${HOST}/`) {
      if (seen.navigations.length > 0) return route.abort();
      seen.navigations.push(url.href);
      return route.fulfill({ contentType, headers, body: html });
    }
    if (route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()) {
      seen.navigations.push(url.href);
      return route.abort();
    }
    const served = serve(url) ?? standard(url);
    if (!url.pathname.endsWith('herne-widgets.js') && !url.pathname.endsWith('.ico'))
      seen.requests.push(url.href);
    return served ? route.fulfill(served) : route.abort();
  });
  await page.goto(`${HOST}/`);
  return seen;
}

function standard(url: URL): Served | undefined {
  const headers = { 'access-control-allow-origin': '*' };
  if (url.pathname === '/herne-widgets.js')
    return { contentType: 'text/javascript', headers, body: bundle };
  if (url.pathname === '/feed.json')
    return { contentType: 'application/feed+json', headers, body: JSON.stringify(pageFeed()) };
  return undefined;
}

/** The text a reader sees in an element, without the fallback. */
export async function shown(page: Page, tag: string): Promise<string> {
  return page
    .locator(tag)
    .first()
    .evaluate(element =>
      [...(element.shadowRoot?.querySelectorAll('.root, [part]') ?? [])]
        .map(part => (part as HTMLElement).innerText)
        .join(' '),
    );
}

/** Waits until each of the three shows what it has. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [
        ...document.querySelectorAll(
          'herne-news-list, herne-closure-banner, herne-language-switcher',
        ),
      ].every(
        element =>
          element.matches(':state(ready), :state(empty), :state(error), :state(stale)') ||
          !!element.shadowRoot?.textContent?.trim(),
      ),
    undefined,
    { timeout: 15_000 },
  );
}
