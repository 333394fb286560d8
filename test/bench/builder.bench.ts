/**
 * Building a feed of releases in this process, beside chrono-node's German parser alone on the
 * same releases; how the time grows with their number; the memory of a build of 10,000.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { de } from 'chrono-node';
import { compose } from '../../src/release/compose.js';
import { readDocument } from '../../src/sources/read.js';
import { listing, releases } from './releases.js';

const OWED = { ratio: 3, growth: 2, megabytes: 300 };
const noon = new Date(2026, 10, 20, 12);

/** Milliseconds of processor time. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function build(page: string): void {
  const capture = readDocument({ name: 'page.txt', bytes: Buffer.from(page) });
  const { feed } = compose([capture], {
    title: 'Meldungen',
    homePage: 'https://www.herne.de/',
    fallbackGenerated: '2026-11-20T00:00:00+01:00',
    previous: [],
    edits: new Map(),
  });
  JSON.stringify(feed);
}

/** Peak memory of a build as a process, in megabytes. */
function peak(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'herne-bench-'));
  try {
    writeFileSync(join(folder, 'page.txt'), listing(count));
    const report = `process.on('exit', () => console.log(process.resourceUsage().maxRSS))`;
    const args = ['build', join(folder, 'page.txt'), '--out', join(folder, 'feed.json')];
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(report)}`].concat(
        'src/cli/herne-feed.ts',
        args,
      ),
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The build ended with ${status}.`);
    return Number(stdout.trim()) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

build(listing(300));
for (const text of releases(100)) de.parse(text, noon);

const page = listing(1000);
const texts = releases(1000);
const ratios = [1, 2, 3].map(() => {
  const ours = cost(() => {
    build(page);
  });
  const chrono = cost(() => {
    for (const text of texts) de.parse(text, noon);
  });
  console.log(`1,000 releases: feed ${ours.toFixed(0)} ms; chrono-node ${chrono.toFixed(0)} ms`);
  return { ratio: chrono / ours, ours };
});
ratios.sort((a, b) => a.ratio - b.ratio);
const ratio = ratios[1]?.ratio ?? 0;
const many = listing(10_000);
const each =
  cost(() => {
    build(many);
  }) / 10_000;
const growth = each / ((ratios[1]?.ours ?? 0) / 1000);
const megabytes = peak(10_000);
console.table([
  { what: 'as fast as chrono-node', figure: ratio.toFixed(1), owed: `at least ${OWED.ratio}` },
  {
    what: 'time for one, of 10,000 and of 1,000',
    figure: growth.toFixed(2),
    owed: `at most ${OWED.growth}`,
  },
  {
    what: 'peak memory of 10,000 (MB)',
    figure: megabytes.toFixed(0),
    owed: `below ${OWED.megabytes}`,
  },
]);
if (ratio < OWED.ratio || growth > OWED.growth || megabytes >= OWED.megabytes) process.exitCode = 1;
