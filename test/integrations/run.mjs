/*
 * Runs the integration suites and prints `N passed, N failed` at the end.
 *   node test/integrations/run.mjs                    all of them
 *   node test/integrations/run.mjs wordpress [FILE…]  one, optionally some of its files
 * They test what is built: `npm run build` runs first unless dist/ is newer than the sources.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Suite -> its test files. A folder with tests of its own is one line here. Properties of which
 * `npm test` tries a tenth are tried whole among the proofs (`test/helpers/runs.ts`).
 */
const suites = {
  proofs: [
    'test/proofs/**/*.test.ts',
    'test/node/release/reading.properties.test.ts',
    'test/node/sources/{json-text,nothing-lost}.test.ts',
  ],
  pages: ['test/dist/pages/**/*.test.ts', 'test/dist/demo/**/*.test.ts'],
  page: 'test/integrations/page/**/*.test.ts',
  templates: 'test/integrations/templates/**/*.test.ts',
  apps: 'test/integrations/apps/*.test.ts',
  snippets: 'test/integrations/snippets/*.test.ts',
  hosting: 'test/integrations/hosting/*.test.ts',
  wordpress: 'test/integrations/wordpress/**/*.test.ts',
};

/** How many files run at a time; one where each runs a browser and a server of its own. */
const BESIDE = { proofs: 2, pages: 3 };

/* A foreign time zone on purpose, as in test/run.mjs. */
const env = { ...process.env, TZ: 'Pacific/Kiritimati', FORCE_COLOR: '0', HERNE_PROOFS: '1' };

const [name, ...files] = process.argv.slice(2);
if (name && !suites[name]) {
  console.error(`There is no suite "${name}". Suites: ${Object.keys(suites).join(' ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
if (buildIfOld()) {
  for (const suite of name ? [name] : Object.keys(suites)) {
    const started = Date.now();
    console.log(`\n— ${suite}`);
    const result = runTests(files.length ? files : globSync(suites[suite]), suite);
    total.passed += result.passed;
    total.failed += result.failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`— ${suite}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  }
} else total.failed++;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

function buildIfOld() {
  const built = 'dist/integrations/herne-widgets-wordpress.zip';
  const sources = globSync(['src/**', 'demo/**', '.config/**', 'data/feed.json', '*.json', '*.ts']);
  const changed = Math.max(...sources.map(path => statSync(path).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs > changed) return true;
  console.log('Building (npm run build) …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', env });
  if (status !== 0) console.error('The build failed; nothing to test.');
  return status === 0;
}

function runTests(list, suite) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${BESIDE[suite] ?? 1}`,
      '--test-reporter=dot',
      '--test-reporter-destination=stderr',
      '--test-reporter=./test/helpers/failures-reporter.mjs',
      '--test-reporter-destination=stdout',
      ...list,
    ],
    { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 },
  );
  process.stdout.write(stdout);
  const count = word => Number(new RegExp(`^${word} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed: failed || (status === 0 && passed > 0 ? 0 : 1) };
}
