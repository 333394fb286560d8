import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { closeDemo, demoPage } from '../../helpers/demo-site.js';

after(closeDemo);

describe('the states page', () => {
  it(
    'shows every state in every language, theme and colour scheme',
    { timeout: 120_000 },
    async () => {
      const page = await demoPage(
        'states.html?lang=all&theme=all&scheme=all&element=language-switcher',
      );
      /* Some two thousand pictures of states: the time the test has counts, not that of one wait. */
      page.setDefaultTimeout(0);
      await page.waitForSelector('main[data-complete]');
      const ids = await page.evaluate(() =>
        [...document.querySelectorAll('figure')].map(({ id }) => id),
      );
      const states = new Set(ids.map(id => id.split('.')[1]));
      assert.ok(states.size >= 6);
      assert.equal(new Set(ids).size, states.size * 9 * 4 * 3);
      await page.waitForFunction(
        () =>
          document.querySelectorAll('[data-settled]').length ===
          document.querySelectorAll('figure').length,
      );
      await page.context().close();
    },
  );

  it('is used by its form: what is chosen becomes the address', async () => {
    const page = await demoPage('states.html', { viewport: { width: 320, height: 640 } });
    await page.locator('select[name=element]').selectOption('news-list');
    await page.locator('select[name=state]').selectOption('stale');
    await page.locator('select[name=lang]').selectOption('ar');
    await page.locator('select[name=theme]').selectOption('city');
    await page.getByRole('button', { name: 'Zeigen' }).click();
    await page.waitForSelector('[data-settled]');
    assert.match(page.url(), /element=news-list&state=stale&lang=ar&theme=city/);
    const figures = page.locator('figure');
    assert.equal(await figures.count(), 1);
    assert.match(await figures.first().innerText(), /العربية/);
    assert.equal(
      await page.locator('herne-news-list').evaluate(one => one.matches(':state(stale)')),
      true,
    );
    assert.equal(await page.locator('select[name=state]').inputValue(), 'stale');
    await page.context().close();
  });
});
