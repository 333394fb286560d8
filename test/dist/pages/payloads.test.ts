import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  closeBrowser,
  NOW,
  pageFeed,
  script,
  settled,
  visit,
  WIDGETS,
  type Visit,
} from '../../helpers/host-page.js';
import { payloads } from '../../helpers/payloads.js';

const PART = 50;
const all = payloads();

/** A feed with a payload in every field that holds a text, and in some that should not. */
function poisoned(texts: readonly string[]): unknown {
  const feed = pageFeed();
  const [first] = texts;
  Object.assign(feed, {
    title: first,
    description: first,
    home_page_url: first,
    icon: first,
    next_url: first,
  });
  feed._herne.about = first;
  feed._herne.languages.push({ tag: 'en', name: first, dir: first, sentence: first, url: first });
  feed._herne.languages.push({ tag: first, name: first, url: first });
  feed.items = texts.map((text, i) => ({
    id: `${text}${i}`,
    url: text,
    title: text,
    summary: text,
    content_text: text,
    content_html: text,
    image: text,
    tags: [text],
    language: text,
    date_published: text,
    _herne: {
      title_source: text,
      published: { precision: text, basis: text, not_before: text },
      image_alt: text,
      closures: [
        {
          id: text + i,
          revision: text,
          offices: [text],
          reason: text,
          reopens: text,
          basis: text,
          periods: [{ start: '2026-12-24', end: '2026-12-24', all_day: true }],
        },
      ],
      events: [{ name: text, start: '2026-12-24', place: text }],
      sources: [{ name: text }],
    },
  }));
  return feed;
}

/** Notes each call that a payload makes; the page goes nowhere, but scripts in links would run. */
const witness = `
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void __note(name);
  addEventListener('click', event => {
    const link = event.composedPath().find(node => node.localName === 'a');
    if (link && /^https?:$/.test(link.protocol)) event.preventDefault();
  });`;

const json = (value: unknown) => ({
  contentType: 'application/feed+json',
  headers: { 'access-control-allow-origin': '*' },
  body: JSON.stringify(value),
});

/** Hovers, focuses and clicks whatever can be. Returns how many links and buttons there were. */
function touchEverything(page: Visit['page']): Promise<number> {
  return page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    const found = roots.flatMap(root => [
      ...root.querySelectorAll<HTMLElement>('a, button, [onmouseover], summary'),
    ]);
    for (const element of found) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
      element.focus();
      element.click();
    }
    await new Promise(resolve => setTimeout(resolve, 300));
    return found.length;
  });
}

describe(`${all.length} payloads`, () => {
  after(closeBrowser);

  it('are eight hundred at least', () => assert.ok(all.length >= 800, `${all.length}`));

  it('in every field of a feed run nothing, ask nobody and go nowhere', async () => {
    const parts = [...Array(Math.ceil(all.length / PART))].map((_, i) => i);
    const tags = parts.map(i =>
      [
        `<herne-news-list limit="50" layout="cards" src="${WIDGETS}/feed.json?${i}" now="${NOW}"></herne-news-list>`,
        `<herne-closure-banner calendar src="${WIDGETS}/feed.json?${i}" now="${NOW}"></herne-closure-banner>`,
        `<herne-language-switcher src="${WIDGETS}/feed.json?${i}"></herne-language-switcher>`,
      ].join(''),
    );
    const visited = await visit(
      `<!doctype html><html lang="de"><title>x</title>${script}<body>${tags.join('')}`,
      {
        before: witness,
        serve: url =>
          url.pathname === '/feed.json'
            ? json(poisoned(all.slice(Number(url.search.slice(1)) * PART).slice(0, PART)))
            : undefined,
      },
    );
    const { page, requests, navigations, dialogs } = visited;
    await settled(page);
    const items = await page.evaluate(() =>
      [...document.querySelectorAll('herne-news-list')].reduce(
        (sum, list) => sum + list.shadowRoot!.querySelectorAll('[part~=item]').length,
        0,
      ),
    );
    assert.ok(items > all.length * 0.9, `only ${items} items were shown`);
    assert.ok((await touchEverything(page)) > 100);
    assert.deepEqual(visited.ran, []);
    assert.deepEqual(dialogs, []);
    assert.deepEqual(navigations, ['https://host.example/']);
    assert.deepEqual(
      requests.filter(url => !url.startsWith(`${WIDGETS}/feed.json`)),
      [],
    );
    assert.deepEqual(await visited.errors(), []);
    assert.equal(await page.evaluate('({}).polluted'), undefined);
    await page.context().close();
  });

  it('bite where the same texts are written into a page as they are', async () => {
    const twin = `<!doctype html><title>x</title><main></main><script>
      const texts = ${JSON.stringify(all).replaceAll('<', '\\u003c')};
      for (const text of texts) {
        const item = document.createElement('div');
        item.innerHTML = text;
        const link = item.appendChild(document.createElement('a'));
        link.href = text;
        try { document.querySelector('main').append(item); } catch {}
      }
    </script>`;
    const { page, requests, ran } = await visit(twin, { before: witness });
    await touchEverything(page).catch(() => 0);
    assert.ok(ran.length > 300, `${ran.length} ran`);
    assert.ok(requests.some(url => url.startsWith('https://evil.example/')));
    await page.context().close();
  });
});
