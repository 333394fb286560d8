import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** Every regular expression of the source takes linear time, whatever it is given. */

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Literal {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function literalsOf(file: string): Literal[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const end = node.text.lastIndexOf('/');
      const source = node.text.slice(1, end);
      found.push({ place: `${file}:${line}`, source, flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Exact, but some expressions are too large for it: those are attacked with texts instead. */
const proof: Parameters<typeof check>[2] = { checker: 'automaton', timeout: 10_000 };
/* Ten million steps for 20,000 characters: a loop with an upper bound passes, a square does not. */
const attack: Parameters<typeof check>[2] = {
  checker: 'fuzz',
  maxAttackStringSize: 20_000,
  attackLimit: 10_000_000,
  timeout: 90_000,
};

/**
 * recheck does not know the `v` flag; `u` reads the same patterns here. Not `checkSync`: the other
 * one runs as a native program where there is one for the machine, in a twentieth of the time.
 */
async function complexityOf({ source, flags }: Omit<Literal, 'place'>): Promise<string> {
  const known = flags.replace('v', 'u');
  let { status } = await check(source, known, proof);
  if (status === 'unknown') ({ status } = await check(source, known, attack));
  return status === 'safe' ? 'linear' : status;
}

describe('regular expressions in src', { concurrency: 2 }, () => {
  const literals = globSync('src/**/*.ts', { cwd: root }).flatMap(literalsOf);
  const distinct = new Map(
    literals.map(literal => [`/${literal.source}/${literal.flags}`, literal]),
  );

  it('are found', () => {
    assert.ok(distinct.size > 20, String(distinct.size));
  });

  it('would be reported when they can run away', async () => {
    assert.notEqual(await complexityOf({ source: '(a+)+$', flags: '' }), 'linear');
    assert.notEqual(await complexityOf({ source: '\\s+$', flags: '' }), 'linear');
    /* Too much for a proof: found by attack. */
    assert.notEqual(await complexityOf({ source: '(?<!x)y{0,90}\\s+$', flags: '' }), 'linear');
  });

  distinct.forEach((literal, name) => {
    it(`${name} is linear`, async () => {
      assert.equal(await complexityOf(literal), 'linear', literal.place);
    });
  });
});
