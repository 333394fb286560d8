import { autonyms } from '../../src/i18n/languages.js';
import type { Tag } from '../../src/i18n/message.js';
import { answer } from './stand-ins.js';
import type { State } from './state.js';
import { SCHEMES, THEMES, type Scheme, type Theme } from './view.js';

/** How a state is shown. */
export interface Circumstances {
  readonly lang: Tag;
  readonly theme: Theme;
  readonly scheme: Scheme;
}

const regions = new Map<string, number>();

/**
 * Headings that fit the outline of the page: under its title and the name of the element. A list
 * with a heading is a region, and regions need different names.
 */
function outline(tag: string, heading: string | undefined): Record<string, string> {
  if (tag === 'herne-news-list' && !heading) return { 'heading-level': '2' };
  if (!heading) return { 'heading-level': '3' };
  const place = (regions.get(heading) ?? 0) + 1;
  regions.set(heading, place);
  return { 'heading-level': '3', heading: place > 1 ? `${heading} (${place})` : heading };
}

/** An element in one state, with a caption that tells it from the others. */
export function specimen(tag: string, state: State, shown: Circumstances): HTMLElement {
  const { lang, theme, scheme } = shown;
  const figure = document.createElement('figure');
  figure.id = [tag, state.name, lang, theme, scheme].join('.');
  const caption = document.createElement('figcaption');
  const name = document.createElement('bdi');
  name.lang = lang;
  name.textContent = autonyms[lang].name;
  caption.append(`${state.title} · `, name, ` · ${THEMES[theme]} · ${SCHEMES[scheme]}`);
  const ground = document.createElement('div');
  ground.className = `ground theme-${theme} scheme-${scheme}`;
  ground.lang = lang;
  ground.dir = autonyms[lang].dir;
  const element = document.createElement(tag);
  const src = `https://states.example/${figure.id}.json`;
  answer(src, state.feed);
  const { heading } = state.attributes;
  const attributes = { lang, ...state.attributes, ...outline(tag, heading), src };
  for (const [attribute, value] of Object.entries(attributes))
    element.setAttribute(attribute, value);
  element.innerHTML = state.content ?? '';
  ground.append(element);
  figure.append(caption, ground);
  void settle(element, state, src);
  return figure;
}

/** Waits for what the feed brings, then does what leads into the state. */
async function settle(element: HTMLElement, state: State, src: string): Promise<void> {
  const made = element as HTMLElement & { updateComplete?: Promise<unknown> };
  const loaded = new Promise(resolve =>
    element.addEventListener('herne-load', resolve, { once: true }),
  );
  /* A switcher that knows its languages asks no feed. */
  if (typeof state.feed !== 'string' && !state.attributes['languages']) await loaded;
  await made.updateComplete;
  if (state.later) answer(src, state.later);
  await state.then?.(element);
  await made.updateComplete;
  element.toggleAttribute('data-settled', true);
}
