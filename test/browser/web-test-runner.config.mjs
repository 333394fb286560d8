import { writeFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { ariaTree } from '../helpers/aria-tree-plugin.mjs';
import { chromiumFlags, ensureChromium } from '../helpers/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Leaves the figures where the runner of all suites finds them. */
const countingReporter = {
  stop({ sessions }) {
    let passed = 0;
    let failed = 0;
    const walk = suite => {
      for (const test of suite.tests) {
        if (test.passed) passed++;
        else if (!test.skipped) failed++;
      }
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      if (session.testResults) walk(session.testResults);
      if (session.errors.length > 0) failed++;
    }
    mkdirSync(`${root}/.cache`, { recursive: true });
    writeFileSync(`${root}/.cache/browser-results.json`, JSON.stringify({ passed, failed }));
  },
};

export default {
  rootDir: root,
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
    }),
  ],
  plugins: [
    ariaTree,
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countingReporter],
};
