import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { attrs as shortcodeAttributes } from '@wordpress/shortcode';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { readChoice } from '../../../demo/configurator/choice.js';
import { snippetsOf, type Site } from '../../../demo/configurator/snippets.js';
import { closeDemo, DEMO, demoContext, demoPage, PARTNER } from '../../helpers/demo-site.js';

/* What the configurator gives is pasted and run, or read by the rules of the system it is for. */

after(closeDemo);

const integrity = (
  JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>
)['herne-widgets.js']!;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const site: Site = {
  newest: `${DEMO}/${version.split('.')[0]}/herne-widgets.js`,
  exact: `${DEMO}/${version}/herne-widgets.js`,
  feed: `${DEMO}/feed.json`,
  integrity,
};

/** Options that are hard to write down, one set for each widget; and what a reader then sees. */
const widgets = [
  {
    name: 'closure-banner',
    options: { offices: 'Untere Jagd- und Fischereibehörde', 'lead-days': '7', calendar: '' },
    shows: /Heute geschlossen: Untere Jagd- und Fischereibehörde/,
    shortcode: 'herne_closures',
  },
  {
    name: 'news-list',
    options: { limit: '2', heading: 'Neues "A" & <B> {C} [D] < {{E}} {#F#}', 'no-dates': '' },
    shows: /Neues "A" & <B> \{C\} \[D\] < \{\{E\}\} \{#F#\}/,
    shortcode: 'herne_news',
  },
  {
    name: 'language-switcher',
    options: {
      languages: 'de en ar',
      'href-template': '/{lang}/start',
      variant: 'inline',
      descriptions: '',
    },
    shows: /Deutsch[^]*English[^]*العربية/,
    shortcode: 'herne_languages',
  },
] as const;
type WidgetCase = (typeof widgets)[number];

function codes({ name, options }: WidgetCase, target: string, version = 'newest'): string[] {
  const query = new URLSearchParams({ widget: name, target, version, ...options });
  return snippetsOf(readChoice(query.toString()), site).map(({ code }) => code);
}

interface Shown {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fallback: string;
}

/** Runs a page of a partner in November 2025 and tells what its widget shows. */
async function run(tag: string, head: string, body: string, script?: string): Promise<Shown> {
  const html = `<!doctype html><html lang="de"><head><title>x</title>${head}</head><body>${body}</body></html>`;
  const context = await demoContext({}, html);
  if (script !== undefined)
    await context.route('**/herne-widgets.js', route =>
      route.fulfill({
        contentType: 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
        body: script,
      }),
    );
  const page = await context.newPage();
  await page.clock.setFixedTime('2025-11-24T08:00:00+01:00');
  await page.goto(PARTNER);
  if (script === undefined)
    await page.waitForFunction(
      name => document.querySelector(`${name}:state(ready)`) !== null,
      tag,
      { timeout: 20_000 },
    );
  const shown = await page.evaluate(name => {
    const element = document.querySelector<HTMLElement>(name)!;
    const root = element?.shadowRoot?.querySelector<HTMLElement>('.root');
    return {
      text: root?.innerText ?? '',
      fallback: document.querySelector<HTMLElement>('body a')!.innerText,
      attributes: Object.fromEntries(
        [...(element?.attributes ?? [])].map(one => [one.name, one.value]),
      ),
    };
  }, tag);
  await context.close();
  return shown;
}

/** The attributes the widget is to have: what was chosen, and the feed. */
const expected = ({ name, options }: WidgetCase): Record<string, string> => ({
  ...(name === 'language-switcher' ? {} : { src: site.feed }),
  ...options,
});

/** What a template engine makes of braces: names it does not know become nothing. */
const FLUID = /\{[\w.]+\}/g;
const TWIG = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/g;

const scriptTag = (src: string): string => `<script defer src="${src}"></script>`;

for (const widget of widgets) {
  const tag = `herne-${widget.name}`;
  const works = (shown: Shown): void => {
    assert.deepEqual(shown.attributes, expected(widget));
    assert.match(shown.text, widget.shows);
  };

  describe(`the snippets for <${tag}>`, () => {
    it('as HTML: work on a page of another site, newest and exact', async () => {
      for (const which of ['newest', 'exact']) {
        const given = codes(widget, 'html', which);
        const place = given.pop()!;
        works(await run(tag, given.reverse().join('\n'), place));
      }
    });

    it('as HTML with a checksum: a changed script does not run, the link stays', async () => {
      const given = codes(widget, 'html', 'exact');
      const [head = '', place = ''] = [given[0], given.at(-1)];
      const changed = `document.querySelector('body a').textContent = 'changed';`;
      const { text, fallback } = await run(tag, head, place, changed);
      assert.equal(text, '');
      assert.match(fallback, /^(?!changed)./);
      const [newest = ''] = codes(widget, 'html', 'newest');
      assert.equal((await run(tag, newest, place, changed)).fallback, 'changed');
    });

    it("for WordPress: WordPress' own reader finds every option", () => {
      const given = codes(widget, 'wordpress');
      if (widget.name !== 'language-switcher') assert.equal(given.shift(), site.feed);
      const [code = ''] = given;
      const [, name, rest = ''] = /^\[(\w+)([^[\]]*)\]$/.exec(code) ?? [];
      assert.equal(name, widget.shortcode);
      const { named, numeric } = shortcodeAttributes(rest);
      const decoded = Object.entries(named).map(([key, value]) => [key, decode(value ?? '')]);
      const flags = Object.entries(widget.options).map(([key, value]) => [key, value || '1']);
      assert.deepEqual(Object.fromEntries(decoded), Object.fromEntries(flags));
      assert.deepEqual(numeric, []);
      assert.doesNotMatch(rest, /</, 'WordPress empties values with a "<" that opens no tag');
    });

    it('for TYPO3: a Fluid tag that is XML, an element and a placeholder that work', async () => {
      for (const which of ['newest', 'exact']) {
        const [template = '', editor = ''] = codes(widget, 'typo3', which);
        const [asset = '', ...element] = template.split('\n');
        const attributes = await xmlAttributes(asset);
        const { src, integrity: checksum, crossorigin } = attributes;
        assert.equal(attributes['defer'], 'true');
        assert.deepEqual(
          [src, checksum, crossorigin],
          which === 'exact'
            ? [site.exact, integrity, 'anonymous']
            : [site.newest, undefined, undefined],
        );
        works(await run(tag, scriptTag(src!), element.join('\n').replace(FLUID, '')));
        works(await run(tag, scriptTag(src!), editor));
      }
    });

    it('for Drupal: a library in YAML, a template and a placeholder that work', async () => {
      const [library = '', template = '', editor = ''] = codes(widget, 'drupal', 'exact');
      const { js } = (parseYaml(library) as Record<string, { js: Record<string, object> }>)[
        'herne-widgets'
      ]!;
      assert.deepEqual(js, {
        [site.exact]: {
          type: 'external',
          attributes: { defer: true, integrity, crossorigin: 'anonymous' },
        },
      });
      const [attach, ...element] = template.split('\n');
      assert.equal(attach, "{{ attach_library('MYTHEME/herne-widgets') }}");
      works(await run(tag, scriptTag(site.newest), element.join('\n').replace(TWIG, '')));
      works(await run(tag, scriptTag(site.newest), editor));
    });

    it('for React: a component that renders what the HTML says', async () => {
      const [install, component = ''] = codes(widget, 'react');
      assert.equal(install, 'npm install herne-widgets');
      const markup = renderToStaticMarkup(createElement(componentOf(component)));
      works(await run(tag, scriptTag(site.newest), markup));
      const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
        exports: Record<string, { types: string }>;
      };
      const entries = [...component.matchAll(/'herne-widgets(\/[^']+)'/g)].map(one => `.${one[1]}`);
      assert.equal(entries.length, 2);
      /* Its types ask for nothing that an app of React has not. */
      const asked = entries
        .map(entry => readFileSync(exports[entry]!.types, 'utf8'))
        .flatMap(types => [...types.matchAll(/(?:from|import) '([^']+)'/g)].map(one => one[1]!));
      assert.ok(asked.includes('react'));
      for (const name of asked) assert.match(name, /^(?:\.|react$|lit|herne-widgets\/)/);
      assert.ok(!asked.includes('./preact.js'));
    });
  });
}

describe('what the page of the configurator gives', () => {
  it('is what is tested here, with the addresses of this site', async () => {
    const [widget] = widgets;
    const query = new URLSearchParams({ ...widget.options, widget: widget.name, version: 'exact' });
    const page = await demoPage(`configurator.html?${query.toString()}`);
    await page.waitForFunction(() => /integrity/.test(document.body.innerText));
    assert.deepEqual(
      await page.locator('#snippets code').allTextContents(),
      codes(widget, 'html', 'exact'),
    );
    await page.context().close();
  });
});

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&#91;', '[')
    .replaceAll('&#93;', ']');

/** The attributes of one `f:` tag, read as the XML it has to be. */
async function xmlAttributes(tag: string): Promise<Record<string, string>> {
  const page = await (await demoContext()).newPage();
  const attributes = await page.evaluate(text => {
    const xml = `<html xmlns:f="http://typo3.org/ns/TYPO3/CMS/Fluid/ViewHelpers">${text}</html>`;
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const fault = parsed.querySelector('parsererror')?.textContent;
    const [asset] = parsed.documentElement.children;
    const found = [...(asset?.attributes ?? [])].map(one => [one.name, one.value] as const);
    return { fault, name: asset?.nodeName, found: Object.fromEntries(found) };
  }, tag);
  await page.context().close();
  assert.equal(attributes.fault, undefined);
  assert.equal(attributes.name, 'f:asset.script');
  return attributes.found;
}

/** The component a module exports; its imports are of side effects and types only. */
function componentOf(code: string): ComponentType {
  const { outputText } = ts.transpileModule(code.replace(/^import '.*$/gm, ''), {
    compilerOptions: { jsx: ts.JsxEmit.React, module: ts.ModuleKind.CommonJS },
  });
  const module: { exports: Record<string, ComponentType> } = { exports: {} };
  new Function('React', 'exports', outputText)({ createElement }, module.exports);
  return Object.values(module.exports)[0]!;
}
