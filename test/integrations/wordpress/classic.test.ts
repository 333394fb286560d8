import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { feed, item, serveFeed, type FeedServer } from '../feeds.js';
import { logIn } from './editor.js';
import { startSite, type Site } from './site.js';
import { strictPolicy } from './strict.js';

const element =
  '<herne-news-list limit="1" heading="Neues"><a href="https://www.herne.de/">Herne</a></herne-news-list>';
const placeholder =
  '<div data-herne-widget="news-list" data-limit="2"><a href="https://www.herne.de/">Herne</a></div>';

/** A theme with a widget area, and the editor that came before blocks. */
describe('WordPress of the old kind', () => {
  let server: FeedServer;
  let site: Site;
  let browser: Browser;
  before(async () => {
    server = await serveFeed(feed(item('eins'), item('zwei'), item('drei')));
    site = await startSite({
      theme: 'classic',
      mustUse: `${strictPolicy(server.url)}
        add_filter( 'use_block_editor_for_post', '__return_false' );`,
      settings: { feed_url: server.url },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    server.close();
  });

  /** Titles a reader sees in the lists there are, and what the console says. */
  async function read(
    address: string,
    lists = 'herne-news-list',
  ): Promise<{ titles: string[]; troubles: string[] }> {
    const { page, troubles } = await openPage(browser);
    await page.goto(address);
    const links = page.locator(`${lists} [part~="link"]`);
    await links.first().waitFor();
    const titles = await links.allInnerTexts();
    await page.context().close();
    return { titles, troubles };
  }

  /** Opens the classic editor on its Text tab with some HTML in it. */
  async function write(page: Page, content: string): Promise<void> {
    await page.goto(`${site.address}/wp-admin/post-new.php`);
    await page.getByRole('textbox', { name: 'Add title' }).fill('Aus Herne');
    await page.locator('#content-html').click();
    await page.locator('#content').fill(content);
  }

  async function save(page: Page): Promise<string> {
    await page.locator('#publish:not([disabled])').click();
    return (await page.locator('#message a').first().getAttribute('href'))!;
  }

  it('shortcodes of an author become live widgets, flags without value included', async () => {
    const address = site.publish('[herne_news limit="2" heading_level="3" no-summary]', {
      as: 'author',
      type: 'post',
    });
    assert.deepEqual(await read(address), {
      titles: ['Meldung eins', 'Meldung zwei'],
      troubles: [],
    });
    const html = await (await fetch(address)).text();
    assert.match(html, /<herne-news-list limit="2" heading-level="3" no-summary src=/);
  });

  it('every option of a shortcode is cleaned: unknown names, bad values and markup stay out', async () => {
    const address = site.publish(
      '[herne_news limit="99" layout="evil" onclick="alert(1)" heading="<b>Neu</b> &quot;x" more-href="javascript:alert(1)"]',
    );
    const html = await (await fetch(address)).text();
    const [tag] = /<herne-news-list[^>]*>/.exec(html) ?? [];
    assert.equal(tag, `<herne-news-list limit="50" heading="Neu &amp;quot;x" src="${server.url}">`);
  });

  for (const [name, content, titles] of [
    ['the element', element, ['Meldung eins']],
    ['the placeholder', placeholder, ['Meldung eins', 'Meldung zwei']],
  ] as const) {
    it(`${name} of an author survives the Text and the Visual tab and lives`, async () => {
      const { page } = await openPage(browser);
      await logIn(page, site, 'author');
      await write(page, content);
      await page.locator('#content-tmce').click();
      const visual = page.frameLocator('#content_ifr');
      await visual.getByRole('link', { name: 'Herne' }).waitFor();
      await page.locator('#content-html').click();
      assert.equal((await page.locator('#content').inputValue()).trim(), content);
      const address = await save(page);
      await page.context().close();
      assert.match(
        await (await fetch(address)).text(),
        /data-limit="2"|<herne-news-list [^>]*limit="1"/,
      );
      if (name === 'the placeholder') assert.deepEqual((await read(address)).troubles, []);
      assert.deepEqual((await read(address)).titles, titles);
    });
  }

  it('an author chooses a button beside "Add Media" and never sees code of the page', async () => {
    const { page } = await openPage(browser);
    await logIn(page, site, 'author');
    await page.goto(`${site.address}/wp-admin/post-new.php`);
    await page.getByRole('textbox', { name: 'Add title' }).fill('Aus Herne');
    await page.locator('#content-tmce').click();
    await page.frameLocator('#content_ifr').locator('body#tinymce').waitFor();
    await page.getByRole('button', { name: 'Herne: News' }).click();
    await page.frameLocator('#content_ifr').getByText('[herne_news]').waitFor();
    const address = await save(page);
    await page.context().close();
    assert.equal((await read(address)).titles.length, 3);
  });

  it('other elements of an author are removed as before', () => {
    const kept = site.php(`
      wp_set_current_user( get_user_by( 'login', 'author' )->ID );
      kses_init();
      echo wp_unslash( apply_filters( 'content_save_pre', wp_slash( '<herne-other x="1">a</herne-other><herne-news-list limit="2" onclick="x()" src="javascript:x()">b</herne-news-list><script>x()</script>' ) ) );`);
    assert.equal(kept, 'a<herne-news-list limit="2" src="x()">b</herne-news-list>x()');
  });

  it('the Customizer takes the block into the sidebar, shows it live, and publishes it', async () => {
    const { page } = await openPage(browser);
    await logIn(page, site, 'admin');
    await page.goto(`${site.address}/wp-admin/customize.php`);
    await page.waitForFunction(
      'window.wp?.customize?.state?.("processing") && document.body.classList.contains("ready")',
    );
    /* Once the preview has said that it shows one sidebar only, "Widgets" opens that at once. */
    await page.evaluate('window.wp.customize.previewer.deferred.active');
    await page.getByRole('heading', { name: /^Widgets/ }).click();
    await page.getByRole('button', { name: 'Add block' }).first().click();
    await page.getByRole('searchbox', { name: 'Search' }).fill('Herne: News');
    await page.getByRole('option', { name: 'Herne: News', exact: true }).click();
    const preview = page.frameLocator('#customize-preview iframe').last();
    await preview.locator('aside herne-news-list [part~="link"]').first().waitFor();
    await page.locator('#save').click();
    await page.getByRole('button', { name: 'Published' }).waitFor();
    await page.context().close();
    /* The front page shows the posts of the tests before, too. */
    const { titles, troubles } = await read(`${site.address}/`, 'aside herne-news-list');
    assert.deepEqual(titles, ['Meldung eins', 'Meldung zwei', 'Meldung drei']);
    assert.deepEqual(troubles, []);
  });

  it('leaves PHP without complaints', () => {
    assert.equal(site.complaints(), '');
  });
});
