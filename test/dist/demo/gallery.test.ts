import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { closeDemo, DEMO, demoContext, demoPage } from '../../helpers/demo-site.js';

after(closeDemo);

describe('the gallery', () => {
  it('puts a theme on the page, and into the address', async () => {
    const page = await demoPage('index.html');
    const ground = () =>
      page.evaluate(() => {
        const root = document.querySelector('herne-news-list')!.shadowRoot!.querySelector('.root')!;
        return getComputedStyle(root).backgroundColor;
      });
    await page.locator('herne-news-list[src]').evaluate(list => {
      return (list as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    });
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await page.getByRole('radio', { name: 'Stadt' }).check();
    await page.getByRole('radio', { name: 'dunkel' }).check();
    await page.waitForFunction(() =>
      [...document.styleSheets].some(one => /city/.test(one.href ?? '')),
    );
    assert.equal(await ground(), 'rgb(18, 26, 22)');
    assert.match(page.url(), /theme=city&scheme=dark$/);
    await page.reload();
    assert.ok(await page.getByRole('radio', { name: 'Stadt' }).isChecked());
    await page.context().close();
  });

  it('moves nothing while it is loaded, nor does the configurator', async () => {
    for (const path of ['index.html', 'configurator.html?widget=news-list'])
      for (const width of [360, 1280]) {
        const context = await demoContext({ viewport: { width, height: 800 } });
        await context.addInitScript(() => {
          Object.assign(window, { shift: 0 });
          new PerformanceObserver(list => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              (window as unknown as { shift: number }).shift += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        /* A script that comes late, as over a slow line: the page has been painted. */
        await context.route('**/*.js', async route => {
          await new Promise(resolve => setTimeout(resolve, 300));
          await route.fallback();
        });
        const page = await context.newPage();
        await page.goto(`${DEMO}/${path}`, { waitUntil: 'networkidle' });
        const shift = await page.evaluate('shift');
        assert.equal(shift, 0, `${path} at ${width} px: ${String(shift)}`);
        await context.close();
      }
  });

  it('travels in time: a stop, a day back, an hour of its own', async () => {
    const page = await demoPage('index.html');
    const said = page.locator('#zeitmaschine output');
    const banner = page.locator('#banner');
    assert.equal(await said.textContent(), 'Montag, 24. November 2025, 8 Uhr');
    await page.getByRole('button', { name: 'vorbei' }).click();
    assert.equal(await said.textContent(), 'Samstag, 29. November 2025, 0 Uhr');
    await banner.getByText('Heute keine Schließungen gemeldet').waitFor();
    await page.getByRole('button', { name: 'Einen Tag zurück' }).click();
    assert.equal(await said.textContent(), 'Freitag, 28. November 2025, 0 Uhr');
    await banner.getByText('Nur noch heute geschlossen').first().waitFor();
    await page.getByLabel('Uhrzeit').fill('17:30');
    await page.getByLabel('Uhrzeit').blur();
    assert.equal(await said.textContent(), 'Freitag, 28. November 2025, 17:30 Uhr');
    assert.equal(await banner.getAttribute('now'), '2025-11-28T17:30');
    await page.context().close();
  });

  it('offers snippets that name this site: newest script, whole addresses', async () => {
    const page = await demoPage('index.html');
    const code = await page.locator('code[data-snippet]').allTextContents();
    const text = code.join('\n');
    assert.match(text, /<script defer src="https:\/\/demo\.test\/\d+\/herne-widgets\.js">/);
    assert.doesNotMatch(text, /src="(?!https:)/);
    await page.context().close();
  });
});
