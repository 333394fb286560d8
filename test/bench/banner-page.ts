/* Runs in the page of banner.bench.ts. */
import { HerneClosureBanner } from '../../src/elements/closure-banner/closure-banner.js';
import type { Feed } from '../../src/feed/model.js';
import { provideSnapshot } from '../../src/feed/snapshot.js';

customElements.define('herne-closure-banner', HerneClosureBanner);

const NOW = '2025-11-24T08:00:00+01:00';

/** Medians in milliseconds for each feed, rounds interleaved; what is shown; timers of 50 banners. */
async function measureBanners(
  feeds: readonly Feed[],
  rounds: number,
): Promise<{ medians: number[]; notices: number[]; timers: number }> {
  const times: number[][] = feeds.map(() => []);
  const notices: number[] = [];
  for (let round = -5; round < rounds; round++)
    for (const [index, feed] of feeds.entries()) {
      const { milliseconds, shown } = await once(feed);
      if (round >= 0) times[index]!.push(milliseconds);
      notices[index] = shown;
    }
  const medians = times.map(list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!);
  return { medians, notices, timers: await timersOf(50, feeds[0]!) };
}

async function once(feed: Feed): Promise<{ milliseconds: number; shown: number }> {
  /* A copy each time: nothing may be remembered of the feed. */
  provideSnapshot(structuredClone(feed));
  const banner = document.createElement('herne-closure-banner');
  banner.now = NOW;
  const started = performance.now();
  document.body.append(banner);
  await banner.updateComplete;
  void banner.offsetHeight;
  const milliseconds = performance.now() - started;
  const shown = banner.renderRoot.querySelectorAll('li').length;
  banner.remove();
  return { milliseconds, shown };
}

async function timersOf(count: number, feed: Feed): Promise<number> {
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10);
  const coming = JSON.stringify(feed).replace(/2025-1[12]-\d\d(?=")/g, tomorrow);
  provideSnapshot(JSON.parse(coming) as Feed);
  const { setTimeout: set, clearTimeout: clear } = window;
  const running = new Set<unknown>();
  window.setTimeout = ((run: () => void, wait?: number) => {
    const id = set(() => {
      running.delete(id);
      run();
    }, wait);
    running.add(id);
    return id;
  }) as unknown as typeof setTimeout;
  window.clearTimeout = (id => {
    running.delete(id);
    clear(id as number);
  }) as typeof clearTimeout;
  const banners = [...Array(count)].map(() => document.createElement('herne-closure-banner'));
  document.body.append(...banners);
  for (const banner of banners) await banner.updateComplete;
  return running.size;
}

Object.assign(window, { measureBanners });
