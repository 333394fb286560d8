/* Lists of 100 and 1,000 items against a twin of the same markup built by hand: time and memory. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { limit, best, ratio, type Row } from './row.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ROUNDS = 7;

interface Bench {
  ours(length: number): Promise<Record<'first' | 'changed' | 'language', number>>;
  plain(length: number): Promise<number>;
  plainStays(length: number): Promise<void>;
  churn(times: number): Promise<void>;
  mount(length: number): HTMLElement & { readonly updateComplete: Promise<unknown> };
  feed(length: number): unknown;
  provideSnapshot(feed: unknown): void;
  painted(): Promise<void>;
}
declare const bench: Bench;

/** The rows about long lists. */
export async function longLists(browser: Browser): Promise<Row[]> {
  const script = await bundled();
  const page = await open(browser, script);
  const rows = [...(await times(page, 100)), ...(await times(page, 1000))];
  await page.close();
  return [...rows, ...(await memory(browser, script))];
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/test/bench/rendering/page.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfig: `${root}/tsconfig.json`,
  });
  return outputFiles[0]!.text;
}

async function open(browser: Browser, script: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<!doctype html><html lang="de"><title>Bench</title><body></body></html>');
  await page.addScriptTag({ content: script });
  return page;
}

async function times(page: Page, length: number): Promise<Row[]> {
  const measured = { first: [], changed: [], language: [], plain: [] } as Record<string, number[]>;
  for (let round = 0; round <= ROUNDS; round++) {
    const plain = await page.evaluate(n => bench.plain(n), length);
    const ours = await page.evaluate(n => bench.ours(n), length);
    if (round === 0) continue;
    for (const [name, value] of Object.entries({ ...ours, plain })) measured[name]!.push(value);
  }
  const [first, changed, language, plain] = ['first', 'changed', 'language', 'plain'].map(name =>
    best(measured[name]!),
  ) as [number, number, number, number];
  const what = `first rendering of ${length} items, against createElement`;
  if (length === 100) return [ratio(what, first, plain, 1)];
  return [
    ratio(what, first, plain, 0.5),
    ratio('one of 1000 items changed, against its first rendering', changed, first, 0.1),
    ratio('language of 1000 items changed, against its first rendering', language, first, 0.3),
  ];
}

/** What a list holds beyond its feed, which is on the page before and after; the twin likewise. */
async function memory(browser: Browser, script: string): Promise<Row[]> {
  const plain = await held(browser, script, () => bench.plainStays(1000));
  const ours = await held(browser, script, async () => {
    await bench.mount(1000).updateComplete;
    await bench.painted();
  });
  const page = await open(browser, script);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => bench.churn(1000));
  const start = await heap(session);
  await page.evaluate(() => bench.churn(10_000));
  const grown = (await heap(session)).script - start.script;
  await page.close();
  return [
    limit('script heap of 1000 items', ours.script, 0.7, 'MB', `plain ${plain.script.toFixed(2)}`),
    limit('DOM of 1000 items', ours.dom, 5, 'MB', `plain ${plain.dom.toFixed(1)}`),
    limit('script heap after 10,000 mounts and unmounts, more', grown, 0.1, 'MB'),
  ];
}

interface Heap {
  readonly script: number;
  readonly dom: number;
}

/** What `put` leaves on a page, in megabytes: everything has been used once before. */
async function held(browser: Browser, script: string, put: () => Promise<void>): Promise<Heap> {
  const page = await open(browser, script);
  const session = await page.context().newCDPSession(page);
  await page.evaluate(async () => {
    bench.provideSnapshot(bench.feed(10));
    const list = bench.mount(10);
    await list.updateComplete;
    await bench.plain(10);
    list.remove();
    bench.provideSnapshot(bench.feed(1000));
    await bench.painted();
  });
  const before = await heap(session);
  await page.evaluate(put);
  const after = await heap(session);
  await page.close();
  return { script: after.script - before.script, dom: after.dom - before.dom };
}

async function heap(session: CDPSession): Promise<Heap> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize: number;
  };
  return { script: usedSize / 1e6, dom: embedderHeapUsedSize / 1e6 };
}
