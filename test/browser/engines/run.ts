/*
 * `npm run test:browsers`: the element tests in three engines, one line `N passed, N failed` at the end.
 *   npm run test:browsers -- firefox webkit [FILE…]   some engines, optionally some files
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../../helpers/chromium.mjs';
import { ensurePackages } from '../../integrations/debian.js';

process.chdir(join(import.meta.dirname, '../../..'));

interface Engine {
  readonly config: string;
  /** Makes sure it is there and says which version. */
  prepare(): string;
}

const version = (file: string): string =>
  execFileSync(file, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

const engines: Readonly<Record<string, Engine>> = {
  chromium: {
    config: 'web-test-runner.config.mjs',
    prepare: () => version(ensureChromium()),
  },
  firefox: {
    config: 'engines/firefox.config.mjs',
    prepare: () => {
      ensurePackages('firefox-esr');
      return version('/usr/bin/firefox-esr');
    },
  },
  webkit: {
    config: 'engines/webkit.config.mjs',
    prepare: () => {
      ensurePackages('webkit2gtk-driver', 'xvfb', 'xauth');
      const query = ['-W', '-f', 'WebKitGTK ${Version}', 'webkit2gtk-driver'];
      return execFileSync('dpkg-query', query, { encoding: 'utf8' });
    },
  },
};

interface Figures {
  passed: number;
  failed: number;
}

/** What the runner says when the browser breaks down, which is no test's doing. */
const BROKEN_DOWN = /Tests were interrupted because the browser disconnected|page crash or hang/;

/** Runs the tests; where the browser broke down, once more, and says so. */
async function run(engine: Engine, files: readonly string[]): Promise<Figures> {
  const { figures, said } = await runOnce(engine, files);
  if (figures.failed === 0 || !BROKEN_DOWN.test(said)) return figures;
  console.log('The browser broke down. Once more:');
  return (await runOnce(engine, files)).figures;
}

async function runOnce(
  engine: Engine,
  files: readonly string[],
): Promise<{ readonly figures: Figures; readonly said: string }> {
  const results = '.cache/browser-results.json';
  rmSync(results, { force: true });
  const child = spawn(
    'node_modules/.bin/web-test-runner',
    ['--config', `test/browser/${engine.config}`, ...(files.length ? ['--files', ...files] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    process.stdout.write(chunk);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  if (!existsSync(results)) return { figures: { passed: 0, failed: 1 }, said };
  const figures = JSON.parse(readFileSync(results, 'utf8')) as Figures;
  const honest = status === 0 ? figures.passed > 0 : figures.failed > 0;
  return { figures: honest ? figures : { ...figures, failed: figures.failed + 1 }, said };
}

const words = process.argv.slice(2);
const names = words.filter(word => engines[word]);
const files = words.filter(word => word.endsWith('.ts'));
const unknown = words.find(word => !names.includes(word) && !files.includes(word));
if (unknown) {
  console.error(`There is no engine "${unknown}". Engines: ${Object.keys(engines).join(' ')}`);
  process.exit(2);
}
const total: Figures = { passed: 0, failed: 0 };
for (const [key, engine] of Object.entries(engines)) {
  if (names.length > 0 && !names.includes(key)) continue;
  const started = Date.now();
  let figures: Figures = { passed: 0, failed: 1 };
  try {
    console.log(`\n— ${engine.prepare()}`);
    figures = await run(engine, files);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  total.passed += figures.passed;
  total.failed += figures.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`— ${key}: ${figures.passed} passed, ${figures.failed} failed (${seconds} s)`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
