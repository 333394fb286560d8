import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../helpers/chromium.mjs';
import { strangeAttributes } from '../../helpers/manifest.js';
import { inLanguage, type Snippet } from '../../helpers/snippets.js';

/* Each HTML snippet on a page: the addresses it names answer with what is built, and its elements
   have to come alive. */

const HOST = 'https://www.partner.example/';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
});
after(() => browser.close());

const proof = '<herne-news-list><a href="https://www.herne.de/">herne.de</a></herne-news-list>';
const script = '<script defer src="/herne-widgets.js"></script>';

/** The snippet as a page: with the script or an element, where it shows only the other. */
function pageOf({ text }: Snippet): string {
  const scripted = /herne-[\w-]+\.js/.test(text) ? text : text + script;
  const whole = /<herne-|data-herne-widget|<iframe/.test(text) ? scripted : scripted + proof;
  if (/<!doctype/i.test(whole)) return whole;
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>x</title><body>${whole}`;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html',
  css: 'text/css',
};

/** Answers with what is built, whatever the host is called in the snippet. */
function answer(route: Route, html: string): Promise<void> {
  const { href, pathname } = new URL(route.request().url());
  const name = basename(pathname);
  const headers = { 'access-control-allow-origin': '*' };
  if (href === HOST) {
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  }
  if (/^feed[^/]*\.json$/.test(name)) {
    return route.fulfill({ headers, contentType: 'application/feed+json', path: 'data/feed.json' });
  }
  const built = [`dist/${name}`, `dist/demo/${name}`, `dist/demo${pathname}`].find(existsSync);
  if (name && built) {
    const contentType = types[name.split('.').at(-1)!];
    return route.fulfill({ headers, path: built, ...(contentType ? { contentType } : {}) });
  }
  return route.abort();
}

/** What a consent manager does after the reader agreed: it lets the scripts run it held back. */
const consent = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const held of document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]')) {
      const free = document.createElement('script');
      free.src = held.dataset['src']!;
      held.replaceWith(free);
    }
  });

/** The elements and placeholders the snippet writes, by the names and attributes they have. */
/* On a page of its own: a strict policy forbids reading HTML on its page. */
const written = (page: Page, text: string): Promise<{ tag: string; names: string[] }[]> =>
  page.evaluate(html => {
    const all = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*');
    return [...all].flatMap(element => {
      const names = element.getAttributeNames();
      const widget = element.getAttribute('data-herne-widget');
      if (element.localName.startsWith('herne-')) return [{ tag: element.localName, names }];
      if (widget === null) return [];
      const options = names.filter(name => name !== 'data-herne-widget' && /^data-/.test(name));
      return [{ tag: `herne-${widget}`, names: options.map(name => name.slice(5)) }];
    });
  }, text);

describe('HTML in the documentation', () => {
  for (const snippet of inLanguage('html')) {
    it(`comes alive: ${snippet.place}`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', error => troubles.push(String(error)));
      page.on('console', message => {
        if (message.type() === 'error')
          troubles.push(`${message.text()} ${message.location().url}`);
      });
      await context.route('**/*', route => answer(route, pageOf(snippet)));
      await page.goto(HOST, { waitUntil: 'load' });
      await consent(page);
      const expected = await page.locator('[data-herne-widget]').count();
      for (const frame of page.frames()) {
        await frame.waitForFunction(
          placeholders => {
            const all = [...document.querySelectorAll('*')].filter(({ localName }) =>
              localName.startsWith('herne-'),
            );
            return (
              all.length >= Math.max(placeholders, document.querySelector('iframe') ? 0 : 1) &&
              all.every(element => element.matches(':state(ready), :state(empty)'))
            );
          },
          frame === page.mainFrame() ? expected : 1,
          { timeout: 10_000 },
        );
      }
      const strange = (await written(await context.newPage(), snippet.text)).flatMap(
        ({ tag, names }) => strangeAttributes(tag, names),
      );
      assert.deepEqual([...troubles, ...strange], [], snippet.place);
      await context.close();
    });
  }
});
