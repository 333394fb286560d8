import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Capture } from '../../../src/release/raw.js';
import { readDocument } from '../../../src/sources/read.js';

const read = (name: string, text: string): Capture =>
  readDocument({ name, bytes: new TextEncoder().encode(text) });

const json = (...items: unknown[]): Capture =>
  read(
    'f.json',
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }),
  );

const titles = (capture: Capture): (string | undefined)[] =>
  capture.releases.map(release => release.title?.text);
const codes = (capture: Capture): string[] =>
  capture.problems.map(({ severity, code }) => `${severity} ${code}`);

const rss = (item: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>T</title><link>https://www.lindenau.example/</link><description>d</description>\n<item>${item}</item></channel></rss>`;

describe('RSS, Atom and RDF', () => {
  it('give text, address, image, tags and the time in Berlin', () => {
    const [release] = read(
      'f.xml',
      rss(
        `<title>Neue &amp; alte B&#228;ume</title><link>/a?x=1&amp;y=2</link><guid>g1</guid><description>&lt;p&gt;Kurz &amp;amp; gut.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Kurz &amp; gut.</p><p>Und lang.<script>alert(1)</script></p>]]></content:encoded><pubDate>Tue, 25 Nov 2025 10:00:00 GMT</pubDate><category>Natur</category><enclosure url="https://www.lindenau.example/i.jpg" type="image/jpeg" length="1"/>`,
      ),
    ).releases;
    assert.deepEqual(
      {
        ...release,
        paragraphs: release?.paragraphs.map(({ text }) => text),
        title: release?.title?.text,
      },
      {
        source: 'f.xml',
        line: 3,
        title: 'Neue & alte Bäume',
        paragraphs: ['Kurz & gut.', 'Und lang.'],
        key: 'g1',
        url: 'https://www.lindenau.example/a?x=1&y=2',
        image: 'https://www.lindenau.example/i.jpg',
        published: {
          precision: 'instant',
          instant: '2025-11-25T11:00:00+01:00',
          date: '2025-11-25',
        },
        tags: ['Natur'],
      },
    );
  });

  for (const [source, title] of [
    ['AT&amp;T', 'AT&T'],
    ['AT&amp;amp;T', 'AT&amp;T'],
    ['<![CDATA[AT&amp;T]]>', 'AT&T'],
    ['<![CDATA[A <b>B</b> & C]]>', 'A B & C'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ] as const)
    it(`decode ${source} once`, () => {
      assert.deepEqual(
        titles(read('f.xml', rss(`<title>${source}</title><description>x</description>`))),
        [title],
      );
    });

  for (const [how, item, at, alt] of [
    [
      'in the text',
      '<description>&lt;p&gt;&lt;img src="/i.jpg" alt="Haus"&gt;Kurz.&lt;/p&gt;</description>',
      '/i.jpg',
      'Haus',
    ],
    [
      'in the text, behind a counter',
      '<description>Kurz. &lt;img src="/0.png" width="1" height="1"&gt;&lt;img src="/i.png"&gt;</description>',
      '/i.png',
      undefined,
    ],
    [
      'as a file without a type',
      '<description>Kurz.</description><enclosure url="/e.JPG"/>',
      '/e.JPG',
      undefined,
    ],
    [
      'as media without a type',
      '<description>Kurz.</description><media:content url="/m.webp?w=9"><media:description>Wetter</media:description></media:content>',
      '/m.webp?w=9',
      'Wetter',
    ],
    [
      'in a group of media',
      '<description>Kurz.</description><media:group><media:content url="/g" medium="image"/></media:group>',
      '/g',
      undefined,
    ],
    [
      'not as a sound',
      '<description>Kurz.</description><enclosure url="/a.mp3" type="audio/mpeg"/>',
      undefined,
      undefined,
    ],
  ] as const)
    it(`take an image ${how}`, () => {
      const [release] = read('f.xml', rss(`<title>A</title>${item}`)).releases;
      const { image, imageAlt } = release ?? {};
      const path = image?.replace('https://www.lindenau.example', '');
      assert.deepEqual([path, imageAlt], [at, alt]);
    });

  for (const date of [
    'Fr, 20 Mär 2026 09:00:00 +0100',
    'Mi., 20 Mai 2026 09:00:00 +0200',
    'Tue, 20 Okt 2026 09:00 CEST',
  ])
    it(`read the date ${date}`, () => {
      const capture = read(
        'f.xml',
        rss(`<title>A</title><description>B.</description><pubDate>${date}</pubDate>`),
      );
      assert.equal(capture.releases[0]?.published?.precision, 'instant');
      assert.deepEqual(codes(capture), []);
    });

  it('take midnight in UTC for a day without a time', () => {
    const [release] = read(
      'f.xml',
      rss('<title>T</title><pubDate>Tue, 25 Nov 2025 00:00:00 GMT</pubDate>'),
    ).releases;
    assert.deepEqual(release?.published, { precision: 'day', date: '2025-11-25' });
  });

  it('Atom: text stays text, HTML becomes text, languages are kept', () => {
    const capture = read(
      'f.xml',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>T</title><id>f</id><updated>2026-01-02T10:00:00Z</updated><link rel="alternate" href="https://www.lindenau.example/"/><entry><title type="html">Tom &amp;amp; Jerry</title><id>urn:1</id><link href="/x"/><updated>2025-11-25T10:00:00Z</updated><summary type="text">x &lt; y</summary></entry></feed>',
    );
    assert.deepEqual(titles(capture), ['Tom & Jerry']);
    assert.equal(capture.releases[0]?.paragraphs[0]?.text, 'x < y');
    assert.equal(capture.releases[0].url, 'https://www.lindenau.example/x');
    assert.equal(capture.releases[0].language, 'de');
  });

  it('RDF: items beside the channel are read', () => {
    const capture = read(
      'f.rdf',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>T</title><link>https://a.example/</link><description>d</description></channel><item rdf:about="https://a.example/1"><title>Eins</title><link>https://a.example/1</link><description>Text.</description><dc:date>2025-11-24</dc:date></item></rdf:RDF>',
    );
    assert.deepEqual(titles(capture), ['Eins']);
    assert.deepEqual(capture.releases[0]?.published, { precision: 'day', date: '2025-11-24' });
  });
});

describe('JSON feeds as they really are', () => {
  const text = { content_text: 'Ein Text.' };

  for (const id of [undefined, '', '  ', null, true, {}, []])
    it(`an item with the id ${JSON.stringify(id)} is left out and named`, () => {
      const capture = json({ id, title: 'A', ...text }, { id: 1, title: 'B', ...text });
      assert.deepEqual(titles(capture), ['B']);
      assert.deepEqual(codes(capture), ['error unreadable-input']);
    });

  it('the number 0 is an id', () => {
    assert.equal(json({ id: 0, title: 'A', ...text }).releases[0]?.key, '0');
  });

  it('a summary without content is an error', () => {
    assert.deepEqual(codes(json({ id: 'a', title: 'A', summary: 'S' })), [
      'error unreadable-input',
    ]);
  });

  it('entities in titles are decoded once', () => {
    const capture = json(
      { id: 1, title: 'A &amp; B&#8217;s', ...text },
      { id: 2, title: 'AT&amp;amp;T', ...text },
    );
    assert.deepEqual(titles(capture), ['A & B’s', 'AT&amp;T']);
  });

  for (const [title, expected] of [
    [7, undefined],
    [{}, undefined],
    [['x', 'y'], 'x'],
    [null, undefined],
  ] as const)
    it(`the title ${JSON.stringify(title)} is never shown as an object`, () => {
      assert.deepEqual(titles(json({ id: 1, title, ...text })), [expected]);
    });

  for (const date of [
    '2026-02-30T10:00:00Z',
    '24.12.2026',
    '2018-01-06T08:00',
    '2026-01-01T00:00:00+99:99',
    '1960-01-01T00:00:00Z',
    'kaputt',
  ])
    it(`the date ${date} is dropped and named, the item stays`, () => {
      const capture = json({ id: 1, title: 'A', date_published: date, ...text });
      assert.equal(capture.releases[0]?.published, undefined);
      assert.deepEqual(codes(capture), ['warning invalid-date']);
    });

  for (const date of [
    '2026-01-02t10:00:00z',
    '2026-01-02T10:00:00.123456789Z',
    '2016-12-31T23:59:60Z',
    'Thu, 24 Dec 2026 10:00:00 +0100',
  ])
    it(`the date ${date} is read`, () => {
      assert.equal(
        json({ id: 1, title: 'A', date_published: date, ...text }).releases[0]?.published
          ?.precision,
        'instant',
      );
    });

  for (const url of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'https://a:b@c.example/',
    '/relative',
    'data:text/html,x',
    'https://localhost/',
  ])
    it(`the address ${JSON.stringify(url)} is dropped and named`, () => {
      const capture = json({ id: 1, title: 'A', url, image: url, ...text });
      assert.deepEqual(
        [capture.releases[0]?.url, capture.releases[0]?.image],
        [undefined, undefined],
      );
      assert.deepEqual(codes(capture), ['warning unsafe-url', 'warning unsafe-url']);
    });

  it('direction and control characters are taken out and named', () => {
    const capture = json({ id: 1, title: 'A\u202eB\u0007 C', content_text: 'D\u2066E' });
    assert.deepEqual(titles(capture), ['AB C']);
    assert.deepEqual(codes(capture), ['warning unsafe-text']);
  });

  it('HTML becomes text: no markup, no script, no style', () => {
    const html =
      '<style>*{display:none}</style><p>Eins<br>zwei</p><script>alert(1)</script><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>Drei</p>';
    const capture = json({ id: 1, title: 'A', content_html: html });
    const all = capture.releases[0]?.paragraphs.map(p => p.text).join('|') ?? '';
    assert.match(all, /^Eins zwei\|/);
    assert.doesNotMatch(all, /display:none|<script|<style/);
  });

  it('tags may be one text with commas; odd languages are dropped', () => {
    const [release] = json({
      id: 1,
      title: 'A',
      tags: 'x, y',
      language: 'x-klingon-',
      ...text,
    }).releases;
    assert.deepEqual(release?.tags, ['x', 'y']);
    assert.equal(release.language, undefined);
  });

  it('__proto__ is a key like any other', () => {
    const capture = read(
      'f.json',
      '{"items":[{"id":"1","title":"A","content_text":"t","__proto__":{"polluted":1}}]}',
    );
    assert.deepEqual(titles(capture), ['A']);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('a byte order mark, CR LF and UTF-16 make no difference', () => {
    const body = JSON.stringify({ items: [{ id: 1, title: 'Grün', ...text }] });
    assert.deepEqual(titles(read('f.json', `\ufeff${body}\r\n`)), ['Grün']);
    const utf16 = Buffer.from(`\ufeff${body}`, 'utf16le');
    assert.deepEqual(titles(readDocument({ name: 'f.json', bytes: utf16 })), ['Grün']);
  });
});
