/** `import 'herne-widgets/define/closure-banner'` registers `<herne-closure-banner>` and nothing else. */

import { HerneClosureBanner } from '../elements/closure-banner/closure-banner.js';
import { registerInBrowser } from './register-in-browser.js';

registerInBrowser({ 'herne-closure-banner': HerneClosureBanner });

export { HerneClosureBanner };
