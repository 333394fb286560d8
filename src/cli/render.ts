import { readFile } from 'node:fs/promises';
import { FeedError, validate } from '../feed/validate.js';
import { whyNot } from '../sources/access.js';
import type { Arguments } from './arguments.js';
import { checkInstant, checkUrl } from './checks.js';
import { AccessError, InputError, type Command } from './command.js';

const ELEMENTS = ['news-list', 'closure-banner', 'language-switcher'] as const;
export type ElementName = (typeof ELEMENTS)[number];

/** Attributes with a value, and which elements have them; a test compares with the elements. */
export const VALUES: Readonly<Record<string, readonly ElementName[]>> = {
  heading: ['news-list'],
  'heading-level': ['news-list', 'closure-banner'],
  layout: ['news-list'],
  limit: ['news-list'],
  tags: ['news-list'],
  since: ['news-list'],
  until: ['news-list'],
  more: ['news-list'],
  'more-href': ['news-list'],
  images: ['news-list'],
  offices: ['closure-banner'],
  'lead-days': ['closure-banner'],
  dismissible: ['closure-banner'],
  languages: ['language-switcher'],
  'href-template': ['language-switcher'],
  variant: ['language-switcher'],
  refresh: ELEMENTS,
  lang: ELEMENTS,
  now: ELEMENTS,
};

/** Attributes that are there or not. */
export const FLAGS: Readonly<Record<string, readonly ElementName[]>> = {
  'no-summary': ['news-list'],
  'no-dates': ['news-list'],
  'show-future': ['news-list'],
  calendar: ['news-list', 'closure-banner'],
  'device-translation': ['news-list', 'closure-banner'],
  'read-aloud': ['news-list'],
  'show-open': ['closure-banner'],
  descriptions: ['language-switcher'],
  'manage-document': ['language-switcher'],
};

const ofWhich = (names: readonly ElementName[]): string =>
  names === ELEMENTS ? 'Attribute of all elements.' : `Attribute of ${names.join(' and ')}.`;

export const render: Command = {
  name: 'render',
  summary: 'Writes an element as HTML that needs no script, for a CMS to print.',
  usage: `${ELEMENTS.join('|')} --feed FILE [--src URL] [attributes]`,
  options: [
    { name: 'feed', value: 'FILE', description: 'The feed to take the content from.' },
    {
      name: 'src',
      value: 'URL',
      description: "Where the page's readers get the feed; without it the feed's own feed_url.",
      check: checkUrl,
    },
    { name: 'nonce', value: 'TEXT', description: 'For pages whose policy wants one on styles.' },
    ...Object.entries(VALUES).map(([name, names]) => ({
      name,
      value: name === 'now' ? 'INSTANT' : 'VALUE',
      description: ofWhich(names),
      ...(name === 'now' ? { check: checkInstant } : {}),
    })),
    ...Object.entries(FLAGS).map(([name, names]) => ({ name, description: ofWhich(names) })),
  ],
  positionals: { name: 'ELEMENT', min: 1, max: 1 },
  notes:
    'The HTML says how the world is now: print it anew when the feed changes, and every day. It must\n' +
    'come with the page; put into a page by a script, only its plain content is shown.',
  example: 'herne-feed render closure-banner --feed feed.json --src https://www.herne.de/feed.json',
  check(args) {
    const name = elementOf(args);
    const [given] = args.positionals;
    const strange = name ? attributesOf(args, name).strange : [];
    return [
      ...(given !== undefined && !name ? [`"${given}" is not one of ${ELEMENTS.join(', ')}.`] : []),
      ...(strange.length > 0 ? [`${name} has no ${strange.join(', ')}.`] : []),
      ...(args.values.has('feed') || args.errors.some(error => error.startsWith('--feed '))
        ? []
        : ['--feed is missing.']),
    ];
  },
  async run(args, terminal) {
    const name = elementOf(args) ?? 'news-list';
    const { attributes } = attributesOf(args, name);
    const file = args.values.get('feed') ?? '';
    const feed = validate(await readJson(file));
    if (feed instanceof FeedError) throw new InputError(`${file}: ${feed.message}`);
    const { renderElement } = await import('./render-element.js');
    const html = await renderElement(name, feed, {
      attributes,
      src: args.values.get('src') ?? feed.feed_url,
      nonce: args.values.get('nonce'),
    });
    terminal.out(`${html}\n`);
    return 0;
  },
};

const elementOf = ({ positionals }: Arguments): ElementName | undefined =>
  ELEMENTS.find(one => one === positionals[0]?.replace(/^herne-/, ''));

/** The attributes that were given, and the options that do not belong to the element. */
function attributesOf(
  { values, flags }: Arguments,
  element: ElementName,
): { attributes: Map<string, string>; strange: string[] } {
  const attributes = new Map<string, string>();
  const strange: string[] = [];
  const take = (names: readonly ElementName[] | undefined, name: string, value: string): void => {
    if (!names) return;
    if (names.includes(element)) attributes.set(name, value);
    else strange.push(`--${name}`);
  };
  for (const [name, value] of values) take(VALUES[name], name, value);
  for (const name of flags) take(FLAGS[name], name, '');
  return { attributes, strange };
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new AccessError(`Could not read ${file}: ${whyNot(error)}.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InputError(`${file} is no JSON.`);
  }
}
