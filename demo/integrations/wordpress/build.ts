/** The WordPress plugin, ready to upload. */
import { po, mo } from 'gettext-parser';
import {
  bytes,
  camelCase,
  filesOf,
  optionFiles,
  widgets,
  type Archive,
  type Option,
  type Shipped,
  type Widget,
} from '../sources.js';

const root = 'herne-widgets';

/* German as spoken in other places and tones reads the same file. */
const locales = ['de_DE', 'de_DE_formal', 'de_AT', 'de_CH', 'de_CH_informal'];

export function wordpressFiles(shipped: Shipped): Archive {
  const own = filesOf(import.meta.dirname, root);
  const german = mo.compile(po.parse(own[`${root}/languages/herne-widgets-de_DE.po`] as Buffer));
  return {
    ...own,
    ...optionFiles(`${root}/options`),
    ...Object.fromEntries(
      widgets.map(widget => [
        `${root}/blocks/${widget.name}/block.json`,
        bytes(`${JSON.stringify(block(widget, shipped.version), null, '\t')}\n`),
      ]),
    ),
    ...Object.fromEntries(
      locales.map(locale => [`${root}/languages/herne-widgets-${locale}.mo`, german]),
    ),
    [`${root}/assets/herne-widgets.js`]: shipped.script,
    [`${root}/assets/herne-widgets.js.map`]: shipped.sourceMap,
    [`${root}/assets/bundle.php`]: bytes(
      `<?php\nreturn array( 'version' => '${shipped.version}', 'integrity' => '${shipped.integrity}' );\n`,
    ),
    [`${root}/assets/feed.json`]: shipped.feed,
    [`${root}/LICENSE`]: shipped.license,
  };
}

function block(widget: Widget, version: string): object {
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 3,
    name: `herne-widgets/${widget.name}`,
    version,
    title: widget.title.en,
    category: 'widgets',
    description: widget.description.en,
    keywords: ['Herne', 'Stadt', widget.title.de],
    textdomain: root,
    attributes: Object.fromEntries(
      widget.options.map(option => [camelCase(option.name), attribute(option)]),
    ),
    supports: { html: false, align: ['wide', 'full'] },
    editorScript: 'herne-widgets-editor',
  };
}

/* No default for texts: an empty one and none mean the same, and stay out of the page's source. */
function attribute(option: Option): object {
  const type = { flag: 'boolean', number: 'number' }[option.type as string] ?? 'string';
  const written = option.default !== undefined && option.default !== '';
  return {
    type,
    ...(option.choices ? { enum: option.choices.map(choice => choice.value) } : {}),
    ...(written ? { default: option.default } : {}),
  };
}
