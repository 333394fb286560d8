import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { after, describe, it } from 'node:test';
import { autonyms, tags } from '../../../src/i18n/languages.js';
import { closeDemo, demoPage, overflow, pageViolations } from '../../helpers/demo-site.js';

after(closeDemo);

const docs = globSync('dist/demo/docs/*.html').map(file => file.replace('dist/demo/', ''));
const pages = [
  'index.html',
  'index.html?theme=city&scheme=dark',
  'index.html?theme=high-contrast&scheme=light',
  'configurator.html?ui=de',
  'configurator.html?ui=en&widget=news-list&target=react',
  'states.html',
  'states.html?element=closure-banner&state=many&lang=all',
  'states.html?element=news-list&state=heading,list&theme=all&scheme=all',
  ...docs,
];

describe('the pages of the demo', () => {
  for (const path of pages) {
    it(`${path}: axe finds nothing, and nothing is wider than a phone`, async () => {
      const page = await demoPage(path, { viewport: { width: 320, height: 640 } });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await pageViolations(page), []);
      assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px too wide`);
      await page.setViewportSize({ width: 1280, height: 900 });
      assert.deepEqual(await pageViolations(page), []);
      await page.context().close();
    });
  }

  it('are in the language they say', async () => {
    const page = await demoPage('configurator.html?ui=en');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.locator('h1').textContent(), 'Put a widget together');
    await page.context().close();
  });

  it('have a page for frames that reads as its address asks, in each language of the widgets', async () => {
    const page = await demoPage('embed.html');
    const html = page.locator('html');
    for (const tag of tags) {
      await page.goto(`https://demo.test/embed.html?widget=closure-banner&lang=${tag}`);
      assert.equal(await html.getAttribute('lang'), tag);
      assert.equal(await html.evaluate(one => getComputedStyle(one).direction), autonyms[tag].dir);
      assert.equal(await page.locator('#place a').getAttribute('lang'), 'de');
    }
    await page.context().close();
  });

  it('have a page for frames that stays German where no widget speaks the language asked for', async () => {
    const page = await demoPage('embed.html?widget=news-list&lang=xx');
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    await page.goto('https://demo.test/embed.html?widget=news-list&lang=de-AT');
    assert.equal(await page.locator('html').getAttribute('lang'), 'de-AT');
    await page.context().close();
  });

  it('have nothing to scroll sideways at any width, so that Tab stops at what can be used', async () => {
    const page = await demoPage('index.html');
    for (const path of ['index.html', 'configurator.html?widget=news-list', ...docs]) {
      await page.goto(`https://demo.test/${path}`);
      for (const width of [320, 500, 641, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('main, main :is(pre, table, table *)')]
            .filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
            .map(one => one.outerHTML.slice(0, 80)),
        );
        assert.deepEqual(wide, [], `${path} at ${width} px`);
      }
      /* The preview alone has a size of its own. */
      const stops = page.locator('main [tabindex="0"]:not(#stage)');
      assert.equal(await stops.count(), 0, path);
    }
    await page.context().close();
  });

  it('show their tables on a phone with the column at each cell', async () => {
    const page = await demoPage('docs/hosting.html', { viewport: { width: 320, height: 640 } });
    const cell = page.getByRole('cell', { name: '*', exact: true });
    assert.equal(
      await cell.evaluate(one => getComputedStyle(one, '::before').content),
      '"value" / ""',
    );
    assert.equal(await page.getByRole('table').first().getByRole('columnheader').count(), 3);
    await page.context().close();
  });

  it('are printed under their name, without what leads elsewhere', async () => {
    const page = await demoPage('index.html');
    await page.emulateMedia({ media: 'print' });
    for (const path of ['index.html', 'configurator.html', 'docs/privacy.html']) {
      await page.goto(`https://demo.test/${path}`);
      const [name, ...others] = await page.locator('.masthead-row > *').all();
      assert.ok(await name!.isVisible(), path);
      assert.ok(others.length > 0, path);
      for (const other of others) assert.ok(await other.isHidden(), path);
    }
    await page.context().close();
  });

  it('name as values to replace only the host that hosting.html speaks of', async () => {
    const page = await demoPage('docs/hosting.html');
    assert.match(await page.locator('main').innerText(), /widgets\.example\.org stands for your/);
    const hosts = new Set<string>();
    for (const path of docs) {
      await page.goto(`https://demo.test/${path}`);
      const text = await page.locator('main').innerText();
      for (const [host] of text.matchAll(/[\w.-]*\bexample\.\w+|\bIHR-\w+/g)) hosts.add(host);
    }
    assert.deepEqual([...hosts], ['widgets.example.org']);
    await page.context().close();
  });

  it('link to nothing that is missing', async () => {
    const page = await demoPage('index.html');
    const missing: string[] = [];
    for (const path of ['index.html', 'states.html', 'configurator.html', ...docs]) {
      await page.goto(`https://demo.test/${path}`);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a[href]')].map(a => (a as HTMLAnchorElement).href),
      );
      for (const link of new Set(links.filter(one => one.startsWith('https://demo.test/')))) {
        const { ok, anchored } = await page.evaluate(async href => {
          const answer = await fetch(href);
          const id = decodeURIComponent(new URL(href).hash.slice(1));
          const there = new DOMParser().parseFromString(await answer.text(), 'text/html');
          return { ok: answer.ok, anchored: !id || there.getElementById(id) !== null };
        }, link);
        if (!ok || !anchored) missing.push(`${path} -> ${link}`);
      }
    }
    assert.deepEqual(missing, []);
    await page.context().close();
  });
});
