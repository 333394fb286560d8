/* Shows the choice in this page's `#…`, and tells the page around what cannot be seen there. */

import { readChoice } from './choice.js';
import type { Shown } from './shown.js';
import { widgetOf } from './widgets.js';

const place = document.getElementById('place')!;

function show(): void {
  const choice = readChoice(decodeURIComponent(location.hash.slice(1)));
  const widget = widgetOf(choice.widget);
  const element = document.createElement(`herne-${widget.name}`);
  if (widget.name !== 'language-switcher') element.setAttribute('src', 'feed.json');
  /* A day on which something is closed in the feed of the demo. */
  if (widget.name === 'closure-banner') element.setAttribute('now', '2025-11-24T08:00:00+01:00');
  for (const [name, value] of choice.options) element.setAttribute(name, value);
  for (const [name, value] of choice.colours) element.style.setProperty(`--herne-${name}`, value);
  if (choice.scheme !== 'auto') element.style.colorScheme = choice.scheme;
  const link = document.createElement('a');
  link.href = 'https://www.herne.de/';
  link.textContent = widget.fallback[choice.ui];
  element.append(link);
  document.documentElement.lang = choice.ui;
  place.replaceChildren(element);
  for (const event of ['herne-load', 'herne-error'])
    element.addEventListener(event, () => void tell(element));
  void tell(element);
}

/** Says so when the widget shows nothing, another day, or that its feed failed. */
async function tell(element: Element): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as Element & { updateComplete: Promise<unknown> }).updateComplete;
  const is = (state: string): boolean => element.matches(`:state(${state})`);
  if (!element.isConnected || is('loading')) return;
  const [usual, empty] = element.hasAttribute('now') ? ['day', 'quiet'] : ['plain', 'empty'];
  const shown = is('error') || is('stale') ? 'error' : is('empty') ? empty : usual;
  window.parent.postMessage({ herneShown: shown as Shown }, location.origin);
}

window.addEventListener('hashchange', show);
show();
