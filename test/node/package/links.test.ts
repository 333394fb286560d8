import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { purposesOf, readPages, slug } from '../../../.config/docs-site.js';

const documents = globSync(['*.md', 'demo/**/*.md', 'test/**/*.md']);

/** Ids of the headings of a document, as code hosting sites make them. */
function anchors(file: string): Set<string> {
  const seen = new Map<string, number>();
  const text = readFileSync(file, 'utf8').replaceAll(/```[^]*?```/g, '');
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => slug(title!, seen)));
}

/** Links and pictures of a document that lead to nothing in the repository. */
function broken(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll(/```[^]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, href]) => href!)
    .filter(href => !/^(https?:|mailto:)/.test(href))
    .filter(href => {
      const [path = '', anchor] = href.replace(/\?[^#]*/, '').split('#');
      const target = path ? join(dirname(file), path) : file;
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchors(target).has(anchor);
    });
}

describe('links in the documentation', () => {
  for (const file of documents)
    it(`lead somewhere: ${file}`, () => assert.deepEqual(broken(file), []));

  it('say what each page is for, in the README and on the site', () => {
    const purposes = purposesOf(readFileSync('README.md', 'utf8'));
    const silent = readPages().filter(({ name }) => !purposes.get(name));
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('reach every page from the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const silent = globSync('demo/docs/*.md').filter(page => !readme.includes(`(${page})`));
    assert.deepEqual(silent, []);
  });
});
