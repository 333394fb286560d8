import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { closeDemo, demoPage, pageViolations, previewed } from '../../helpers/demo-site.js';

after(closeDemo);

/** What is said to somebody in a field, besides its name: help, and what is wrong. */
const described = (field: Locator): Promise<string> =>
  field.evaluate(one =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? `(${id} is missing)`)
      .join(' | '),
  );

const isInvalid = (field: Locator): Promise<boolean> =>
  field.evaluate(one => one.getAttribute('aria-invalid') === 'true');

describe('a field of the configurator', () => {
  it('says at once that a number is none it takes, and what counts until then', async () => {
    const page = await demoPage('configurator.html?widget=news-list');
    const limit = page.getByLabel('Wie viele Meldungen');
    for (const wrong of ['0', '51', '-3', '2.5']) {
      await limit.fill(wrong);
      assert.match(await described(limit), /ganze Zahl von 1 bis 50\. So zählt das Feld nicht/);
      assert.ok(await isInvalid(limit), wrong);
      assert.doesNotMatch(page.url(), /limit/);
    }
    assert.ok(await page.getByText('ganze Zahl von 1 bis 50').isVisible());
    await limit.fill('7');
    assert.doesNotMatch(await described(limit), /ganze Zahl/);
    assert.ok(!(await isInvalid(limit)));
    assert.match(await previewed(page), /limit="7"/);
    await limit.fill('');
    assert.ok(!(await isInvalid(limit)));
    await page.context().close();
  });

  it('takes no letters for a number', async () => {
    const page = await demoPage('configurator.html?widget=closure-banner');
    const days = page.getByLabel('Wie viele Tage im Voraus');
    await days.fill('');
    await days.pressSequentially('e');
    assert.ok(await isInvalid(days));
    assert.match(await described(days), /von 0 bis 365/);
    await page.context().close();
  });

  it('waits with text until it is finished, and takes the complaint back at once', async () => {
    const page = await demoPage('configurator.html?widget=news-list&ui=en');
    const since = page.getByLabel('Not older than');
    await since.pressSequentially('1.11.2025');
    assert.ok(!(await isInvalid(since)));
    await since.blur();
    assert.match(await described(since), /P30D.* \| This takes a day/);
    assert.ok(await isInvalid(since));
    assert.deepEqual(await pageViolations(page), []);
    await since.fill(' P30D ');
    assert.ok(!(await isInvalid(since)));
    assert.match(page.url(), /since=P30D(&|$)/);
    await page.context().close();
  });

  it('complains whatever it is for, and gives room to it only then', async () => {
    const page = await demoPage('configurator.html?widget=language-switcher');
    const height = () => page.locator('#choices').evaluate(one => one.scrollHeight);
    const usual = await height();
    for (const [label, wrong, complaint] of [
      ['Sprachen', 'klingonisch', /de, en, fr/],
      ['Muster der Adressen', '/sprache', /\{lang\} enthält/],
      ['Adresse des Feeds', 'herne.de/feed.json', /mit https:\/\/ anfängt/],
      ['Text', 'grün', /Farbcode wie #0b4f94\. So zählt/],
      ['Server', 'widgets.example.org', /mit https:\/\/ anfängt/],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(wrong);
      await field.blur();
      assert.match(await described(field), complaint);
      assert.ok(await isInvalid(field), label);
      await field.fill('');
      await field.blur();
      assert.ok(!(await isInvalid(field)), label);
    }
    assert.equal(await height(), usual);
    await page.context().close();
  });
});

describe('the server in the configurator', () => {
  const code = (page: Page): Promise<string> => page.locator('#snippets').innerText();

  it('is in every address of every snippet', async () => {
    const page = await demoPage('configurator.html?widget=news-list');
    await page.getByLabel('Server', { exact: true }).fill('https://stadt.example/herne');
    for (const target of ['HTML', 'WordPress', 'TYPO3', 'Drupal', 'React']) {
      await page.getByLabel(target, { exact: true }).check();
      assert.match(await code(page), /https:\/\/stadt\.example\/herne\/feed\.json/, target);
      assert.doesNotMatch(await code(page), /demo\.test/, target);
    }
    await page.getByLabel('HTML', { exact: true }).check();
    assert.match(await code(page), /src="https:\/\/stadt\.example\/herne\/\d+\/herne-widgets\.js"/);
    assert.match(page.url(), /server=https%3A%2F%2Fstadt\.example%2Fherne%2F/);
    await page.context().close();
  });
});

describe('empty colour fields', () => {
  const shown = async (page: Page): Promise<string[]> => [
    (await page.getByLabel('Hintergrund', { exact: true }).getAttribute('placeholder'))!,
    await page.getByLabel('Hintergrund auswählen').inputValue(),
  ];
  const light = ['#ffffff', '#ffffff'];
  const dark = ['#14181d', '#14181d'];

  it('say what the colours are where the preview is light, and where it is dark', async () => {
    const page = await demoPage('configurator.html', { colorScheme: 'dark' });
    assert.deepEqual(await shown(page), dark);
    await page.getByLabel('immer hell').check();
    assert.deepEqual(await shown(page), light);
    await page.getByLabel('immer dunkel').check();
    await page.emulateMedia({ colorScheme: 'light' });
    assert.deepEqual(await shown(page), dark);
    await page.getByLabel('wie die Seite').check();
    assert.deepEqual(await shown(page), light);
    await page.emulateMedia({ colorScheme: 'dark' });
    /* A page hears of it with its next frame. */
    await page.locator(`#colour-surface[placeholder="${dark[0]}"]`).waitFor();
    assert.deepEqual(await shown(page), dark);
    await page.context().close();
  });

  it('leave a colour that was chosen as it is', async () => {
    const page = await demoPage('configurator.html?colour-surface=%23abcdef&scheme=dark');
    assert.equal((await shown(page))[1], '#abcdef');
    await page.context().close();
  });
});
