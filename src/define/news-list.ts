/** `import 'herne-widgets/define/news-list'` registers `<herne-news-list>` and nothing else. */

import { HerneNewsList } from '../elements/news-list/news-list.js';
import { registerInBrowser } from './register-in-browser.js';

registerInBrowser({ 'herne-news-list': HerneNewsList });

export { HerneNewsList };
