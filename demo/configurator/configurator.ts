/* Form, preview, snippets and address always say the same: the address is the state. */

import { version } from '../../package.json';
import { copyButton } from '../copy-button.js';
import { readChoice, writeChoice, type Choice } from './choice.js';
import { h, radios } from './dom.js';
import { showFaults } from './field-faults.js';
import { formParts, formQuery, showUsualColours } from './form.js';
import { contrastReport, snippetFigures, targetFields } from './results.js';
import { fitPreview, type Shown } from './shown.js';
import { namesScript, type Site } from './snippets.js';
import { words } from './words.js';

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const form = byId('form') as HTMLFormElement;
const frame = byId('frame') as HTMLIFrameElement;
const stage = byId('stage');

let choice = readChoice(location.search);
let integrity: string | undefined;

/** Where the files are on the server somebody named, else on this one. */
function siteOf({ server }: Choice): Site {
  const at = (path: string): string => new URL(path, server || location.href).href;
  return {
    newest: at(`${version.split('.')[0]}/herne-widgets.js`),
    exact: at(`${version}/herne-widgets.js`),
    feed: at('feed.json'),
    ...(integrity ? { integrity } : {}),
  };
}

/** Everything that is not a control: changes with every choice, never takes the focus. */
function showResults(): void {
  const address = writeChoice(choice);
  say('contrast', contrastReport(choice));
  showUsualColours(form, choice, isDark());
  byId('snippets').replaceChildren(...snippetFigures(choice, siteOf(choice)));
  byId('version').hidden = !namesScript(choice.target);
  fitPreview(stage, choice.width);
  /* The preview reads the same address after its `#`; changing that loads nothing anew. */
  frame.contentWindow?.location.replace(`preview.html#${encodeURIComponent(address)}`);
  const other = byId('other-language') as HTMLAnchorElement;
  other.href = writeChoice({ ...choice, ui: words[choice.ui].other.lang });
  try {
    history.replaceState(null, '', address);
  } catch {
    /* Safari refuses the 101st within half a minute; the next change catches up. */
  }
}

const devices = window.matchMedia('(prefers-color-scheme: dark)');
/** Whether the preview is dark. */
const isDark = (): boolean =>
  choice.scheme === 'dark' || (choice.scheme === 'auto' && devices.matches);
devices.addEventListener('change', () => showUsualColours(form, choice, isDark()));

/** Puts something into a live region, unless it is there already: nothing is read out twice. */
function say(id: 'contrast' | 'shown', content: Node | string): void {
  const region = byId(id);
  const text = typeof content === 'string' ? content : content.textContent;
  if (region.textContent !== text) region.replaceChildren(content);
}

/** The controls; again only when the widget changes, so that the focus stays where it is. */
function showForm(): void {
  const { preview, width } = words[choice.ui];
  byId('choices').replaceChildren(...formParts(choice));
  const [target, script, server] = targetFields(choice);
  script!.id = 'version';
  byId('targets').replaceChildren(target!, script!, server!);
  /* Said at once, so that nothing moves; the preview says later if it is otherwise. */
  sayShown(choice.widget === 'closure-banner' ? 'day' : 'plain');
  const widths = (['phone', 'desktop'] as const).map(one => [one, width[one]] as const);
  byId('widths').replaceChildren(radios(preview, 'width', widths, choice.width));
}

const sayShown = (shown: Shown): void =>
  say('shown', shown === 'plain' ? '' : words[choice.ui].shown[shown]);

function showWords(): void {
  const text = words[choice.ui];
  document.documentElement.lang = choice.ui;
  document.title = text.title;
  byId('title').textContent = text.title;
  byId('lead').textContent = text.lead;
  byId('gallery').textContent = text.gallery;
  const other = byId('other-language') as HTMLAnchorElement;
  other.textContent = text.other.name;
  other.lang = other.hreflang = text.other.lang;
  frame.title = text.previewFrame;
  stage.setAttribute('aria-label', text.preview);
  byId('to-code').textContent = text.toCode;
  byId('code').setAttribute('aria-label', text.paste);
  const again = h('a', { href: writeChoice(readChoice(`ui=${choice.ui}`)) }, text.reset);
  byId('share').replaceChildren(
    h('p', {}, `${text.share}. ${text.shareHelp} `, again),
    copyButton(() => new URL(writeChoice(choice), location.href).href, text.share, text),
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
form.addEventListener('input', ({ target }) => {
  /* Half an address is nothing to ask for. */
  if (target instanceof HTMLInputElement && target.name === 'src')
    return showFaults(form, choice, target);
  const next = readChoice(formQuery(form, choice.ui));
  if (next.widget !== choice.widget) return changeWidget(next);
  choice = next;
  showFaults(form, choice, target);
  showResults();
});
form.addEventListener('change', () => {
  choice = readChoice(formQuery(form, choice.ui));
  showFaults(form, choice);
  showResults();
});
window.addEventListener('message', ({ origin, data }: MessageEvent<{ herneShown?: Shown }>) => {
  if (origin !== location.origin || !data?.herneShown) return;
  sayShown(data.herneShown);
});
new ResizeObserver(() => fitPreview(stage, choice.width)).observe(stage);

showWords();
showForm();
showResults();
/* All at once: a form that grows while it is drawn would push away what is being read. */
form.hidden = false;
/* Where the checksum is not at hand, the snippets leave it out. */
fetch('integrity.json')
  .then(response => response.json() as Promise<Record<string, string>>)
  .then(checksums => {
    integrity = checksums['herne-widgets.js'];
    showResults();
  })
  .catch(() => undefined);
