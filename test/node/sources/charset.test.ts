import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/sources/read.js';

describe('character sets', () => {
  const sentence = 'Das Bürgerbüro bleibt am Freitag, 6. März 2026, geschlossen – größere Störung.';
  const latin = Buffer.from(sentence.replace('–', '\u0096'), 'latin1');
  const textOf = (bytes: Uint8Array): string | undefined =>
    readDocument({ name: 'a.txt', bytes }).releases[0]?.paragraphs[0]?.text;

  it('Windows-1252 is told from UTF-8', () => {
    assert.equal(textOf(latin), sentence);
    assert.equal(textOf(new TextEncoder().encode(sentence)), sentence);
  });

  it('single Windows-1252 bytes in UTF-8 are repaired and named with their line', () => {
    const bytes = Buffer.concat([Buffer.from(`${sentence}\n`), latin]);
    const capture = readDocument({ name: 'a.txt', bytes });
    assert.equal(
      capture.releases[1]?.paragraphs[0]?.text ?? capture.releases[0]?.paragraphs[1]?.text,
      sentence,
    );
    assert.deepEqual(
      capture.problems.map(({ code, source }) => [code, source.line]),
      [['unsafe-text', 2]],
    );
  });

  it('what an HTML page declares holds', () => {
    const html = Buffer.from(
      `<html><head><meta charset="iso-8859-2"></head><body><h1>Łódź grüßt Herne</h1><p>Ein Satz über die Städtepartnerschaft.</p></body></html>`
        .replace('Ł', '\u00a3')
        .replace('ź', '\u00bc')
        .replace('ó', '\u00f3'),
      'latin1',
    );
    assert.equal(
      readDocument({ name: 'a.html', bytes: html }).releases[0]?.title?.text,
      'Łódź grüßt Herne',
    );
  });
});
