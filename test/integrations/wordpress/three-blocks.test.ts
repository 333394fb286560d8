import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { closureItem, feed, item, serveFeed, type FeedServer } from '../feeds.js';
import { canvas, insertBlock, logIn, publish, startWriting } from './editor.js';
import { startSite, type Site } from './site.js';
import { strictPolicy } from './strict.js';

/** What an author of a German town hall does: everything in German, no code seen. */
describe('all three blocks of an author who works in German', () => {
  let server: FeedServer;
  let site: Site;
  let browser: Browser;
  before(async () => {
    server = await serveFeed(
      feed(
        item('eins'),
        closureItem('zu', { offices: ['Bürgeramt Mitte'] }),
        closureItem('anderes', { offices: ['Standesamt'] }),
      ),
    );
    site = await startSite({
      mustUse: strictPolicy(server.url),
      settings: { feed_url: server.url },
    });
    site.php("update_user_meta( get_user_by( 'login', 'author' )->ID, 'locale', 'de_DE' );");
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    server.close();
  });

  it('are chosen from the menu, set up, published, and alive under a strict policy', async () => {
    const writing = await openPage(browser);
    const { page: editor } = writing;
    await logIn(editor, site, 'author');
    await startWriting(editor, site, 'post');

    await insertBlock(editor, 'Herne: Schließungen');
    const banner = canvas(editor).locator('herne-closure-banner');
    await banner.locator('[part~="notice"]').getByText('Standesamt').waitFor();
    await editor.getByRole('textbox', { name: 'Nur diese Dienststellen' }).fill('Bürgeramt');
    await banner.and(canvas(editor).locator('[offices="Bürgeramt"]')).waitFor();
    await editor.getByRole('checkbox', { name: 'Für den Kalender anbieten' }).check();
    await banner.and(canvas(editor).locator('[calendar]')).waitFor();

    await insertBlock(editor, 'Herne: Meldungen');
    await canvas(editor).locator('herne-news-list [part~="link"]').first().waitFor();

    await insertBlock(editor, 'Herne: Sprachwahl');
    await canvas(editor)
      .locator('herne-language-switcher [part~="link"]')
      .getByText('العربية')
      .waitFor();

    const address = await publish(editor);
    await editor.context().close();

    const { page, troubles, requests } = await openPage(browser);
    await page.goto(address);
    await page.locator('herne-closure-banner [part~="notice"]').first().waitFor();
    assert.equal(await page.locator('herne-closure-banner [part~="notice"]').count(), 1);
    const shown = await page.locator('herne-closure-banner [part~="notice"]').innerText();
    assert.match(shown, /Bürgeramt Mitte/);
    await page.locator('herne-closure-banner [part~="action"]').first().waitFor();
    await page.locator('herne-news-list [part~="link"]').first().waitFor();
    const arabic = page.locator('herne-language-switcher').getByRole('link', { name: 'العربية' });
    assert.equal(await arabic.getAttribute('href'), 'https://www.herne.de/ar');
    assert.deepEqual(troubles, []);
    assert.equal(requests.filter(url => url === server.url).length, 1);
    await page.context().close();
  });

  it('fit into a window of 320 px in the theme', async () => {
    const address = site.publish(
      '<!-- wp:herne-widgets/closure-banner /--><!-- wp:herne-widgets/news-list /--><!-- wp:herne-widgets/language-switcher /-->',
    );
    const { page } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    await page.goto(address);
    await page.locator('herne-closure-banner [part~="notice"]').first().waitFor();
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    await page.context().close();
  });

  it('as shortcodes, all three, are alive too', async () => {
    const address = site.publish(
      '<!-- wp:shortcode -->[herne_closures offices="Standesamt"]<!-- /wp:shortcode -->' +
        '<!-- wp:shortcode -->[herne_news limit="1"]<!-- /wp:shortcode -->' +
        '<!-- wp:shortcode -->[herne_languages]<!-- /wp:shortcode -->',
      { as: 'author', type: 'post' },
    );
    const { page, troubles } = await openPage(browser);
    await page.goto(address);
    await page
      .locator('herne-closure-banner [part~="notice"]')
      .getByText('Standesamt')
      .first()
      .waitFor();
    assert.equal(await page.locator('herne-news-list [part~="link"]').count(), 1);
    await page.locator('herne-language-switcher').getByRole('link', { name: 'العربية' }).waitFor();
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('leave PHP without complaints', () => {
    assert.equal(site.complaints(), '');
  });
});
