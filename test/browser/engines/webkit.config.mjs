import chromium from '../web-test-runner.config.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/* WebKitGTK as Debian ships it. */
export default { ...chromium, concurrency: 1, browsers: [webkitLauncher()] };
