/**
 * Building a feed of 10,000 releases, beside chrono-node's German parser alone on the same releases,
 * each in a process of its own; how the time grows with their number, up to 100,000; the memory of
 * a build of 10,000.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listing } from './releases.js';

const OWED = { ratio: 3, growth: 2, megabytes: 300 };
const script = fileURLToPath(new URL('builder-process.ts', import.meta.url));

/** Milliseconds of processor time that one side needs for so many releases. */
function cost(side: 'feed' | 'chrono', count: number): number {
  const args = ['--max-old-space-size=6000', '--import', 'tsx', script, side, String(count)];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${side} ended with ${status}.`);
  return Number(stdout);
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
      // As `npm run feed` has it.
      [
        '--max-semi-space-size=4',
        '--import',
        'tsx',
        '--import',
        `data:text/javascript,${encodeURIComponent(report)}`,
      ].concat('src/cli/herne-feed.ts', args),
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`The build ended with ${status}.`);
    return Number(stdout.trim()) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ratios = [1, 2, 3]
  .map(() => {
    const ours = cost('feed', 10_000);
    const chrono = cost('chrono', 10_000);
    console.log(`10,000 releases: feed ${ours.toFixed(0)} ms; chrono-node ${chrono.toFixed(0)} ms`);
    return { ratio: chrono / ours, ours };
  })
  .sort((one, other) => one.ratio - other.ratio);
const { ratio = 0, ours = 0 } = ratios[1] ?? {};
for (const count of [100, 1000]) {
  const each = cost('feed', count) / count;
  console.log(`${count} releases: ${each.toFixed(2)} ms each, warming up included`);
}
const each = cost('feed', 100_000) / 100_000;
console.log(`100,000 releases: ${each.toFixed(2)} ms each`);
const growth = each / (ours / 10_000);
const megabytes = peak(10_000);
console.table([
  { what: 'as fast as chrono-node', figure: ratio.toFixed(2), owed: `at least ${OWED.ratio}` },
  {
    what: 'time for one, of 100,000 and of 10,000',
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
