import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArguments } from '../../../src/cli/arguments.js';

const rules = {
  options: [
    { name: 'out', value: 'FILE', description: '' },
    {
      name: 'size',
      value: 'N',
      description: '',
      check: (value: string) => (/^\d+$/.test(value) ? undefined : 'wants a number'),
    },
    { name: 'strict', description: '' },
  ],
  positionals: { name: 'INPUT', min: 1, max: 2 },
};
const read = (line: string): ReturnType<typeof readArguments> =>
  readArguments(line.split(' '), rules);

describe('arguments', () => {
  it('are inputs, flags and values in any order, values behind a space or "="', () => {
    const { positionals, flags, values, errors } = read('a --out=b=c.json --strict --size 3 -');
    assert.deepEqual(positionals, ['a', '-']);
    assert.deepEqual([...flags], ['strict']);
    assert.deepEqual(
      [...values],
      [
        ['out', 'b=c.json'],
        ['size', '3'],
      ],
    );
    assert.deepEqual(errors, []);
  });

  it('are all inputs behind "--"', () => {
    assert.deepEqual(read('-- --out -h').positionals, ['--out', '-h']);
    assert.equal(read('a -- -h').help, false);
  });

  for (const help of ['--help', '-h'])
    it(`ask for help with ${help}`, () => {
      assert.ok(read(`--size x ${help}`).help);
    });

  for (const [line, ...expected] of [
    ['--strict', 'INPUT is missing.'],
    ['a b c d', 'Too much: "c", "d".'],
    ['a --out', '--out needs a value: --out FILE.'],
    ['a --out=', '--out needs a value: --out FILE.'],
    ['a --out --strict', '--out needs a value: --out FILE.'],
    ['a --out b --out c', '--out is given twice.'],
    ['a --strict=yes', '--strict takes no value.'],
    ['a --size x', '--size wants a number, not "x".'],
    ['a --outt=x b', '--outt is not an option. Did you mean --out?'],
    // The value of a misspelt option is no input.
    ['a b --outt x', '--outt is not an option. Did you mean --out?'],
    ['a -out x', '-out is not an option. Did you mean --out?'],
    ['a -x', '-x is not an option.'],
    ['a --__proto__ b', '--__proto__ is not an option.'],
    ['--size x --nope', '--size wants a number, not "x".', '--nope is not an option.'].concat(
      'INPUT is missing.',
    ),
  ] as const)
    it(`"${line}": ${expected.join(' ')}`, () => {
      assert.deepEqual(read(line).errors, expected);
    });
});
