import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Capture } from '../../../src/release/raw.js';
import { readDocument } from '../../../src/sources/read.js';

const read = (text: string): Capture =>
  readDocument({ name: 'f.xml', bytes: new TextEncoder().encode(text) });

const ITEM =
  '<item><title>Bad &amp; Sauna</title><guid>g1</guid><description>Das Bad ist am Mittwoch, 22. November 2018, geschlossen.</description></item>';
const FEED = `<?xml version="1.0"?>\n<rss version="2.0">\n<channel>\n<title>T</title>\n${ITEM}\n</channel>\n</rss>\n`;

const cutBehind = (text: string): string => FEED.slice(0, FEED.indexOf(text) + text.length);

describe('a broken XML feed', () => {
  for (const [what, xml, message, line, column, excerpt] of [
    [
      'breaks off in an item',
      cutBehind('geschlossen.'),
      /in line 5, column 121, it breaks off: <description> of line 5 has no end/,
      5,
      121,
      'Das Bad ist am Mittwoch, 22. November 2018, geschlossen.',
    ],
    [
      'breaks off behind an item',
      cutBehind('</item>'),
      /column 142, it breaks off: <channel> of line 3 has no end/,
      5,
      142,
      '</item>',
    ],
    [
      'breaks off before the first item',
      cutBehind('<title>T</title>'),
      /line 4, column 17, it breaks off: <channel> of line 3/,
      4,
      17,
      '<title>T</title>',
    ],
    [
      'breaks off in a tag',
      cutBehind('</descr'),
      /line 5, column 121, a tag begins that has no end/,
      5,
      121,
      '</descr',
    ],
    [
      'has an element without an end',
      FEED.replace('</title><guid>', '<guid>'),
      /line 5, column 7, <title> has no end before <\/item> in line 5/,
      5,
      7,
      '<title>Bad',
    ],
    [
      'has a CDATA section without an end',
      FEED.replace('Bad &amp;', '<![CDATA[Bad &'),
      /line 5, column 14, a CDATA section begins that has no end/,
      5,
      14,
      '<![CDATA[Bad & Sauna',
    ],
    [
      'has a bare < in a title',
      FEED.replace('Bad &amp;', 'Bad < 5 &amp;'),
      /line 5, column 18, a < stands in the text that has to be written &lt;/,
      5,
      18,
      '< 5 &amp; Sauna',
    ],
  ] as const)
    it(`that ${what} is an error that names the place`, () => {
      const { problems, releases } = read(xml);
      const [problem] = problems;
      assert.deepEqual(releases, []);
      assert.equal(problems.length, 1);
      assert.equal(problem?.severity, 'error');
      assert.match(problem?.message ?? '', message);
      assert.deepEqual(problem?.source, { name: 'f.xml', line, column });
      assert.ok(problem.excerpt.includes(excerpt), problem.excerpt);
    });

  it("is told with the parser's own words", () => {
    const { problems } = read(FEED.replace('</title><guid>', '<guid>'));
    assert.match(problems[0]?.message ?? '', /\(the parser says "Unexpected end of title"\)\.$/);
  });

  it('that is other XML is called what it is', () => {
    const { problems } = read('<?xml version="1.0"?><urlset><url/></urlset>');
    assert.match(problems[0]?.message ?? '', /is none: RSS, Atom and RDF are read; it is <urlset>/);
  });

  it('is read all the same where only HTML in a text was not escaped', () => {
    const { releases, problems } = read(FEED.replace('Das Bad', 'Das<br>Bad <b>am Park'));
    assert.equal(releases.length, 1);
    assert.deepEqual(problems, []);
  });
});

describe('a feed on one line', () => {
  const second = ITEM.replace('g1', '');
  const line = `${FEED.replaceAll('\n', '').replace('</channel>', `${second}<item></item></channel>`)}`;

  it('has its items at their columns', () => {
    const places = read(line).releases.map(({ title }) => [title?.line, title?.column]);
    assert.deepEqual(places, [
      [1, line.indexOf('<item>') + 1],
      [1, line.indexOf(second) + 1],
    ]);
  });

  it('is quoted where an item is at fault', () => {
    assert.deepEqual(
      read(line).problems.map(({ code, source }) => [code, source.line, source.column]),
      [['empty-input', 1, line.indexOf('<item></item>') + 1]],
    );
  });

  it('may be JSON', () => {
    const json = '{"version":"x","title":"T","items":[{"id":"a1","content_text":"Ein Text."}]}';
    assert.equal(read(json).releases[0]?.paragraphs[0]?.column, json.indexOf('"a1"') + 1);
  });
});
