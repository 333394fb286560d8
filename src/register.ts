/**
 * Registers elements and keeps `<div data-herne-widget="…">` placeholders alive: the form that
 * survives every editor. Called once per page by the script-tag entry.
 */

const PLACEHOLDER = '[data-herne-widget]';

/** Tag name -> element class. */
export type Elements = Readonly<Record<string, CustomElementConstructor>>;

/** Defines each tag whose name is free, then upgrades placeholders, also those added later. */
export function register(elements: Elements): void {
  for (const tag of Object.keys(elements)) {
    const element = elements[tag];
    if (element && !customElements.get(tag)) customElements.define(tag, element);
  }
  const upgradeWithin = (root: ParentNode): void => {
    root.querySelectorAll<HTMLElement>(PLACEHOLDER).forEach(div => {
      upgrade(div, elements);
    });
  };
  upgradeWithin(document);
  new MutationObserver(records => {
    for (const { addedNodes } of records) {
      addedNodes.forEach(node => {
        if (!(node instanceof HTMLElement)) return;
        if (node.matches(PLACEHOLDER)) upgrade(node, elements);
        upgradeWithin(node);
      });
    }
  }).observe(document, { childList: true, subtree: true });
}

/**
 * Puts the element into its placeholder; the placeholder's content becomes the fallback. What
 * another script of ours has upgraded is seen by the element inside.
 */
function upgrade(placeholder: HTMLElement, elements: Elements): void {
  const tag = `herne-${placeholder.dataset['herneWidget'] ?? ''}`;
  if (!Object.hasOwn(elements, tag) || placeholder.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const { name } of [...placeholder.attributes]) copyOption(placeholder, element, name);
  element.append(...placeholder.childNodes);
  placeholder.append(element);
  new MutationObserver(records => {
    for (const { attributeName } of records) {
      if (attributeName) copyOption(placeholder, element, attributeName);
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
