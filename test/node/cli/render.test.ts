import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementsOf, readManifest } from '../../../.config/manifest.js';
import type { Terminal } from '../../../src/cli/command.js';
import { FLAGS, render, VALUES, type ElementName } from '../../../src/cli/render.js';
import { renderElement } from '../../../src/cli/render-element.js';
import { run } from '../../../src/cli/run.js';
import { newsFeed, newsItem } from '../../fixtures/news.js';

async function herneFeed(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    out: text => void (out += text),
    err: text => void (err += text),
    interactive: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
  };
  return { code: await run(argv, [render], terminal), out, err };
}

describe('herne-feed render', () => {
  it('knows every attribute of every element, and none that no element has', async () => {
    const known = { ...VALUES, ...FLAGS };
    const real = new Set(['lang']);
    for (const { tagName, attributes = [] } of elementsOf(await readManifest())) {
      const name = tagName.replace('herne-', '') as ElementName;
      for (const { name: attribute } of attributes) {
        real.add(attribute);
        if (attribute === 'src') continue;
        assert.ok(known[attribute]?.includes(name), `${tagName} has "${attribute}"`);
      }
    }
    assert.deepEqual(
      Object.keys(known).filter(attribute => !real.has(attribute)),
      [],
    );
  });

  it('writes an element with its content', async () => {
    const { code, out } = await herneFeed(
      'render',
      'news-list',
      '--feed',
      'data/feed.json',
      '--limit=2',
    );
    assert.equal(code, 0);
    assert.match(out, /^<herne-news-list [^>]*limit="2"><template shadowrootmode="open"><style>/);
    assert.equal(out.match(/part="title"/g)?.length, 2);
    assert.match(out, /<\/template><ul><li>.*<\/li><\/ul><\/herne-news-list>\n$/);
  });

  it('says all that is wrong with its arguments', async () => {
    const wrong = await herneFeed(
      'render',
      'closure-banner',
      '--feed',
      'x',
      '--limit=2',
      '--no-dates',
    );
    assert.equal(wrong.code, 2);
    assert.equal((await herneFeed('render', 'marquee', '--feed', 'x')).code, 2);
    assert.equal((await herneFeed('render', 'news-list')).code, 2);
    assert.equal((await herneFeed('render', 'news-list', '--feed', 'no-such-file')).code, 3);
    assert.equal((await herneFeed('render', 'news-list', '--feed', 'package.json')).code, 1);
    assert.equal((await herneFeed('render', 'news-list', '--feed', 'README.md')).code, 1);
  });
});

describe('what is printed', () => {
  const hostile = [
    '<img src=x onerror=alert(1)></template></herne-news-list><script>alert(1)</script>',
    '{{ 7 * 7 }}',
    '<!-- " \' -->',
  ].join(' ');

  it('is text wherever the feed has text', async () => {
    const feed = newsFeed([newsItem('a', { title: hostile, summary: hostile })]);
    const html = await renderElement('news-list', feed, {
      attributes: new Map([['heading', hostile]]),
      src: 'https://city.example/feed.json?a="><b>',
      nonce: '"><b>',
    });
    const markup = html.replace(/<style[^>]*>[\s\S]*?<\/style>/, '');
    assert.doesNotMatch(markup, /<(img|script|b>|!--)/);
    assert.doesNotMatch(markup, /[{}]/);
    assert.equal(html.match(/<\/template>/g)?.length, 1);
    assert.equal(html.match(/<\/herne-news-list>/g)?.length, 1);
  });

  it('carries a nonce for its style where one is given', async () => {
    const options = { attributes: new Map(), nonce: 'abc' };
    assert.match(
      await renderElement('news-list', newsFeed([newsItem('a')]), options),
      /<style nonce="abc">/,
    );
  });
});
