import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { faults, faultServer } from '../../helpers/fault-server.js';
import { closeBrowser, NOW, openBrowser, pageFeed } from '../../helpers/host-page.js';

const script = readFileSync(new URL('../../../dist/herne-widgets.js', import.meta.url), 'utf8');
const names = Object.keys(faults);
const TAGS = ['herne-news-list', 'herne-closure-banner', 'herne-language-switcher'];

const html = (port: number): string => `<!doctype html><html lang="de"><title>x</title>
  <script>
    window.__errors = [];
    addEventListener('error', event => __errors.push(event.message));
    addEventListener('unhandledrejection', event => __errors.push('rejected: ' + event.reason));
  </script>
  <script src="/herne-widgets.js" defer></script>
  ${names
    .map(name =>
      TAGS.map(
        tag =>
          `<${tag} id="${name}" src="http://${name}.localhost:${port}/feed.json" now="${NOW}" show-open><a href="https://www.herne.de/">herne.de</a></${tag}>`,
      ).join(''),
    )
    .join('\n')}`;

interface Seen {
  readonly tag: string;
  readonly name: string;
  readonly text: string;
  readonly height: number;
}

/** What each element shows: its own text, or the fallback it lets through. */
const look = (page: Page): Promise<Seen[]> =>
  page.evaluate(
    tags =>
      [...document.querySelectorAll<HTMLElement>(tags.join())].map(element => ({
        tag: element.localName,
        name: element.id,
        text: [...(element.shadowRoot?.children ?? [])]
          .map(child => (child as HTMLElement).innerText)
          .join(' ')
          .trim(),
        height: element.getBoundingClientRect().height,
      })),
    TAGS,
  );

/** Lets the page's clock run while the network goes at its own pace. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await page.clock.runFor(1000);
    await new Promise(resolve => setTimeout(resolve, 120));
  }
}

const reload = (page: Page): Promise<void> =>
  page.evaluate(tags => {
    for (const element of document.querySelectorAll(tags.join()))
      void (element as unknown as { reload(): void }).reload();
  }, TAGS);

describe(`${names.length} faults, three elements each`, () => {
  let server: Awaited<ReturnType<typeof faultServer>>;
  let page: Page;
  before(async () => {
    server = await faultServer(html, script, JSON.stringify(pageFeed()));
    page = await (await openBrowser()).newPage();
    await page.clock.install({ time: new Date('2026-12-01T12:00:00Z') });
    await page.goto(`http://page.localhost:${server.port}/`);
    await pass(page, 45);
  });
  after(async () => {
    await closeBrowser();
    server.close();
  });
  const noError = async () => assert.deepEqual(await page.evaluate('__errors'), []);
  const atMostFour = () => {
    for (const name of names) {
      const asked = server.asked.get(name) ?? 0;
      assert.ok(asked >= 1 && asked <= 4, `${name}: ${asked} attempts`);
    }
    server.asked.clear();
  };

  it('are forty at least', () => assert.ok(names.length >= 40, `${names.length}`));

  it('leave no empty box, ask no more than four times, and trouble nobody', async () => {
    for (const { tag, name, text, height } of await look(page))
      assert.ok(text.length > 5 && height > 10, `${tag} with ${name}: "${text}", ${height} px`);
    atMostFour();
    await noError();
  });

  it('are forgotten when the server is well again', async () => {
    server.state.healthy = true;
    await reload(page);
    await pass(page, 5);
    for (const { tag, name, text } of await look(page))
      assert.match(text, tag === TAGS[2] ? /العربية/ : /Bürgeramt/, `${tag} after ${name}`);
    for (const name of names) assert.equal(server.asked.get(name), 1, name);
    server.asked.clear();
    await noError();
  });

  it('take nothing away that was shown before', async () => {
    server.state.healthy = false;
    await reload(page);
    await pass(page, 45);
    for (const { tag, name, text } of await look(page))
      assert.match(text, tag === TAGS[2] ? /العربية/ : /Bürgeramt/, `${tag} in spite of ${name}`);
    atMostFour();
    await noError();
  });
});
