/* One visit to a page of the benchmark, with a slow processor or network, and what was seen there. */
import type { Browser, CDPSession } from 'playwright-core';
import type { Host, PageName } from './host.js';

export interface Circumstances {
  /** How many times slower the processor is. */
  readonly processor?: number;
  readonly slow4G?: boolean;
}

export interface Visit {
  readonly firstPaint: number;
  /** When the first item of the list, ours or the twin's, had been painted. */
  readonly list: number;
  readonly shift: number;
  /** Milliseconds of processor of each task since the script arrived, if asked for. */
  readonly tasks: readonly number[];
  /** Calls of `Intl.DateTimeFormat` until the list was painted. */
  readonly formats: number;
  readonly requests: readonly string[];
}

interface Seen {
  shift: number;
  formats: number;
  formatsAtList?: number;
  list?: number;
}
declare const seen: Seen;

/** A text: it runs in the page, before anything else. */
const WITNESS = `
  window.seen = { shift: 0, formats: 0 };
  const observe = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add))
    .observe({ type, buffered: true });
  observe('layout-shift', e => (seen.shift += e.value));
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, given) => (seen.formats++, Reflect.construct(target, given)),
    apply: (target, self, given) => (seen.formats++, Reflect.apply(target, self, given)),
  });
  const look = () => {
    const root = document.querySelector('herne-news-list')?.shadowRoot ?? document.querySelector('#list');
    const item = root?.querySelector('.item .title, article, sl-card h3');
    if (!item?.checkVisibility()) return requestAnimationFrame(look);
    seen.formatsAtList ??= seen.formats;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.list = performance.now();
      console.debug('The list has been painted.');
    };
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);`;

/**
 * Opens a page in a new profile, waits until it is quiet, and tells what happened. Until then nothing
 * is asked of the page: a question of Playwright's brings a script that keeps it busy for 30 to 50 ms.
 */
export async function visit(
  browser: Browser,
  host: Host,
  name: PageName,
  { processor = 1, slow4G = false }: Circumstances,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const requests: string[] = [];
    page.on('request', request => requests.push(new URL(request.url()).pathname));
    await page.addInitScript(WITNESS);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
    if (slow4G)
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 1.6e6 / 8,
        uploadThroughput: 0.75e6 / 8,
      });
    const tasks = processor > 1 ? await tasksOf(session) : async () => [];
    const painted = name === 'bare' ? undefined : page.waitForEvent('console');
    await page.goto(host.address(name));
    await painted;
    await page.waitForTimeout(name === 'bare' ? 400 : 1000);
    const durations = await tasks();
    return { ...(await page.evaluate(report)), requests, tasks: durations };
  } finally {
    await context.close();
  }
}

function report(): Omit<Visit, 'requests' | 'tasks'> {
  return {
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    list: seen.list ?? Infinity,
    shift: seen.shift,
    formats: seen.formatsAtList ?? seen.formats,
  };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * The tasks of the page's main thread from the one on that evaluates our script: frames and
 * microtasks included.
 * Time of the processor, not of the clock, so that what else the machine does is not counted.
 */
async function tasksOf(session: CDPSession): Promise<() => Promise<number[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { categories: 'toplevel,devtools.timeline' });
  return async () => {
    const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const ours = events.find(
      ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('widgets.js'),
    );
    if (!ours) throw new Error('The script was not evaluated.');
    return withMicrotasks(events.filter(({ pid, tid }) => pid === ours.pid && tid === ours.tid))
      .filter(({ ts, dur }) => ts + dur > ours.ts)
      .map(({ time }) => time / 1000);
  };
}

/** Tasks with the microtasks that follow them: the trace tells these apart, a reader cannot. */
function withMicrotasks(
  events: readonly TraceEvent[],
): { ts: number; dur: number; time: number }[] {
  const tasks: { ts: number; dur: number; time: number }[] = [];
  const parts = /::RunTask$|_PerformMicrotaskCheckpoint$/;
  const inOrder = events.filter(({ name }) => parts.test(name)).sort((a, b) => a.ts - b.ts);
  for (const { name, ts, dur = 0, tdur = dur } of inOrder) {
    const before = tasks[tasks.length - 1];
    if (before && ts < before.ts + before.dur) continue;
    if (name.endsWith('Checkpoint') && before) {
      before.dur = ts + dur - before.ts;
      before.time += tdur;
    } else tasks.push({ ts, dur, time: tdur });
  }
  return tasks;
}
