import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectText } from '../../../src/release/inspect.js';

const periodsOf = (text: string, published: string): string[] =>
  inspectText(text, { published }).periods.map(({ start, end }) => `${start}..${end}`);

describe('weekdays in a headline', () => {
  it('mean the day the text below names in full', () => {
    const text =
      'Rathaus am Dienstag geschlossen\n\nDas Rathaus bleibt am Dienstag, 17. Februar, geschlossen.';
    assert.deepEqual(periodsOf(text, '2026-02-10'), ['2026-02-17..2026-02-17']);
  });

  it('are days of their own where the text names another weekday', () => {
    const text =
      'Rathaus am Montag geschlossen\n\nAuch am Dienstag, 17. Februar, bleibt das Rathaus geschlossen.';
    assert.deepEqual(periodsOf(text, '2026-02-10'), ['2026-02-16..2026-02-17']);
  });
});

describe('a headline that calls houses otherwise', () => {
  it('announces no closure of its own on days of the text', () => {
    const text =
      'Kitas und Horte schließen zwischen den Jahren\n\nDie Kindertagesstätten und Horte bleiben vom 22. Dezember 2025 bis 2. Januar 2026 geschlossen.';
    const { offices, periods } = inspectText(text, { published: '2025-11-20' });
    assert.deepEqual(offices, ['Kindertagesstätten', 'Horte']);
    assert.equal(periods.length, 1);
  });
});
