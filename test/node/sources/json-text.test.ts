import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonPath } from '../../../src/release/checked-json.js';
import { scanJson, whyNotJson } from '../../../src/sources/json-text.js';
import { runs } from '../../helpers/runs.js';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON text with one character taken out, put in or replaced. */
const damaged = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.constantFrom(
      ...['', '"', ',', ':', '{', '}', '[', ']', '0', '-', '.', '1.', 'e', 'x', '„', "'"],
      ...['\\', '\\u12', '\n', '\t', '\f', '\u00a0', '\ufeff', '/', '//', '/*'],
    ),
    fc.nat(1),
  )
  .map(([text, at, piece, gone]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + gone);
  });

/** The ways to all that stands in a value. */
const waysIn = (value: unknown, way: JsonPath = []): string[] =>
  (Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {})).flatMap(
    ([step, held]: [string | number, unknown]) => [
      JSON.stringify([...way, step]),
      ...(typeof held === 'object' ? waysIn(held, [...way, step]) : []),
    ],
  );

describe('reading where things stand in JSON text', () => {
  it('finds a fault exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(damaged, text => {
        assert.equal(scanJson(text) === undefined, parses(text), text);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('finds every value below the key or the place it has', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), text => {
        const value: unknown = JSON.parse(text);
        const found: string[] = [];
        scanJson(text, {
          found(path: JsonPath, at) {
            found.push(JSON.stringify(path));
            const key = path.at(-1);
            if (typeof key === 'string') assert.ok(text.startsWith(JSON.stringify(key), at), text);
            else assert.match(text.slice(at), /^[[{"\w-]/, text);
          },
        });
        const all = typeof value === 'object' ? waysIn(value) : [];
        assert.deepEqual(found.sort(), all.sort(), text);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('bears a million brackets', () => {
    const brackets = '['.repeat(1_000_000);
    assert.match(whyNotJson(brackets).why, /brackets nest too deep/);
    assert.match(whyNotJson(`[x, ${brackets}`).why, /column 2, a value .* is missing/);
    const first: JsonPath[] = [];
    scanJson(`{"a": ${'[{"b":'.repeat(100_000)}`, {
      found: path => first.length < 2 && first.push(path),
    });
    assert.deepEqual(first, [['a'], ['a', 0]]);
  });

  for (const [text, why] of [
    ['{"a": 1,}', 'in line 1, column 9, there is a comma too many before it'],
    ['{"a": 1\n "b": 2}', 'in line 2, column 2, a comma or the closing bracket is missing'],
    ['{"a": „x“}', 'in line 1, column 7, quotation marks are straight here: "'],
    ["{'a': 1}", 'in line 1, column 2, quotation marks are straight here: "'],
    ['{a: 1}', /column 2, a key in straight quotation marks/],
    ['{"a" 1}', 'in line 1, column 6, a colon is missing between key and value'],
    ['{"a": "x\n}', 'in line 1, column 7, the closing quotation mark is missing on this line'],
    ['{"a": "C:\\data"}', /column 10, a backslash is written twice/],
    ['{"a": 1', 'in line 1, column 8, it breaks off'],
    ['{"a": 1}}', 'in line 1, column 9, there is something behind the end'],
    ['{"a": 05}', 'in line 1, column 7, a number begins with a zero too many'],
    ['{"a": 5.}', 'in line 1, column 7, digits are missing in this number'],
    ['[1,\n]', 'in line 2, column 1, there is a comma too many before it'],
    ['{"a": ]', 'in line 1, column 7, a value is missing'],
    ['{"a": "b\\n\tc"}', /column 11, a tab or another control character has to be taken out/],
    ['{"a": "\\u12x"}', /column 8, a backslash is written twice/],
    ['{"a": "x', 'in line 1, column 7, a text begins that has no end'],
    ['{"a": 1} // x', 'in line 1, column 10, a comment has to be taken out'],
    ['{"a": 1 "C:\\data": 2}', /column 9, a comma or the closing bracket is missing/],
    ['', 'in line 1, column 1, it breaks off'],
    ['{"a": }', /column 7, a value is missing/],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const said = whyNotJson(text).why;
      if (typeof why === 'string') assert.equal(said, why);
      else assert.match(said, why);
    });
});
