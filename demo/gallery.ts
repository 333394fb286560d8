/* The gallery: snippets get this site's own address and a button that copies them. */

import { copyButton } from './copy-button.js';
import { zeitmaschine } from './zeitmaschine.js';

const place = document.querySelector<HTMLElement>('#zeitmaschine');
const banner = document.querySelector<HTMLElement>('#banner');
if (place && banner) zeitmaschine(place, banner);

const script = new URL('herne-widgets.js', location.href).href;

for (const code of document.querySelectorAll<HTMLElement>('code[data-snippet]')) {
  code.textContent = (code.textContent ?? '').replace('src="herne-widgets.js"', `src="${script}"`);
  const caption = code.closest('figure')?.querySelector('figcaption');
  if (!caption) continue;
  const row = document.createElement('div');
  row.className = 'snippet-row';
  caption.replaceWith(row);
  row.append(
    caption,
    copyButton(() => code.textContent ?? '', caption.textContent ?? ''),
  );
}
