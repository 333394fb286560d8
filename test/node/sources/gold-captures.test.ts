import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cityCaptures, labelledCaptures, type GoldSet } from '../../accuracy/gold.js';
import { readDocument } from '../../../src/sources/read.js';

const labelled = (gold: GoldSet) =>
  gold.files.map(({ file, releases }) => ({
    file,
    releases,
    capture: readDocument({ name: file, bytes: gold.bytesOf(file) }),
  }));

const { languages } = JSON.parse(readFileSync('test/fixtures/gold/seeds.json', 'utf8')) as {
  languages: { list: { tag: string; dir: string; sentence: string }[] };
};
const captures = labelled(cityCaptures());

function readsAsLabelled(captures: ReturnType<typeof labelled>): void {
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
          published && published.precision !== 'month' ? published.date : null,
        ),
        releases.map(({ published, publishedStatus }) =>
          publishedStatus === 'known' ? published : null,
        ),
      );
    });
  }
}

describe('the captures of the city', () => {
  readsAsLabelled(captures);

  it('offer eight languages', () => {
    const found = captures.flatMap(({ capture }) => capture.languages);
    assert.deepEqual(
      found.map(({ tag, dir, sentence }) => ({ tag, dir, sentence })),
      languages.list.map(({ tag, dir, sentence }) => ({ tag, dir, sentence })),
    );
  });
});

for (const { folder, gold } of labelledCaptures())
  describe(`the labelled captures in ${folder}`, () => {
    readsAsLabelled(labelled(gold));
  });
