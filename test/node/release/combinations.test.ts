import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectText } from '../../../src/release/inspect.js';
import {
  CLOSING,
  DAYS,
  NOT_CLOSING,
  OFFICES,
  PUBLISHED,
  type Office,
  type Statement,
} from '../../fixtures/notices/combinations.js';

/** Sentences begin with a capital; a comma that closes an apposition yields to the mark behind. */
const written = (statement: Statement, office: Office, days: string): string =>
  statement(office, days)
    .replace(/,([.:,)])/g, '$1')
    .replace(/^(\p{Ll})|(?<=\n\n|: |\p{Ll}{3}\. )(\p{Ll})/gu, first => first.toUpperCase());

/** Each statement with each way to name days, the offices in turn. */
function* combinations(statements: readonly Statement[]) {
  for (const [s, statement] of statements.entries())
    for (const [d, [days, ...periods]] of DAYS.entries()) {
      const office = OFFICES[(s + d) % OFFICES.length] as Office;
      yield { text: written(statement, office, days), office, periods };
    }
}

test('every way to say that an office is shut goes with every way to name days', () => {
  const wrong: string[] = [];
  for (const { text, office, periods } of combinations(CLOSING)) {
    const found = inspectText(text, { published: PUBLISHED });
    const same = JSON.stringify(found.periods) === JSON.stringify(periods);
    if (!same || found.offices.join() !== office.name)
      wrong.push(`${text} -> ${found.offices.join()} ${JSON.stringify(found.periods)}`);
  }
  assert.deepEqual(wrong, []);
});

test('what is only possible, limited, past or another matter is no closure on any day', () => {
  const wrong: string[] = [];
  for (const { text } of combinations(NOT_CLOSING))
    if (inspectText(text, { published: PUBLISHED }).is_closure) wrong.push(text);
  assert.deepEqual(wrong, []);
});
