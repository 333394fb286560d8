import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Composition } from '../../../src/release/compose.js';
import type { Problem } from '../../../src/release/problem.js';
import { oneLine } from '../../../src/sources/clean-text.js';
import { withoutFutureDates } from '../../../src/sources/future-dates.js';
import { readDocument } from '../../../src/sources/read.js';
import { composedFrom } from '../../helpers/composed.js';
import { runs } from '../../helpers/runs.js';
import { built } from '../cli/builds.js';
import { folderWith } from '../cli/process.js';

/** Every release of a source ends in the feed or in the report. */

/** Whether words stand in the feed or are quoted in a problem. */
const isTold = ({ feed, problems }: Composition, words: string): boolean =>
  feed.items.some(
    item => item.title.includes(words) || oneLine(item.content_text).includes(words),
  ) || problems.some(({ excerpt }) => excerpt.includes(words));

const word = fc.constantFrom(
  ...'Das Rathaus die Bücherei am Markt bleibt geschlossen 5. Mai 2026 und der Bürgermeister lädt zum Fest Straße Cookies Öffnungszeiten Kontakt Telefon Impressum Sitzung um 18 Uhr mehr'.split(
    ' ',
  ),
);
const words = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: least, maxLength: most }).map(all => all.join(' '));
const release = fc.record({ title: words(2, 7).map(rest => `Stadt ${rest}`), text: words(6, 30) });
const releases = fc.array(release, { minLength: 1, maxLength: 6 });
/** Each release has a word of its own. */
const own = (n: number): string => `Kennwort${'abcdefgh'[n] ?? ''}x`;

describe('of a page of text', () => {
  const shapes = {
    'dates, titles and links': (n: number, title: string, text: string) =>
      `Meldung vom ${10 + n}. März 2026\n\n${title}\n\n${own(n)} ${text}.\n\nmehr zur Meldung: ${title}`,
    'dates and titles': (n: number, title: string, text: string) =>
      `${10 + n}.03.2026\n${title}\n${own(n)} ${text}.`,
    'titles in links': (n: number, title: string, text: string) =>
      `${own(n)} ${text}.\nmehr zur Meldung: ${title}`,
    'a place and a date in front': (n: number, title: string, text: string) =>
      `Lindenau, ${10 + n}. März 2026\n\n${title}\n\n${own(n)} ${text}.`,
  };
  for (const [shape, written] of Object.entries(shapes))
    it(`with ${shape} every release is in the feed or in the report`, () => {
      fc.assert(
        fc.property(releases, list => {
          const parts = list.map(({ title, text }, n) => written(n, title, text));
          const composition = composedFrom('a.txt', `${parts.join('\n\n')}\n`);
          const gone = list.filter((_, n) => !isTold(composition, own(n)));
          // What reads alike was put together, and the report says so.
          const merged = composition.problems.filter(({ code }) => code === 'duplicate-merged');
          assert.ok(gone.length <= merged.length, parts.join('\n\n'));
        }),
        { numRuns: runs(500) },
      );
    });
});

describe('of a feed', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      '',
      ' ',
      0,
      1,
      true,
      [],
      {},
      ['x'],
      '<p></p>',
      '&nbsp;',
      '\u202e',
    ),
    words(1, 5),
  );
  const field = fc.option(value, { nil: undefined });
  const item = fc.record({
    id: field,
    title: field,
    content_text: field,
    content_html: field,
    summary: field,
    date_published: field,
    url: field,
  });

  it('in JSON every item is there by its id, or named', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), list => {
        const { feed, problems } = composedFrom('f.json', JSON.stringify({ items: list }));
        const gone = list.length - feed.items.length;
        const named = problems.filter(
          ({ code, message }) =>
            code === 'duplicate-merged' ||
            code === 'duplicate-conflict' ||
            /left out/.test(message),
        );
        assert.ok(named.length >= gone, JSON.stringify({ list, problems }));
      }),
      { numRuns: runs(3000) },
    );
  });

  it('in RSS every item is there, or named with its line', () => {
    const content = fc.constantFrom(
      '',
      '<title/>',
      '<title>Eins</title>',
      '<title><![CDATA[ ]]></title>',
      '<foo>1</foo>',
      '<guid>1</guid>',
      '<description>Ein Text.</description>',
      '<description>&lt;script&gt;x&lt;/script&gt;</description>',
      '<description><![CDATA[<item>kein Eintrag</item>]]></description><title>Zwei</title>',
      '<!-- <item><title>Keiner</title></item> -->',
    );
    fc.assert(
      fc.property(fc.array(content, { maxLength: 6 }), list => {
        const lines = list.map(inside => (inside === '' ? '<item/>' : `<item>${inside}</item>`));
        const xml = `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>T</title>\n${lines.join('\n')}\n</channel></rss>`;
        const { releases: read, problems } = readDocument({
          name: 'f.xml',
          bytes: Buffer.from(xml),
        });
        const told = [
          ...read.map(({ line }) => line),
          ...problems.map(({ source }) => source.line),
        ];
        list.forEach((_, n) => {
          assert.ok(told.includes(n + 3), `${lines[n] ?? ''} in line ${n + 3}`);
        });
        assert.ok(!told.some(line => line > list.length + 2));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('what _herne says is not dropped without a word', () => {
    const closure = {
      id: 'a/closure-1',
      revision: 0,
      offices: ['Bücherei'],
      periods: [{ start: '2026-03-06', end: '2026-03-05', all_day: true }],
      basis: 'edited',
    };
    const herne = { title_source: 'stated', published: {}, sources: [], closures: [closure] };
    const items = [{ id: 'a', title: 'A', content_text: 'Ein Text.', _herne: herne }];
    const { problems } = composedFrom('f.json', JSON.stringify({ _herne: {}, items }));
    assert.ok(
      problems.some(p => p.severity === 'warning' && /closures\[0\]\.periods\[0\]/.test(p.message)),
      JSON.stringify(problems),
    );
  });
});

describe('a notice that begins before the year 2000', () => {
  const about = (day: string, year: number): readonly Problem[] =>
    composedFrom(
      'a.txt',
      `Meldung vom ${day}\n\nRathaus geschlossen\n\nDas Rathaus bleibt am 5. Mai ${year} geschlossen.\n`,
    ).problems.filter(({ code }) => code === 'closure-past');

  it('is reported: a warning where the year may be a slip, else a note', () => {
    const [slip] = about('2. Mai 2026', 1926);
    assert.deepEqual([slip?.severity, slip?.source.line], ['warning', 3]);
    assert.match(slip?.message ?? '', /Rathaus on 1926-05-05 is left out/);
    assert.equal(about('2. Mai 1998', 1998)[0]?.severity, 'info');
  });

  it('is none that begins in 2000', () => {
    assert.ok(!about('2. Mai 2000', 2000).some(({ message }) => /left out/.test(message)));
  });
});

describe('a release dated more than a year ahead', () => {
  const now = Date.parse('2026-03-10T12:00:00Z');
  const dated = (day: string): ReturnType<typeof readDocument> =>
    withoutFutureDates(
      readDocument({
        name: 'a.txt',
        bytes: Buffer.from(
          `Meldung vom ${day}\n\nNeue Bäume im Park\n\nIm Park stehen nun drei neue Bäume.\n`,
        ),
      }),
      now,
    );

  it('has no date then, and is named with its line', () => {
    const { releases: read, problems } = dated('2. März 2062');
    assert.deepEqual([read.length, read[0]?.published], [1, undefined]);
    assert.deepEqual(
      problems.map(({ code, severity, source }) => [code, severity, source.line]),
      [['invalid-date', 'warning', 3]],
    );
    assert.match(problems[0]?.message ?? '', /^2062-03-02 is more than a year ahead/);
  });

  it('keeps one that is less ahead', () => {
    assert.deepEqual(dated('2. März 2027').problems, []);
  });

  it('does not make the other closures past ones', async () => {
    const year = new Date().getUTCFullYear();
    const page = (ahead: number): string =>
      `Meldung vom 2. März ${year + ahead}\n\nNeue Bäume im Park\n\nIm Park stehen nun drei neue Bäume.\n`;
    const folder = folderWith({ 'in/a.txt': page(36), 'in/b.txt': page(0).replace('drei', 'elf') });
    const { feed } = await built(folder);
    assert.ok(feed()._herne.generated.startsWith(String(year)));
  });
});

describe('a text without a date above releases that have one', () => {
  const releases =
    'Drucken\n\n10.03.2026\nNeue Bäume\nIm Park stehen nun drei neue Bäume.\n\n9.03.2026\nNeue Bänke\nAm See stehen nun vier neue Bänke.\n';
  const page = (text: string): ReturnType<typeof readDocument> =>
    readDocument({ name: 'a.txt', bytes: Buffer.from(`Aktuelles\n\n${text}\n\n${releases}`) });

  it('is a release where it tells news', () => {
    const text =
      'Bürgermeisterin Anna Krüger hat am Freitag den neuen Spielplatz an der Lindenstraße eröffnet, auf dem jetzt dreißig Geräte stehen.';
    const { releases: read, problems } = page(text);
    assert.deepEqual(
      read.map(({ paragraphs }) => paragraphs[0]?.text.slice(0, 15)),
      ['Bürgermeisterin', 'Im Park stehen ', 'Am See stehen n'],
    );
    assert.deepEqual(problems, []);
  });

  it('is left out, and named with its line, where it is a line of the page', () => {
    const { releases: read, problems } = page('Heute bitte kein Feuer im Wald machen.');
    assert.equal(read.length, 2);
    assert.deepEqual(
      problems.map(({ code, severity, source }) => [code, severity, source.line]),
      [['published-unknown', 'info', 3]],
    );
  });
});

describe('a file that is no text', () => {
  for (const [name, start, says] of [
    ['a.txt', '%PDF-1.7\n', /a\.txt is a PDF, which is not read\. Copy its text/],
    ['a.html', '\u00ff\u00d8\u00ff\u00e0', /is an image/],
    ['a.txt', 'PK\u0003\u0004', /is a Word document/],
    ['a.txt', '{\\rtf1\\ansi', /is an RTF document/],
  ] as const)
    it(`is named: ${JSON.stringify(start)}`, () => {
      const bytes = Buffer.from(start + 'Das ist kein Text. '.repeat(20), 'latin1');
      const { releases: read, problems } = readDocument({ name, bytes });
      assert.deepEqual(read, []);
      assert.deepEqual(
        problems.map(({ code, severity }) => [code, severity]),
        [['unreadable-input', 'error']],
      );
      assert.match(problems[0]?.message ?? '', says);
    });
});

describe('what was escaped twice', () => {
  const read = (item: string): readonly unknown[] =>
    readDocument({
      name: 'f.xml',
      bytes: Buffer.from(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item>${item}</item></channel></rss>`,
      ),
    }).releases.flatMap(({ title, paragraphs }) => [title?.text, ...paragraphs.map(p => p.text)]);

  it('is read as it was meant, letters in titles and tags in texts', () => {
    assert.deepEqual(
      read(
        '<title>B&amp;uuml;rgerb&amp;uuml;ro &amp;bdquo;zu&amp;ldquo;</title><description>&amp;lt;p&amp;gt;Gr&amp;amp;uuml;ne B&amp;amp;auml;ume.&amp;lt;/p&amp;gt;&amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt;</description>',
      ),
      ['Bürgerbüro „zu“', 'Grüne Bäume.'],
    );
  });

  it('stays where it may be meant: & < >', () => {
    assert.deepEqual(read('<title>AT&amp;amp;T &amp;lt;b&amp;gt;</title>'), [
      'AT&amp;T &lt;b&gt;',
      'AT&amp;T &lt;b&gt;',
    ]);
  });
});
