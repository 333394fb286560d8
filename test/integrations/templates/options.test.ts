import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { widgets } from '../../../demo/integrations/sources.js';
import { filesIn, type System } from './archives.js';

interface Manifest {
  modules: { declarations?: { tagName?: string; attributes?: { name: string }[] }[] }[];
}

/** Attributes of the elements as built, from their manifest. */
function attributesOf(tag: string): string[] {
  const path = join(import.meta.dirname, '../../../dist/custom-elements.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const found = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag);
  return (found?.attributes ?? []).map(({ name }) => name);
}

describe('the archives for content management systems', () => {
  const said = { typo3: /Site-Set „Herne Widgets“/, drupal: /Blocklayout/ };
  for (const [system, sentence] of Object.entries(said)) {
    it(`of ${system} say what to do with them, as the documentation does, without links out of them`, () => {
      const readme =
        [...filesIn(system as System)].find(([name]) => /^(\w+\/)?README\.md$/.test(name))?.[1] ??
        '';
      assert.match(readme, /^# Herne Widgets: /);
      assert.match(readme, sentence);
      assert.doesNotMatch(readme, /^## |\]\((?!https:)/m);
    });
  }
});

describe('options in content management systems', () => {
  for (const widget of widgets) {
    it(`of herne-${widget.name} are its attributes, no more and no fewer`, () => {
      /* `now` is for previews and tests; `lang` belongs to every element of HTML. */
      const wanted = attributesOf(`herne-${widget.name}`).filter(name => name !== 'now');
      const offered = widget.options.map(({ name }) => name);
      assert.deepEqual(
        offered.filter(name => name !== 'lang').sort(),
        wanted.filter(name => name !== 'lang').sort(),
      );
      assert.ok(offered.includes('lang'));
    });

    it(`of herne-${widget.name} are labelled in German and in English, each label once`, () => {
      for (const tag of ['de', 'en'] as const) {
        const labels = widget.options.map(({ label }) => label[tag]);
        assert.equal(new Set(labels).size, labels.length, labels.join('\n'));
        assert.ok(labels.every(label => label.trim().length > 2));
      }
    });
  }
});
