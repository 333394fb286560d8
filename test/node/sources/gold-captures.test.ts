import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readText } from '../../../src/sources/text.js';

interface GoldRelease {
  id: string;
  line: number;
  title: string | null;
  pageTitle: string | null;
  teaser: string;
  body: string[] | null;
  imageAlt: string | null;
  published: string | null;
  publishedStatus: string;
}

const gold = JSON.parse(readFileSync('test/fixtures/gold/seeds.json', 'utf8')) as {
  files: { file: string; releases: GoldRelease[] }[];
  languages: { list: { tag: string; dir: string; sentence: string }[] };
};
const captures = gold.files.map(({ file, releases }) => ({
  file,
  releases,
  capture: readText(file, readFileSync(`data/releases/${file}`, 'utf8')),
}));

describe('the captures of the city', () => {
  for (const { file, releases, capture } of captures) {
    it(`${file}: titles, teasers, bodies, image texts and places are those of the page`, () => {
      assert.deepEqual(
        capture.releases.map(release => ({
          line: release.line,
          title: release.title?.text ?? null,
          teaser: release.paragraphs[0]?.text,
          imageAlt: release.imageAlt ?? null,
        })),
        releases.map(({ line, title, pageTitle, teaser, imageAlt }) => ({
          line,
          title: title ?? pageTitle,
          teaser,
          imageAlt,
        })),
      );
      for (const [index, { body }] of releases.entries())
        if (body)
          assert.deepEqual(
            capture.releases[index]?.paragraphs.map(({ text }) => text),
            body,
          );
    });

    it(`${file}: publication dates are those stated beside the release`, () => {
      assert.deepEqual(
        capture.releases.map(({ published }) =>
          published?.precision === 'day' ? published.date : null,
        ),
        releases.map(({ published, publishedStatus }) =>
          publishedStatus === 'known' ? published : null,
        ),
      );
    });
  }

  it('offer eight languages', () => {
    const found = captures.flatMap(({ capture }) => capture.languages);
    assert.deepEqual(
      found.map(({ tag, dir, sentence }) => ({ tag, dir, sentence })),
      gold.languages.list.map(({ tag, dir, sentence }) => ({ tag, dir, sentence })),
    );
  });
});
