import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { currentReadme } from '../../../.config/api-tables.js';
import { elementsOf, readManifest } from '../../../.config/manifest.js';

describe('the documentation of the elements', async () => {
  const elements = elementsOf(await readManifest());

  it('is in README.md as the doc comments have it (npm run docs)', async () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.equal(await currentReadme(readme), readme);
  });

  it('covers every element', () => {
    const classes = globSync('src/elements/*/*.ts').filter(file => {
      const [, folder, name] = /([^/]+)\/([^/]+)\.ts$/.exec(file)!;
      return folder === name;
    });
    assert.equal(elements.length, 3);
    assert.equal(classes.length, 3);
  });

  for (const { tagName, ...api } of elements) {
    it(`says what each thing <${tagName}> offers is for`, () => {
      const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = api;
      const offered = [attributes, members, events, slots, cssParts, cssProperties, cssStates];
      assert.ok(api.description, 'the element itself');
      const silent = offered.flatMap(list => list ?? []).filter(one => !one.description?.trim());
      assert.deepEqual(
        silent.map(one => one.name),
        [],
      );
    });

    it(`documents each part, slot and event <${tagName}> really has`, () => {
      const folder = `src/elements/${tagName.replace('herne-', '')}`;
      const source = globSync(`${folder}/*.ts`)
        .map(file => readFileSync(file, 'utf8'))
        .join('\n');
      const used = [...source.matchAll(/\bpart="([^"$]+)"/g)].flatMap(([, names = '']) =>
        names.split(/\s+/),
      );
      const documented = new Set(api.cssParts?.map(({ name }) => name));
      assert.deepEqual(
        used.filter(name => !documented.has(name)),
        [],
      );
      for (const { name } of api.cssParts ?? []) assert.match(source, new RegExp(`\\b${name}\\b`));
    });
  }
});
