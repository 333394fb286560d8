import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { buildEmbeds } from '../../../demo/integrations/embed/build.js';
import { openBrowser, openPage } from '../browser.js';
import { feed, item } from '../feeds.js';
import { canvas, logIn, publish, startWriting } from './editor.js';
import { startSite, type Site } from './site.js';
import { trustTestServers } from './strict.js';

const built = join(import.meta.dirname, '../../../dist/demo');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** A static server as the hosting page asks for: every origin may read. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    try {
      const bytes = readFileSync(join(folder, path));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'access-control-allow-origin': '*',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return server;
}

describe('the embed page', () => {
  let folder: string;
  let server: Server;
  let base: string;
  let site: Site;
  let browser: Browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'herne-embed-'));
    cpSync(built, folder, { recursive: true });
    const items = Array.from({ length: 9 }, (_, index) => item(`nummer-${index}`));
    writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed(...items)));
    server = await serve(folder);
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    buildEmbeds(folder, base);
    site = await startSite({ plugin: false, mustUse: trustTestServers });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows the widget and the options its address names, and no others', async () => {
    const { page, troubles } = await openPage(browser);
    await page.goto(
      `${base}/embed.html?widget=news-list&limit=2&onclick=alert(1)&src=https://evil.example/&lang=en`,
    );
    const list = page.locator('herne-news-list');
    await list.locator('[part~="link"]').first().waitFor();
    assert.equal(await list.locator('[part~="link"]').count(), 2);
    assert.equal(await list.getAttribute('src'), `${base}/feed.json`);
    assert.equal(await list.getAttribute('onclick'), null);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(troubles, []);
    await page.context().close();
  });

  it('tells the page around it how high it is, again whenever that changes', async () => {
    const host = join(folder, 'host.html');
    writeFileSync(
      host,
      `<!doctype html><title>Gast</title><iframe sandbox="allow-scripts" style="width:20em" src="embed.html?limit=3"></iframe>
       <script>
         heights = [];
         addEventListener('message', ({ data }) => { if (data.type === 'herne-height') heights.push(data.height); });
       </script>`,
    );
    const { page } = await openPage(browser);
    await page.goto(`${base}/host.html`);
    const frame = page.frameLocator('iframe');
    await frame.locator('[part~="link"]').nth(2).waitFor();
    const height = (): Promise<number> =>
      frame.locator('body').evaluate(body => Math.ceil(body.getBoundingClientRect().height));
    const told = async (value: number): Promise<void> => {
      await page.waitForFunction(wanted => Reflect.get(window, 'heights').at(-1) === wanted, value);
    };
    const wide = await height();
    await told(wide);
    await page.locator('iframe').evaluate(element => (element.style.width = '9em'));
    await page.waitForFunction(before => Reflect.get(window, 'heights').at(-1) > before, wide);
    await told(await height());
    await page.context().close();
  });

  it('becomes a live frame of the right height for an author who pastes its address', async () => {
    const writing = await openPage(browser);
    await logIn(writing.page, site, 'author');
    await startWriting(writing.page, site, 'post');
    await writing.page.keyboard.press('Enter');
    await writing.page.keyboard.type(`${base}/embed-news-list.html`);
    await canvas(writing.page).getByText('embed-news-list').waitFor();
    const address = await publish(writing.page);
    await writing.page.context().close();

    const { page } = await openPage(browser);
    await page.goto(address);
    const frame = page.locator('iframe.wp-embedded-content');
    await page
      .frameLocator('iframe.wp-embedded-content')
      .locator('[part~="link"]')
      .nth(4)
      .waitFor();
    assert.match((await frame.getAttribute('sandbox')) ?? '', /^allow-scripts$/);
    const body = page.frameLocator('iframe.wp-embedded-content').locator('body');
    const high = await body.evaluate(element => Math.ceil(element.getBoundingClientRect().height));
    /* WordPress clamps to 200–1000; 320 is what the oEmbed document says at first. */
    await page
      .locator(`iframe.wp-embedded-content[height="${Math.max(200, high)}"]`)
      .waitFor({ state: 'visible' });
    assert.notEqual(high, 320);
    await page.context().close();
  });
});
