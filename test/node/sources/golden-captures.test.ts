import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decode } from '../../../src/sources/charset.js';
import { readText } from '../../../src/sources/text.js';

const folder = 'test/fixtures/captures';

/** What of a capture the golden files hold. */
function outline(name: string): unknown {
  const { text } = decode(readFileSync(`${folder}/${name}.txt`));
  return readText(`${name}.txt`, text).releases.map(release => ({
    line: release.line,
    title: release.title?.text ?? null,
    published: release.published?.precision === 'day' ? release.published.date : null,
    image_alt: release.imageAlt ?? null,
    paragraphs: release.paragraphs.map(paragraph => paragraph.text),
  }));
}

describe('captures of other shapes', () => {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
    const name = file.slice(0, -4);
    it(`${name} gives its releases and nothing of the page around them`, () => {
      const golden: unknown = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
      assert.deepEqual(outline(name), golden);
    });
  }
});
