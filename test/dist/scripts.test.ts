import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { globSync } from 'tinyglobby';
import { built, DOCUMENTS, withChecksums } from '../../.config/checksums.js';

/* Each script as it is handed out: who made it, where its source is, what its checksum is. */

const { version, checksums } = built()!;
const major = version.split('.')[0]!;

/** Script -> a text that one of its sources has, too. */
const scripts = {
  'herne-widgets.js': 'herne-language-change',
  'herne-news-list.js': 'herne-select',
  'herne-closure-banner.js': 'herne-dismiss',
  'herne-language-switcher.js': 'herne-language-change',
} as const;

for (const [name, text] of Object.entries(scripts)) {
  describe(`dist/${name}`, () => {
    const script = readFileSync(`dist/${name}`, 'utf8');

    it('says what it is, its version, and the licences, and how to compile it, in its first lines', () => {
      const [first, second] = script.split('\n');
      const line = `/*! herne-widgets ${version} | EUPL-1.2 */`;
      assert.equal(first, `\ufeff${line}`);
      assert.equal(second, '//# allFunctionsCalledOnLoad');
    });

    it('has a source map that leads back to the sources', () => {
      const [, file] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(script) ?? [];
      assert.equal(file, `${name}.map`);
      const payload = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as SourceMapPayload;
      const before = script.slice(0, script.indexOf(text)).split('\n');
      const entry = new SourceMap(payload).findEntry(before.length - 1, before.at(-1)!.length);
      assert.ok('originalSource' in entry, `${text} comes from nowhere`);
      assert.match(entry.originalSource, /^\.\.\/src\//);
      const content = payload.sourcesContent[payload.sources.indexOf(entry.originalSource)] ?? '';
      assert.match(content.split('\n')[entry.originalLine]!, new RegExp(text));
    });

    it('has the checksum that integrity.json names, under both addresses, its map beside it', () => {
      const map = readFileSync(`dist/${name}.map`, 'utf8');
      for (const folder of ['', 'demo/', `demo/${version}/`, `demo/${major}/`]) {
        const digest = createHash('sha384')
          .update(readFileSync(`dist/${folder}${name}`))
          .digest('base64');
        assert.equal(`sha384-${digest}`, checksums[name], folder);
        assert.ok(readFileSync(`dist/${folder}${name}.map`, 'utf8') === map, folder);
      }
    });

    it('does nothing where there is no page, as on a server', async () => {
      assert.deepEqual(Object.keys(await import(`../../dist/${name}`)), []);
    });
  });
}

describe('the documentation', () => {
  for (const file of DOCUMENTS) {
    it(`names the version and the checksum of the script (npm run docs): ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      assert.match(text, /\/\d+\.\d+\.\d+\/herne-widgets\.js" integrity="sha384-[\w+/]{64}"/);
      assert.equal(withChecksums(text, { version, checksums }), text);
    });
  }

  it('names the limits that the scripts are held to', () => {
    const written = /`(herne-[\w-]+\.js)` \| ([\d,]+) \| ([\d,]+)/g;
    const held = /'(herne-[\w-]+\.js)': \{ limit: ([\d_]+), goal: ([\d_]+)/g;
    const table = (file: string, row: RegExp): string[] =>
      [...readFileSync(file, 'utf8').matchAll(row)].map(([, name, ...figures]) =>
        [name, ...figures.map(figure => figure.replace(/\D/g, ''))].join(' '),
      );
    const limits = table('test/dist/budget.test.ts', held);
    assert.equal(limits.length, 4);
    assert.deepEqual(table('README.md', written), limits);
  });
});

describe('the archives for content management systems', () => {
  for (const system of ['wordpress', 'typo3', 'drupal']) {
    it(`${system}: the source map lies where the script says it is`, () => {
      const [archive] = globSync(`dist/integrations/*-${system}.zip`);
      const files = unzipSync(readFileSync(archive!));
      const script = Object.keys(files).find(path => path.endsWith('/herne-widgets.js'));
      assert.ok(files[`${script}.map`]?.length);
    });
  }
});
