import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  closeBrowser,
  elements,
  HOST,
  script,
  settled,
  shown,
  visit,
  WIDGETS,
} from '../../helpers/host-page.js';

const own = '<script src="/herne-widgets.js" defer></script>';
const page = (body: string, head = own) =>
  `<!doctype html><html lang="de"><title>x</title>${head}<body>${body}`;
const STRICT =
  "default-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const shows = async (visited: Awaited<ReturnType<typeof visit>>): Promise<void> => {
  assert.match(await shown(visited.page, 'herne-news-list'), /Bürgeramt geschlossen/);
  assert.match(await shown(visited.page, 'herne-closure-banner'), /Heute geschlossen: Bürgeramt/);
  assert.match(await shown(visited.page, 'herne-language-switcher'), /العربية/);
};

/** Calls of everything that stores something or tells somebody. */
const spies = `
  const note = name => __note(name);
  for (const [proto, names] of [[Storage.prototype, ['getItem', 'setItem', 'removeItem', 'key', 'clear']], [IDBFactory.prototype, ['open']], [CacheStorage.prototype, ['open', 'match']], [Navigator.prototype, ['sendBeacon']], [History.prototype, ['pushState', 'replaceState']], [Worker.prototype, ['postMessage']]])
    for (const name of names) proto[name] = () => note(name);
  const cookie = { get: () => (note('cookie read'), ''), set: () => note('cookie written') };
  Object.defineProperty(Document.prototype, 'cookie', cookie);
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, { get: () => note(name) });
  for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest', 'Image', 'SharedWorker', 'BroadcastChannel', 'RTCPeerConnection'])
    window[name] = class { constructor() { note(name); } };`;

after(closeBrowser);

describe('a strict page', () => {
  it('shows all three without one violation', async () => {
    const visited = await visit(
      page(elements('src="/feed.json" dismissible="hide" calendar more="button"')),
      {
        headers: { 'content-security-policy': STRICT },
      },
    );
    await settled(visited.page);
    await shows(visited);
    await visited.page
      .locator('herne-closure-banner')
      .evaluate(async (banner: HTMLElement & { now: string }) => {
        banner.now = '2027-01-01T12:00:00Z';
        await new Promise(requestAnimationFrame);
      });
    assert.deepEqual(await visited.violations(), []);
    assert.deepEqual(visited.console, []);
    assert.deepEqual(await visited.errors(), []);
  });

  it('would have reported one', async () => {
    const visited = await visit(page('<p style="color:red">x</p>'), {
      headers: { 'content-security-policy': STRICT },
    });
    assert.equal((await visited.violations()).length, 1);
  });

  it('that allows no policy keeps the links inside the elements', async () => {
    const visited = await visit(page(elements('src="/feed.json"')), {
      headers: {
        'content-security-policy':
          "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    await visited.page.waitForLoadState('networkidle');
    assert.equal(await visited.page.locator('a:visible').count(), 3);
    assert.deepEqual(await visited.errors(), []);
  });

  it('that allows no such request asks once, and shows the snapshot', async () => {
    const visited = await visit(page(elements()), {
      headers: { 'content-security-policy': "default-src 'self'" },
    });
    await settled(visited.page);
    await visited.page.waitForTimeout(4000);
    assert.deepEqual(visited.requests, []);
    assert.equal((await visited.violations()).length, 1);
    assert.ok((await shown(visited.page, 'herne-news-list')).length > 100);
    assert.deepEqual(await visited.errors(), []);
  });
});

describe('a page on https', () => {
  it('never has its feed from http, also not by a redirect', async () => {
    const location = 'http://widgets.example/feed.json';
    const visited = await visit(page(elements(`src="${WIDGETS}/moved.json"`), script), {
      serve: ({ pathname }) =>
        pathname === '/moved.json'
          ? { status: 302, headers: { location, 'access-control-allow-origin': '*' } }
          : undefined,
    });
    await settled(visited.page);
    assert.match(
      visited.console.join('\n'),
      /Mixed Content.*http:\/\/widgets\.example\/feed\.json/,
    );
    assert.ok(visited.requests.every(url => url === `${WIDGETS}/moved.json`));
    assert.ok((await shown(visited.page, 'herne-news-list')).length > 100);
    assert.deepEqual(await visited.errors(), []);
  });
});

describe('a visit', () => {
  it('costs the script and one feed: no cookie, no storage, no other host', async () => {
    const visited = await visit(page(elements() + elements() + elements(), script), {
      before: spies,
    });
    await settled(visited.page);
    await shows(visited);
    await visited.page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) button.click();
    });
    await visited.page.waitForTimeout(300);
    assert.deepEqual(visited.ran, []);
    assert.deepEqual(visited.requests, [`${WIDGETS}/feed.json`]);
    assert.deepEqual(await visited.page.context().cookies(), []);
  });

  it('costs one request with src="" missing: the script', async () => {
    const visited = await visit(page(elements(''), script), { before: spies });
    await settled(visited.page);
    assert.deepEqual([visited.ran, visited.requests], [[], []]);
    assert.equal(await visited.page.evaluate('location.href'), `${HOST}/`);
  });
});
