import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compose, type Composition } from '../../../src/release/compose.js';
import { inspectText } from '../../../src/release/inspect.js';
import { readDocument } from '../../../src/sources/read.js';
import { leastProcessorTime } from '../../helpers/processor-time.js';

/** What nobody writes but somebody may send, each repeated until it fills megabytes. */
const ABSURD: readonly (readonly [name: string, piece: string])[] = [
  ['one word', 'a'],
  ['one word of soft hyphens', 'a\u00ad'],
  ['digits', '7'],
  ['opening brackets', '((('],
  ['one line', 'Lorem ipsum dolor sit amet '],
  ['short lines', 'Lorem ipsum dolor sit amet\n'],
  ['hard-wrapped lines', 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do\n'],
  ['line feeds', '\n'],
  ['no-break spaces', '\u00a0'],
  ['weekdays', 'Montag, Dienstag, Mittwoch, '],
  ['days without a month', '5. '],
  ['dates', '5. Mai 2026, '],
  ['times', '12 Uhr '],
  ['one closing word', 'geschlossen '],
  ['closures', 'Das Rathaus ist am 5. Mai 2026 geschlossen. '],
  ['colons', 'a: '],
  ['opening quotation marks', '„'],
  ['tags', '<p>'],
  ['combining marks', 'u\u0308'],
];

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function build(text: string): Composition {
  return compose([readDocument({ name: 'page.txt', bytes: Buffer.from(text) })], {
    title: 'Meldungen',
    homePage: 'https://www.herne.de/',
    fallbackGenerated: '2026-11-20T00:00:00+01:00',
    previous: [],
    edits: new Map(),
  });
}

const SMALL = 100_000;
const TIMES = 5;
/** What a mere look at the characters may cost, in milliseconds. */
const SLACK = 150;

describe('absurd texts', () => {
  for (const [name, piece] of ABSURD)
    it(`takes time that grows with the length only: ${name}`, () => {
      const [small, large] = [SMALL, SMALL * TIMES].map(length => filled(piece, length));
      const few = leastProcessorTime(() => [inspectText(small ?? ''), build(small ?? '')]);
      const many = leastProcessorTime(() => [inspectText(large ?? ''), build(large ?? '')]);
      assert.ok(
        many <= 2 * TIMES * few + SLACK,
        `${few.toFixed(0)} ms, then ${many.toFixed(0)} ms`,
      );
    });
});

describe('limits of what is read', () => {
  const codes = (text: string): readonly string[] => [
    ...new Set(build(text).problems.map(problem => problem.code)),
  ];
  const sentence = 'Das Rathaus ist am 5. Mai 2026 geschlossen. ';

  it('are reported for a text that is too long', () => {
    const text = `${filled('Wir lesen gern. ', 100_100)}${sentence}`;
    assert.ok(codes(text).includes('too-large'));
    assert.ok(inspectText(text).anomalies.includes('too-large'));
  });

  it('are reported for too many dates, and those before are read', () => {
    const text = `${sentence}${'Am 6. Mai 2026 tagt der Rat. '.repeat(1100)}`;
    assert.ok(codes(text).includes('too-large'));
    assert.deepEqual(inspectText(text).periods, [
      { start: '2026-05-05', end: '2026-05-05', all_day: true },
    ]);
    assert.equal(inspectText(text).dates.length, 1000);
  });

  it('are reported for too many closing sentences', () => {
    assert.ok(inspectText('Das Rathaus bleibt geschlossen. '.repeat(10)).anomalies.length === 0);
    const text = 'Das Rathaus ist am 5. Mai 2026 geschlossen. '.repeat(320);
    assert.ok(inspectText(text).anomalies.includes('too-large'));
  });

  it('are reported for what grows short when it is normalised', () => {
    assert.ok(inspectText(filled('u\u0308', 300_000)).anomalies.includes('too-large'));
  });

  it('leave the text of the release whole', () => {
    const text = filled('Wir lesen gern in Herne. ', 300_000).trim();
    assert.equal(build(text).feed.items[0]?.content_text, text);
  });
});
