/*
 * A feed with 500 closure notices of which 3 matter, against a feed with only those 3: the time
 * from a banner's birth to its laid-out notices, medians of interleaved rounds in one page.
 * Owed: at most 1.5 times as long, and one timer for all banners.
 */
import { chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { fileURLToPath } from 'node:url';
import type { Feed } from '../../src/feed/model.js';
import { closed, days, feedWith } from '../fixtures/notices.js';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

const OWED = 1.5;
const ROUNDS = 60;

const matter = ['2025-11-24', '2025-11-26', '2025-12-01'].map(day =>
  closed(`Amt ${day}`, days(day)),
);
const others = [...Array(497)].map((_, n) => {
  const year = n % 2 ? 2024 : 2026;
  const day = `${year}-${String(5 + (n % 4)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
  return closed(`Stelle ${n}`, days(day));
});
const few = feedWith(...matter);
const many = feedWith(...others.slice(0, 250), ...matter, ...others.slice(250));

type Measure = (
  feeds: Feed[],
  rounds: number,
) => Promise<{ medians: number[]; notices: number[]; timers: number }>;

const page = fileURLToPath(new URL('banner-page.ts', import.meta.url));
const built = (await build({
  configFile: false,
  logLevel: 'silent',
  build: {
    write: false,
    rolldownOptions: { input: page, output: { format: 'iife' } },
  },
})) as Rolldown.RolldownOutput;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const tab = await browser.newPage();
  await tab.setContent('<!doctype html><html lang="de"><body></body></html>');
  await tab.addScriptTag({ content: built.output[0].code });
  const measure = ({ feeds, rounds }: { feeds: Feed[]; rounds: number }) =>
    (window as unknown as { measureBanners: Measure }).measureBanners(feeds, rounds);
  const { medians, notices, timers } = await tab.evaluate(measure, {
    feeds: [few, many],
    rounds: ROUNDS,
  });
  const [base = NaN, long = NaN] = medians;
  const ratio = long / base;
  console.log(`3 notices                      ${base.toFixed(2)} ms`);
  console.log(`500 notices, 3 of them matter  ${long.toFixed(2)} ms`);
  console.log(`ratio                          ${ratio.toFixed(2)}   owed: ${OWED}`);
  console.log(`notices shown                  ${notices.join(' and ')}`);
  console.log(`timers of 50 banners           ${timers}      owed: 1`);
  if (!(ratio <= OWED) || timers !== 1 || notices.some(n => n !== 3)) process.exitCode = 1;
} finally {
  await browser.close();
}
