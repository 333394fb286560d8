import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { closeDemo, DEMO, demoContext, demoPage, previewed } from '../../helpers/demo-site.js';

after(closeDemo);

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).innerText();

describe('the colours of the configurator', () => {
  const setText = (page: Page, colour: string): Promise<void> =>
    page.getByLabel('Text', { exact: true }).fill(colour);

  it('are warned about below 4.5 to 1, aloud, until they are well', async () => {
    const page = await demoPage('configurator.html?scheme=light');
    const report = '#contrast[role=status]';
    assert.match(await text(page, report), /gut zu unterscheiden/);
    await setText(page, '#777777');
    assert.match(
      await text(page, report),
      /Text auf Hintergrund \(hell\): 4,47 zu 1, nötig sind 4,5/,
    );
    await setText(page, '#767676');
    assert.doesNotMatch(await text(page, report), /Text auf Hintergrund \(/);
    await setText(page, '#222222');
    assert.match(await text(page, report), /gut zu unterscheiden/);
    await page.getByLabel('wie die Seite').check();
    assert.match(await text(page, report), /Text auf Hintergrund \(dunkel\)/);
    await page.context().close();
  });

  it('are those the preview really has', async () => {
    const page = await demoPage('configurator.html?scheme=light&colour-text=%23777777');
    const root = page.frameLocator('#frame').locator('herne-closure-banner .root');
    const colours = await root.evaluate(one => [
      getComputedStyle(one).color,
      getComputedStyle(one).backgroundColor,
    ]);
    assert.deepEqual(colours, ['rgb(119, 119, 119)', 'rgb(255, 255, 255)']);
    await page.context().close();
  });

  it('are written down or picked, and one follows the other', async () => {
    const page = await demoPage('configurator.html');
    const written = page.getByLabel('Linien', { exact: true });
    const picked = page.getByLabel('Linien auswählen');
    await written.fill('7A1');
    assert.equal(await picked.inputValue(), '#77aa11');
    assert.match(await previewed(page), /--herne-line: #77aa11/);
    await picked.fill('#00ff00');
    assert.equal(await written.inputValue(), '#00ff00');
    assert.match(page.url(), /colour-line=%2300ff00/);
    await written.fill('grün');
    assert.equal(await written.getAttribute('aria-invalid'), 'true');
    await written.fill('');
    assert.equal(await written.getAttribute('aria-invalid'), 'false');
    assert.equal(await picked.inputValue(), '#848d98');
    assert.doesNotMatch(page.url(), /colour/);
    await page.context().close();
  });
});

describe('the preview', () => {
  it('is as wide as the device asked for, shrunk to where it stands', async () => {
    const page = await demoPage('configurator.html', { viewport: { width: 1280, height: 900 } });
    const frame = page.locator('#frame');
    const inside = (): Promise<number> =>
      page
        .frameLocator('#frame')
        .locator(':root')
        .evaluate(() => window.innerWidth);
    assert.equal(await inside(), 360);
    assert.equal((await frame.boundingBox())?.width, 360);
    await page.getByLabel('Bildschirm').check();
    assert.equal(await inside(), 1024);
    const shown = (await frame.boundingBox())!;
    const stage = (await page.locator('#stage').boundingBox())!;
    assert.ok(shown.x > stage.x && shown.x + shown.width < stage.x + stage.width, 'it is cut off');
    await page.setViewportSize({ width: 340, height: 700 });
    await page.getByLabel('Handy').check();
    assert.equal(await inside(), 360);
    assert.ok((await frame.boundingBox())!.width < 340);
    await page.context().close();
  });

  it('shows what is chosen at once', async () => {
    const page = await demoPage('configurator.html');
    await page.getByLabel('Herne: Sprachwahl').check();
    assert.match(await previewed(page), /^<herne-language-switcher/);
    await page.context().close();
  });

  it('stays in sight of the last setting', async () => {
    const page = await demoPage('configurator.html', { viewport: { width: 1280, height: 900 } });
    await page.getByLabel('immer dunkel').scrollIntoViewIfNeeded();
    const { y, height } = (await page.locator('#stage').boundingBox())!;
    assert.ok(y >= 0 && y + height <= 900, `from ${y}, ${height} high`);
    await page.context().close();
  });

  for (const [width, height] of [
    [360, 740],
    [1280, 900],
  ] as const)
    it(`moves nothing while it loads, nor when what it shows grows, at ${width} px`, async () => {
      const context = await demoContext({ viewport: { width, height } });
      await context.addInitScript(() => {
        const shifts: string[] = ((window as unknown as { shifts: string[] }).shifts = []);
        new PerformanceObserver(list => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            sources: { node?: Element }[];
          })[])
            shifts.push(entry.sources.map(({ node }) => node?.id || node?.nodeName).join(' '));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const top = (one: Element): number => one.getBoundingClientRect().top + window.scrollY;
      const page = await context.newPage();
      await page.goto(`${DEMO}/configurator.html?widget=news-list`);
      const list = page.frameLocator('#frame').locator('herne-news-list .item h3');
      await list.first().waitFor();
      const before = await page.locator('#code').evaluate(top);
      await page.getByLabel('Wie viele Meldungen').fill('10');
      await list.nth(9).waitFor();
      assert.equal(await page.locator('#code').evaluate(top), before);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      assert.deepEqual(shifts, []);
      await context.close();
    });

  it('says which day it shows, and when there is nothing to show or no feed', async () => {
    const page = await demoPage('configurator.html');
    const said = (sentence: RegExp): Promise<void> =>
      page.locator('#shown[role=status]', { hasText: sentence }).waitFor({ state: 'attached' });
    await said(/^Gezeigt wird der 24\. November 2025/);
    await page.getByLabel('Nur diese Dienststellen').fill('Sternwarte');
    await said(/nichts zu melden/);
    await page.getByLabel('Nur diese Dienststellen').fill('');
    await said(/^Gezeigt wird/);
    await page.getByLabel('Herne: Meldungen').check();
    await said(/^$/);
    await page.getByLabel('Nur diese Themen').fill('Raumfahrt');
    await said(/nichts zu zeigen/);
    await page.context().close();
    const news = await demoPage('configurator.html?widget=news-list&src=https://demo.test/none');
    await news.locator('#shown', { hasText: /kein Feed zu lesen/ }).waitFor();
    await news.context().close();
  });

  it('asks for a feed only when its address is complete', async () => {
    const page = await demoPage('configurator.html?widget=news-list');
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.getByLabel('Adresse des Feeds').pressSequentially(`${DEMO}/other.json`);
    await page.keyboard.press('Tab');
    await page.waitForRequest(`${DEMO}/other.json`).catch(() => undefined);
    assert.deepEqual(
      asked.filter(url => !url.endsWith('/feed.json')),
      [`${DEMO}/other.json`],
    );
    await page.context().close();
  });
});

describe('what stands beside the snippets', () => {
  it('offers the extension of each system, which is there', async () => {
    const page = await demoPage('configurator.html');
    for (const system of ['WordPress', 'TYPO3', 'Drupal']) {
      await page.getByLabel(system).check();
      const address = await page
        .locator('#snippets a[download]')
        .evaluate(one => (one as HTMLAnchorElement).href);
      assert.match(address, new RegExp(`^${DEMO}/integrations/.*-${system.toLowerCase()}\\.zip$`));
      const found = await page.evaluate(async url => (await fetch(url)).status, address);
      assert.equal(found, 200);
    }
    await page.context().close();
  });

  it('asks for a version of the script only where a snippet names one', async () => {
    const page = await demoPage('configurator.html');
    const version = page.getByLabel('genau diese Fassung');
    for (const system of ['WordPress', 'React']) {
      await page.getByLabel(system).check();
      assert.equal(await version.isVisible(), false, system);
    }
    for (const system of ['HTML', 'TYPO3', 'Drupal']) {
      await page.getByLabel(system).check();
      assert.equal(await version.isVisible(), true, system);
    }
    await page.context().close();
  });
});
