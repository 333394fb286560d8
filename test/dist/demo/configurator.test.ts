import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closeDemo, demoContext, demoPage, DEMO, previewed } from '../../helpers/demo-site.js';

after(closeDemo);

const snippets = (page: Page): Promise<string[]> =>
  page.locator('#snippets code').allTextContents();

/** What has the focus: what it is, what it is called, and whether one can see that. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return {
      id: `${one.localName} ${one.type ?? ''} ${one.name || one.id} ${one.value ?? ''}`,
      name: (
        one.getAttribute('aria-label') ??
        document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ??
        one.labels?.[0]?.textContent ??
        one.textContent
      ).trim(),
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      seen: bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth,
      frame: one.localName === 'iframe',
      body: one === document.body,
    };
  });

/** Presses Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (!now.frame && name.test(now.name)) return;
  }
  assert.fail(`Tab never reached ${name}`);
}

describe('the configurator by keyboard alone', { timeout: 60_000 }, () => {
  for (const width of [320, 1280]) {
    it(`stops at everything, visibly, and lets go again, at ${width} px`, async () => {
      const page = await demoPage('configurator.html', {
        viewport: { width, height: 640 },
        reducedMotion: 'reduce',
      });
      await page.waitForSelector('#snippets code');
      const stops: string[] = [];
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (now.body) break;
        if (now.frame) continue;
        assert.ok(now.name, `${now.id} has no name`);
        assert.ok(now.ring, `${now.name} shows no focus`);
        assert.ok(now.seen, `${now.name} is out of sight`);
        stops.push(now.name);
      }
      assert.equal(stops[0], 'Zum Formular');
      const last = stops.at(-1)!;
      assert.match(last, /^Kopieren: Adresse/);
      for (const expected of ['Herne: Schließungen', 'HTML', 'Text', 'Text auswählen', 'Server'])
        assert.ok(stops.includes(expected), `${expected} in ${stops.join(' | ')}`);
      assert.ok(!stops.includes('Vorschau'), 'a stop where nothing scrolls');
      await page.getByLabel('Bildschirm').check();
      const scrolls = await page
        .locator('#stage')
        .evaluate(one => one.scrollWidth > one.clientWidth);
      assert.equal(scrolls, width === 320);
      assert.equal(await page.locator('#stage[tabindex="0"]').count(), scrolls ? 1 : 0);
      await page.context().close();
    });
  }

  it('leads from the first choice to a copied snippet', async () => {
    const page = await demoPage('configurator.html', { viewport: { width: 320, height: 640 } });
    await page.waitForSelector('#snippets code');
    await tabTo(page, /^Herne: Schließungen/);
    await page.keyboard.press('ArrowDown');
    assert.match((await focused(page)).name, /^Herne: Meldungen/, 'the focus stays in the group');
    await tabTo(page, /^Wie viele Meldungen/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('3');
    await tabTo(page, /^Anordnung/);
    await page.keyboard.type('Kar');
    await tabTo(page, /^Ohne Kurztext/);
    await page.keyboard.press('Space');
    await tabTo(page, /^HTML/);
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Kopieren: Als Komponente/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /Kopiert/.test(document.querySelector('#snippets')!.textContent),
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /limit=\{3\}\n\s+layout="cards"\n\s+no-summary=\{true\}/);
    assert.match(page.url(), /widget=news-list&limit=3&layout=cards&no-summary=&target=react/);
    await page.context().close();
  });
});

describe('the address of the configurator', () => {
  it('brings back form, preview and snippets to whom it is sent', async () => {
    const first = await demoPage('configurator.html');
    await first.getByLabel('Herne: Meldungen').check();
    await first.getByLabel('Überschrift', { exact: true }).fill('Neues & „Altes“ <b>');
    await first.getByLabel('Ohne Datum').check();
    await first.getByLabel('Links und Schaltflächen', { exact: true }).fill('#7a1fa2');
    await first.getByLabel('immer dunkel').check();
    await first.getByLabel('TYPO3').check();
    await first.getByLabel('genau diese Fassung').check();
    await first.getByLabel('Bildschirm').check();
    const context = await demoContext();
    const second = await context.newPage();
    await second.goto(first.url());
    await second.waitForFunction(() =>
      /integrity/.test(document.querySelector('#snippets')!.textContent),
    );
    const form = (page: Page) =>
      page.evaluate(() =>
        [...new FormData(document.querySelector('form')!)].map(
          ([name, value]) => `${name}=${value}`,
        ),
      );
    assert.deepEqual(await form(second), await form(first));
    assert.deepEqual(await snippets(second), await snippets(first));
    assert.equal(await previewed(second), await previewed(first));
    assert.match(await previewed(second), /heading="Neues &amp; „Altes“ (<|&lt;)b/);
    assert.equal(second.url(), first.url());
    await first.context().close();
    await context.close();
  });

  it('keeps the choice when the language is changed', async () => {
    const page = await demoPage('configurator.html?widget=news-list&limit=3');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForSelector('#snippets code');
    assert.equal(page.url(), `${DEMO}/configurator.html?widget=news-list&limit=3&ui=en`);
    assert.equal(await page.getByLabel('How many items').inputValue(), '3');
    assert.match(await previewed(page), /<herne-news-list[^>]* limit="3"/);
    await page.context().close();
  });
});
