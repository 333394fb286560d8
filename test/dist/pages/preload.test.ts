import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../helpers/chromium.mjs';

/* A page that fetches the feed beside the script, as the README has it; the feed on another host. */

const files: Readonly<Record<string, readonly [type: string, file: string]>> = {
  '/herne-widgets.js': ['text/javascript', 'dist/herne-widgets.js'],
  '/feed.json': ['application/feed+json', 'data/feed.json'],
};

let browser: Browser;
let servers: readonly Server[];
let html = '';
const asked: IncomingMessage[] = [];

const server = (): Server =>
  createServer((request, response) => {
    const [type, file] = files[request.url ?? ''] ?? ['text/html; charset=utf-8', ''];
    if (request.url === '/feed.json') asked.push(request);
    response.setHeader('content-type', type);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('set-cookie', 'visitor=4711');
    response.end(file ? readFileSync(file) : html);
  });

const port = (one: Server): number => (one.address() as AddressInfo).port;

/** Requests of the feed by a page with this in its head, and what the browser had to say. */
async function visit(head: string): Promise<{ requests: number; said: string[] }> {
  const [partner, city] = servers as [Server, Server];
  const feed = `http://127.0.0.1:${port(city)}/feed.json`;
  html = `<!doctype html><html lang="de"><title>x</title>${head.replace('FEED', feed)}
    <script defer src="/herne-widgets.js"></script>
    <herne-news-list src="${feed}"></herne-news-list><herne-closure-banner src="${feed}"></herne-closure-banner>`;
  asked.length = 0;
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', message => said.push(message.text()));
  await page.goto(`http://127.0.0.1:${port(partner)}/`);
  await page.locator('herne-news-list [part=item]').first().waitFor();
  /* Four seconds after a page has loaded Chromium says which preloads nobody took. */
  await page.waitForTimeout(head ? 5000 : 0);
  await page.close();
  return { requests: asked.length, said };
}

describe('a page that preloads the feed', () => {
  before(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
    servers = [server(), server()];
    for (const one of servers)
      await new Promise<void>(resolve => one.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await browser.close();
    for (const one of servers) one.close();
  });

  for (const [how, head] of [
    ['asked once, by the page', '<link rel="preload" as="fetch" crossorigin href="FEED">'],
    ['asked once, by the script', ''],
  ] as const)
    it(`has it ${how}, without a cookie, and hears nothing of it`, async () => {
      assert.deepEqual(await visit(head), { requests: 1, said: [] });
      assert.equal(asked[0]?.headers.cookie, undefined);
    });
});
