import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectText } from '../../src/release/inspect.js';
import { readDocument } from '../../src/sources/read.js';
import { composedFrom } from '../helpers/composed.js';
import { leastProcessorTime } from '../helpers/processor-time.js';

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

const SMALL = 100_000;
const TIMES = 5;
/** What a mere look at the characters may cost, in milliseconds. */
const SLACK = 150;

describe('absurd texts', () => {
  for (const [name, piece] of ABSURD)
    it(`takes time that grows with the length only: ${name}`, () => {
      const [small, large] = [SMALL, SMALL * TIMES].map(length => filled(piece, length));
      const few = leastProcessorTime(() => [
        inspectText(small ?? ''),
        composedFrom('page.txt', small ?? ''),
      ]);
      const many = leastProcessorTime(() => [
        inspectText(large ?? ''),
        composedFrom('page.txt', large ?? ''),
      ]);
      assert.ok(
        many <= 2 * TIMES * few + SLACK,
        `${few.toFixed(0)} ms, then ${many.toFixed(0)} ms`,
      );
    });
});

/** A page of one release with this in its text. */
const page = (body: string): unknown =>
  readDocument({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html lang="de"><body><main><h1>Neue Bäume</h1>${body}</main>`,
    ),
  });

const TEXT = '<p>Die Stadt pflanzt in diesem Herbst viele Bäume.</p>';

describe('markup nobody writes', () => {
  for (const [name, piece] of [
    ['paragraphs', TEXT],
    ['hidden paragraphs', '<p hidden>Die Stadt pflanzt Bäume.</p>'],
    ['sidebars', '<div class="sidebar"><a href="/">Mehr</a></div>'],
    ['entries', `<div class="teaser"><h2><a href="/a">Bäume</a></h2>${TEXT}</div>`],
  ] as const)
    it(`takes time that grows with the number of siblings only: ${name}`, () => {
      const few = leastProcessorTime(() => page(piece.repeat(1500)));
      const many = leastProcessorTime(() => page(piece.repeat(6000)));
      assert.ok(many <= 2 * 4 * few + 150, `${few.toFixed(0)} ms, then ${many.toFixed(0)} ms`);
    });
});
