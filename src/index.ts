/**
 * The script-tag entry: all three elements, all languages and the snapshot. The only browser
 * module with a side effect. A copy that finds every tag taken steps aside before it runs any of
 * this (see `stepAside` in vite.config.ts).
 */

/* What is alike stands together in the script: a hundred bytes less to load. */
import './elements/host.styles.js';
import './elements/closure-banner/closure-banner.styles.js';
import './elements/news-list/news-list.styles.js';
import './elements/language-switcher/language-switcher.styles.js';

import snapshot from 'virtual:herne-snapshot';
import { HerneClosureBanner } from './elements/closure-banner/closure-banner.js';
import { HerneLanguageSwitcher } from './elements/language-switcher/language-switcher.js';
import { HerneNewsList } from './elements/news-list/news-list.js';
import { provideSnapshot } from './feed/snapshot.js';
import { register } from './register.js';

provideSnapshot(snapshot);
register({
  'herne-news-list': HerneNewsList,
  'herne-closure-banner': HerneClosureBanner,
  'herne-language-switcher': HerneLanguageSwitcher,
});
