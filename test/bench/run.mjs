/*
 * `npm run bench` runs every benchmark, `npm run bench -- NAME…` some: test/bench/NAME.bench.ts.
 * A benchmark measures ratios side by side in one run, prints a table, and exits non-zero when it
 * misses what is owed.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const files = globSync('test/bench/*.bench.ts').sort();
const nameOf = file => basename(file, '.bench.ts');
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !files.some(file => nameOf(file) === name));
if (unknown.length) {
  console.error(
    `No benchmark "${unknown.join('", "')}". There are: ${files.map(nameOf).join(', ')}`,
  );
  process.exit(2);
}
let failed = 0;
for (const file of files.filter(file => !wanted.length || wanted.includes(nameOf(file)))) {
  console.log(`\n— ${nameOf(file)}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file], {
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
process.exitCode = failed ? 1 : 0;
