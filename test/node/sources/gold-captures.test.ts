import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  cityCaptures,
  morePages,
  otherShapes,
  unseenCaptures,
  unseenPages,
  type GoldSet,
} from '../../accuracy/gold.js';
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

describe('captures by somebody who had seen neither the readers nor their tests', () => {
  readsAsLabelled(labelled(unseenCaptures()));
});

describe('texts and HTML pages by somebody who had seen neither the readers nor their tests', () => {
  readsAsLabelled(labelled(unseenPages()));
});

describe('listings of more systems, a newsletter, a page out of a PDF, two years on one page', () => {
  readsAsLabelled(labelled(morePages()));
});

describe('captures of other shapes, labelled before they were read', () => {
  readsAsLabelled(labelled(otherShapes()));
});
