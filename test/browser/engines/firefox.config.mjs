import chromium from '../web-test-runner.config.mjs';
import { firefoxLauncher } from './firefox-launcher.mjs';

/* Firefox ESR as Debian ships it. */
export default { ...chromium, concurrency: 1, browsers: [firefoxLauncher()] };
