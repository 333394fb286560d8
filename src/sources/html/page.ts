import { load, type CheerioAPI } from 'cheerio';
import type { Language } from '../../feed/model.js';
import { spellingKey } from '../../release/spelling.js';
import { resolveUrl } from '../resolve-url.js';
import { UNSEEN_NAMES } from '../plain.js';
import { ancestorsOf, closest, elementsIn, takeOut, type Element, type Node } from './prune.js';
import { languageOf, languageTag } from '../text/languages.js';
import { oneLine } from '../clean-text.js';

/** A page with all taken out that is not its content, and what its head said. */
export interface Page {
  readonly $: CheerioAPI;
  readonly base: string | undefined;
  readonly language: string | undefined;
  readonly languages: readonly Language[];
  /** Objects of schema.org embedded as JSON-LD. */
  readonly linkedData: readonly Readonly<Record<string, unknown>>[];
  readonly title: string;
  readonly canonical: string | undefined;
  /** Links of releases that could not be kept, as they stand on the page. */
  readonly lostLinks: LostLink[];
}

export interface LostLink {
  readonly href: string;
  readonly line: number;
}

/** Elements and attributes one of which everything below has: few elements need be looked at. */
const MAY_BE_BESIDE = new Set(
  'nav aside footer header dialog form button input label fieldset'.split(' '),
);
const MARKS_BESIDE = new Set('hidden inert aria-hidden role aria-modal aria-label'.split(' '));

/** Parts of a page beside its content, by what they are and by what they are called. */
const BESIDE = [
  'nav',
  'aside',
  'footer:not(article footer)',
  'header:not(article header):not(main header):not(:has(h1))',
  'dialog',
  'form',
  'button:not(h1 button, h2 button, h3 button, h4 button, h5 button, h6 button)',
  'input',
  'label',
  'fieldset',
  '[hidden]',
  '[inert]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="complementary"]',
  '[role="search"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="menubar"]',
  '[aria-modal="true"]',
  '[aria-label="Breadcrumb" i]',
].join(', ');

const NAMED =
  /(?:^|[-_ ])(?:cookies?|consent|gdpr|sidebar|breadcrumbs?|brotkrumen?|pager|pagination|paginierung|menu|navigation|nav|navbar|toolbar|skip-?links?|share|sharing|social|related|footer|site-?header|page-?header|filter|search|suche|banner|popup|modal|overlay|newsletter|print-?only|opening-?hours|oeffnungszeiten|advert|werbung|meta-?nav|service-?box|kontakt(?:box|-box)?|contact(?:box|-box)?|comments)(?:$|[-_ ])/i;
/** Words in a class that mark content even where another word sounds like page furniture. */
const CONTENT =
  /(?:^|[-_ ])(?:news|article|meldung(?:en)?|press(?:e|releases?)?|entry|teaser|list|content|item)(?:$|[-_ ])/i;

const HIDDEN_STYLE = /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;

const LONGEST_STYLES = 200_000;

/** Class names a page's own style sheet hides, outside media queries. */
function hiddenClasses(css: string): string[] {
  const plain = css.slice(0, LONGEST_STYLES).split('@media')[0] ?? '';
  return [...plain.matchAll(/\.([\w-]{1,60})\s{0,5}\{([^{}]{0,500})\}/g)].flatMap(
    ([, name, body]) => (name !== undefined && HIDDEN_STYLE.test(body ?? '') ? [name] : []),
  );
}

/** Type names of schema.org that mean a release. */
const NEWS = /^(?:News)?Article$|^ReportageNewsArticle$|^BlogPosting$|^PressRelease$/;

/** What JSON-LD says of the release with this headline, given as its spelling key. */
export const linkedRelease = (
  { linkedData }: Page,
  headline: string,
): Readonly<Record<string, unknown>> | undefined =>
  headline === ''
    ? undefined
    : linkedData.find(
        entry =>
          NEWS.test(String(entry['@type'])) &&
          spellingKey(String(entry['headline'] ?? entry['name'] ?? '')) === headline,
      );

/** Data about one page is never longer. */
const LONGEST_DATA = 200_000;

function linkedData(
  $: CheerioAPI,
  elements: readonly Element[],
): Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  const take = (value: unknown, depth: number): void => {
    if (depth > 4 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const entry of value) take(entry, depth + 1);
      return;
    }
    const object = value as Readonly<Record<string, unknown>>;
    found.push(object);
    for (const key of ['@graph', 'itemListElement', 'item', 'mainEntity'])
      take(object[key], depth + 1);
  };
  const isData = ({ name, attribs }: Element): boolean =>
    name === 'script' && attribs['type'] === 'application/ld+json';
  for (const script of elements.filter(isData))
    try {
      const text = $(script).text();
      if (text.length < LONGEST_DATA) take(JSON.parse(text), 0);
    } catch {
      // Broken data beside the page says nothing about the page.
    }
  return found;
}

function languagesOf(
  $: CheerioAPI,
  elements: readonly Element[],
  base: string | undefined,
): Language[] {
  const found = new Map<string, Language>();
  const isOffer = ({ name, attribs: { hreflang, rel = '' } }: Element): boolean =>
    hreflang !== undefined &&
    (name === 'a' || (name === 'link' && rel.split(/\s/).includes('alternate')));
  for (const link of elements.filter(isOffer)) {
    const tag = languageTag(link.attribs['hreflang']);
    if (tag === undefined || tag.toLowerCase() === 'x-default' || tag === 'de' || found.has(tag))
      continue;
    const url = resolveUrl(link.attribs['href'] ?? '', base);
    const sentence = link.name === 'a' ? oneLine($(link).text()) : '';
    const language = languageOf(tag);
    const says = sentence !== '' && sentence.split(' ').length > 2 ? { sentence } : {};
    found.set(tag, { ...language, ...says, ...(url !== undefined ? { url } : {}) });
  }
  return [...found.values()];
}

/** The head or foot of one entry of a list, where its date often stands. */
function isFootOfEntry(element: Element): boolean {
  if (!/^(?:(?:page-)?header|footer|meta)$/.test(element.attribs['class'] ?? '')) return false;
  for (let { parent } = element; parent !== null && 'attribs' in parent; { parent } = parent)
    if (/^(?:body|main)$/.test(parent.name)) return false;
    else if (parent.name === 'article' || CONTENT.test(parent.attribs['class'] ?? '')) return true;
  return false;
}

/** What a page is told by: its first headline, or where it has none the second ones. */
function isHeadline(elements: readonly Element[]): (element: Element) => boolean {
  if (elements.some(({ name }) => name === 'h1')) return ({ name }) => name === 'h1';
  const isHead = ({ attribs }: Element): boolean =>
    attribs['class']?.includes('page-header') === true;
  return ({ name, attribs, parent }) =>
    attribs['itemprop'] === 'headline' ||
    (name === 'h2' && closest(parent as Node | null, isHead) !== undefined);
}

/** Everything on a page that is not its content, or that nobody sees. */
function besideContent($: CheerioAPI, elements: readonly Element[]): Set<Node> {
  const styles = elements.filter(({ name }) => name === 'style');
  const hidden = new Set(hiddenClasses($(styles).text()));
  const candidates = elements.filter(
    ({ name, attribs }) =>
      MAY_BE_BESIDE.has(name) || Object.keys(attribs).some(name => MARKS_BESIDE.has(name)),
  );
  const beside = new Set<Node>([
    ...elements.filter(({ name }) => UNSEEN_NAMES.has(name)),
    ...$(candidates).filter(BESIDE).toArray(),
  ]);
  const isOwn = isHeadline(elements);
  const holdsContent = ancestorsOf(
    elements.filter(
      element => element.name === 'main' || element.name === 'article' || isOwn(element),
    ),
  );
  for (const element of elements) {
    const { class: classes = '', id = '', style = '' } = element.attribs;
    if (classes === '' && id === '' && style === '') continue;
    if (/^(?:html|head|body)$/.test(element.name)) continue;
    if (hidden.size > 0 && classes.split(/\s/).some(name => hidden.has(name))) beside.add(element);
    if (HIDDEN_STYLE.test(style)) beside.add(element);
    const names = `${classes} ${id}`;
    if (!NAMED.test(names) || CONTENT.test(names) || isFootOfEntry(element)) continue;
    const keeps = /^(?:main|article|h1)$/.test(element.name) || holdsContent.has(element);
    if (!keeps) beside.add(element);
  }
  return beside;
}

/** Parses a page and leaves only what a reader sees of its content. */
export function openPage(html: string, url: string | undefined): Page {
  const $ = load(html, { sourceCodeLocationInfo: true });
  // Once, and all else by hand: every query of the selector engine walks the whole page.
  const elements = elementsIn($.root()[0] as Node & ReturnType<CheerioAPI['root']>[0]);
  const attribute = (name: string, isSuch: (attribs: Element['attribs']) => boolean) =>
    elements.find(element => element.name === name && isSuch(element.attribs))?.attribs;
  const canonical = resolveUrl(
    attribute('link', ({ rel }) => rel === 'canonical')?.['href'] ??
      attribute('meta', ({ property }) => property === 'og:url')?.['content'] ??
      '',
    url,
  );
  const stated = attribute('base', ({ href }) => href !== undefined)?.['href'];
  const start = url ?? canonical;
  const base = (stated === undefined ? undefined : resolveUrl(stated, start)) ?? start;
  const title = elements.find(
    ({ name, parent }) =>
      name === 'title' && parent !== null && 'name' in parent && parent.name === 'head',
  );
  const page = {
    base,
    language: languageTag(attribute('html', () => true)?.['lang']),
    languages: languagesOf($, elements, base),
    linkedData: linkedData($, elements),
    title: oneLine($(title).text()),
    canonical,
    lostLinks: [],
  };
  takeOut(besideContent($, elements));
  return { $, ...page };
}

/** What a page marks as its content. */
export function mainOf({ $ }: Page): Element | undefined {
  const root = $.root()[0] as Node | undefined;
  return root === undefined
    ? undefined
    : elementsIn(root).find(({ name, attribs }) => name === 'main' || attribs['role'] === 'main');
}
