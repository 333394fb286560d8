import { fixture, html } from '@open-wc/testing';
import { HerneClosureBanner } from '../../../src/elements/closure-banner/closure-banner.js';
import type { Feed, Item } from '../../../src/feed/model.js';
import { feedWith } from '../../fixtures/notices.js';

if (!customElements.get('herne-closure-banner'))
  customElements.define('herne-closure-banner', HerneClosureBanner);

type Answer = Feed | 'error' | 'silence';

const answers = new Map<string, Answer>();
const ask = window.fetch.bind(window);
let count = 0;

/* Feeds are answered within the page; every test has an address of its own. */
window.fetch = (input, options) => {
  const answer = answers.get(input instanceof Request ? input.url : String(input));
  if (answer === undefined) return ask(input, options);
  if (answer === 'silence') return new Promise(() => undefined);
  if (answer === 'error') return Promise.resolve(new Response('', { status: 404 }));
  return Promise.resolve(new Response(JSON.stringify(answer)));
};

/** An address that answers with a feed. */
export function addressOf(answer: Answer): string {
  const address = `https://feeds.example/${++count}.json`;
  answers.set(address, answer);
  return address;
}

/** Lets an address answer something else from now on. */
export function answerFrom(address: string, answer: Answer): void {
  answers.set(address, answer);
}

/** A banner that has its feed; attributes as a page would write them. */
export async function bannerWith(
  items: readonly Item[] | 'error' | 'silence',
  attributes: Readonly<Record<string, string>> = {},
  content = '',
): Promise<HerneClosureBanner> {
  const answer = typeof items === 'string' ? items : feedWith(...items);
  const wrapper = await fixture<HTMLElement>(html`<div></div>`);
  return placed(wrapper, { src: addressOf(answer), ...attributes }, content, answer === 'silence');
}

/** Puts a banner somewhere and waits until it is settled. */
export async function placed(
  wrapper: HTMLElement,
  attributes: Readonly<Record<string, string>>,
  content = '',
  waits = false,
): Promise<HerneClosureBanner> {
  const element = document.createElement('herne-closure-banner');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = content;
  const settled = new Promise(resolve => {
    element.addEventListener('herne-load', resolve, { once: true });
    element.addEventListener('herne-error', resolve, { once: true });
  });
  wrapper.append(element);
  if (!waits) await settled;
  await element.updateComplete;
  return element;
}

/** What a reader sees of an element, as one line; nothing that is hidden from the eye. */
export function seen(element: HTMLElement, selector = '.root'): string {
  const root = element.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!root) return '';
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement!;
    if (parent.closest('.unseen') || !parent.checkVisibility()) continue;
    texts.push(walker.currentNode.textContent ?? '');
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** What the notices say first, in their order. */
export function labels(element: HTMLElement): string[] {
  return all(element, '.title')
    .filter(title => title.checkVisibility())
    .map(title => title.textContent.replace(/\s+/g, ' ').trim());
}

/** What was announced last. */
export function announced(element: HTMLElement): string {
  const status = element.shadowRoot!.querySelector('[role=status]')!;
  return status.textContent.replace(/\s+/g, ' ').trim();
}

export function all<E extends HTMLElement = HTMLElement>(
  element: HTMLElement,
  selector: string,
): E[] {
  return [...element.shadowRoot!.querySelectorAll<E>(selector)];
}

export function one<E extends HTMLElement = HTMLElement>(
  element: HTMLElement,
  selector: string,
): E {
  return element.shadowRoot!.querySelector<E>(selector)!;
}
