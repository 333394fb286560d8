/*
 * Runs test pages in WebKitGTK's MiniBrowser, driven by WebKitWebDriver under a virtual screen.
 * The test runner knows it as a launcher of type "webdriver", so its key and mouse commands work.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

const MINI_BROWSER = ['x86_64', 'aarch64']
  .map(machine => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find(path => existsSync(path));

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

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
      ['-a', '-s', '-screen 0 1280x900x24', 'WebKitWebDriver', '-p', String(port)],
      {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
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

  const act = actions => call('POST', `${session}/actions`, { actions });
  const pointer = actions =>
    act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const buttons = { left: 0, middle: 1, right: 2 };

  const launcher = {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      if (!driver) await start();
      active = { id, url };
      await call('POST', `${session}/url`, { url });
    },
    isActive: id => active?.id === id,
    getBrowserUrl: id => (active?.id === id ? active.url : undefined),
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
    /** Keys as the runner's command names them: "Tab", "Shift+Tab", "a". */
    async sendKeys(_id, names) {
      const actions = [];
      for (const name of names) {
        const keys = name.length > 1 ? name.split('+').map(part => KEYS[part] ?? part) : [name];
        for (const value of keys) actions.push({ type: 'keyDown', value });
        for (const value of keys.reverse()) actions.push({ type: 'keyUp', value });
      }
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    sendMouseMove: (_id, x, y) => pointer([moveTo(x, y)]),
    sendMouseClick: (_id, x, y, button = 'left') =>
      pointer([
        moveTo(x, y),
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ]),
    sendMouseDown: (_id, button = 'left') =>
      pointer([{ type: 'pointerDown', button: buttons[button] }]),
    sendMouseUp: (_id, button = 'left') =>
      pointer([{ type: 'pointerUp', button: buttons[button] }]),
    resetMouse: () => pointer([moveTo(0, 0)]),
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
