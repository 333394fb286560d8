/* The gallery: snippets get this site's own address and a button that copies them. */

import { version } from '../package.json';
import { copyButton } from './copy-button.js';
import { themePicker } from './theme-picker.js';
import { zeitmaschine } from './zeitmaschine.js';

const place = document.querySelector<HTMLElement>('#zeitmaschine');
const banner = document.querySelector<HTMLElement>('#banner');
if (place && banner) zeitmaschine(place, banner);

themePicker(document.querySelector<HTMLFormElement>('#aussehen')!);

/* On other sites the addresses must be whole; the script is the newest of this major version. */
const whole = (path: string): string => new URL(path, location.href).href;
const script = whole(`${version.split('.')[0]}/herne-widgets.js`);

for (const code of document.querySelectorAll<HTMLElement>('code[data-snippet]')) {
  code.textContent = (code.textContent ?? '')
    .replace('src="herne-widgets.js"', `src="${script}"`)
    .replace('src="feed.json"', `src="${whole('feed.json')}"`);
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
