/** `import 'herne-widgets/define/language-switcher'` registers `<herne-language-switcher>` and nothing else. */

import { HerneLanguageSwitcher } from '../elements/language-switcher/language-switcher.js';
import { registerInBrowser } from './register-in-browser.js';

registerInBrowser({ 'herne-language-switcher': HerneLanguageSwitcher });

export { HerneLanguageSwitcher };
