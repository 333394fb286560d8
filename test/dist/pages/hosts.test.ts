import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import {
  closeBrowser,
  elements,
  script,
  settled,
  shown,
  visit,
  WIDGETS,
  type Visit,
} from '../../helpers/host-page.js';

const page = (body = elements(), head = script) =>
  `<!doctype html><html lang="de"><head><title>x</title>${head}</head><body>${body}</body></html>`;
/** A library of old that changes what every page has; it needs a document, so it stands in the page. */
const library = (name: string): string => {
  const source = readFileSync(
    new URL(`../../fixtures/host-pages/${name}.js`, import.meta.url),
    'utf8',
  );
  return `<script>${source.replaceAll('</script', '<\\/script')}</script>${script}`;
};

async function works(visited: Visit): Promise<void> {
  await settled(visited.page);
  assert.match(await shown(visited.page, 'herne-news-list'), /Bürgeramt geschlossen/);
  assert.match(await shown(visited.page, 'herne-closure-banner'), /Heute geschlossen: Bürgeramt/);
  assert.match(await shown(visited.page, 'herne-language-switcher'), /العربية/);
  assert.deepEqual(await visited.errors(), []);
  await visited.page.context().close();
}

/** What host pages do to a browser before our script comes. */
const hazards: Record<string, string> = {
  'a toJSON on every built-in': `for (const type of [Array, String, Object, Date, Number]) Object.defineProperty(type.prototype, 'toJSON', { value: () => 'x', configurable: true });`,
  'enumerable members on every object and list': `Object.prototype.foo = 1; Object.prototype.url = 'https://evil.example/'; Array.prototype.last = function () {}; Function.prototype.bar = 2;`,
  'its own Array.from, entries, keys and values': `Array.from = () => []; for (const name of ['entries', 'keys', 'values']) Array.prototype[name] = () => []; Object.values = () => []; Array.prototype.find = function (f) { for (let i = 0; i < this.length; i++) if (f(this[i])) return this[i]; };`,
  'a fetch of its own': `const real = fetch; window.fetch = function (...all) { return real.apply(this, all).then(answer => answer); };`,
  'no adoptedStyleSheets': `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;`,
  'no attachInternals': `delete HTMLElement.prototype.attachInternals;`,
  'no Europe/Berlin': `const Real = Intl.DateTimeFormat; Intl.DateTimeFormat = function (tag, options) { if (options?.timeZone) throw new RangeError('Invalid time zone'); return new Real(tag, options); };`,
  'no Intl.Segmenter and no Intl.DateTimeFormat': `delete Intl.Segmenter; delete Intl.DateTimeFormat;`,
  'a wrapped customElements': `const define = customElements.define; customElements.define = function (...all) { return define.apply(customElements, all); };`,
  'frozen intrinsics': `for (const type of [Object, Array, String, Function, Promise, Map, Set]) { Object.freeze(type); Object.freeze(type.prototype); }`,
  'classes of its own called Node, Text and Comment': `window.Node = class { }; window.Text = window.Comment = function () { this.body = 'x'; }; window.NodeFilter = {};`,
  'a busy window.name and global names': `window.name = '<script>alert(1)</script>'; window.lit = window.herne = window.Feed = 7; window.$ = window.jQuery = () => {};`,
};

/* One browser for all of this file; each page has a context of its own. */
after(closeBrowser);

describe('on a page with', () => {
  for (const name of ['prototype-1.7.3', 'mootools-1.4.5'])
    it(name, async () => works(await visit(page(elements(), library(name)))));
  for (const [what, before] of Object.entries(hazards))
    it(what, async () => {
      const visited = await visit(page(), { before });
      if (what === 'no attachInternals') await visited.page.waitForLoadState('networkidle');
      await works(visited);
    });

  it('forms called like everything that a document has', async () => {
    const forms = `<script>{
      const { createElement } = document;
      window.__forms = createElement.call(document, 'div');
      for (const name in document) {
        const form = createElement.call(document, 'form');
        form.name = name;
        __forms.append(form);
      }
      window.__page = document.documentElement;
      __page.append(__forms);
    }</script>`;
    const visited = await visit(page(forms + elements()));
    const names = Number(await visited.page.evaluate('__forms.childElementCount'));
    assert.ok(names > 200, `${names} forms`);
    // Nothing but this finds its way on such a page: the driver's own waiting does not.
    const drawn = await visited.page.evaluate(`new Promise(enough => {
      const all = [...__page.getElementsByTagName('*')];
      const look = left => {
        const drawn = all.filter(e => e.shadowRoot?.textContent.trim()).length;
        drawn < 3 && left ? setTimeout(look, 50, left - 1) : enough(drawn);
      };
      look(400);
    })`);
    assert.equal(drawn, 3);
    await visited.page.evaluate('__forms.remove()');
    await works(visited);
  });
});

describe('the script may stand', () => {
  const src = `${WIDGETS}/herne-widgets.js`;
  const places: [string, string, string][] = [
    ['in the head with defer', script, elements()],
    ['in the head with async', `<script src="${src}" async></script>`, elements()],
    ['in the head without either', `<script src="${src}"></script>`, elements()],
    ['as a module', `<script src="${src}" type="module"></script>`, elements()],
    ['after the elements', '', elements() + `<script src="${src}"></script>`],
    ['before the elements', '', `<script src="${src}"></script>` + elements()],
    ['twice', script + script, elements()],
    [
      'twice, once as a module',
      script + `<script src="${src}?2" type="module"></script>`,
      elements(),
    ],
  ];
  for (const [where, head, body] of places)
    it(where, async () => works(await visit(page(body, head))));

  it('on a page with <base href>, and follows it as all addresses do', async () => {
    const visited = await visit(
      page(elements('src="feed.json"'), `<base href="${WIDGETS}/">${script}`),
    );
    await settled(visited.page);
    assert.deepEqual(visited.requests, [`${WIDGETS}/feed.json`]);
    await works(visited);
  });

  it('on a page in Latin-1, sent without a character set', async () => {
    const html = page().replace('<title>', '<meta charset="windows-1252"><title>');
    await works(await visit(html, { contentType: 'text/html' }));
  });

  it('in a sandboxed frame without an origin', async () => {
    const inner = page().replaceAll('"', '&quot;');
    const visited = await visit(
      `<!doctype html><title>x</title><iframe sandbox="allow-scripts" srcdoc="${inner}"></iframe>`,
    );
    const frame = visited.page.frames()[1]!;
    await frame.waitForFunction(() =>
      document.querySelector('herne-news-list')?.shadowRoot?.textContent?.includes('Bürgeramt'),
    );
    assert.deepEqual(await frame.evaluate('__errors'), []);
    assert.equal(visited.requests.length, 1);
    await visited.page.context().close();
  });
});

describe('the host page keeps', () => {
  it('its globals: none is new', async () => {
    const names = async (head: string) => {
      const visited = await visit(page(elements(), head));
      if (head) await settled(visited.page);
      const all = await visited.page.evaluate('Object.getOwnPropertyNames(window)');
      assert.deepEqual(await visited.errors(), []);
      await visited.page.context().close();
      return new Set(all as string[]);
    };
    const before = await names('');
    const added = [...(await names(script))].filter(name => !before.has(name)).sort();
    assert.deepEqual(added, []);
  });

  it('its focus and its place, while an element above loads again', async () => {
    const body = `${elements()}<div style="height:300vh"></div><input id="mine">`;
    const visited = await visit(page(body));
    await settled(visited.page);
    await visited.page.evaluate(() => document.querySelector<HTMLElement>('#mine')!.focus());
    const place = () =>
      visited.page.evaluate(
        '[document.activeElement.id, Math.round(document.activeElement.getBoundingClientRect().top)]',
      );
    const before = (await place()) as unknown[];
    await visited.page
      .locator('herne-news-list')
      .evaluate(list => (list as unknown as { reload(): Promise<void> }).reload());
    assert.equal(visited.requests.length, 2);
    assert.deepEqual(await place(), before);
    assert.equal(before[0], 'mine');
    assert.deepEqual(await visited.errors(), []);
    await visited.page.context().close();
  });

  it('its readers: text stays legible under hostile styles', async () => {
    const hostile = [
      '* { color: #fefefe !important; background: #fff !important }',
      '* { font-size: 2px !important; line-height: 0 !important }',
      'html { font-size: 62.5% } body { font-size: 16px } * { letter-spacing: 2em !important; text-transform: uppercase !important }',
      'h2, h3, a, p, ul, li { display: none !important }',
      '* { direction: rtl !important; text-align: right !important; visibility: hidden } herne-news-list { visibility: visible }',
    ];
    for (const css of hostile) {
      const visited = await visit(page(elements(), `<style>${css}</style>${script}`));
      await settled(visited.page);
      const style = await visited.page.locator('herne-news-list').evaluate(element => {
        const title = element.shadowRoot!.querySelector<HTMLElement>('[part~=title]')!;
        const { fontSize, color, visibility } = getComputedStyle(title);
        return {
          size: parseFloat(fontSize),
          color,
          visibility,
          height: title.getBoundingClientRect().height,
        };
      });
      assert.ok(
        style.height > 10 &&
          style.size >= (css.includes('2px') ? 12 : 16) &&
          style.visibility === 'visible',
        `${css}: ${JSON.stringify(style)}`,
      );
      assert.notEqual(style.color, 'rgb(254, 254, 254)', css);
      assert.deepEqual(await visited.errors(), [], css);
      await visited.page.context().close();
    }
  });
});
