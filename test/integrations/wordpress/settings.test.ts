import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { feed, item, serveFeed } from '../feeds.js';
import { logIn } from './editor.js';
import { startSite, type Site } from './site.js';
import { trustTestServers } from './strict.js';

const archive = join(import.meta.dirname, '../../../dist/integrations/herne-widgets-wordpress.zip');

/** In order: from the upload of the archive to its removal. */
describe('installing, setting up and removing the plugin', () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    site = await startSite({ plugin: false, mustUse: trustTestServers });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  it('uploaded and activated, one click makes a page with the news of Herne', async () => {
    const { page } = await openPage(browser);
    await logIn(page, site, 'admin');
    await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
    await page.locator('#pluginzip').setInputFiles(archive);
    await page.locator('#install-plugin-submit').click();
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByRole('button', { name: 'Make the page' }).click();
    await page.getByRole('heading', { name: 'News of Herne', level: 1 }).waitFor();
    const links = page.locator('herne-news-list [part~="link"], herne-news-list [part~="title"]');
    await links.first().waitFor();
    assert.ok((await links.count()) >= 5, `${await links.count()} items`);
    await page.goto(`${site.address}/wp-admin/plugins.php`);
    assert.equal(await page.getByRole('button', { name: 'Make the page' }).count(), 0);
    await page.context().close();
  });

  it('an administrator sets the feed; a bad address is refused and the good one kept', async () => {
    const server = await serveFeed(feed(item('eins')));
    const { page } = await openPage(browser);
    await logIn(page, site, 'admin');
    const settings = `${site.address}/wp-admin/options-general.php?page=herne-widgets`;
    await page.goto(settings);
    await page.getByLabel('Feed address').fill(server.url);
    await page.getByLabel('Show closures of these offices only').fill('Bürgeramt <b>x</b>');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
    assert.ok(await page.getByText('Releases at hand: 1').isVisible());
    await page.getByRole('button', { name: 'Fetch the feed again' }).click();
    await page.waitForURL(settings);
    assert.equal(server.requests.length, 2);

    await page.getByLabel('Feed address').evaluate(input => input.setAttribute('type', 'text'));
    await page.getByLabel('Feed address').fill('javascript:alert(1)');
    await page.getByLabel('Script integrity').fill('"><script>');
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('please give a full address').first().waitFor();
    const saved = JSON.parse(site.php("echo wp_json_encode( get_option( 'herne_widgets' ) );"));
    assert.equal(saved.feed_url, server.url);
    assert.equal(saved.script_integrity, '');
    assert.equal(saved.offices, 'Bürgeramt x');
    await page.context().close();
    server.close();
  });

  it('a script address is used with its integrity instead of the bundled copy', async () => {
    site.php(`update_option( 'herne_widgets', array(
      'script' => 'address', 'script_url' => 'https://widgets.example/1.2.3/herne-widgets.js', 'script_integrity' => 'sha384-abc=' ) );`);
    const html = await (await fetch(site.publish('[herne_news]'))).text();
    assert.match(
      html,
      /<script defer integrity="sha384-abc=" crossorigin="anonymous" src="https:\/\/widgets\.example\/1\.2\.3\/herne-widgets\.js"/,
    );
    site.php("delete_option( 'herne_widgets' );");
  });

  it('nobody else gets in, and no request without a nonce counts', async () => {
    const author = await openPage(browser);
    await logIn(author.page, site, 'author');
    const refused = await author.page.goto(
      `${site.address}/wp-admin/options-general.php?page=herne-widgets`,
    );
    assert.equal(refused?.status(), 403);
    await author.page.context().close();

    const admin = await openPage(browser);
    await logIn(admin.page, site, 'admin');
    const pages = Number(site.php("echo wp_count_posts( 'page' )->publish;"));
    for (const action of ['herne_widgets_page', 'herne_widgets_check']) {
      const answer = await admin.page.request.post(`${site.address}/wp-admin/admin-post.php`, {
        form: { action, answer: 'yes' },
      });
      assert.equal(answer.status(), 403);
    }
    const options = await admin.page.request.post(`${site.address}/wp-admin/options.php`, {
      form: { option_page: 'herne-widgets', action: 'update', 'herne_widgets[offices]': 'fremd' },
    });
    assert.equal(options.status(), 403);
    assert.equal(Number(site.php("echo wp_count_posts( 'page' )->publish;")), pages);
    assert.equal(site.php("echo get_option( 'herne_widgets' ) ? 'saved' : 'none';"), 'none');
    await admin.page.context().close();
  });

  it('speaks German to whoever works in German', () => {
    const german = site.php(`
      switch_to_locale( 'de_DE' );
      echo wp_json_encode( array_values( array_map(
        static function ( $block ) { return $block->title; },
        array_filter( WP_Block_Type_Registry::get_instance()->get_all_registered(), static function ( $block ) {
          return 0 === strpos( $block->name, 'herne-' ); } ) ) ) );`);
    assert.deepEqual(JSON.parse(german), [
      'Herne: Meldungen',
      'Herne: Schließungen',
      'Herne: Sprachwahl',
    ]);
    assert.equal(
      site.php("switch_to_locale( 'de_DE' ); echo __( 'Closures', 'herne-widgets' );"),
      'Schließungen',
    );
  });

  it('removed, it leaves nothing behind', () => {
    const count = `echo (int) $GLOBALS['wpdb']->get_var(
      "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%herne%'" )
      + (int) $GLOBALS['wpdb']->get_var(
      "SELECT COUNT(*) FROM {$GLOBALS['wpdb']->usermeta} WHERE meta_key LIKE '%herne%'" );`;
    site.php(
      "update_option( 'herne_widgets', array() ); set_transient( 'herne_widgets_x', 1, 60 ); update_option( 'herne_widgets_good', 1 );",
    );
    assert.ok(Number(site.php(count)) >= 4);
    site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      require_once ABSPATH . 'wp-admin/includes/file.php';
      deactivate_plugins( 'herne-widgets/herne-widgets.php' );
      uninstall_plugin( 'herne-widgets/herne-widgets.php' );`);
    assert.equal(Number(site.php(count)), 0);
  });

  it('PHP has nothing to complain about', () => {
    assert.equal(site.complaints(), '');
  });
});
