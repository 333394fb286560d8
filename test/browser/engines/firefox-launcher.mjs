/*
 * Runs test pages in Firefox, driven by WebDriver BiDi. BiDi has no word for colour scheme, motion,
 * forced colours and print; Firefox's own switches, the ones of its developer tools, are set from
 * its browser window instead. The test runner knows the launcher as one of type "playwright".
 */
import { puppeteerLauncher } from '@web/test-runner-puppeteer';

/** A launcher for web-test-runner. */
export function firefoxLauncher() {
  const launcher = puppeteerLauncher({
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
      headless: true,
      /* Lets the driver reach the browser window, for the switches. */
      args: ['--remote-allow-system-access'],
    },
  });
  const getPage = launcher.getPage.bind(launcher);
  const startSession = launcher.startSession.bind(launcher);
  return Object.assign(launcher, {
    type: 'playwright',
    async startSession(id, url) {
      await startSession(id, url);
      await focusPage(getPage(id));
    },
    getPage(id) {
      const page = getPage(id);
      return {
        keyboard: keyboardOf(page),
        mouse: page.mouse,
        evaluate: script => page.evaluate(script),
        setViewportSize: size => page.setViewport(size),
        emulateMedia: media => emulateMedia(page, media),
      };
    },
  });
}

/** What Playwright calls them -> the switches of Firefox. */
const switches = {
  media: value => ['mediumOverride', value === 'screen' ? '' : value],
  colorScheme: value => ['prefersColorSchemeOverride', value],
  reducedMotion: value => ['prefersReducedMotionOverride', value],
  forcedColors: value => ['forcedColorsOverride', value],
};

async function emulateMedia(page, media) {
  const values = Object.entries(media).map(([name, value]) => {
    if (!switches[name]) throw new Error(`Firefox has no switch for "${name}".`);
    return switches[name](value);
  });
  await inWindow(
    page,
    `for (const [name, value] of ${JSON.stringify(values)})
       gBrowser.selectedBrowser.browsingContext[name] = value;`,
  );
  /* The page hears of it through its own process. */
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
}

/*
 * Tab leads from the last control of the page into the browser's own buttons. There the page has no
 * focus, and neither has what a script in it focuses.
 */
async function focusPage(page) {
  await page.bringToFront();
  await inWindow(
    page,
    'if (document.activeElement !== gBrowser.selectedBrowser) gBrowser.selectedBrowser.focus();',
  );
}

function keyboardOf(page) {
  const thenFocus = method => async key => {
    await page.keyboard[method](key);
    await focusPage(page);
  };
  return Object.fromEntries(['type', 'press', 'down', 'up'].map(name => [name, thenFocus(name)]));
}

/** Runs a script in the browser window. */
async function inWindow(page, script) {
  const { connection } = page.browser();
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result: outcome } = await connection.send('script.evaluate', {
    target: { context: result.contexts[0].context },
    awaitPromise: false,
    expression: `{ ${script} }`,
  });
  if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails.text);
}
