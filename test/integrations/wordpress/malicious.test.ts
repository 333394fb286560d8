import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Feed } from '../../../src/feed/model.js';
import { openBrowser, openPage } from '../browser.js';
import { closureItem, feed, item, serveFeed, type FeedServer } from '../feeds.js';
import { startSite, type Site } from './site.js';
import { trustTestServers } from './strict.js';

const titles = [
  '<script>window.bitten = 1</script>',
  '<img src=x onerror="window.bitten = 2">',
  '</herne-news-list><svg onload="window.bitten = 3">',
  '"><iframe srcdoc="<script>parent.bitten = 4</script>">',
  '&lt;script&gt;window.bitten = 5&lt;/script&gt;',
  '[herne_trap] und [herne_trap x="]"]',
  '<!-- wp:html --><script>window.bitten = 6</script><!-- /wp:html -->',
  '{{ window.bitten }}',
];
const addresses = [
  'javascript:window.bitten=7',
  'java\tscript:window.bitten=8',
  'data:text/html,<script>parent.bitten=9</script>',
  'https://user:secret@www.herne.de/',
  'https://www.herne.de/"onmouseover="window.bitten=10',
  '//evil.example/',
  'https://www.herne.de/[herne_trap]',
];

const hostile: Feed = feed(
  ...titles.map((title, index) => item(`titel-${index}`, { title, summary: title })),
  ...addresses.map((url, index) => item(`adresse-${index}`, { title: `Adresse ${index}`, url })),
  closureItem('amt', { offices: titles, reason: titles[0]! }),
);
const languages = addresses.map((url, index) => ({
  tag: 'en',
  name: titles[index]!,
  dir: 'ltr',
  url,
}));
Object.assign(hostile._herne, { languages });

const page =
  '<!-- wp:herne-widgets/closure-banner /-->' +
  '<!-- wp:herne-widgets/news-list {"limit":50} /-->' +
  '<!-- wp:herne-widgets/language-switcher /-->';

describe('a malicious feed in WordPress', () => {
  let server: FeedServer;
  let site: Site;
  let browser: Browser;
  let address: string;
  before(async () => {
    server = await serveFeed(hostile);
    site = await startSite({
      mustUse: `${trustTestServers}
        add_shortcode( 'herne_trap', static function () { return 'TRAPPED'; } );`,
      settings: { feed_url: server.url },
    });
    address = site.publish(page);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    server.close();
  });

  it('has traps that spring where nothing protects: an editor’s own shortcode and script', async () => {
    const trap = site.publish('[herne_trap]<script>window.bitten = 0</script>');
    const { page } = await openPage(browser);
    await page.goto(trap);
    assert.match(await page.content(), /TRAPPED/);
    assert.equal(await page.evaluate('window.bitten'), 0);
    await page.context().close();
  });

  it('stays text in what PHP prints: no element, no shortcode, no unsafe address', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(address);
    const list = page.locator('herne-news-list');
    const shown = await list.locator('bdi').allInnerTexts();
    /* WordPress itself turns two hyphens into a dash in everything it shows. */
    assert.deepEqual(
      shown.slice(0, titles.length),
      titles.map(title => title.replaceAll('--', '–')),
    );
    assert.equal(await page.locator('herne-news-list :is(script, img, svg, iframe, p)').count(), 0);
    assert.equal(await page.locator('herne-closure-banner :not(h2, ul, li, bdi)').count(), 0);
    assert.equal(await page.locator('herne-language-switcher :not(a)').count(), 0);
    assert.doesNotMatch(await page.content(), /TRAPPED/);
    const links = await page
      .locator(':is(herne-news-list, herne-closure-banner, herne-language-switcher) a')
      .all();
    assert.ok(links.length > titles.length);
    for (const link of links) {
      const href = await link.getAttribute('href');
      assert.match(href ?? '', /^https:\/\/www\.herne\.de\//);
      assert.equal(await link.getAttribute('onmouseover'), null);
    }
    await page.context().close();
  });

  it('runs nothing when the widgets take over', async () => {
    const { page } = await openPage(browser);
    await page.goto(address);
    await page.locator('herne-news-list [part~="link"]').first().waitFor();
    const hrefs = await page
      .locator('herne-news-list a')
      .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).protocol));
    assert.deepEqual([...new Set(hrefs)], ['https:']);
    for (const link of await page.locator('herne-news-list [part~="link"]').all())
      await link.hover();
    assert.equal(await page.evaluate('window.bitten'), undefined);
    await page.context().close();
  });

  it('leaves PHP without complaints', () => {
    assert.equal(site.complaints(), '');
  });
});
