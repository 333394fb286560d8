/*
 * Runs test pages in WebKitGTK's MiniBrowser, driven by WebKitWebDriver under a virtual screen.
 * The test runner knows it as a launcher of type "playwright": `getPage` gives what its commands
 * call on one of Playwright's pages.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { webkitPage } from './webkit-page.mjs';

const MINI_BROWSER = ['x86_64', 'aarch64']
  .map(machine => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(path => existsSync(path));

/** A launcher for web-test-runner. */
export function webkitLauncher() {
  let driver;
  let base;
  let session;
  let active;

  async function call(method, path, body) {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.message || value.error}`);
    return value;
  }

  async function start() {
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    driver = spawn(
      'xvfb-run',
      ['-a', '-s', '-screen 0 1600x1400x24', 'WebKitWebDriver', '-p', String(port)],
      {
        stdio: 'ignore',
        detached: true,
        env: {
          ...process.env,
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          /* Has a style sheet for the browser's own buttons: they would not fit into 320 px. */
          XDG_CONFIG_HOME: join(import.meta.dirname, 'config'),
        },
      },
    );
    process.once('exit', end);
    await answering(`${base}/status`);
    const { sessionId, capabilities } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          /* The runner waits for the tests itself. */
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
        },
      },
    });
    session = `/session/${sessionId}`;
    launcher.name = `WebKitGTK ${capabilities.browserVersion}`;
  }

  /* xvfb-run, the screen, the driver and the browser share a process group. */
  function end() {
    try {
      if (driver) process.kill(-driver.pid);
    } catch {
      /* It has ended by itself. */
    }
    driver = undefined;
  }

  const page = webkitPage((method, path, body) => call(method, session + path, body));
  const launcher = {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      if (!driver) await start();
      active = { id, url };
      await page.setViewportSize({ width: 800, height: 600 });
      await call('POST', `${session}/url`, { url });
    },
    isActive: id => active?.id === id,
    getBrowserUrl: id => (active?.id === id ? active.url : undefined),
    getPage: () => page,
    async stopSession(id) {
      if (active?.id === id) active = undefined;
      await call('POST', `${session}/url`, { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => {
      throw new Error('There is no debug session in WebKitGTK.');
    },
    async stop() {
      if (session) await call('DELETE', session).catch(() => undefined);
      end();
    },
  };
  return launcher;
}

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function answering(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer. Are webkit2gtk-driver and xvfb installed?');
}
