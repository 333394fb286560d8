import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import chromium from './web-test-runner.config.mjs';

/* Firefox ESR as Debian ships it, driven by WebDriver BiDi. */
export default {
  ...chromium,
  concurrency: 1,
  browsers: [
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        headless: true,
      },
    }),
  ],
};
