import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Period } from '../../../src/feed/model.js';
import { inspectText } from '../../../src/release/inspect.js';

const LINES = readFileSync(
  new URL('../../fixtures/notices/families.txt', import.meta.url),
  'utf8',
).split('\n');

const PUBLISHED = '2026-03-02';

/** "2026-06-08", "2026-06-08/2026-06-09", "2026-06-08T12:00/2026-06-08T24:00", "2026-06-08/null" */
const written = ({ start, end }: Period): string => (start === end ? start : `${start}/${end}`);

/** What is found, written as the lines of the file have it. */
function found(text: string, published: string): string {
  const { is_closure, offices, periods, anomalies } = inspectText(text, { published });
  if (!is_closure) return anomalies.includes('closure-uncertain') ? '-?' : '-';
  return `${offices.join(';')} | ${periods.map(written).join(' ') || '?'}`;
}

let family = '';
const families = new Map<string, string[]>();
for (const line of LINES) {
  if (line.startsWith('# ')) families.set((family = line.slice(2)), []);
  else if (line !== '') families.get(family)?.push(line);
}

describe('families of phrasings', () => {
  for (const [name, lines] of families)
    it(`reads ${name}`, () => {
      const wrong = lines.flatMap(line => {
        const [, published = PUBLISHED, rest = ''] = /^(?:\[(.+?)\] )?(.*)$/.exec(line) ?? [];
        const [text = '', ...expected] = rest.split(' | ');
        const got = found(text, published);
        return got === expected.join(' | ') ? [] : [`${text} -> ${got}`];
      });
      assert.deepEqual(wrong, []);
      assert.ok(lines.length > 0);
    });
});
