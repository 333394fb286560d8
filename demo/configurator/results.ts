import { version } from '../../package.json';
import { copyButton } from '../copy-button.js';
import { archivedSystems, archiveName } from '../integrations/archive-names.js';
import { targets, type Choice } from './choice.js';
import { weaknesses } from './colours.js';
import { h, radios } from './dom.js';
import { serverField } from './form.js';
import { snippetsOf, type Site, type Snippet } from './snippets.js';
import { colourName, words } from './words.js';

/** What to say about the contrast of a choice: one sentence, or one per weak pair. */
export function contrastReport({ widget, colours, scheme, ui }: Choice): HTMLElement {
  const say = words[ui];
  const weak = weaknesses(colours, scheme, widget);
  if (weak.length === 0) return h('p', { className: 'fine' }, say.contrastFine);
  const number = (value: number): string => value.toLocaleString(ui);
  const sentence = (weakness: (typeof weak)[number]): string =>
    say.weakPair
      .replace('{front}', colourName(ui, widget, weakness.front))
      .replace('{back}', colourName(ui, widget, weakness.back))
      .replace('{scheme}', say.schemeShown[weakness.scheme])
      .replace('{ratio}', number(weakness.ratio))
      .replace('{least}', number(weakness.least));
  return h(
    'div',
    { className: 'weak' },
    h('p', {}, say.contrastWeak),
    h('ul', {}, ...weak.map(one => h('li', {}, sentence(one)))),
  );
}

/** The choices of where to paste, of which script and from where; part of the form. */
export function targetFields(choice: Choice): HTMLElement[] {
  const say = words[choice.ui];
  const named = targets.map(one => [one, say.target[one]] as const);
  const versions = (['newest', 'exact'] as const).map(one => [one, say.version[one]] as const);
  return [
    radios(say.paste, 'target', named, choice.target),
    radios(say.versionLabel, 'version', versions, choice.version),
    serverField(choice),
  ];
}

/** Where the extension for a system is, where there is one. */
function archiveNote({ target, ui }: Choice): HTMLElement[] {
  const system = archivedSystems.find(one => one === target);
  if (!system) return [];
  const file = archiveName(system, version);
  const [before = '', after = ''] = words[ui].archive[system].split('{file}');
  const link = h('a', { href: `integrations/${file}`, download: file }, file);
  const manual = h('a', { href: `docs/integrations.html#${target}` }, words[ui].manual);
  return [h('p', { className: 'archive' }, before, link, after, ' ', manual)];
}

/** Where to get a package that no registry has yet. */
function registryNote({ target, ui }: Choice): HTMLElement[] {
  if (target !== 'react') return [];
  const manual = h('a', { href: 'docs/frameworks.html' }, words[ui].frameworks);
  return [h('p', { className: 'archive' }, words[ui].unpublished, ' ', manual)];
}

/** Every snippet with a caption that says where it goes, and a button that copies it. */
export function snippetFigures(choice: Choice, site: Site): HTMLElement[] {
  const figures = snippetsOf(choice, site).map(snippet => figure(choice, snippet));
  return [...archiveNote(choice), ...registryNote(choice), ...figures];
}

function figure(choice: Choice, { where, code }: Snippet): HTMLElement {
  const say = words[choice.ui];
  const caption = say.where[where];
  const pre = h('pre', {}, h('code', { translate: false }, code));
  return h(
    'figure',
    { className: 'snippet' },
    h(
      'div',
      { className: 'snippet-row' },
      h('figcaption', {}, caption),
      copyButton(() => code, caption, say),
    ),
    pre,
  );
}
