/*
 * Every element in every state with a frozen clock: for people, and for tests that compare
 * pictures. The feeds are answered within the page; nothing is requested.
 */

import { HerneClosureBanner } from '../src/elements/closure-banner/closure-banner.js';
import { HerneLanguageSwitcher } from '../src/elements/language-switcher/language-switcher.js';
import { HerneNewsList } from '../src/elements/news-list/news-list.js';
import { register } from '../src/register.js';
import { closureBanner } from './states/closure-banner.js';
import { languageSwitcher } from './states/language-switcher.js';
import { newsList } from './states/news-list.js';
import type { Group, State } from './states/state.js';

const groups: readonly Group[] = [closureBanner, newsList, languageSwitcher];

const address = new URL(location.href).searchParams;
const only = address.get('only');
const scheme = address.get('scheme');
document.documentElement.lang = address.get('lang') ?? 'de';
if (scheme) document.documentElement.style.colorScheme = scheme;

const answers = new Map<string, State['feed']>();
const ask = window.fetch.bind(window);
window.fetch = (input, options) => {
  const url = input instanceof Request ? input.url : String(input);
  const feed = answers.get(url);
  if (feed === undefined) return ask(input, options);
  if (feed === 'silence') return new Promise(() => undefined);
  if (feed === 'error') return Promise.resolve(new Response('', { status: 404 }));
  return Promise.resolve(Response.json(feed));
};

register({
  'herne-closure-banner': HerneClosureBanner,
  'herne-news-list': HerneNewsList,
  'herne-language-switcher': HerneLanguageSwitcher,
});

const main = document.querySelector('main')!;
if (only) {
  document.body.className = 'single';
  main.replaceChildren();
}
for (const group of groups) {
  const states = group.states.filter(({ name }) => !only || `${group.tag}-${name}` === only);
  if (states.length === 0) continue;
  if (!only) main.append(headline(group.title));
  for (const state of states) main.append(figureOf(group, state));
}

function headline(title: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = title;
  return element;
}

function figureOf({ tag }: Group, state: State): HTMLElement {
  const element = document.createElement(tag);
  const src = `https://states.example/${tag}/${state.name}.json`;
  answers.set(src, state.feed);
  for (const [name, value] of Object.entries({ ...state.attributes, src }))
    element.setAttribute(name, value);
  element.innerHTML = state.content ?? '';
  if (only) {
    void settle(element, state);
    return element;
  }
  element.setAttribute('heading-level', '3');
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  figure.id = `${tag}-${state.name}`;
  caption.textContent = state.title;
  figure.append(caption, element);
  void settle(element, state);
  return figure;
}

/** Waits for what the feed brings, then does what leads into the state. */
async function settle(element: HTMLElement, state: State): Promise<void> {
  const { feed, then } = state;
  const loaded = new Promise(resolve =>
    element.addEventListener('herne-load', resolve, { once: true }),
  );
  /* A switcher that knows its languages asks no feed. */
  if (typeof feed !== 'string' && !state.attributes['languages']) await loaded;
  await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  await then?.(element);
  element.toggleAttribute('data-settled', true);
}
