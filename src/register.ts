/**
 * Registers elements and keeps `<div data-herne-widget="…">` placeholders alive: the form that
 * survives every editor. Called once per page by the script-tag entry.
 */

import { ofDocument } from './feed/of-document.js';

const PLACEHOLDER = '[data-herne-widget]';

/** Tag name -> element class. */
export type Elements = Readonly<Record<string, CustomElementConstructor>>;

/** Defines each tag whose name is free, then upgrades placeholders, also those added later. */
export function register(elements: Elements): void {
  for (const tag of Object.keys(elements)) {
    const element = elements[tag];
    if (element && !customElements.get(tag)) customElements.define(tag, element);
  }
  const { matches, querySelectorAll } = HTMLElement.prototype;
  const upgradeWithin = (root: HTMLElement): void => {
    (querySelectorAll.call(root, PLACEHOLDER) as NodeListOf<HTMLElement>).forEach(div => {
      upgrade(div, elements);
    });
  };
  upgradeWithin(ofDocument('documentElement'));
  new MutationObserver(records => {
    for (const { type, target, addedNodes } of records) {
      (type === 'attributes' ? [target] : addedNodes).forEach(node => {
        if (!(node instanceof HTMLElement)) return;
        if (matches.call(node, PLACEHOLDER)) upgrade(node, elements);
        upgradeWithin(node);
      });
    }
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-herne-widget'],
  });
}

/** The element of each placeholder that is followed. */
const upgraded = new WeakMap<HTMLElement, HTMLElement>();

/**
 * Puts the element into its placeholder; the placeholder's content becomes the fallback. One that
 * is inside already, by another script of ours or because an editor has saved it, is taken up; one
 * of another kind makes way.
 */
function upgrade(placeholder: HTMLElement, elements: Elements): void {
  const tag = `herne-${placeholder.dataset['herneWidget'] ?? ''}`;
  if (!Object.hasOwn(elements, tag)) return;
  const before = upgraded.get(placeholder);
  const inside = placeholder.querySelector<HTMLElement>(`:scope > ${tag}`);
  if (inside && inside === before) return;
  const element = inside ?? ofDocument('createElement')(tag);
  upgraded.set(placeholder, element);
  for (const { name } of [...placeholder.attributes]) copyOption(placeholder, element, name);
  if (!inside) {
    element.append(...(before?.parentNode === placeholder ? before : placeholder).childNodes);
    placeholder.replaceChildren(element);
  }
  if (before) return;
  new MutationObserver(records => {
    for (const { attributeName } of records) {
      if (attributeName) copyOption(placeholder, upgraded.get(placeholder)!, attributeName);
    }
  }).observe(placeholder, { attributes: true });
}

/** `data-limit="3"` -> `limit="3"`; `false` stands for an absent boolean, as some CMS print it. */
function copyOption(placeholder: HTMLElement, element: HTMLElement, name: string): void {
  if (!name.startsWith('data-') || name === 'data-herne-widget') return;
  const option = name.slice('data-'.length);
  const value = placeholder.getAttribute(name);
  if (value === null || value === 'false') element.removeAttribute(option);
  else if (isOption(element, option)) element.setAttribute(option, value === 'true' ? '' : value);
}

/** Only options of the element; a host's own `data-*` must not become `style` or `onclick`. */
function isOption(element: HTMLElement, name: string): boolean {
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
  return name === 'lang' || observedAttributes.includes(name);
}
