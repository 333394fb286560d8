import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readChoice, writeChoice } from '../../../demo/configurator/choice.js';
import {
  COLOURS,
  coloursOf,
  contrast,
  DEFAULTS,
  hexOf,
  weaknesses,
} from '../../../demo/configurator/colours.js';
import { snippetsOf } from '../../../demo/configurator/snippets.js';
import { widgets } from '../../../demo/configurator/widgets.js';
import { colourName, words } from '../../../demo/configurator/words.js';

const site = {
  newest: 'https://w.example/1/herne-widgets.js',
  exact: 'https://w.example/1.2.3/herne-widgets.js',
  feed: 'https://w.example/feed.json',
};

describe('the choice in the address', () => {
  it('comes back as it was written', () => {
    const search =
      '?widget=news-list&limit=3&heading=Neues+%26+%22Altes%22&no-dates=&colour-text=%23112233' +
      '&scheme=dark&target=react&version=exact&width=desktop&ui=en';
    assert.equal(writeChoice(readChoice(search)), search);
  });

  it('leaves out what is as usual', () => {
    assert.equal(
      writeChoice(readChoice('?widget=news-list&limit=5&no-dates=false')),
      '?widget=news-list',
    );
  });

  it('falls back where an address makes no sense, and never throws', () => {
    const choice = readChoice('?widget=x&colour-text=url(//evil)&scheme=blue&target=&lead-days=-1');
    assert.equal(writeChoice(choice), '?widget=closure-banner');
    fc.assert(
      fc.property(fc.string(), query => {
        const once = writeChoice(readChoice(query));
        assert.equal(writeChoice(readChoice(once)), once);
      }),
    );
  });
});

describe('a colour', () => {
  for (const [written, read] of [
    ['#0b4f94', '#0b4f94'],
    [' 0B4F94 ', '#0b4f94'],
    ['#abc', '#aabbcc'],
    ['abcd', undefined],
    ['rgb(1,2,3)', undefined],
    ['', undefined],
  ] as const)
    it(`written as "${written}" is ${read}`, () => {
      assert.equal(hexOf(written), read);
    });
});

describe('contrast', () => {
  it('is what WCAG defines', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#777777'), 1);
    assert.equal(contrast('#ffffff', '#767676').toFixed(2), '4.54');
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  it('is enough in the colours the widgets come with, light and dark', () => {
    assert.deepEqual(weaknesses(new Map(), 'auto'), []);
  });

  it('is judged in the scheme a colour is weak in', () => {
    const found = weaknesses(new Map([['text', '#222222']]), 'auto');
    assert.deepEqual([...new Set(found.map(({ scheme }) => scheme))], ['dark']);
    assert.deepEqual(weaknesses(new Map([['text', '#222222']]), 'light'), []);
  });

  it('is judged wherever a colour is seen, and only in widgets that show it', () => {
    const line = new Map([['notice-line', '#c8b98e']] as const);
    assert.deepEqual(
      weaknesses(line, 'light').map(({ back }) => back),
      ['surface', 'notice'],
    );
    assert.deepEqual(weaknesses(line, 'light', 'language-switcher'), []);
  });

  it('never rounds a weak pair up', () => {
    const [weak] = weaknesses(
      new Map([
        ['text', '#777777'],
        ['surface', '#ffffff'],
      ]),
      'light',
    );
    assert.equal(weak?.ratio, 4.47);
  });
});

describe('the default colours', () => {
  const styles = readFileSync('src/elements/host.styles.ts', 'utf8');
  const long = (hex: string): string => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
  for (const colour of COLOURS) {
    it(`of ${colour} are those of the elements`, () => {
      const found = new RegExp(`var\\(--herne-${colour}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(
        styles,
      );
      assert.deepEqual([long(found?.[1] ?? ''), long(found?.[2] ?? '')], DEFAULTS[colour]);
    });
  }
});

describe('the theme "neutral"', () => {
  it('is what the elements look like by themselves', () => {
    const css = readFileSync('demo/themes/neutral.css', 'utf8');
    for (const colour of COLOURS)
      assert.ok(
        css.includes(`--herne-${colour}: light-dark(${DEFAULTS[colour].join(', ')});`),
        colour,
      );
  });
});

describe('the page about theming', () => {
  it('has the colours as they are', () => {
    const page = readFileSync('demo/docs/theming.md', 'utf8');
    for (const colour of COLOURS) {
      const [light, dark] = DEFAULTS[colour];
      const row = page.split('\n').find(line => line.startsWith(`| \`--herne-${colour}\` |`));
      assert.ok(row?.includes(`| \`${light}\` | \`${dark}\` |`), colour);
    }
  });
});

describe('snippets', () => {
  const code = (search: string, integrity?: string): string[] =>
    snippetsOf(readChoice(search), integrity ? { ...site, integrity } : site).map(one => one.code);

  it('for HTML are a script and an element', () => {
    assert.deepEqual(code('?widget=closure-banner&offices=B%C3%BCrgeramt&show-open='), [
      '<script defer src="https://w.example/1/herne-widgets.js"></script>',
      '<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="https://w.example/feed.json">',
      '<herne-closure-banner src="https://w.example/feed.json" offices="Bürgeramt" show-open>' +
        '<a href="https://www.herne.de/">Aktuelle Schließungen der Stadt Herne</a></herne-closure-banner>',
    ]);
  });

  it('carry the checksum with the exact version, and never with the address that changes', () => {
    for (const target of ['html', 'typo3', 'drupal']) {
      const exact = code(`?version=exact&target=${target}`, 'sha384-x')[0]!;
      assert.match(exact, /\/1\.2\.3\/herne-widgets\.js/, target);
      assert.match(exact, /integrity(="|: ')sha384-x.*crossorigin(="|: )anonymous/, target);
      const newest = code(`?version=newest&target=${target}`, 'sha384-x')[0]!;
      assert.match(newest, /\/1\/herne-widgets\.js/, target);
      assert.doesNotMatch(newest, /integrity|crossorigin[=:]/, target);
    }
  });

  it('escape what somebody typed', () => {
    const heading = encodeURIComponent('"><script>alert(1)</script>');
    for (const target of ['html', 'wordpress', 'typo3', 'drupal']) {
      const [printed] = code(`?widget=news-list&heading=${heading}&target=${target}`).slice(-1);
      assert.doesNotMatch(printed!, /""?><script>/, target);
    }
  });

  it('let the browser fetch the feed early where one is shown, in a template too', () => {
    const feed = /^<link rel="preload"[^>]+href="https:\/\/a\.example\/\?a&amp;b">$/m;
    for (const target of ['html', 'typo3', 'drupal']) {
      const search = `?widget=news-list&src=https://a.example/?a%26b&target=${target}`;
      assert.match(code(search).join('\n'), feed, target);
      assert.doesNotMatch(code(`?widget=language-switcher&target=${target}`).join(), /preload/);
    }
  });

  it('for WordPress are the feed for its settings, and a shortcode', () => {
    const shortcode = '[herne_news limit="3" no-dates="1"]';
    const search = '?widget=news-list&limit=3&no-dates=&target=wordpress';
    assert.deepEqual(code(search), [site.feed, shortcode]);
    assert.deepEqual(code(`${search}&src=https://a.example/f.json`), [
      shortcode.replace(']', ' src="https://a.example/f.json"]'),
    ]);
    assert.deepEqual(code('?widget=language-switcher&target=wordpress'), ['[herne_languages]']);
  });

  it('for editors are a placeholder that is never empty', () => {
    const [, editor] = code('?widget=news-list&limit=3&no-dates=&target=typo3');
    assert.match(
      editor!,
      /^<div data-herne-widget="news-list" data-src="[^"]+" data-limit="3" data-no-dates="true"><a /,
    );
  });

  it('for React type-check: numbers as numbers, flags as true', () => {
    const [, component] = code(
      '?widget=closure-banner&lead-days=7&calendar=&offices=A%22B&target=react',
    );
    assert.match(component!, /lead-days=\{7\}/);
    assert.match(component!, /calendar=\{true\}/);
    assert.ok(component!.includes('offices={"A\\"B"}'));
  });

  it('come with a style rule when colours are chosen', () => {
    assert.equal(
      code('?widget=news-list&colour-accent=%23004488&scheme=light').at(-1),
      'herne-news-list {\n  --herne-accent: #004488;\n  color-scheme: light;\n}',
    );
  });
});

describe('the words of the configurator', () => {
  it('call a colour by what the widget uses it for', () => {
    const soft = (widget: 'closure-banner' | 'news-list'): string =>
      colourName('de', widget, 'soft');
    assert.match(soft('news-list'), /Themen/);
    assert.doesNotMatch(soft('closure-banner'), /Themen/);
  });

  it('offer the colours that the widget has a use for, as its documentation lists them', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { name } of widgets) {
      const [, section = ''] = readme.split(`### \`<herne-${name}>\``);
      const table = section.split(/^### /m, 1)[0]!;
      const documented = COLOURS.filter(colour => table.includes(`| \`--herne-${colour}\` |`));
      assert.deepEqual(coloursOf(name), documented, name);
    }
  });

  it('forget colours that the widget has no use for', () => {
    const search = '?widget=language-switcher&colour-notice=%23ffffff&colour-soft=%23ffffff';
    assert.equal(
      writeChoice(readChoice(search)),
      '?widget=language-switcher&colour-soft=%23ffffff',
    );
  });

  it('are all there in both languages', () => {
    const empty = JSON.stringify(words).match(/:""/);
    assert.equal(empty, null);
    assert.equal(widgets.length, 3);
  });
});
