/*
 * 10,000 times each element is put on a page and taken away again, while it loads and after. Needs
 * dist/ (`npm run build`). Memory must be back where it was (±1 MB), and no listener, node or timer left.
 */
import assert from 'node:assert/strict';
import { closeBrowser, elements, settled, visit } from '../helpers/host-page.js';

const script = '<script src="/herne-widgets.js"></script>';
const count = `
  window.__timers = new Set();
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = (run, ms, ...rest) => {
    const id = set(() => { __timers.delete(id); run(...rest); }, ms);
    __timers.add(id);
    return id;
  };
  window.clearTimeout = id => { __timers.delete(id); clear(id); };`;

const { page } = await visit(
  `<!doctype html><html lang="de"><title>x</title>${script}<main></main>`,
  { before: count },
);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

async function mounts(times: number): Promise<void> {
  await page.evaluate(
    async ([html, n]) => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < n; i++) {
        main.innerHTML = html;
        /* Some stay for a frame, some are gone before they have begun. */
        if (i % 10 === 0) await new Promise(requestAnimationFrame);
        else if (i % 2 === 0) await Promise.resolve();
        main.replaceChildren();
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    },
    [elements('src="/feed.json" refresh="1"').replaceAll(/now="[^"]*"/g, ''), times] as const,
  );
}

async function figures() {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find(metric => metric.name === name)!.value;
  return {
    'heap (kB)': Math.round(of('JSHeapUsedSize') / 1024),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    timers: (await page.evaluate('__timers.size')) as number,
  };
}

await page.evaluate(
  html => (document.querySelector('main')!.innerHTML = html),
  elements('src="/feed.json"'),
);
await settled(page);
await mounts(500);
const before = await figures();
await mounts(10_000);
const after = await figures();
console.table({ before, after });
await closeBrowser();
assert.ok(Math.abs(after['heap (kB)'] - before['heap (kB)']) <= 1024, 'memory is back');
assert.ok(after.listeners <= before.listeners, 'no listener is left');
assert.ok(after.nodes <= before.nodes + 10, 'no node is left');
assert.ok(after.timers <= before.timers, 'no timer is left');
