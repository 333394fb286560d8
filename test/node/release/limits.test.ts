import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectText } from '../../../src/release/inspect.js';
import { composedFrom } from '../../helpers/composed.js';

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe('limits of what is read', () => {
  const codes = (text: string): readonly string[] => [
    ...new Set(composedFrom('page.txt', text).problems.map(problem => problem.code)),
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
    assert.equal(composedFrom('page.txt', text).feed.items[0]?.content_text, text);
  });
});
