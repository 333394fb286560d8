import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { doubtsAbout } from '../../../src/cli/doubts.js';
import { validate } from '../../../src/cli/validate.js';
import { readArguments } from '../../../src/cli/arguments.js';
import type { Closure, Feed } from '../../../src/feed/model.js';
import { folderWith } from './process.js';

const feed = (): Feed => JSON.parse(readFileSync('data/feed.json', 'utf8')) as Feed;

/** Paths of what is odd once something was changed. */
function doubts(change: (feed: Feed, closures: Closure[]) => void): string[] {
  const changed = feed();
  const closures = changed.items.find(item => item._herne.closures)?._herne.closures;
  change(changed, closures as Closure[]);
  return doubtsAbout(changed).map(({ code, path }) => `${code} ${path.replace(/^.*\]\./, '')}`);
}

describe('a feed that is valid', () => {
  it('gives no doubts as it is', () => {
    assert.deepEqual(
      doubts(() => undefined),
      [],
    );
  });

  it('leads to hosts with letters of other alphabets', () => {
    const found = doubts(({ items }) => {
      Object.assign(items[0] as object, {
        url: 'https://www.hеrne.de/',
        image: 'https://www.herne.de/i.jpg',
      });
    });
    assert.deepEqual(found.length, 1);
    assert.match(found[0] ?? '', /^unsafe-url /);
  });

  it('has closures nobody is shown, or two with one id', () => {
    assert.deepEqual(
      doubts((_, closures) => {
        closures.push({ ...(closures[0] as Closure), offices: [], periods: [] });
      }),
      ['duplicate-conflict id', 'closure-uncertain offices', 'closure-uncertain periods'],
    );
  });

  it('is named with its path by validate, as is one that is too large', async () => {
    const odd = feed();
    (odd.items[0] as { url?: string }).url = 'https://www.hеrne.de/';
    const folder = folderWith({ 'f.json': JSON.stringify(odd).padEnd(1_000_001) });
    let err = '';
    const code = await validate.run(readArguments([`${folder}/f.json`], validate), {
      out: () => undefined,
      err: text => (err += text),
      interactive: false,
      readStdin: () => Promise.resolve(new Uint8Array()),
    });
    assert.equal(code, 0);
    assert.match(err, /warning: \$\.items\[0\]\.url leads to a host/);
    assert.match(err, /warning: \$ has 1\d{6} bytes; widgets read 1000000/);
  });
});
