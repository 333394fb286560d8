import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('minified templates', () => {
  const script = readFileSync('dist/herne-widgets.js', 'utf8');

  it('keep the slash that closes an SVG shape', () => {
    const shapes = script.match(/<(?:path|circle|ellipse|rect)\b[^>]*>/g) ?? [];
    assert.ok(shapes.length >= 5);
    assert.deepEqual(
      shapes.filter(shape => !shape.endsWith('/>')),
      [],
    );
  });

  it('keep container queries and colour schemes', () => {
    assert.match(script, /@container herne-news/);
    assert.match(script, /light-dark\(/);
  });
});
