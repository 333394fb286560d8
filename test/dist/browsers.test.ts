import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import css from '@eslint/css';
import browserslist from 'browserslist';
import { ESLint, type Linter } from 'eslint';
import baseline from 'eslint-plugin-baseline-js';
import { temporaryFolder } from '../helpers/packed.js';
import { TARGET } from '../../vite.config.js';

/* What is shipped needs nothing that a browser of the last two and a half years does not have.
   "Widely available" of the web-features project means just that: in all engines for 30 months. */

const MONTHS = 30;
const names = ['widgets', 'closure-banner', 'news-list', 'language-switcher'];
const files = names.map(name => `dist/herne-${name}.js`);
const versions = TARGET.map(one => /^(\D+)(.+)$/.exec(one)!.slice(1) as [string, string]);
const folder = temporaryFolder('browsers');

/**
 * In every browser of the target, but later than "widely available" in the data at hand:
 * AbortSignal.any since Chrome 116, Firefox 124, Safari 17.4; Intl.Segmenter since Firefox 125.
 */
const IN_TARGET = ['abortsignal-any', 'intl-segmenter'];

/**
 * Functions of styles that the data at hand take for another of that name: `fit-content(…)` as the
 * size of a column is known to Chrome since 29, Firefox since 51, Safari since 10.1.
 */
const FUNCTIONS = ['fit-content'];

/** Used where it is there; without it nothing is missing that a reader looks for. */
const ENHANCEMENTS = {
  /* Long lists are laid out sooner; text is not blown up on phones; lines begin with their list. */
  css: [`'content-visibility'`, `'text-size-adjust'`, `'match-parent'`],
};

async function lint(text: string, config: Linter.Config): Promise<string[]> {
  const filePath = `shipped.${config.language ? 'css' : 'js'}`;
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [config] });
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** Interfaces of the browser and of the language that are not everywhere yet. */
const strangeInScript = (text: string): Promise<string[]> =>
  lint(text, {
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'script' },
    plugins: { 'baseline-js': baseline as ESLint.Plugin },
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          available: 'widely',
          includeWebApis: { preset: 'auto' },
          includeJsBuiltins: { preset: 'auto' },
          ignoreFeatures: IN_TARGET,
        },
      ],
    },
  });

async function strangeInStyles(text: string): Promise<string[]> {
  const found = await lint(text, {
    files: ['**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: { 'css/use-baseline': ['error', { available: 'widely' }] },
  });
  const known = [...ENHANCEMENTS.css, ...FUNCTIONS.map(name => `Function '${name}'`)];
  return found.filter(message => !known.some(name => message.includes(name)));
}

/** Syntax and built-in methods, against the browsers by name. */
function checkByVersion(...paths: string[]): { status: number | null; output: string } {
  const query = versions.map(([browser, version]) => `${browser} >= ${version}`).join(', ');
  const bin = join(process.cwd(), 'node_modules/.bin/es-check');
  const options = ['--checkFeatures', '--noCache', `--browserslistQuery=${query}`];
  const args = ['checkBrowser', ...paths, ...options];
  const { status, stdout, stderr } = spawnSync(bin, args, { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Styles of all elements, as their classes hold them. */
function styles(): string {
  const program = `
    import * as all from './dist/esm/define/all.js';
    for (const name of ['HerneNewsList', 'HerneClosureBanner', 'HerneLanguageSwitcher'])
      for (const { cssText } of [all[name].styles].flat(Infinity)) console.log(cssText);`;
  const args = ['--input-type=module', '--eval', program];
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

describe('the browsers we ship for', () => {
  it('are those that were current two and a half years ago, and the README says so', () => {
    const before = new Date();
    before.setMonth(before.getMonth() - MONTHS);
    const readme = readFileSync('README.md', 'utf8');
    for (const [browser, version] of versions) {
      const released = browserslist.data[browser]?.releaseDate[version];
      assert.ok(released, `${browser} ${version} is a version`);
      assert.ok(new Date(released * 1000) <= before, `${browser} ${version} is too new`);
      const named = new RegExp(`${browser}[^.]* ${version.replace('.', '\\.')}\\b`, 'i');
      assert.ok(named.test(readme), `the README names ${browser} ${version}`);
    }
  });

  for (const file of files) {
    it(`have every interface ${file} asks for`, async () => {
      assert.deepEqual(await strangeInScript(readFileSync(file, 'utf8')), []);
    });
  }

  it('read the syntax and know the built-in methods of the scripts', () => {
    const { status, output } = checkByVersion(...files);
    assert.equal(status, 0, output);
  });

  it('know the properties, values and selectors of the styles', async () => {
    const text = styles();
    assert.ok(text.length > 5000);
    assert.deepEqual(await strangeInStyles(text), []);
  });

  it('would not know these', async () => {
    for (const text of [
      'navigator.gpu.requestAdapter();',
      'new Intl.DurationFormat("de");',
      'await using a = b;',
      'Promise.try(() => 1);',
    ]) {
      assert.notDeepEqual(await strangeInScript(text), [], text);
    }
    assert.notDeepEqual(await strangeInStyles('a { position-anchor: --b }'), []);
    const file = join(folder, 'newer.js');
    writeFileSync(file, 'using(a); class A { accessor b = 1 }; x.union(y); Math.sumPrecise([1]);');
    assert.notEqual(checkByVersion(file).status, 0);
  });
});
