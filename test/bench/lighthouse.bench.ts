/*
 * Lighthouse, as anybody can run it in a browser's tools, on the gallery and on the page for frames:
 * accessibility and best practices 100, performance at least 98 (median of three runs).
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import lighthouse, { type Flags } from 'lighthouse';
import { chromium } from 'playwright-core';
import { staticServer } from '../../src/cli/static-server.js';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

const PAGES = [
  'index.html',
  'embed.html?widget=news-list',
  'embed.html?widget=closure-banner&show-open',
];
const OWED = { accessibility: 1, 'best-practices': 1, performance: 0.98 } as const;
const RUNS = 3;
type Category = keyof typeof OWED;
const categories = Object.keys(OWED) as Category[];

const server = staticServer('dist/demo').listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

interface Finding {
  readonly scores: Record<Category, number>;
  /** Audits that took something away. */
  readonly lost: string[];
}

/** One run in a browser of its own, as a first visit. */
async function visit(page: string): Promise<Finding> {
  const debugging = await freePort();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${debugging}`],
  });
  try {
    const flags: Flags = { port: debugging, onlyCategories: categories, logLevel: 'error' };
    const result = await lighthouse(`http://127.0.0.1:${port}/${page}`, flags);
    const { lhr } = result!;
    const scores = Object.fromEntries(
      categories.map(one => [one, lhr.categories[one]?.score ?? 0]),
    ) as Finding['scores'];
    const weighed = categories.flatMap(one => lhr.categories[one]?.auditRefs ?? []);
    const lost = weighed
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id} (${lhr.audits[id]?.displayValue ?? lhr.audits[id]?.title})`);
    return { scores, lost };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const probe = staticServer('.').listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return free;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const table: Record<string, Record<Category, number>> = {};
const missed: string[] = [];
for (const page of PAGES) {
  const findings: Finding[] = [];
  for (let run = 0; run < RUNS; run++) findings.push(await visit(page));
  const row = {} as Record<Category, number>;
  for (const one of categories) {
    const score = median(findings.map(({ scores }) => scores[one]));
    row[one] = Math.round(100 * score);
    if (score < OWED[one]) missed.push(`${page}: ${one} ${row[one]}`);
  }
  table[page] = row;
  const lost = new Set(findings.flatMap(finding => finding.lost));
  if (lost.size > 0) console.log(`${page} lost something by: ${[...lost].join(', ')}`);
}
server.close();
console.table(table);
if (missed.length > 0) console.error(`Less than owed: ${missed.join('; ')}`);
process.exit(missed.length > 0 ? 1 : 0);
