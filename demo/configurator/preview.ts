/* Shows the choice in this page's `#…`, and tells the page around how high that is. */

import { readChoice } from './choice.js';
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
}

const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ herneHeight: height }, location.origin);
};

window.addEventListener('hashchange', show);
new ResizeObserver(tell).observe(document.documentElement);
show();
