import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, type Watched } from '../browser.js';
import { pack, temporaryFolder } from '../../helpers/packed.js';
import { closureItem, feed, item } from '../feeds.js';
import { makeApp, type App, type Framework, type Site } from './app.js';

/* The cases are those of the public suite custom-elements-everywhere, as far as the elements have
   them: they take text, numbers and booleans, and give objects in their events.

     no children / with children / children that are rerendered   fills slots, and changes …
     an element that is displayed and hidden                       takes an element away …
     boolean, numeric and string data                              sets …, changes them …
     declaratively listen to a kebab-case event                    hears events …
     imperatively listen to an event                               is heard by addEventListener
     array and object data; events in other cases                  no element has such */

const frameworks: readonly Framework[] = [
  { name: 'react', check: tsconfig => ['tsc', '--pretty', 'false', '-p', tsconfig] },
  { name: 'vue', check: tsconfig => ['vue-tsc', '--pretty', 'false', '-p', tsconfig] },
  {
    name: 'svelte',
    check: tsconfig => ['svelte-check', '--tsconfig', tsconfig, '--output', 'machine'],
  },
];

const packed = pack(temporaryFolder('packed'));
const news = feed(item('a'), item('b'), closureItem('c', {}), item('d'));

let browser: Browser;
before(async () => void (browser = await openBrowser()));
after(() => browser.close());

for (const framework of frameworks) {
  describe(`a ${framework.name} app`, () => {
    const app = makeApp(framework, packed);
    let site: Site;
    before(async () => {
      const { status, output } = app.build();
      assert.equal(status, 0, output);
      site = await app.serve(news);
    });
    after(() => site.close());

    const list = (page: Page) => page.locator('#news');
    const log = (page: Page): Promise<string[]> => page.locator('#log li').allInnerTexts();

    /** Opens the app and waits for its news; `ends` asserts that nobody complained. */
    async function open(): Promise<Watched & { ends(): Promise<void> }> {
      const watched = await openPage(browser);
      await watched.page.goto(site.address);
      await list(watched.page).locator('[part=item]').nth(2).waitFor();
      return {
        ...watched,
        async ends() {
          /* The second list asks for a feed that is not there, on purpose. */
          const own = watched.troubles.filter(one => !one.includes('/missing.json'));
          assert.deepEqual(own, []);
          await watched.page.context().close();
        },
      };
    }

    it('has types without an error', () => {
      const { places, output } = app.check('tsconfig.json');
      assert.deepEqual(places, [], output);
    });

    it('is told where an attribute, a property or an event has a wrong type', () => {
      const { places, output } = app.check('tsconfig.wrong.json');
      const found = places.map(place => Number(place.split(':').at(-1)));
      assert.deepEqual(found, wrongLines(app, framework), output);
    });

    it('sets attributes and properties', async () => {
      const { page, ends } = await open();
      assert.equal(await list(page).locator('[part=item]').count(), 3);
      assert.equal(await list(page).locator('[part=heading]').innerText(), 'Viel');
      assert.equal(await list(page).locator('[part=summary]').count(), 3);
      assert.equal(await list(page).locator('time[datetime]').count(), 3);
      assert.equal(await list(page).getAttribute('class'), 'many');
      assert.deepEqual(await state(page), [3, 'list', false, false, 30, false]);
      await ends();
    });

    it('changes them, and takes booleans back', async () => {
      const { page, ends } = await open();
      await page.click('#few');
      await list(page).locator('[part=item]').nth(1).waitFor({ state: 'detached' });
      assert.equal(await list(page).locator('[part=heading]').innerText(), 'Wenig');
      assert.equal(await list(page).locator('[part=summary], time').count(), 0);
      assert.equal(await list(page).getAttribute('class'), 'few');
      assert.deepEqual(await state(page), [1, 'compact', true, true, 1, true]);
      await page.click('#few');
      await list(page).locator('[part=summary]').nth(2).waitFor();
      assert.deepEqual(await state(page), [3, 'list', false, false, 30, false]);
      await ends();
    });

    it('fills slots, and changes what is in them', async () => {
      const { page, ends } = await open();
      await page.locator('#broken').getByRole('link', { name: 'Viel' }).waitFor();
      const extra = page.locator('herne-language-switcher [slot=extra]');
      assert.equal(await extra.innerText(), 'Leichte Sprache');
      assert.ok(await extra.evaluate(link => link.assignedSlot?.name === 'extra'));
      await page.click('#few');
      await page.locator('#broken').getByRole('link', { name: 'Wenig' }).waitFor();
      assert.equal(await extra.innerText(), 'Leicht');
      await ends();
    });

    it('hears events with what they carry, and cancels them', async () => {
      const { page, ends } = await open();
      const before = page.url();
      await list(page).locator('[part=link]').first().click();
      await page.locator('herne-closure-banner [part=close]').click();
      await page.locator('herne-language-switcher').getByText('English').click();
      assert.deepEqual(await log(page), [
        'loaded 4',
        'selected a',
        'dismissed c-closure',
        'chosen en',
      ]);
      assert.equal(page.url(), before);
      assert.ok(await page.locator('herne-closure-banner [part=notice]').isVisible());
      await ends();
    });

    it('is heard by addEventListener, too', async () => {
      const { page, ends } = await open();
      await list(page).evaluate(element => {
        element.addEventListener('herne-load', event => {
          (element as HTMLElement).title = event.type;
        });
      });
      await page.click('#reload');
      await page.locator('#news[title=herne-load]').waitFor();
      await ends();
    });

    it('calls a method', async () => {
      const { page, ends } = await open();
      const before = site.requests.filter(path => path === '/feed.json').length;
      await page.click('#reload');
      await page.locator('#log li', { hasText: 'loaded' }).nth(1).waitFor();
      assert.equal(site.requests.filter(path => path === '/feed.json').length, before + 1);
      await ends();
    });

    it('takes an element away and puts one back', async () => {
      const { page, ends } = await open();
      await page.click('#mount');
      await list(page).waitFor({ state: 'detached' });
      await page.click('#few');
      await page.click('#mount');
      await list(page).locator('[part=item]').waitFor();
      assert.equal(await list(page).locator('[part=item]').count(), 1);
      assert.equal(await list(page).locator('[part=heading]').innerText(), 'Wenig');
      await ends();
    });
  });
}

/** What reached the elements, read from their properties. */
const state = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => {
    const list = document.querySelector('#news') as HTMLElement & Record<string, unknown>;
    const banner = document.querySelector('herne-closure-banner') as typeof list | null;
    const switcher = document.querySelector('herne-language-switcher') as typeof list | null;
    return [
      Number(list['limit']),
      list['layout'],
      list['noSummary'],
      list['noDates'],
      banner?.['leadDays'],
      switcher?.['manageDocument'],
    ];
  });

/** The lines of the app's wrong file that should be errors: those that say so. */
function wrongLines(app: App, { name }: Framework): number[] {
  const file = { react: 'Wrong.tsx', vue: 'Wrong.vue', svelte: 'Wrong.svelte' }[name];
  return app
    .read(`wrong/${file}`)
    .split('\n')
    .flatMap((line, i) => (line.includes('title="wrong"') ? [i + 1] : []));
}
