import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';

/** What each folder of src may import besides itself: imports run one way. */
const ALLOWED: Record<string, readonly string[]> = {
  feed: [],
  release: ['feed'],
  sources: ['release', 'feed'],
  cli: ['sources', 'release', 'feed', 'elements', 'controllers', 'i18n'],
  i18n: ['feed'],
  controllers: ['i18n', 'feed'],
  elements: ['controllers', 'i18n', 'feed'],
};

interface ImportLine {
  readonly file: string;
  readonly target: string;
}

function importsOf(file: string, text: string): ImportLine[] {
  const lines = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...lines].map(([, specifier = '']) => ({
    file,
    target: normalize(join(dirname(file), specifier)),
  }));
}

const folderOf = (path: string): string => path.split('/')[1] ?? '';
const elementOf = (path: string): string | undefined => /^src\/elements\/([^/]+)\//.exec(path)?.[1];

/** Why an import is not allowed, or `undefined`. */
function fault({ file, target }: ImportLine): string | undefined {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (!(from in ALLOWED)) return undefined;
  if (from !== to && !ALLOWED[from]!.includes(to)) return `${file} imports ${target}`;
  const [own, other] = [elementOf(file), elementOf(target)];
  return own && other && own !== other ? `${file} imports its sibling ${target}` : undefined;
}

describe('imports', () => {
  it('run one way: cli -> sources -> release -> feed, elements -> controllers -> i18n, feed', () => {
    const files = globSync('src/**/*.ts');
    assert.ok(files.length > 10);
    const faults = files
      .flatMap(file => importsOf(file, readFileSync(file, 'utf8')))
      .map(fault)
      .filter(Boolean);
    assert.deepEqual(faults, []);
  });

  it('are found and judged', () => {
    const judge = (file: string, text: string): string | undefined =>
      importsOf(file, text).map(fault).find(Boolean);
    assert.match(judge('src/feed/load.ts', "import { a } from '../i18n/de.js';") ?? '', /load/);
    assert.match(
      judge('src/elements/a/a.ts', "import { b } from '../b/b.js';") ?? '',
      /imports its sibling/,
    );
    assert.equal(judge('src/elements/a/a.ts', "import { e } from '../events.js';"), undefined);
    assert.match(
      judge('src/elements/a/a.ts', "void import('../../release/dates.js')") ?? '',
      /a\.ts/,
    );
  });

  it('leave browser code free of Node', () => {
    const browser = globSync('src/{feed,i18n,controllers,elements,release}/**/*.ts');
    const faults = browser.filter(file => /from 'node:/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(faults, []);
  });
});
