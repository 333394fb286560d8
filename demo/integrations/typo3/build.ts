/** The TYPO3 extension, ready to upload. Forms, labels, templates and wizard come from the options. */
import {
  bytes,
  filesOf,
  instructions,
  snakeCase,
  widgets,
  type Archive,
  type Label,
  type Option,
  type Shipped,
  type Widget,
} from '../sources.js';
import { element, escape } from '../xml.js';

const key = 'herne_widgets';
const labels = `LLL:EXT:${key}/Resources/Private/Language/locallang.xlf:`;

/** `news-list` -> `herne_newslist`, the name of the content element. */
const contentType = (widget: Widget): string => `herne_${widget.name.replaceAll('-', '')}`;

/** The files at the top of the archive, where TYPO3 looks for them. */
export function typo3Files(shipped: Shipped): Archive {
  const files: Archive = {
    ...filesOf(import.meta.dirname, ''),
    'Configuration/page.tsconfig': bytes(wizard()),
    'Configuration/TypoScript/setup.typoscript': bytes(setup()),
    'Resources/Private/Language/locallang.xlf': bytes(language('en')),
    'Resources/Private/Language/de.locallang.xlf': bytes(language('de')),
    'Resources/Public/herne-widgets.js': shipped.script,
    'Resources/Public/herne-widgets.js.map': shipped.sourceMap,
    LICENSE: shipped.license,
    'README.md': instructions('TYPO3'),
  };
  for (const widget of widgets) {
    files[`Configuration/FlexForms/${widget.name}.xml`] = bytes(form(widget));
    files[`Resources/Private/Templates/${widget.name}.html`] = bytes(
      template(widget, shipped.integrity),
    );
  }
  return files;
}

/** Entries of "New content element"; TYPO3 13 makes them from the content types by itself. */
function wizard(): string {
  const entries = widgets.map(
    widget => `    ${contentType(widget)} {
      iconIdentifier = herne-widgets
      title = ${labels}${widget.name}.title
      description = ${labels}${widget.name}.description
      tt_content_defValues.CType = ${contentType(widget)}
    }`,
  );
  return `mod.wizards.newContentElement.wizardItems.herne {
  header = ${labels}group
  elements {
${entries.join('\n')}
  }
  show = *
}
`;
}

function setup(): string {
  return widgets
    .map(
      widget => `tt_content.${contentType(widget)} = FLUIDTEMPLATE
tt_content.${contentType(widget)} {
  file = EXT:${key}/Resources/Private/Templates/${widget.name}.html
  dataProcessing.10 = TYPO3\\CMS\\Frontend\\DataProcessing\\FlexFormProcessor
  dataProcessing.10.as = options
  settings {
    src = {$herne.feedUrl}
    offices = {$herne.offices}
    lang = {$herne.language}
  }
}
`,
    )
    .join('\n');
}

/* What an editor leaves empty is taken from the site's settings, where there is one. */
const OF_SITE = ['src', 'offices', 'lang'];

/** A Fluid template: one line, so that nothing inside becomes a paragraph. */
export function template(widget: Widget, integrity: string): string {
  const script =
    `<f:asset.script identifier="herne-widgets" src="EXT:${key}/Resources/Public/herne-widgets.js"` +
    ` defer="1" integrity="${integrity}" crossorigin="anonymous" useNonce="1" />`;
  const attributes = widget.options.map(printed).join('');
  const fallback =
    widget.name === 'language-switcher'
      ? ''
      : `<a href="https://www.herne.de/"><f:translate key="${labels}${widget.name}.fallback" /></a>`;
  return `<html xmlns:f="http://typo3.org/ns/TYPO3/CMS/Fluid/ViewHelpers" data-namespace-typo3-fluid="true">${script}<herne-${widget.name}${attributes}>${fallback}</herne-${widget.name}></html>\n`;
}

function printed(option: Option): string {
  const key = `options.${snakeCase(option.name)}`;
  if (option.type === 'flag') return `<f:if condition="{${key}}"> ${option.name}</f:if>`;
  /* Compared with the empty text: zero is a value. */
  const own = `<f:if condition="{${key}} != ''"> ${option.name}="{${key}}"</f:if>`;
  if (!OF_SITE.includes(option.name)) return own;
  const site = `settings.${option.name}`;
  return (
    `<f:if condition="{${key}}"><f:then> ${option.name}="{${key}}"</f:then>` +
    `<f:else><f:if condition="{${site}}"> ${option.name}="{${site}}"</f:if></f:else></f:if>`
  );
}

/** The form an editor fills in. */
function form(widget: Widget): string {
  const fields = widget.options.map(option =>
    element(snakeCase(option.name), {}, [
      element('label', {}, escape(`${labels}${widget.name}.${option.name}`)),
      ...(option.help
        ? [element('description', {}, escape(`${labels}${widget.name}.${option.name}.help`))]
        : []),
      element('config', {}, config(widget, option)),
    ]),
  );
  const sheet = element('sDEF', {}, [
    element('ROOT', {}, [element('type', {}, 'array'), element('el', {}, fields)]),
  ]);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element('T3DataStructure', {}, [element('sheets', {}, [sheet])])}\n`;
}

function config(widget: Widget, option: Option): string[] {
  const start =
    option.default === undefined || option.default === '' || option.type === 'flag'
      ? []
      : [element('default', {}, escape(String(option.default)))];
  switch (option.type) {
    case 'flag':
      return [element('type', {}, 'check'), element('renderType', {}, 'checkboxToggle')];
    case 'number':
      return [
        element('type', {}, 'number'),
        element('range', {}, [
          element('lower', {}, String(option.min)),
          element('upper', {}, String(option.max)),
        ]),
        ...start,
      ];
    case 'choice':
      return [
        element('type', {}, 'select'),
        element('renderType', {}, 'selectSingle'),
        element(
          'items',
          { type: 'array' },
          option.choices!.map(({ value }, index) =>
            element('numIndex', { index: String(index), type: 'array' }, [
              element(
                'label',
                {},
                escape(`${labels}${widget.name}.${option.name}.${value || 'empty'}`),
              ),
              element('value', {}, escape(value)),
            ]),
          ),
        ),
        ...start,
      ];
    default:
      return [element('type', {}, 'input'), element('eval', {}, 'trim'), ...start];
  }
}

/** All labels of the backend in one language. */
function language(tag: keyof Label): string {
  const units: [string, Label][] = [
    ['group', { de: 'Stadt Herne', en: 'City of Herne' }],
    [
      'feedOrigin',
      {
        de: 'Server des Feeds, zum Beispiel https://www.herne.de (für die Content-Security-Policy)',
        en: 'Server of the feed, for example https://www.herne.de (for the Content-Security-Policy)',
      },
    ],
  ];
  for (const widget of widgets) {
    for (const key of ['title', 'description', 'fallback'] as const)
      units.push([`${widget.name}.${key}`, widget[key]]);
    for (const option of widget.options) {
      const id = `${widget.name}.${option.name}`;
      units.push([id, option.label]);
      if (option.help) units.push([`${id}.help`, option.help]);
      for (const { value, label } of option.choices ?? [])
        units.push([`${id}.${value || 'empty'}`, label]);
    }
  }
  const target = tag === 'en' ? {} : { 'target-language': tag };
  const body = units.map(([id, label]) =>
    element('trans-unit', { id }, [
      element('source', {}, escape(label.en)),
      ...(tag === 'en' ? [] : [element('target', {}, escape(label[tag]))]),
    ]),
  );
  const file = element(
    'file',
    { 'source-language': 'en', ...target, datatype: 'plaintext', original: 'messages' },
    [element('header', {}, ''), element('body', {}, body)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('xliff', { version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2' }, [file])}\n`;
}
