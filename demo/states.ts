/*
 * Every element in every state, language, theme and colour scheme, with a frozen clock: for people,
 * and for tests that compare pictures. What is shown is in the address; nothing is requested.
 */

import { HerneClosureBanner } from '../src/elements/closure-banner/closure-banner.js';
import { HerneLanguageSwitcher } from '../src/elements/language-switcher/language-switcher.js';
import { HerneNewsList } from '../src/elements/news-list/news-list.js';
import { register } from '../src/register.js';
import { closureBanner } from './states/closure-banner.js';
import { controls } from './states/controls.js';
import { languageSwitcher } from './states/language-switcher.js';
import { newsList } from './states/news-list.js';
import { specimen } from './states/specimen.js';
import { provideStandIns } from './states/stand-ins.js';
import type { Group } from './states/state.js';
import { themeSheet } from './states/themes.js';
import { readView } from './states/view.js';

provideStandIns();
document.adoptedStyleSheets.push(themeSheet());
register({
  'herne-closure-banner': HerneClosureBanner,
  'herne-news-list': HerneNewsList,
  'herne-language-switcher': HerneLanguageSwitcher,
});

const groups: readonly Group[] = [closureBanner, newsList, languageSwitcher];
const view = readView(location.search);
const main = document.querySelector('main')!;

document.body.classList.toggle('bare', view.bare);
main.querySelector('form')!.replaceWith(controls(view, groups));
for (const group of groups) {
  const wanted = view.elements.some(name => group.tag === `herne-${name}`);
  if (wanted) main.append(...sectionOf(group));
}
main.toggleAttribute('data-complete', true);

/** All states of an element under its name: each state in all circumstances, side by side. */
function sectionOf({ tag, title, states }: Group): HTMLElement[] {
  const shown = states.filter(({ name }) => !view.states.length || view.states.includes(name));
  if (shown.length === 0) return [];
  const headline = document.createElement('h2');
  headline.textContent = title;
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  for (const state of shown)
    for (const lang of view.languages)
      for (const theme of view.themes)
        for (const scheme of view.schemes)
          sheet.append(specimen(tag, state, { lang, theme, scheme }));
  return [headline, sheet];
}
