import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { bundle, closeBrowser, elements, settled, shown, visit } from '../../helpers/host-page.js';
import { WIDGETS } from '../../helpers/host-page.js';

/* Two versions of our script on one page: this one, and one from before there was a switcher. */

const earlier = bundle
  .replace(/herne-widgets \d\S*/, 'herne-widgets 0.0.1')
  .replaceAll('herne-language-switcher', 'herne-former-switcher');

const now = `${WIDGETS}/herne-widgets.js`;
const before = `${WIDGETS}/0.0.1/herne-widgets.js`;
const classes = `['news-list', 'closure-banner'].map(name => customElements.get('herne-' + name))`;

const placeholder = `<div id="placed" data-herne-widget="news-list" data-src="${WIDGETS}/feed.json"></div>`;

async function withBoth(first: string, second: string) {
  const html = `<!doctype html><html lang="de"><title>x</title>
    <script src="${first}"></script>
    <script>window.__first = ${classes};</script>
    <script src="${second}"></script>
    <body>${elements()}${placeholder}`;
  return visit(html, {
    serve: ({ pathname }) =>
      pathname === '/0.0.1/herne-widgets.js'
        ? {
            contentType: 'text/javascript',
            headers: { 'access-control-allow-origin': '*' },
            body: earlier,
          }
        : undefined,
  });
}

describe('two versions of the script', () => {
  after(closeBrowser);

  it('are two: another number, other elements', () => {
    assert.match(earlier, /herne-widgets 0\.0\.1 /);
    assert.doesNotMatch(earlier, /herne-language-switcher/);
  });

  for (const [order, first, second] of [
    ['the earlier first', before, now],
    ['the earlier last', now, before],
  ] as const)
    it(`work side by side, ${order}`, async () => {
      const visited = await withBoth(first, second);
      const { page } = visited;
      await settled(page);
      assert.match(await shown(page, 'herne-news-list'), /Bürgeramt geschlossen/);
      assert.match(await shown(page, 'herne-closure-banner'), /Heute geschlossen: Bürgeramt/);
      assert.match(await shown(page, 'herne-language-switcher'), /العربية/);
      assert.equal(await page.locator('#placed > herne-news-list').count(), 1);
      const kept = `${classes}.every((one, i) => one && one === __first[i])`;
      assert.equal(await page.evaluate(kept), true);
      assert.deepEqual(await visited.errors(), []);
      assert.deepEqual(await visited.violations(), []);
    });
});
