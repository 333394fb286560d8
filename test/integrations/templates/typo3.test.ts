import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { snakeCase, widgets } from '../../../demo/integrations/sources.js';
import { dist, filesIn, php, unpacked } from './archives.js';
import { renderFluid } from './fluid.js';

const files = filesIn('typo3');

/** Label id -> text. */
function labels(file: string, part: 'source' | 'target'): Map<string, string> {
  const text = files.get(`Resources/Private/Language/${file}`)!;
  const units = text.matchAll(/<trans-unit id="([^"]+)">(.*?)<\/trans-unit>/gs);
  return new Map(
    [...units].map(([, id = '', unit = '']) => [
      id,
      new RegExp(`<${part}>(.*?)</${part}>`, 's').exec(unit)?.[1] ?? '',
    ]),
  );
}

/* NAME.json: which template with which values; NAME.html: what comes out. */
const golden = join(import.meta.dirname, 'golden');
interface Case {
  widget: string;
  options: Record<string, unknown>;
  settings: Record<string, unknown>;
}

describe('the TYPO3 extension', () => {
  let folder: string;
  before(() => {
    folder = unpacked('typo3');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const name of readdirSync(golden).filter(each => each.endsWith('.json'))) {
    it(`prints ${name.replace('.json', '')}`, () => {
      const { widget, options, settings } = JSON.parse(
        readFileSync(join(golden, name), 'utf8'),
      ) as Case;
      const template = files.get(`Resources/Private/Templates/${widget}.html`)!;
      const html = renderFluid(
        template,
        { options, settings },
        labels('de.locallang.xlf', 'target'),
      );
      assert.equal(`${html}\n`, readFileSync(join(golden, name.replace('.json', '.html')), 'utf8'));
    });
  }

  it('can be uploaded: its name begins with the key of the extension, its files are at the top', () => {
    const [name = ''] = readdirSync(dist).filter(file => file.includes('typo3'));
    /* As the extension manager of TYPO3 12 and 13 takes the key from the name. */
    const key = name.slice(0, -4).replace(/_\d+[.-]\d+[.-]\d+.*/, '');
    const composer = JSON.parse(files.get('composer.json')!) as {
      extra: { 'typo3/cms': { 'extension-key': string } };
    };
    assert.equal(key, composer.extra['typo3/cms']['extension-key']);
    assert.ok(files.has('ext_emconf.php'));
    for (const text of files.values())
      for (const [, other] of text.matchAll(/EXT:(\w+)\//g))
        assert.ok([key, 'core'].includes(other!), other);
  });

  it('names the tabs of its forms as TYPO3 12 and 13 do', () => {
    const form = files.get('Configuration/TCA/Overrides/tt_content.php')!;
    assert.match(form, /LLL:EXT:core\/Resources\/Private\/Language\/Form\/locallang_tabs\.xlf:/);
    for (const [, label] of form.matchAll(/--div--;(\S*)/g)) assert.match(label!, /^'$/);
  });

  it('brings the script once per page, with integrity and a nonce', () => {
    for (const { name } of widgets) {
      const template = files.get(`Resources/Private/Templates/${name}.html`)!;
      const [script] = /<f:asset\.script [^>]*>/.exec(template) ?? [''];
      assert.match(script, /identifier="herne-widgets"/);
      assert.match(script, /integrity="sha384-[\w+/=]{64}" crossorigin="anonymous" useNonce="1"/);
    }
  });

  it('has every label it refers to, in English and in German', () => {
    const english = labels('locallang.xlf', 'source');
    const german = labels('de.locallang.xlf', 'target');
    const used = [...files.values()].flatMap(text =>
      [...text.matchAll(/locallang\.xlf:([\w.-]*\w)/g)].map(([, id = '']) => id),
    );
    assert.ok(used.length > 60, `${used.length} labels`);
    for (const id of used) {
      assert.ok(english.get(id), `no English label ${id}`);
      assert.ok(german.get(id), `no German label ${id}`);
    }
  });

  it('has a field for every option in the form, and prints every field', () => {
    for (const { name, options } of widgets) {
      const form = files.get(`Configuration/FlexForms/${name}.xml`)!;
      const template = files.get(`Resources/Private/Templates/${name}.html`)!;
      for (const option of options) {
        const field = snakeCase(option.name);
        assert.match(form, new RegExp(`<${field}>\\s*<label>`));
        assert.ok(template.includes(`condition="{options.${field}}`), field);
      }
    }
  });

  it('describes the same content elements in form, wizard and TypoScript', () => {
    for (const { name } of widgets) {
      const type = `herne_${name.replaceAll('-', '')}`;
      for (const path of ['page.tsconfig', 'TypoScript/setup.typoscript'])
        assert.match(files.get(`Configuration/${path}`)!, new RegExp(`\\b${type}\\b`));
    }
  });

  it('has XML that parses, YAML that parses and PHP that compiles', () => {
    let checked = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      if (/\.(xml|xlf|svg)$/.test(name))
        php(['-r', 'exit((new DOMDocument())->load($argv[1]) ? 0 : 1);', path]);
      if (name.endsWith('.yaml')) parse(files.get(name)!);
      if (name.endsWith('.php')) php(['-l', path]);
      if (/\.(xml|xlf|svg|yaml|php)$/.test(name)) checked++;
    }
    assert.ok(checked >= 13, `${checked} files`);
  });
});
