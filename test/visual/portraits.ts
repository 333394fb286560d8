/* `npm run docs:pictures`: the pictures in README.md and demo/docs, from the states page. */

import { open, prepare } from './camera.js';
import { labelParts } from './part-labels.js';

const WIDTH = 700;
const BARE = 'main{padding:0.5rem}h2,figcaption{display:none!important}';

interface Portrait {
  readonly name: string;
  readonly view: string;
  readonly css?: string;
  readonly width?: number;
  readonly parts?: boolean;
}

const theme = (name: string): Portrait => ({
  name: `theme-${name}`,
  view: `element=closure-banner,news-list&state=today,list&theme=${name}&scheme=light,dark`,
  width: 1280,
});

const portraits: readonly Portrait[] = [
  { name: 'closure-banner', view: 'element=closure-banner&state=many&scheme=light' },
  { name: 'news-list', view: 'element=news-list&state=heading&scheme=light' },
  { name: 'language-switcher', view: 'element=language-switcher&state=inline,opened&scheme=light' },
  theme('neutral'),
  theme('city'),
  theme('high-contrast'),
  {
    name: 'custom-properties',
    view: 'element=closure-banner,news-list&state=announced,list&scheme=light',
    css: `herne-news-list, herne-closure-banner { --herne-accent: #7a1fa2; --herne-surface: #faf7fc;
      --herne-space: 1.5em; --herne-radius: 0 }`,
  },
  {
    name: 'parts',
    view: 'element=closure-banner,news-list&state=hide,more,event&scheme=light',
    width: 980,
    css: 'main{padding-inline:8rem!important}',
    parts: true,
  },
  {
    name: 'slots',
    view: 'element=news-list,language-switcher&state=empty-own,extra&scheme=light',
  },
];

const asked = process.argv.slice(2);
const wanted = portraits.filter(({ name }) => !asked.length || asked.includes(name));
const browser = await prepare();
for (const { name, view, css = '', width = WIDTH, parts } of wanted) {
  const page = await open(browser, { name, view: `bare&${view}`, width }, BARE + css);
  if (parts) await page.evaluate(labelParts);
  await page.locator('main').screenshot({ path: `demo/static/${name}.png` });
  await page.close();
}
await browser.close();
console.log(`${wanted.length} pictures in demo/static.`);
