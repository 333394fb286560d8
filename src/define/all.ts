/**
 * `import 'herne-widgets'`: registers all three elements whose names are free. Unlike the
 * script-tag build it brings no snapshot; give the elements a `src`, or call `provideSnapshot`.
 */

import { HerneClosureBanner } from '../elements/closure-banner/closure-banner.js';
import { HerneLanguageSwitcher } from '../elements/language-switcher/language-switcher.js';
import { HerneNewsList } from '../elements/news-list/news-list.js';
import { registerInBrowser } from './register-in-browser.js';

registerInBrowser({
  'herne-news-list': HerneNewsList,
  'herne-closure-banner': HerneClosureBanner,
  'herne-language-switcher': HerneLanguageSwitcher,
});

export { HerneClosureBanner, HerneLanguageSwitcher, HerneNewsList };
export * from '../elements/events.js';
export { provideSnapshot } from '../feed/snapshot.js';
