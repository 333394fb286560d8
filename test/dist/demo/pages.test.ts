import assert from 'node:assert/strict';
import { globSync } from 'tinyglobby';
import { after, describe, it } from 'node:test';
import {
  closeDemo,
  DEMO,
  demoContext,
  demoPage,
  overflow,
  pageViolations,
} from '../../helpers/demo-site.js';

after(closeDemo);

const docs = globSync('dist/demo/docs/*.html').map(file => file.replace('dist/demo/', ''));
const pages = [
  'index.html',
  'index.html?theme=city&scheme=dark',
  'index.html?theme=high-contrast&scheme=light',
  'configurator.html?ui=de',
  'configurator.html?ui=en&widget=news-list&target=react',
  'states.html?element=closure-banner&state=many&lang=all',
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
    await banner
      .getByText(/Heute geschlossen/)
      .first()
      .waitFor();
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

describe('the states page', () => {
  it(
    'shows every state in every language, theme and colour scheme',
    { timeout: 120_000 },
    async () => {
      const page = await demoPage(
        'states.html?lang=all&theme=all&scheme=all&element=language-switcher',
      );
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
