import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { officeFilter, officeKey } from '../../../../src/elements/closure-banner/office-filter.js';

const found: readonly (readonly [wanted: string, office: string])[] = [
  ['Bürgerbüro', 'Bürgerbüro'],
  ['Bürgerbüro', 'Bürgerbüros der Stadt'],
  ['bürgerbüro', 'BÜRGERBÜRO'],
  ['Buergerbuero', 'Bürgerbüro'],
  ['burgerburo', 'Bürgerbüros'],
  ['Bu\u0308rgerbu\u0308ro', 'Bürgerbüro'],
  ['Bürger-Büro', 'Bürgerbüro'],
  ['Bürgerbüros der Stadt Herne', 'Bürgerbüro'],
  ['Bürgeramt', 'Bürgerämter'],
  ['Bürgerämtern', 'Bürgeramt Süd'],
  ['städtische Dienststellen', 'Städtischen Dienststelle'],
  ['Rathaus', 'Rathäuser'],
  ['Rathauses', 'Rathaus Lindenau'],
  ['Museum', 'Emschertal-Museum'],
  ['Museum', 'Museen der Stadt Herne'],
  ['Bibliothek', 'Stadtbibliothek'],
  ['Zulassungsstelle', 'Kfz-Zulassungsstelle'],
  ['Fischereibehörde', 'Untere Jagd- und Fischereibehörde'],
  ['der unteren Jagd- und Fischereibehörde', 'Untere Jagd- und Fischereibehörde'],
  ['Straßenverkehrsamt', 'STRASSENVERKEHRSAMT'],
  ['Standesamt, Bürgerbüro', 'Bürgerbüro'],
  [' ; Standesamt\n', 'Standesämter'],
  ['Volkshochschule', 'Volkshochschulen'],
  ['', 'Bürgerbüro'],
  [' , ', 'Bürgerbüro'],
  ['.*', 'Bürgerbüro 2'],
  ['Gymnasium', 'Gymnasien'],
  ['Zentrum', 'Familienzentren'],
  ['Stadt', 'Stadt Herne'],
];

const notFound: readonly (readonly [wanted: string, office: string])[] = [
  ['Bürgerbüro', 'Bürgeramt'],
  ['Amt', 'Jugendamt'],
  ['Rathaus', 'Rathausgalerie'],
  ['Standesamt', 'Jugendamt'],
  ['Bürgeramt Süd', 'Bürgeramt Nord'],
  ['Stadtbibliothek', 'Bibliothek'],
  ['Sozialamt, Wohnungsamt', 'Bauamt'],
];

describe('officeFilter', () => {
  for (const [wanted, office] of found)
    it(`"${wanted}" finds "${office}"`, () => assert.ok(officeFilter(wanted)(office)));
  for (const [wanted, office] of notFound)
    it(`"${wanted}" does not find "${office}"`, () => assert.ok(!officeFilter(wanted)(office)));

  it('takes two spellings of one name for the same', () => {
    assert.equal(officeKey('Bürgerbüros der Stadt'), officeKey('das Buergerbüro'));
    assert.notEqual(officeKey('Bürgeramt'), officeKey('Jugendamt'));
  });

  it('is quick on long names', () => {
    const started = performance.now();
    officeFilter('e'.repeat(5000))('n'.repeat(20_000) + ' ' + '-'.repeat(20_000));
    assert.ok(performance.now() - started < 500);
  });
});
