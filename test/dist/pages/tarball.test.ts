import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, elements, openBrowser, pageFeed, shown } from '../../helpers/host-page.js';
import { pack, temporaryFolder } from '../../helpers/packed.js';

/* A partner's page and our files on two servers, so on two origins; the files are those of the
   tarball, and the page allows exactly the script it names by its hash, or one with its nonce. */

const folder = temporaryFolder('tarball');
execFileSync('tar', ['-xzf', pack(folder).tarball, '-C', folder]);
const packed = (name: string): Buffer => readFileSync(join(folder, 'package/dist', name));
const integrity = JSON.parse(packed('integrity.json').toString()) as Record<string, string>;

/** What each element shows of the feed. */
const shows = {
  'herne-closure-banner': /Heute geschlossen: Bürgeramt/,
  'herne-news-list': /Bürgeramt geschlossen/,
  'herne-language-switcher': /العربية/,
} as const;
type Tag = keyof typeof shows;
const tags = Object.keys(shows) as Tag[];

interface Origin {
  readonly address: string;
  readonly requests: string[];
  close(): void;
}

async function origin(answer: RequestListener): Promise<Origin> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

let ours: Origin;
let tampered = false;
before(async () => {
  ours = await origin(({ url = '' }, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (url === '/feed.json') {
      response.setHeader('content-type', 'application/feed+json');
      return response.end(JSON.stringify(pageFeed()));
    }
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    return response.end(Buffer.concat([packed(url.slice(1)), Buffer.from(tampered ? ' ' : '')]));
  });
});
after(async () => {
  ours.close();
  await closeBrowser();
});

interface Visited {
  readonly page: Page;
  readonly theirs: Origin;
  /** Errors and warnings of the console, uncaught errors, reports of the policy. */
  readonly troubles: string[];
  end(): Promise<void>;
}

/** Opens the partner's page with one of our scripts, allowed by hash or by nonce. */
async function visit(name: string, allowed: 'hash' | 'nonce'): Promise<Visited> {
  const nonce = 'c3RyaWN0';
  const permission = allowed === 'nonce' ? ` nonce="${nonce}"` : '';
  const script = `<script defer src="${ours.address}/${name}" integrity="${integrity[name]}" crossorigin="anonymous"${permission}></script>`;
  const source = allowed === 'nonce' ? `'nonce-${nonce}'` : `'${integrity[name]}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${source}`,
    `connect-src ${ours.address}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    "base-uri 'none'",
    "form-action 'none'",
    'report-uri /report',
  ].join('; ');
  const troubles: string[] = [];
  const theirs = await origin((request, response) => {
    if (request.method === 'POST') {
      request.on('data', chunk => troubles.push(`report: ${String(chunk)}`));
      return response.writeHead(204).end();
    }
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      `<!doctype html><html lang="de"><title>Partner</title>${script}<body>${elements(`src="${ours.address}/feed.json"`)}`,
    );
  });
  const context = await (await openBrowser()).newContext();
  const page = await context.newPage();
  page.on('pageerror', error => troubles.push(`uncaught: ${error.message}`));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  ours.requests.length = 0;
  await page.goto(`${theirs.address}/`, { waitUntil: 'load' });
  return {
    page,
    theirs,
    troubles,
    async end() {
      await context.close();
      theirs.close();
    },
  };
}

/** The elements named show the feed, nobody complained, and nothing else was asked for. */
async function alive({ page, theirs, troubles }: Visited, script: string, present: readonly Tag[]) {
  await page.waitForFunction(
    names => names.every(name => document.querySelector(name)?.matches(':state(ready)')),
    present,
  );
  for (const tag of present) assert.match(await shown(page, tag), shows[tag]);
  assert.equal(
    await page.locator('a[href="https://www.herne.de/"]:visible').count(),
    3 - present.length,
  );
  assert.deepEqual(troubles, []);
  assert.deepEqual(ours.requests, [`GET /${script}`, 'GET /feed.json']);
  assert.deepEqual(theirs.requests, ['GET /']);
}

describe('a page of another origin, strict, with a script of the tarball', () => {
  for (const allowed of ['hash', 'nonce'] as const) {
    it(`shows all three, allowed by ${allowed}`, async () => {
      const visited = await visit('herne-widgets.js', allowed);
      await alive(visited, 'herne-widgets.js', tags);
      const banner = visited.page.locator('herne-closure-banner');
      const display = await banner.evaluate(one => getComputedStyle(one).display);
      assert.equal(display, 'block', 'its style is there');
      await visited.end();
    });
  }

  for (const tag of tags) {
    it(`shows <${tag}> by its own script`, async () => {
      const visited = await visit(`${tag}.js`, 'hash');
      await alive(visited, `${tag}.js`, [tag]);
      await visited.end();
    });
  }

  it('is told when a script is not the one it named', async () => {
    tampered = true;
    const { page, troubles, end } = await visit('herne-widgets.js', 'nonce');
    tampered = false;
    assert.equal(await page.locator('a:visible').count(), 3);
    assert.equal(await page.evaluate(() => Boolean(customElements.get('herne-news-list'))), false);
    assert.match(troubles.join('\n'), /integrity/i);
    await end();
  });

  it('has a hash for every script that is shipped', () => {
    const files = ['herne-widgets.js', ...tags.map(tag => `${tag}.js`)];
    assert.deepEqual(Object.keys(integrity).sort(), files.sort());
  });
});
