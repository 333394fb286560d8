import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage } from '../browser.js';
import { feed, item } from '../feeds.js';
import { integrity, script, startHost, type Host } from './host.js';

const bytes = script();
const sum = integrity(bytes);
const widget =
  '<herne-news-list src="/feed.json"><a href="https://www.herne.de/">Aktuelles der Stadt Herne</a></herne-news-list>';
const strict =
  "default-src 'none'; connect-src 'self'; style-src 'none'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html; ";

/** Name, how the script is written, and the policy's word on scripts. */
const working: [string, string, string][] = [
  [
    'a nonce',
    '<script nonce="n1" src="/herne-widgets.js" defer></script>',
    "script-src 'nonce-n1'",
  ],
  [
    'a hash of the file',
    `<script src="/herne-widgets.js" integrity="${sum}" defer></script>`,
    `script-src '${sum}'`,
  ],
  [
    'strict-dynamic, the script added by one that is trusted',
    `<script nonce="n1">
       const policy = trustedTypes.createPolicy('host', { createScriptURL: url => url });
       const script = document.createElement('script');
       script.src = policy.createScriptURL('/herne-widgets.js');
       document.head.append(script);
     </script>`,
    "script-src 'nonce-n1' 'strict-dynamic'",
  ],
  ['a list of hosts', '<script src="/herne-widgets.js" async></script>', "script-src 'self'"],
  [
    'integrity and crossorigin, as a module',
    `<script type="module" src="/herne-widgets.js" integrity="${sum}" crossorigin></script>`,
    "script-src 'self'",
  ],
];

describe('policies of the page', () => {
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

  const page = (tag: string, policy: string, path: string): string =>
    host.put(path, {
      html: `<!doctype html><html lang="de"><title>Gast</title>${tag}<body>${widget}</body></html>`,
      headers: { 'content-security-policy': policy },
    });

  for (const [index, [name, tag, scripts]] of working.entries()) {
    it(`lets the widget live with ${name}, without a word in the console`, async () => {
      const types = name.startsWith('strict-dynamic') ? 'lit-html host' : 'lit-html';
      const policy = strict.replace('lit-html', types) + scripts;
      const { page: opened, troubles } = await openPage(browser);
      await opened.goto(page(tag, policy, `/works-${index}`));
      await opened.locator('herne-news-list [part~="link"]').first().waitFor();
      assert.deepEqual(troubles, []);
      await opened.context().close();
    });
  }

  for (const [index, [name, tag, scripts]] of (
    [
      [
        'another nonce',
        '<script nonce="n2" src="/herne-widgets.js"></script>',
        "script-src 'nonce-n1'",
      ],
      [
        'the integrity of another file',
        `<script src="/herne-widgets.js" integrity="${integrity(Buffer.from('x'))}"></script>`,
        "script-src 'self'",
      ],
      ['no script allowed', '<script src="/herne-widgets.js"></script>', "script-src 'none'"],
    ] as const
  ).entries()) {
    it(`leaves the link readable with ${name}`, async () => {
      const { page: opened, troubles } = await openPage(browser);
      await opened.goto(page(tag, strict + scripts, `/blocked-${index}`));
      assert.ok(await opened.getByRole('link', { name: 'Aktuelles der Stadt Herne' }).isVisible());
      assert.equal(await opened.locator('herne-news-list [part~="link"]').count(), 0);
      assert.equal(troubles.length, 1, 'the block itself is reported, nothing else');
      await opened.context().close();
    });
  }
});
