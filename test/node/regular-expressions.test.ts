import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
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

/** recheck does not know the `v` flag; `u` reads the same patterns here. */
function complexityOf({ source, flags }: Omit<Literal, 'place'>): string {
  const { status } = checkSync(source, flags.replace('v', 'u'), { timeout: 20_000 });
  return status === 'safe' ? 'linear' : status;
}

describe('regular expressions in src', () => {
  const literals = globSync('src/**/*.ts', { cwd: root }).flatMap(literalsOf);
  const distinct = new Map(
    literals.map(literal => [`/${literal.source}/${literal.flags}`, literal]),
  );

  it('are found', () => {
    assert.ok(distinct.size > 20, String(distinct.size));
  });

  it('would be reported when they can run away', () => {
    assert.notEqual(complexityOf({ source: '(a+)+$', flags: '' }), 'linear');
    assert.notEqual(complexityOf({ source: '\\s+$', flags: '' }), 'linear');
  });

  distinct.forEach((literal, name) => {
    it(`${name} is linear`, () => {
      assert.equal(complexityOf(literal), 'linear', literal.place);
    });
  });
});
