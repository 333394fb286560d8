/*
 * Runs the suites and prints one line `N passed, N failed` at the end.
 *   node test/run.mjs                      everything `npm test` promises
 *   node test/run.mjs node [FILE…]         one suite, optionally some of its files
 * Suites: types lint build accuracy node browser dist visual
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

installDependencies();
const { globSync } = await import('tinyglobby');
const { ensureChromium } = await import('./helpers/chromium.mjs');

/* A foreign time zone on purpose: what is meant as Berlin time must not be the machine's. */
const env = { ...process.env, TZ: 'Pacific/Kiritimati', FORCE_COLOR: '0' };

/** Each suite is given its files and where to say something, and returns { passed, failed }. */
const suites = {
  types: (_, say) => single('tsc', ['--noEmit'], say),
  lint: async (_, say) =>
    sum([
      await single('eslint', ['-c', '.config/eslint.config.js', '--max-warnings=0', '.'], say),
      await single('prettier', ['--check', '--log-level=warn', '.'], say),
    ]),
  build: async (_, say) => {
    const result = await npmRun('build', say);
    /* Tests that start the builder as a process start this one: it is there three times as fast. */
    if (!result.failed) env.HERNE_FEED_BUILT = 'dist/cli/herne-feed.js';
    return result;
  },
  accuracy: (_, say) => npmRun('accuracy', say),
  node: (files, say) => nodeTests(files, 'test/node/**/*.test.ts', say),
  browser: (files, say) => browserTests(files, say),
  /* Whole pages with the built script, and the demo site, are with the integrations. */
  dist: (files, say) =>
    nodeTests(files, ['test/dist/**/*.test.ts', '!test/dist/pages/**', '!test/dist/demo/**'], say),
  visual: (files, say) => nodeTests(files, 'test/visual/**/*.test.ts', say),
};

/**
 * What runs beside one another: programs that each keep one core busy. The other suites keep all
 * of them busy, and look at what `build` makes.
 */
const BESIDE = [
  ['types', 'lint'],
  ['build', 'accuracy'],
];
const ALONE = Object.keys(suites).filter(suite => !BESIDE.flat().includes(suite));

const [name, ...files] = process.argv.slice(2);
if (name && !suites[name]) {
  console.error(`There is no suite "${name}". Suites: ${Object.keys(suites).join(' ')}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
const broken = [];
if (name) await run(name);
else {
  await Promise.all(
    BESIDE.map(async row => {
      for (const suite of row) await run(suite, true);
    }),
  );
  for (const suite of ALONE) await run(suite);
}
if (broken.length) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** Runs a suite; one that has another beside it says all it has to say at its end. */
async function run(suite, isBeside = false) {
  const started = Date.now();
  const kept = [];
  if (!isBeside) console.log(`\n— ${suite}`);
  const result = await suites[suite](files, chunk =>
    isBeside ? kept.push(chunk) : process.stdout.write(chunk),
  );
  if (isBeside) process.stdout.write(`\n— ${suite}\n${kept.join('')}`);
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed) broken.push(suite);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`— ${suite}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}

/** `npm ci` where node_modules is missing or older than the lock file. */
function installDependencies() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed.');
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/** Runs a program; all it writes is said, and returned. */
function execute(command, args, say) {
  return new Promise(resolve => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', chunk => {
        output += chunk;
        say(chunk);
      });
    child.on('error', error => resolve({ code: 1, output: String(error) }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** A command that counts as one check. */
function single(bin, args, say) {
  return check(`node_modules/.bin/${bin}`, args, say);
}

function npmRun(script, say) {
  return check('npm', ['run', '--silent', script], say);
}

async function check(command, args, say) {
  const { code } = await execute(command, args, say);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function nodeTests(files, pattern, say) {
  const list = files.length ? files : globSync(pattern);
  if (list.length === 0) return { passed: 0, failed: 1 };
  env.CHROME_PATH = ensureChromium();
  const { code, output } = await execute(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      /* One more than there are cores: tests wait for browsers, servers and clocks. */
      `--test-concurrency=${availableParallelism() + 1}`,
      '--test-reporter=./test/helpers/failures-reporter.mjs',
      '--test-reporter-destination=stdout',
      ...list,
    ],
    say,
  );
  const count = word => Number(new RegExp(`^${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
}

async function browserTests(list, say) {
  if (!list.length && globSync('test/browser/**/*.test.ts').length === 0)
    return { passed: 0, failed: 0 };
  env.CHROME_PATH = ensureChromium();
  rmSync('.cache/browser-results.json', { force: true });
  const config = ['--config', 'test/browser/web-test-runner.config.mjs'];
  const args = [...config, ...(list.length ? ['--files', ...list] : [])];
  const { code } = await execute('node_modules/.bin/web-test-runner', args, say);
  const result = existsSync('.cache/browser-results.json')
    ? JSON.parse(readFileSync('.cache/browser-results.json', 'utf8'))
    : { passed: 0, failed: 1 };
  return code === 0 || result.failed ? result : { ...result, failed: 1 };
}

function sum(results) {
  return results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}
