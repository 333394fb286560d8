import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { feed, item, serveFeed, type FeedServer } from '../feeds.js';
import { canvas, insertBlock, logIn, publish, startWriting } from './editor.js';
import { startSite, type Site } from './site.js';
import { strictPolicy } from './strict.js';

describe('blocks in WordPress', () => {
  let server: FeedServer;
  let site: Site;
  let browser: Browser;
  before(async () => {
    server = await serveFeed(feed(item('eins'), item('zwei'), item('drei')));
    site = await startSite({
      mustUse: strictPolicy(server.url),
      settings: { feed_url: server.url },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    server.close();
  });

  for (const [user, type] of [
    ['editor', 'page'],
    ['author', 'post'],
  ] as const) {
    it(`an ${user} chooses the news, sets it up, and readers get a live list under a strict policy`, async () => {
      const writing = await openPage(browser);
      await logIn(writing.page, site, user);
      await startWriting(writing.page, site, type);
      await insertBlock(writing.page, 'Herne: News');
      const preview = canvas(writing.page).locator('herne-news-list');
      await preview.locator('[part~="link"]').first().waitFor();
      await writing.page.getByRole('spinbutton', { name: 'How many items' }).fill('2');
      await preview.and(canvas(writing.page).locator('[limit="2"]')).waitFor();
      const address = await publish(writing.page);
      await writing.page.context().close();

      const { page, troubles, requests } = await openPage(browser);
      await page.goto(address);
      const links = page.locator('herne-news-list [part~="link"]');
      await links.first().waitFor();
      assert.deepEqual(await links.allInnerTexts(), ['Meldung eins', 'Meldung zwei']);
      assert.deepEqual(troubles, []);
      assert.equal(
        requests.filter(url => url.endsWith('/assets/herne-widgets.js?ver=0.1.0')).length,
        1,
      );
      assert.deepEqual(
        requests.filter(url => !url.startsWith(site.address)),
        [server.url],
      );
      await page.context().close();
    });
  }

  it('two blocks on one page bring one script and one request for the feed', async () => {
    const address = site.publish(
      '<!-- wp:herne-widgets/news-list {"limit":1,"tags":"nirgends"} /-->' +
        '<!-- wp:herne-widgets/news-list {"limit":2,"heading":"Zweite","headingLevel":3} /-->',
    );
    const { page, troubles, requests } = await openPage(browser);
    await page.goto(address);
    await page.locator('herne-news-list[heading] [part~="link"]').nth(1).waitFor();
    assert.equal(await page.locator('herne-news-list[tags] [part~="link"]').count(), 0);
    assert.equal(await page.locator('script#herne-widgets-js').count(), 1);
    assert.equal(requests.filter(url => url === server.url).length, 1);
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('a page without a widget has no script', async () => {
    const html = await (await fetch(site.publish('<p>Nur Text</p>'))).text();
    assert.match(html, /Nur Text/);
    assert.doesNotMatch(html, /herne-widgets/);
  });

  it('PHP has nothing to complain about', () => {
    assert.equal(site.complaints(), '');
  });
});
