/* Rendering: our list against a twin of the same markup built by hand, in the same run. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 7;

interface Bench {
  ours(length: number): Promise<Record<'first' | 'changed' | 'language', number>>;
  plain(length: number): Promise<number>;
  churn(times: number): Promise<void>;
  mount(length: number): HTMLElement;
  feed(length: number): unknown;
  provideSnapshot(feed: unknown): void;
  painted(): Promise<void>;
  NOW: string;
}
declare const bench: Bench;
declare const seen: { tasks: number[]; formats: number; shift: number };

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly owed: string;
  readonly met: boolean;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

const bundled = await build({
  entryPoints: [`${root}/test/bench/rendering/page.ts`],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  tsconfig: `${root}/tsconfig.json`,
});
const script = bundled.outputFiles[0]!.text;
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, '--disable-frame-rate-limit', '--js-flags=--expose-gc'],
});
const rows: Row[] = [];
try {
  for (const length of [100, 1000]) rows.push(...(await times(length)));
  rows.push(...(await memory()), ...(await slowly()));
} finally {
  await browser.close();
}
console.table(rows.map(({ what, figure, owed, met }) => ({ what, figure, owed, met })));
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<!doctype html><html lang="de"><title>Bench</title><body></body></html>');
  return page;
}

function ratio(what: string, value: number, base: number, owed: number): Row {
  const figure = `${(value / base).toFixed(2)}x (${value.toFixed(1)} of ${base.toFixed(1)} ms)`;
  return { what, figure, owed: `≤ ${owed}x`, met: value / base <= owed };
}

async function times(length: number): Promise<Row[]> {
  const page = await open();
  await page.addScriptTag({ content: script });
  const measured = { first: [], changed: [], language: [], plain: [] } as Record<string, number[]>;
  for (let round = 0; round <= ROUNDS; round++) {
    const plain = await page.evaluate(n => bench.plain(n), length);
    const ours = await page.evaluate(n => bench.ours(n), length);
    if (round === 0) continue;
    for (const [name, value] of Object.entries({ ...ours, plain })) measured[name]!.push(value);
  }
  await page.close();
  const [first, changed, language, plain] = ['first', 'changed', 'language', 'plain'].map(name =>
    median(measured[name]!),
  ) as [number, number, number, number];
  const rendering = ratio(
    `first rendering of ${length} items, against createElement`,
    first,
    plain,
    length === 100 ? 1 : 0.5,
  );
  if (length === 100) return [rendering];
  return [
    rendering,
    ratio('one of 1000 items changed, against its first rendering', changed, first, 0.1),
    ratio('language of 1000 items changed, against its first rendering', language, first, 0.3),
  ];
}

async function memory(): Promise<Row[]> {
  const page = await open();
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  await page.evaluate(async () => {
    bench.provideSnapshot(bench.feed(1000));
    const list = bench.mount(1000);
    await bench.painted();
    list.remove();
  });
  const heap = await scriptHeap(session);
  await page.evaluate(async () => {
    bench.mount(1000);
    await bench.painted();
  });
  const script1000 = (await scriptHeap(session)) - heap;
  await page.evaluate(() => document.body.replaceChildren());
  await page.evaluate(() => bench.churn(1000));
  const start = await scriptHeap(session);
  await page.evaluate(() => bench.churn(10_000));
  const grown = (await scriptHeap(session)) - start;
  await page.close();
  return [
    row('script heap of 1000 items', script1000, 0.7e6),
    row('script heap after 10,000 mounts and unmounts', grown, 0.1e6),
  ];
}

function row(what: string, bytes: number, most: number): Row {
  return { what, figure: megabytes(bytes), owed: `≤ ${megabytes(most)}`, met: bytes <= most };
}

async function scriptHeap(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Notes tasks, layout shifts and formatters. A text: it runs in the page, before our script. */
function watching(): string {
  return `
  window.seen = { tasks: [], formats: 0, shift: 0 };
  const observe = (type, add) =>
    new PerformanceObserver(list => list.getEntries().forEach(add)).observe({ type });
  observe('longtask', ({ duration }) => seen.tasks.push(duration));
  observe('layout-shift', ({ value }) => (seen.shift += value));
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, given) => (seen.formats++, Reflect.construct(target, given)),
  });
  document.body.innerHTML = '<p>Text</p>';
`;
}

/** Banner and ten items on a processor four times slower: tasks, dates, layout shift. */
async function slowly(): Promise<Row[]> {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(watching());
  await page.addScriptTag({ content: script });
  await page.waitForTimeout(300);
  const result = await page.evaluate(async () => {
    bench.provideSnapshot(bench.feed(10));
    seen.tasks.length = seen.shift = 0;
    document.body.innerHTML = `<herne-closure-banner now="${bench.NOW}"></herne-closure-banner><herne-news-list limit="10" now="${bench.NOW}"></herne-news-list><p>Text</p>`;
    await bench.painted();
    await new Promise(resolve => setTimeout(resolve, 500));
    return { longest: Math.max(0, ...seen.tasks), formats: seen.formats, shift: seen.shift };
  });
  await page.close();
  return [
    {
      what: 'longest task for banner and ten items, 4x slower processor',
      figure: result.longest ? `${result.longest.toFixed(0)} ms` : 'none of 50 ms or more',
      owed: '≤ 50 ms',
      met: result.longest <= 50,
    },
    {
      what: 'calls of Intl.DateTimeFormat for it',
      figure: String(result.formats),
      owed: '0',
      met: result.formats === 0,
    },
    {
      what: 'layout shift from the bundled snapshot',
      figure: result.shift.toFixed(3),
      owed: '0',
      met: result.shift === 0,
    },
  ];
}
