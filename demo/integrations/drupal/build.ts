/** The Drupal module, ready to upload. Components, schema, labels and editor rule come from the options. */
import { po } from 'gettext-parser';
import { stringify } from 'yaml';
import {
  bytes,
  filesOf,
  instructions,
  optionFiles,
  snakeCase,
  widgets,
  type Archive,
  type Option,
  type Shipped,
  type Widget,
} from '../sources.js';

const root = 'herne_widgets';

export function drupalFiles(shipped: Shipped): Archive {
  const files: Archive = {
    ...filesOf(import.meta.dirname, root),
    ...optionFiles(`${root}/options`),
    [`${root}/${root}.libraries.yml`]: bytes(stringify(libraries(shipped))),
    [`${root}/config/schema/${root}.schema.yml`]: bytes(stringify(schema())),
    [`${root}/editor-rules.txt`]: bytes(editorRules()),
    [`${root}/translations/${root}.de.po`]: bytes(translations()),
    [`${root}/js/herne-widgets.js`]: shipped.script,
    [`${root}/js/herne-widgets.js.map`]: shipped.sourceMap,
    [`${root}/LICENSE`]: shipped.license,
    [`${root}/README.md`]: instructions('Drupal'),
  };
  for (const widget of widgets) {
    const path = `${root}/components/${widget.name}/${widget.name}`;
    files[`${path}.component.yml`] = bytes(stringify(component(widget)));
    files[`${path}.twig`] = bytes(template(widget));
  }
  return files;
}

function libraries({ version, integrity }: Shipped): object {
  /* Kept out of aggregation: the script carries its own checksum. */
  const attributes = { defer: true, integrity, crossorigin: 'anonymous' };
  return {
    widgets: {
      version,
      header: true,
      js: { 'js/herne-widgets.js': { minified: true, preprocess: false, attributes } },
    },
  };
}

function component(widget: Widget): object {
  return {
    $schema:
      'https://git.drupalcode.org/project/drupal/-/raw/HEAD/core/assets/schemas/v1/metadata.schema.json',
    name: widget.title.de,
    description: widget.description.de,
    status: 'stable',
    group: 'Stadt Herne',
    props: {
      type: 'object',
      properties: Object.fromEntries(
        widget.options.map(option => [snakeCase(option.name), property(option)]),
      ),
    },
    slots: {
      fallback: { title: 'Inhalt ohne JavaScript', description: 'Ohne Angabe ein Link zur Stadt.' },
    },
    libraryOverrides: { dependencies: [`${root}/widgets`] },
  };
}

function property(option: Option): object {
  const title = option.label.de;
  const description = option.help?.de;
  const rest = { title, ...(description ? { description } : {}) };
  switch (option.type) {
    case 'flag':
      return { type: 'boolean', ...rest };
    case 'number':
      return { type: 'integer', minimum: option.min, maximum: option.max, ...rest };
    case 'choice':
      return { type: 'string', enum: option.choices!.map(({ value }) => value), ...rest };
    default:
      return { type: 'string', ...rest };
  }
}

/** A Twig template: one line, so that no filter makes a paragraph inside. */
export function template(widget: Widget): string {
  const attributes = widget.options.map(printed).join('');
  const slot =
    widget.name === 'language-switcher'
      ? ''
      : `<a href="https://www.herne.de/">{{ '${widget.fallback.en}'|t }}</a>`;
  const fallback = `{% block fallback %}${slot}{% endblock %}`;
  return `<herne-${widget.name}{{ attributes }}${attributes}>${fallback}</herne-${widget.name}>\n`;
}

function printed(option: Option): string {
  const name = snakeCase(option.name);
  return option.type === 'flag'
    ? `{% if ${name} %} ${option.name}{% endif %}`
    : `{% if ${name} is not empty %} ${option.name}="{{ ${name} }}"{% endif %}`;
}

function schema(): object {
  const text = (label: string): object => ({ type: 'label', label });
  const types = { flag: 'boolean', number: 'integer' } as Readonly<Record<string, string>>;
  const settings = ['src', 'offices', 'lang'].map(name => [name, text(name)]);
  return {
    [`${root}.settings`]: {
      type: 'config_object',
      label: 'Herne Widgets',
      mapping: Object.fromEntries(settings) as object,
    },
    ...Object.fromEntries(
      widgets.map(widget => [
        `block.settings.herne_${snakeCase(widget.name)}`,
        {
          type: 'block_settings',
          label: widget.title.en,
          mapping: Object.fromEntries(
            widget.options.map(option => [
              snakeCase(option.name),
              { type: types[option.type] ?? 'string', label: option.label.en },
            ]),
          ),
        },
      ]),
    ),
  };
}

/** What to allow in a text format: names one by one, for `*` does not stand for all of them. */
function editorRules(): string {
  const names = [...new Set(widgets.flatMap(widget => widget.options.map(({ name }) => name)))];
  const data = names.map(name => `data-${name}`).join(' ');
  const elements = widgets.map(
    widget => `<herne-${widget.name} ${widget.options.map(({ name }) => name).join(' ')}>`,
  );
  return `Konfiguration > Textformate > Quellcode-Bearbeitung > manuell bearbeitbare HTML-Tags.
Text formats > Source editing > manually editable HTML tags.

Der Platzhalter (empfohlen) / the placeholder (recommended):
<div data-herne-widget ${data}>

Die Elemente selbst / the elements themselves:
${elements.join('\n')}
`;
}

function translations(): string {
  const pairs = widgets.flatMap(({ title, fallback }) => [title, fallback]);
  const messages = Object.fromEntries(pairs.map(({ de, en }) => [en, { msgid: en, msgstr: [de] }]));
  const headers = { Language: 'de', 'Content-Type': 'text/plain; charset=UTF-8' };
  return po.compile({ charset: 'utf-8', headers, translations: { '': messages } }).toString('utf8');
}
