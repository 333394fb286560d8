import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { ElementName } from '../../src/cli/render.js';
import { renderElement } from '../../src/cli/render-element.js';
import type { Feed } from '../../src/feed/model.js';
import { validate } from '../../src/feed/validate.js';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

/* Read as `herne-feed render` and the script read it: summaries are cut, for one. */
const feed = validate(JSON.parse(readFileSync('data/feed.json', 'utf8'))) as Feed;
const script = readFileSync('dist/herne-widgets.js', 'utf8');
const NOW = '2025-11-24T08:00:00+01:00';
const src = 'https://city.example/feed.json';

let browser: Browser;
before(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
});
after(() => browser.close());

const render = (name: ElementName, attributes: Record<string, string> = {}): Promise<string> =>
  renderElement(name, feed, { attributes: new Map(Object.entries(attributes)), src });

interface Situation {
  readonly javaScriptEnabled?: boolean;
  /** What the feed's address answers; never, if absent. */
  readonly answer?: string;
  readonly now?: string;
  readonly width?: number;
}

/**
 * A page of a partner with the printed HTML above an article. The script comes when all of it has been
 * painted; what moves from then on is kept. (A slow machine may paint half a document before.)
 */
async function open(printed: string, situation: Situation = {}): Promise<Page> {
  const { javaScriptEnabled = true, answer, now = NOW, width = 800 } = situation;
  const page = await browser.newPage({
    javaScriptEnabled,
    viewport: { width, height: 900 },
    /* Readers elsewhere get one line more, about whose time it is: a server cannot know. */
    timezoneId: 'Europe/Berlin',
  });
  await page.clock.setFixedTime(now);
  await page.addInitScript(() => {
    const shifts: PerformanceEntry[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  const body = `${printed}<article><h2>Article</h2><p>${'Text of the page. '.repeat(80)}</p></article>`;
  await page.route('https://partner.example/', route =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="de"><title>Partner</title><body>${body}<script defer src="w.js"></script>`,
    }),
  );
  await page.route('https://partner.example/w.js', async route => {
    await page.waitForFunction(() => document.readyState !== 'loading');
    await page.evaluate(async () => {
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      Object.assign(globalThis, { painted: performance.now() });
    });
    await route.fulfill({ contentType: 'text/javascript', body: script });
  });
  await page.route(src, async route => {
    if (answer === undefined) return;
    await new Promise(resolve => setTimeout(resolve, 150));
    await route.fulfill({
      contentType: 'application/feed+json',
      headers: { 'access-control-allow-origin': '*' },
      body: answer,
    });
  });
  await page.goto('https://partner.example/', { waitUntil: 'load' });
  return page;
}

const shadowText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const host = document.querySelector('[src]')!;
    return (host.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  });

const shift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { shifts, painted } = globalThis as unknown as {
      shifts: readonly (PerformanceEntry & { readonly value: number })[];
      painted: number;
    };
    return shifts
      .filter(({ startTime }) => startTime > painted)
      .reduce((sum, { value }) => sum + value, 0);
  });

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('[src]')?.matches(':state(ready)'));

const printed: readonly (readonly [ElementName, Record<string, string>])[] = [
  ['closure-banner', {}],
  ['news-list', { heading: 'Neues aus Herne', limit: '5', more: 'button' }],
  ['news-list', { layout: 'cards', lang: 'ar' }],
  ['language-switcher', { 'href-template': '/{lang}/' }],
];

describe('server-side HTML', () => {
  for (const [name, attributes] of printed) {
    const what = `${name} ${JSON.stringify(attributes)}`;
    for (const width of [360, 1024]) {
      it(`moves nothing when the script takes over: ${what} at ${width} px`, async () => {
        const html = await render(name, { ...attributes, now: NOW });
        const page = await open(html, { answer: JSON.stringify(feed), width });
        await settled(page);
        assert.equal(await shift(page), 0);
        assert.equal(
          await page.evaluate(() => document.querySelectorAll('[src]:not(script)').length),
          1,
        );
        await page.close();
      });
    }
  }

  it('would be seen to move: a title of many lines that the script puts right', async () => {
    const spoiled = structuredClone(feed) as unknown as { items: { title: string }[] };
    spoiled.items[0]!.title = 'Viel zu lang '.repeat(60);
    const attributes = new Map([['now', NOW]]);
    const html = await renderElement('news-list', spoiled as unknown as Feed, { attributes, src });
    const page = await open(html, { answer: JSON.stringify(feed) });
    await page.waitForFunction(
      () => !document.querySelector('[src]')?.shadowRoot?.textContent?.includes('Viel zu lang'),
    );
    assert.ok((await shift(page)) > 0.01);
    await page.close();
  });

  it('is read without any script', async () => {
    const page = await open(await render('closure-banner', { now: NOW }), {
      javaScriptEnabled: false,
    });
    assert.match(await shadowText(page), /Heute geschlossen: Untere Jagd- und Fischereibehörde/);
    await page.close();
  });

  it('stays while the feed does not come', async () => {
    const page = await open(await render('news-list', { limit: '2' }));
    await page.waitForFunction(() => customElements.get('herne-news-list'));
    assert.match(await shadowText(page), new RegExp(feed.items[0]!.title.slice(0, 20)));
    assert.equal(await shift(page), 0);
    await page.close();
  });

  it('gives way to the feed, once, and is not shown beside it', async () => {
    const changed = structuredClone(feed) as unknown as { items: { title: string }[] };
    changed.items[0]!.title = 'Eine ganz neue Meldung';
    const page = await open(await render('news-list', { limit: '1' }), {
      answer: JSON.stringify(changed),
    });
    await settled(page);
    const titles = await page.locator('[part=title]').allInnerTexts();
    assert.deepEqual(titles, ['Eine ganz neue Meldung']);
    await page.close();
  });

  it('never shows a closure that is over, however old the page in a cache is', async () => {
    const html = await render('closure-banner', { now: NOW });
    const cached = html.replace(` now="${NOW}"`, '');
    const page = await open(cached, { now: '2025-12-24T10:00:00+01:00' });
    await page.waitForFunction(() => customElements.get('herne-closure-banner'));
    assert.doesNotMatch(await shadowText(page), /Fischereibehörde/);
    await page.close();
  });

  it('keeps the focus on the link it was on', async () => {
    const html = await render('language-switcher', { 'href-template': '/{lang}/' });
    const page = await open(html, { answer: JSON.stringify(feed) });
    await page.evaluate(() => {
      document
        .querySelector('herne-language-switcher')
        ?.shadowRoot?.querySelectorAll('a')[2]
        ?.focus();
    });
    await settled(page);
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim() ?? '',
    );
    assert.equal(focused, 'Français');
    await page.close();
  });
});
