/* One visit to a page of the benchmark, with a slow processor or network, and what was seen there. */
import type { Browser } from 'playwright-core';
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
  /** Tasks over 50 ms since the script arrived: its evaluation and all that comes of it. */
  readonly tasks: readonly number[];
  /** All tasks over 50 ms. */
  readonly allTasks: readonly number[];
  /** Calls of `Intl.DateTimeFormat` until the list was painted. */
  readonly formats: number;
  readonly requests: readonly string[];
}

interface Seen {
  tasks: { start: number; duration: number }[];
  shift: number;
  formats: number;
  formatsAtList?: number;
  list?: number;
}
declare const seen: Seen;

/** A text: it runs in the page, before anything else. */
const WITNESS = `
  window.seen = { tasks: [], shift: 0, formats: 0 };
  const observe = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add))
    .observe({ type, buffered: true });
  observe('longtask', e => seen.tasks.push({ start: e.startTime, duration: e.duration }));
  observe('layout-shift', e => (seen.shift += e.value));
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, given) => (seen.formats++, Reflect.construct(target, given)),
    apply: (target, self, given) => (seen.formats++, Reflect.apply(target, self, given)),
  });
  const look = () => {
    const root = document.querySelector('herne-news-list')?.shadowRoot ?? document.querySelector('#list');
    const item = root?.querySelector('.item .title, article');
    if (!item?.checkVisibility()) return requestAnimationFrame(look);
    seen.formatsAtList ??= seen.formats;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.list = performance.now());
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);`;

/** Opens a page in a new profile, waits until it is quiet, and tells what happened. */
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
    await page.goto(host.address(name));
    if (name !== 'bare') await page.waitForFunction(() => seen.list !== undefined);
    await page.waitForTimeout(name === 'bare' ? 400 : 1000);
    return { ...(await page.evaluate(report)), requests };
  } finally {
    await context.close();
  }
}

function report(): Omit<Visit, 'requests'> {
  const script = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming | undefined;
  const arrived = script?.responseEnd ?? 0;
  return {
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    list: seen.list ?? Infinity,
    shift: seen.shift,
    tasks: seen.tasks
      .filter(({ start, duration }) => start + duration > arrived)
      .map(({ duration }) => duration),
    allTasks: seen.tasks.map(({ duration }) => duration),
    formats: seen.formatsAtList ?? seen.formats,
  };
}
