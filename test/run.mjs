/*
 * Runs the suites and prints one line `N passed, N failed` at the end.
 *   node test/run.mjs                      everything `npm test` promises
 *   node test/run.mjs node [FILE…]         one suite, optionally some of its files
 * Suites: types lint build node accuracy browser dist visual
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

installDependencies();
const { globSync } = await import('tinyglobby');
const { ensureChromium } = await import('./helpers/chromium.mjs');

/* A foreign time zone on purpose: what is meant as Berlin time must not be the machine's. */
const env = { ...process.env, TZ: 'Pacific/Kiritimati', FORCE_COLOR: '0' };

/** Each suite returns { passed, failed }. In this order: later ones look at what `build` makes. */
const suites = {
  types: () => single('tsc', ['--noEmit']),
  lint: async () =>
    sum(
      await Promise.all([
        single('eslint', ['-c', '.config/eslint.config.js', '--max-warnings=0', '.']),
        single('prettier', ['--check', '--log-level=warn', '.']),
      ]),
    ),
  build: async () => {
    const result = await npmRun('build');
    /* Tests that start the builder as a process start this one: it is there three times as fast. */
    if (!result.failed) env.HERNE_FEED_BUILT = 'dist/cli/herne-feed.js';
    return result;
  },
  node: files => nodeTests(files, 'test/node/**/*.test.ts'),
  accuracy: () => npmRun('accuracy'),
  browser: files => browserTests(files),
  dist: files => nodeTests(files, 'test/dist/**/*.test.ts'),
  visual: files => nodeTests(files, 'test/visual/**/*.test.ts'),
};

const [name, ...files] = process.argv.slice(2);
if (name && !suites[name]) {
  console.error(`There is no suite "${name}". Suites: ${Object.keys(suites).join(' ')}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
const broken = [];
for (const suite of name ? [name] : Object.keys(suites)) {
  const started = Date.now();
  console.log(`\n— ${suite}`);
  const result = await suites[suite](files);
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed) broken.push(suite);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`— ${suite}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
}
if (broken.length) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

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

function execute(command, args, { capture = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', chunk => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', error => resolve({ code: 1, output: String(error) }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** A command that counts as one check. */
async function single(bin, args) {
  const { code } = await execute(`node_modules/.bin/${bin}`, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function npmRun(script) {
  const { code } = await execute('npm', ['run', '--silent', script]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function nodeTests(files, pattern) {
  const list = files.length ? files : globSync(pattern);
  if (list.length === 0) return { passed: 0, failed: 1 };
  env.CHROME_PATH = ensureChromium();
  const { code, output } = await execute(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=2',
      '--test-reporter=./test/helpers/failures-reporter.mjs',
      '--test-reporter-destination=stdout',
      ...list,
    ],
    { capture: true },
  );
  const count = word => Number(new RegExp(`^${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const passed = count('passed');
  const failed = count('failed');
  return { passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1) };
}

async function browserTests(list) {
  if (!list.length && globSync('test/browser/**/*.test.ts').length === 0)
    return { passed: 0, failed: 0 };
  env.CHROME_PATH = ensureChromium();
  rmSync('.cache/browser-results.json', { force: true });
  const config = ['--config', 'test/browser/web-test-runner.config.mjs'];
  const { code } = await execute('node_modules/.bin/web-test-runner', [
    ...config,
    ...(list.length ? ['--files', ...list] : []),
  ]);
  const result = existsSync('.cache/browser-results.json')
    ? JSON.parse(readFileSync('.cache/browser-results.json', 'utf8'))
    : { passed: 0, failed: 1 };
  return code === 0 || result.failed ? result : { ...result, failed: 1 };
}

function sum(results) {
  return results.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}
