import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { autonyms } from '../../../src/i18n/languages.js';

const schema = JSON.parse(readFileSync('test/fixtures/publiccode.schema.json', 'utf8')) as object;
const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const valid = ajv.compile(schema);

interface PublicCode {
  name: string;
  url: string;
  categories: string[];
  softwareType: string;
  intendedAudience: { scope: string[] };
  description: Record<string, { shortDescription: string; longDescription: string }>;
  softwareVersion: string;
  releaseDate?: string;
  legal: { license: string };
  maintenance: { type: string };
  localisation: { availableLanguages: string[] };
}

const text = readFileSync('publiccode.yml', 'utf8');
const described = (): PublicCode => parse(text) as PublicCode;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;

describe('publiccode.yml', () => {
  it('is valid', () => {
    assert.ok(valid(described()), ajv.errorsText(valid.errors));
  });

  for (const [fault, change] of [
    ['internal maintenance by nobody', one => (one.maintenance.type = 'internal')],
    ['a contract with nobody', one => (one.maintenance.type = 'contract')],
    ['an unknown category', one => one.categories.push('press-releases')],
    ['an unknown field of application', one => one.intendedAudience.scope.push('government')],
    ['an unknown kind of software', one => (one.softwareType = 'widget')],
    [
      'a short description of 151 letters',
      one => (one.description['en']!.shortDescription = 'x'.repeat(151)),
    ],
    [
      'a long description of 149 letters',
      one => (one.description['en']!.longDescription = 'x'.repeat(149)),
    ],
    ['no licence', one => (one.legal.license = '')],
    ['an address that is none', one => (one.url = 'herne-widgets')],
    ['a misspelt key', one => Object.assign(one, { licence: 'EUPL-1.2' })],
  ] as [string, (one: PublicCode) => unknown][])
    it(`would be refused with ${fault}`, () => {
      const faulty = described();
      change(faulty);
      assert.equal(valid(faulty), false);
    });

  it('says what package.json says', () => {
    const { name, softwareVersion, legal } = described();
    assert.deepEqual(
      [name, softwareVersion, legal.license],
      [manifest['name'], manifest['version'], manifest['license']],
    );
  });

  it('names the languages there are', () => {
    const { availableLanguages } = described().localisation;
    assert.deepEqual(availableLanguages.toSorted(), Object.keys(autonyms).sort());
  });
});

describe('CHANGELOG.md', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');

  it('has the version of package.json, with the date of the release', () => {
    const { releaseDate, softwareVersion } = described();
    assert.equal(manifest['version'], softwareVersion);
    assert.ok(changelog.includes(`## [${softwareVersion}] – ${releaseDate}`));
  });

  it('lists versions newest first', () => {
    const versions = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, v]) => v!);
    const newestFirst = versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    assert.deepEqual(versions, newestFirst);
  });
});

describe('LICENSE', () => {
  it('is the text of the licence package.json names', () => {
    assert.equal(manifest['license'], 'EUPL-1.2');
    assert.match(readFileSync('LICENSE', 'utf8'), /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  });
});
