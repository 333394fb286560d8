import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What the browser leaves out. The first line is drawn anew with every window, unseen, and took a
 * third of the time of each; the others are those Playwright leaves out, whose list this replaces.
 */
const without = [
  ...[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'PreloadTopChromeWebUI',
  ],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter'],
  ...['PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'AimEnabled'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
  /* Requests of a sandboxed frame in a process of its own would escape the routes of a test. */
  'IsolateSandboxedIframes',
];

/** Flags for a Chromium that asks nobody anything; for tests, as root too. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${without.join()}`,
];

const candidates = () => [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium: CHROME_PATH, then the usual places; `undefined` if there is none. */
export function findChromium() {
  return candidates().find(path => path && existsSync(path));
}

/** Installs packages with the system's package manager, once; needs root or passwordless sudo. */
export function installPackages(...packages) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...command) => {
    const [file, ...rest] = [...sudo, ...command];
    execFileSync(file, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Path of a Chromium; installs Debian's where there is none. Throws one clear sentence. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  try {
    console.error('No Chromium found; installing the system package "chromium" …');
    installPackages('chromium');
  } catch (cause) {
    throw new Error(
      'No Chromium found and none could be installed. Install one, or set CHROME_PATH.',
      { cause },
    );
  }
  const installed = findChromium();
  if (!installed) throw new Error('Chromium was installed but not found. Set CHROME_PATH.');
  return installed;
}
