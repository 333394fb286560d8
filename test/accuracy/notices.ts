import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectText } from '../../src/release/inspect.js';

/** How the reading does on labelled notices, told by the gold set's own scorer. */
export interface NoticeScore {
  readonly notices: number;
  readonly right: number;
  readonly closures: number;
  readonly periods: number;
  readonly offices: number;
  readonly anomalies: string;
  readonly errors: readonly unknown[];
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The sets of `test/fixtures/notices`, the second before the tenth. */
export const noticeFiles = (): string[] =>
  readdirSync(join(fixtures, 'notices'))
    .filter(name => name.endsWith('.jsonl'))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map(name => `notices/${name}`);

/** Scores one file of `test/fixtures`, e.g. `gold/closures.jsonl`. */
export function scoreNotices(file: string): NoticeScore {
  const gold = join(fixtures, file);
  const lines = readFileSync(gold, 'utf8').trim().split('\n');
  const answers = lines.map(line => {
    const { id, text, published } = JSON.parse(line) as {
      id: string;
      text: string;
      published: string;
    };
    return JSON.stringify({ id, ...inspectText(text, { published }) });
  });
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  try {
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, answers.join('\n'));
    const scorer = join(fixtures, 'gold', 'score-closures.mjs');
    const result = JSON.parse(
      execFileSync(process.execPath, [scorer, gold, predictions], { encoding: 'utf8' }),
    ) as Record<string, unknown>;
    const [periods = '0', closures = '0'] = String(result['periodsExact']).split('/');
    return {
      notices: lines.length,
      right: Math.round(Number(result['accuracy']) * lines.length),
      closures: Number(closures),
      periods: Number(periods),
      offices: Number(String(result['officesRight']).split('/')[0]),
      anomalies: String(result['anomalies']),
      errors: result['errors'] as unknown[],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
