import type { Choice } from './choice.js';
import { widgetOf, type Widget } from './widgets.js';

/** Where this site's files are, and the checksum of its script if there is one. */
export interface Site {
  /** Address of the newest script of this major version: what is there changes. */
  readonly newest: string;
  /** Address of exactly this version: what is there never changes. */
  readonly exact: string;
  readonly feed: string;
  readonly integrity?: string;
}

/** One thing to paste, and where. */
export interface Snippet {
  readonly where:
    | 'head'
    | 'preload'
    | 'place'
    | 'css'
    | 'extraCss'
    | 'shell'
    | 'library'
    | 'template'
    | 'editor'
    | 'settings'
    | 'shortcode'
    | 'module';
  readonly code: string;
}

/** What to paste for a choice, in the order to paste it. */
export function snippetsOf(choice: Choice, site: Site): Snippet[] {
  const css = cssOf(choice);
  return [
    ...placing[choice.target](choice, site),
    ...(css ? [{ where: cssPlace(choice.target), code: css }] : []),
  ];
}

/** In WordPress nobody edits style sheets. */
const cssPlace = (target: Choice['target']): 'css' | 'extraCss' =>
  target === 'wordpress' ? 'extraCss' : 'css';

/** Whether a target takes the script from an address; the others bring it along. */
export const namesScript = (target: Choice['target']): boolean =>
  target !== 'wordpress' && target !== 'react';

type Placing = (choice: Choice, site: Site) => Snippet[];

const placing: Readonly<Record<Choice['target'], Placing>> = {
  html: (choice, site) => [
    { where: 'head', code: scriptTag(choice, site) },
    ...preloads(choice, site).map(code => ({ where: 'preload' as const, code })),
    { where: 'place', code: elementTag(choice, site) },
  ],
  wordpress: (choice, site) => [
    ...(readsFeed(choice) ? [{ where: 'settings' as const, code: site.feed }] : []),
    { where: 'shortcode', code: shortcode(choice) },
  ],
  typo3: (choice, site) => [
    { where: 'template', code: template(fluidAsset(choice, site), choice, site) },
    { where: 'editor', code: placeholder(choice, site) },
  ],
  drupal: (choice, site) => [
    { where: 'library', code: drupalLibrary(choice, site) },
    {
      where: 'template',
      code: template("{{ attach_library('MYTHEME/herne-widgets') }}", choice, site),
    },
    { where: 'editor', code: placeholder(choice, site) },
  ],
  react: (choice, site) => [
    { where: 'shell', code: 'npm install herne-widgets' },
    { where: 'module', code: reactComponent(choice, site) },
  ],
};

const SHORTCODES = {
  'news-list': 'herne_news',
  'closure-banner': 'herne_closures',
  'language-switcher': 'herne_languages',
} as const;

/** Whether the feed has to be named and is not already among the options. */
const readsFeed = ({ widget, options }: Choice): boolean =>
  widget !== 'language-switcher' && !options.has('src');

const feedOf = (choice: Choice, site: Site): string | undefined =>
  choice.options.get('src') ?? (readsFeed(choice) ? site.feed : undefined);

/** Attributes in the order of the options, the feed first. */
function attributes(choice: Choice, site: Site): [name: string, value: string][] {
  const { options } = widgetOf(choice.widget);
  const chosen = options
    .filter(({ name }) => name !== 'src' && choice.options.has(name))
    .map(({ name }): [string, string] => [name, choice.options.get(name)!]);
  const src = feedOf(choice, site);
  return src ? [['src', src], ...chosen] : chosen;
}

const fallbackOf = (choice: Choice, widget: Widget): string =>
  `<a href="https://www.herne.de/">${widget.fallback[choice.ui]}</a>`;

export const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const printed = (list: readonly (readonly [string, string])[]): string =>
  list
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');

interface Script {
  readonly src: string;
  /** Only with an address whose content never changes. */
  readonly integrity: string | undefined;
}

function scriptOf({ version }: Choice, { newest, exact, integrity }: Site): Script {
  return version === 'exact' ? { src: exact, integrity } : { src: newest, integrity: undefined };
}

/** The checksum as attributes; with it the browser must ask without credentials. */
const checked = (integrity: string | undefined): string =>
  integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : '';

function scriptTag(choice: Choice, site: Site): string {
  const { src, integrity } = scriptOf(choice, site);
  return `<script defer src="${escapeAttribute(src)}"${checked(integrity)}></script>`;
}

/** Has the browser fetch the feed together with the script. A switcher mostly needs none. */
function preloads(choice: Choice, site: Site): string[] {
  const src = choice.widget === 'language-switcher' ? undefined : feedOf(choice, site);
  const link = '<link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer"';
  return src ? [`${link} href="${escapeAttribute(src)}">`] : [];
}

/** What goes into a template of Fluid or Twig: both read braces as code, wherever they stand. */
function template(script: string, choice: Choice, site: Site): string {
  const html = [...preloads(choice, site), elementTag(choice, site)].join('\n');
  return `${script}\n${html.replaceAll('{', '&#123;').replaceAll('}', '&#125;')}`;
}

function elementTag(choice: Choice, site: Site): string {
  const widget = widgetOf(choice.widget);
  const tag = `herne-${widget.name}`;
  return `<${tag}${printed(attributes(choice, site))}>${fallbackOf(choice, widget)}</${tag}>`;
}

/** The form that survives every editor. */
function placeholder(choice: Choice, site: Site): string {
  const data = attributes(choice, site).map(
    ([name, value]) => [`data-${name}`, value || 'true'] as const,
  );
  const widget = widgetOf(choice.widget);
  const all = printed([['data-herne-widget', widget.name], ...data]);
  return `<div${all}>${fallbackOf(choice, widget)}</div>`;
}

/**
 * Square brackets would end a shortcode; quotes cannot be written in one, and a value with a `<`
 * that opens no tag is lost.
 */
function shortcode(choice: Choice): string {
  const options = [...choice.options].map(([name, value]) => {
    const plain = value
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('[', '&#91;')
      .replaceAll(']', '&#93;');
    return ` ${name}="${plain || '1'}"`;
  });
  return `[${SHORTCODES[choice.widget]}${options.join('')}]`;
}

function fluidAsset(choice: Choice, site: Site): string {
  const { src, integrity } = scriptOf(choice, site);
  const address = escapeAttribute(src);
  return `<f:asset.script identifier="herne-widgets" src="${address}" defer="true"${checked(integrity)} />`;
}

function drupalLibrary(choice: Choice, site: Site): string {
  const { src, integrity } = scriptOf(choice, site);
  const checksum = integrity ? `, integrity: '${integrity}', crossorigin: anonymous` : '';
  return [
    'herne-widgets:',
    '  js:',
    `    ${src}: { type: external, attributes: { defer: true${checksum} } }`,
  ].join('\n');
}

function reactComponent(choice: Choice, site: Site): string {
  const widget = widgetOf(choice.widget);
  const tag = `herne-${widget.name}`;
  const component = tag.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const props = attributes(choice, site).map(
    ([name, value]) => `    ${name}=${jsxValue(widget, name, value)}`,
  );
  return [
    `import 'herne-widgets/define/${widget.name}';`,
    "import type {} from 'herne-widgets/react';",
    '',
    `export const ${component} = () => (`,
    props.length ? `  <${tag}` : `  <${tag}>`,
    ...(props.length ? [...props, '  >'] : []),
    `    ${fallbackOf(choice, widget)}`,
    `  </${tag}>`,
    ');',
  ].join('\n');
}

/** A JSX string knows no escapes, so anything beyond plain text goes into braces. */
function jsxValue(widget: Widget, name: string, value: string): string {
  const type = widget.options.find(option => option.name === name)?.type;
  if (type === 'flag') return '{true}';
  if (type === 'number') return `{${value}}`;
  return /["\\&{}<>\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
}

/** A rule for the page's own style sheet; empty where nothing was chosen. */
function cssOf({ widget, colours, scheme }: Choice): string {
  const lines = [...colours].map(([name, value]) => `  --herne-${name}: ${value};`);
  if (scheme !== 'auto') lines.push(`  color-scheme: ${scheme};`);
  return lines.length ? `herne-${widget} {\n${lines.join('\n')}\n}` : '';
}
