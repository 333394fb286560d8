import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scanJson, whyNotJson, type JsonPath } from '../../../src/sources/json-text.js';

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
    fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', '-', '.', 'e', '\n', 'x'),
    fc.nat(1),
  )
  .map(([text, at, piece, gone]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + gone);
  });

describe('reading where things stand in JSON text', () => {
  it('finds a fault exactly where JSON.parse does', () => {
    fc.assert(
      fc.property(damaged, text => {
        assert.equal(scanJson(text) === undefined, parses(text), text);
      }),
      { numRuns: 10_000 },
    );
  });

  it('finds every value below the key or the place it has', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), text => {
        const value: unknown = JSON.parse(text);
        scanJson(text, {
          found(path: JsonPath, at) {
            const key = path.at(-1);
            if (typeof key === 'string')
              assert.ok(text.startsWith(JSON.stringify(key), at), `${text} ${String(at)}`);
            const held = path.reduce<unknown>(
              (around, step) => (around as Record<string | number, unknown>)[step],
              value,
            );
            assert.notEqual(held, undefined);
          },
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('bears a million brackets', () => {
    assert.match(whyNotJson('['.repeat(1_000_000)).why, /it breaks off/);
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
    ['{"a": 05}', /column 7, a value is missing/],
    ['{"a": }', /column 7, a value is missing/],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const said = whyNotJson(text).why;
      if (typeof why === 'string') assert.equal(said, why);
      else assert.match(said, why);
    });
});
