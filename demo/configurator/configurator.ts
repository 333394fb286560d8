/* Form, preview, snippets and address always say the same: the address is the state. */

import { version } from '../../package.json';
import { copyButton } from '../copy-button.js';
import { readChoice, writeChoice, type Choice } from './choice.js';
import { h, radios } from './dom.js';
import { formParts, formQuery } from './form.js';
import { contrastReport, snippetFigures, targetFields } from './results.js';
import type { Site } from './snippets.js';
import { words } from './words.js';

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const form = byId('form') as HTMLFormElement;
const frame = byId('frame') as HTMLIFrameElement;
/* A phone is never wider than this one; a desktop scrolls. */
const WIDTHS = { phone: 'min(360px, 100%)', desktop: '1024px' } as const;

let choice = readChoice(location.search);
let site: Site = {
  newest: new URL(`${version.split('.')[0]}/herne-widgets.js`, location.href).href,
  exact: new URL(`${version}/herne-widgets.js`, location.href).href,
  feed: new URL('feed.json', location.href).href,
};

/** Everything that is not a control: changes with every choice, never takes the focus. */
function showResults(): void {
  const address = writeChoice(choice);
  history.replaceState(null, '', address);
  byId('contrast').replaceChildren(contrastReport(choice));
  byId('snippets').replaceChildren(...snippetFigures(choice, site));
  frame.style.inlineSize = WIDTHS[choice.width];
  /* The preview reads the same address after its `#`; changing that loads nothing anew. */
  frame.contentWindow?.location.replace(`preview.html#${encodeURIComponent(address)}`);
  const other = byId('other-language') as HTMLAnchorElement;
  other.href = writeChoice({ ...choice, ui: words[choice.ui].other.lang });
}

/** The controls; again only when the widget changes, so that the focus stays where it is. */
function showForm(): void {
  byId('choices').replaceChildren(...formParts(choice));
  byId('targets').replaceChildren(...targetFields(choice));
  const { preview, width } = words[choice.ui];
  const widths = (['phone', 'desktop'] as const).map(one => [one, width[one]] as const);
  byId('widths').replaceChildren(radios(preview, 'width', widths, choice.width));
}

function showWords(): void {
  const say = words[choice.ui];
  document.documentElement.lang = choice.ui;
  document.title = say.title;
  byId('title').textContent = say.title;
  byId('lead').textContent = say.lead;
  byId('gallery').textContent = say.gallery;
  const other = byId('other-language') as HTMLAnchorElement;
  other.textContent = say.other.name;
  other.lang = other.hreflang = say.other.lang;
  frame.title = say.previewFrame;
  byId('stage').setAttribute('aria-label', say.preview);
  byId('snippets-region').setAttribute('aria-label', say.paste);
  const again = h('a', { href: writeChoice(readChoice(`ui=${choice.ui}`)) }, say.reset);
  byId('share').replaceChildren(
    h('p', {}, `${say.share}. ${say.shareHelp} `, again),
    copyButton(() => location.href, say.share, say),
  );
}

/** Keeps the focus on the same control when the form is drawn again. */
function changeWidget(next: Choice): void {
  choice = next;
  showForm();
  form.querySelector<HTMLInputElement>('input[name=widget]:checked')?.focus();
  showResults();
}

form.addEventListener('submit', event => event.preventDefault());
form.addEventListener('input', () => {
  const next = readChoice(formQuery(form, choice.ui));
  if (next.widget !== choice.widget) return changeWidget(next);
  choice = next;
  showResults();
});
form.addEventListener('change', () => {
  choice = readChoice(formQuery(form, choice.ui));
  showResults();
});
window.addEventListener('message', ({ origin, data }: MessageEvent<{ herneHeight?: unknown }>) => {
  if (origin !== location.origin || typeof data?.herneHeight !== 'number') return;
  frame.style.blockSize = `${Math.min(Math.max(data.herneHeight, 480), 720)}px`;
});

showWords();
showForm();
showResults();
/* All at once: a form that grows while it is drawn would push away what is being read. */
form.hidden = false;
/* Where the checksum is not at hand, the snippets leave it out. */
fetch('integrity.json')
  .then(response => response.json() as Promise<Record<string, string>>)
  .then(checksums => {
    const integrity = checksums['herne-widgets.js'];
    if (integrity) site = { ...site, integrity };
    showResults();
  })
  .catch(() => undefined);
