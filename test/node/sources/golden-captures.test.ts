import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decode } from '../../../src/sources/charset.js';
import { readDocument } from '../../../src/sources/read.js';
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

/** The same of a page or feed as a web server sends it, with the addresses it links to. */
const marked = (file: string): unknown =>
  readDocument({ name: file, bytes: readFileSync(`${folder}/${file}`) }).releases.map(release => ({
    title: release.title?.text ?? null,
    published: release.published?.precision === 'month' ? null : release.published?.date,
    image_alt: release.imageAlt ?? null,
    ...(release.url === undefined ? {} : { url: release.url }),
    paragraphs: release.paragraphs.map(paragraph => paragraph.text),
  }));

describe('pages and feeds of other cities', () => {
  for (const file of readdirSync(folder).filter(name => /\.(?:html|rss|atom|rdf)$/.test(name)))
    it(`${file} gives its releases and nothing of the page around them`, () => {
      const golden: unknown = JSON.parse(
        readFileSync(`${folder}/${file.replace(/\.\w+$/, '.json')}`, 'utf8'),
      );
      assert.deepEqual(marked(file), golden);
    });
});
