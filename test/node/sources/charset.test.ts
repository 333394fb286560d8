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

  it('Mac Roman is told by the letters of German words, with a warning', () => {
    const mac = (text: string): Uint8Array =>
      Uint8Array.from(text, sign => {
        const at = 'äöüßÄÖÜ„“–’'.indexOf(sign);
        return at < 0
          ? sign.charCodeAt(0)
          : Number('0x' + '8a9a9fa7808586e3d2d0d5'.slice(at * 2, at * 2 + 2));
      });
    const quoted = `„Geht’s?“ ${sentence}`;
    assert.equal(textOf(mac(quoted)), quoted);
    const { problems } = readDocument({ name: 'a.txt', bytes: mac(quoted) });
    assert.match(problems[0]?.message ?? '', /is Mac Roman, not UTF-8/);
  });

  it('names with the same bytes leave Windows-1252 and Windows-1250 what they are', () => {
    const czech =
      'Das Konzert mit Tomas Ka\u0161per im Rathaus ist ausverkauft, der Eintritt frei.';
    assert.equal(textOf(Buffer.from(czech.replace('\u0161', '\u009a'), 'latin1')), czech);
    const polish = 'Źródło, wśród, źle i późny: gość z Łodzi mówi o przyjaźni między miastami.';
    const bytes = Uint8Array.from(polish, sign => {
      const at = 'ŹźółśęćŁąż'.indexOf(sign);
      return at < 0
        ? sign.charCodeAt(0)
        : Number('0x' + '8f9ff3b39ceae6a3b9bf'.slice(at * 2, at * 2 + 2));
    });
    assert.equal(textOf(bytes), polish);
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
