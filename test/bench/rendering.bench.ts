/* Rendering: every line of what is owed, against plain pages and lists of the same run. */
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';
import { longLists } from './rendering/long-lists.js';
import { pages } from './rendering/pages.js';

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...chromiumFlags, '--disable-frame-rate-limit', '--js-flags=--expose-gc'],
});
const rows = [];
try {
  rows.push(...(await longLists(browser)), ...(await pages(browser)));
} finally {
  await browser.close();
}
console.table(rows);
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
