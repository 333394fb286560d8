import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { feed, item } from '../feeds.js';
import { startHost, type Host } from './host.js';

const require = createRequire(import.meta.url);
const readability = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');

const text = 'In Herne wird gebaut, gefeiert und verwaltet, und das alles zur selben Zeit. '.repeat(
  12,
);
const article = `<!doctype html><html lang="de"><title>Gast</title>
<script src="/herne-widgets.js" defer></script>
<article><h1>Neues aus dem Viertel</h1><p>${text}</p>
<herne-news-list src="/feed.json"><p><a href="https://www.herne.de/">Aktuelles der Stadt Herne</a>, dort steht alles, was die Stadt meldet.</p></herne-news-list>
<p>${text}</p></article></html>`;

/** Consent by Klaro: the script waits as `text/plain` until its service is allowed. */
const consent = `<!doctype html><html lang="de"><title>Gast</title>
<script>
  var klaroConfig = {
    version: 1, elementID: 'klaro', acceptAll: true, storageMethod: 'cookie', cookieName: 'klaro', lang: 'de',
    translations: { zz: { privacyPolicyUrl: '/datenschutz' }, de: { herne: { title: 'Stadt Herne' } } },
    services: [{ name: 'herne', title: 'Stadt Herne', purposes: ['information'] }],
  };
</script>
<script defer type="text/plain" data-type="text/javascript" data-name="herne" data-src="/herne-widgets.js"></script>
<script defer src="/klaro.js"></script>
<body><herne-news-list src="/feed.json"><a href="https://www.herne.de/">Aktuelles der Stadt Herne</a></herne-news-list></body></html>`;

describe('readers of the page', () => {
  let host: Host;
  let browser: Browser;
  before(async () => {
    host = await startHost(feed(item('eins'), item('zwei')));
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    host.close();
  });

  it('without script have the link', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(host.put('/artikel', { html: article }));
    assert.ok(await page.getByRole('link', { name: 'Aktuelles der Stadt Herne' }).isVisible());
    await page.context().close();
  });

  it('in reader mode have the link, also while the widget lives', async () => {
    const { page } = await openPage(browser);
    await page.goto(host.put('/artikel', { html: article }));
    await page.locator('herne-news-list [part~="link"]').first().waitFor();
    const shown = await page.evaluate(
      `(() => { ${readability}; return new Readability(document.cloneNode(true)).parse().content; })()`,
    );
    assert.match(String(shown), /Neues aus dem Viertel|gebaut, gefeiert und verwaltet/);
    assert.match(
      String(shown),
      /<a href="https:\/\/www\.herne\.de\/">Aktuelles der Stadt Herne<\/a>/,
    );
    await page.context().close();
  });

  it('with a consent manager have the link until they agree, and the widget at once after', async () => {
    const { page, troubles, requests } = await openPage(browser);
    await page.goto(host.put('/einwilligung', { html: consent }));
    await page.locator('#klaro .cm-btn-success').first().waitFor();
    assert.ok(await page.getByRole('link', { name: 'Aktuelles der Stadt Herne' }).isVisible());
    assert.ok(!requests.some(url => url.endsWith('/herne-widgets.js')), 'asked before consent');
    await page.locator('#klaro .cm-btn-success').first().click();
    await page.locator('herne-news-list [part~="link"]').first().waitFor();
    assert.equal(requests.filter(url => url.endsWith('/herne-widgets.js')).length, 1);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });
});
