import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginning, manyLines, oneLine, shorten, textOfHtml } from '../../../src/feed/text.js';

const graphemes = new Intl.Segmenter('de');

describe('oneLine', () => {
  const rows: [string, string, string][] = [
    ['markup as it is', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['template marks as they are', '{{7*7}} ${1} <!--?lit$1$-->', '{{7*7}} ${1} <!--?lit$1$-->'],
    ['entities as they are', 'AT&amp;amp;T &#8217;', 'AT&amp;amp;T &#8217;'],
    ['no control characters', 'a\u0000b\tc\r\n\u000bd\u0085e\u001f', 'a b c d e'],
    ['no line separators', 'a\u2028b\u2029c', 'a b c'],
    ['no overrides and isolates', '\u202egnp.\u2066exe\u2069\u202c', 'gnp.exe'],
    ['marks of direction', 'a\u200f!\u200e', 'a\u200f!\u200e'],
    ['no invisible spaces', '\ufeffa\u200bb\u2060c', 'abc'],
    [
      'soft hyphens and joiners',
      'Ver\u00adwal\u00adtung می\u200cخواهم',
      'Ver\u00adwal\u00adtung می\u200cخواهم',
    ],
    ['composed letters', 'Bu\u0308rgera\u0308mter', 'Bürgerämter'],
    ['eight marks on a letter', `Z${'\u0334'.repeat(100)}o`, `Z${'\u0334'.repeat(8)}o`],
    ['no halves of characters', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
    ['emoji whole', '👩‍👩‍👧 👍🏽', '👩‍👩‍👧 👍🏽'],
    ['one space for many', '  a \u00a0 b  ', 'a b'],
  ];
  for (const [what, given, expected] of rows)
    it(`gives ${what}`, () => assert.equal(oneLine(given, 300), expected));

  it('cuts between two characters as a reader sees them', () => {
    for (const long of [
      '👩‍👩‍👧'.repeat(60),
      '👍🏽'.repeat(99),
      '🇩🇪'.repeat(99),
      'e\u0332'.repeat(300),
      'ä'.repeat(400),
    ]) {
      const cut = oneLine(long, 300);
      const whole = new Set([...graphemes.segment(long)].map(({ segment }) => segment));
      assert.ok(cut.length <= 300 && cut.endsWith('…'));
      if (long.startsWith('🇩🇪')) continue;
      for (const { segment } of graphemes.segment(cut.slice(0, -1)))
        assert.ok(whole.has(segment), segment);
    }
  });

  it('gives well-formed, composed text without control characters, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 700 }),
        fc.integer({ min: 1, max: 300 }),
        (text, longest) => {
          const line = oneLine(text, longest);
          assert.ok(line.length <= longest);
          assert.equal(oneLine(line, longest), line);
          assert.doesNotMatch(line, /[^\P{Cc}]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
        },
      ),
    );
  });

  it('takes a moment for the worst megabytes', () => {
    const begin = performance.now();
    for (const worst of [' ', '\u0300', 'a ', '<', '&#', '\u202e', '<script>', '🇩🇪'])
      for (const tidy of [oneLine, manyLines])
        for (const text of [
          worst.repeat(1e6 / worst.length),
          `x${worst.repeat(1e6 / worst.length)}x`,
        ]) {
          tidy(text, 20_000);
          textOfHtml(text);
        }
    assert.ok(performance.now() - begin < 2000, `${performance.now() - begin} ms`);
  });
});

describe('manyLines', () => {
  it('keeps paragraphs, and one empty line between them', () => {
    assert.equal(manyLines(' a\t b\r\n\r\n\r\n\r\nc\u2029d\n', 300), 'a b\n\nc\nd');
  });
});

describe('beginning', () => {
  it('cuts at a word, or where there is none at a character', () => {
    assert.equal(beginning('eins zwei drei', 10), 'eins zwei…');
    assert.equal(beginning('Donaudampfschiff', 10), 'Donaudamp…');
    assert.equal(beginning('kurz', 10), 'kurz');
  });
});

describe('shorten', () => {
  const rows: [string, string, number, string][] = [
    ['leaves what fits', 'abc', 3, 'abc'],
    ['cuts at the last space', 'Die Stadt lädt zur Veranstaltung', 29, 'Die Stadt lädt zur…'],
    ['keeps a word that just fits', 'eins zwei drei', 10, 'eins zwei…'],
    ['cuts at a line’s end', 'eins zwei\n\ndrei vier', 14, 'eins zwei…'],
    ['cuts at a space forty units back', `a ${'b'.repeat(99)}`, 42, 'a…'],
    ['cuts a longer word', `a ${'b'.repeat(99)}`, 43, `a ${'b'.repeat(40)}…`],
    ['cuts the only word', 'Donaudampfschiff', 10, 'Donaudamp…'],
    ['never leaves only the ellipsis', ' abcdef', 3, ' a…'],
  ];
  for (const [what, text, longest, cut] of rows)
    it(what, () => assert.equal(shorten(text, longest), cut));
});

describe('textOfHtml', () => {
  const rows: [string, string][] = [
    ['<p>Ämter &amp; B&#252;ros&nbsp;zu</p>', 'Ämter & Büros zu'],
    ['<script>alert(1)</script><style>*{display:none}</style>a', 'a'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '">'],
    ['<math><mtext><mglyph><style><!--</style><img src=x onerror=alert(1)>b', 'b'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['a < b', 'a < b'],
  ];
  for (const [html, text] of rows)
    it(`reads ${html}`, () => assert.equal(oneLine(textOfHtml(html), 300), text));
});
