import { load, type CheerioAPI } from 'cheerio';
import type { Language } from '../../feed/model.js';
import { spellingKey } from '../../release/spelling.js';
import { resolveUrl } from '../resolve-url.js';
import { UNSEEN } from '../plain.js';
import { ancestorsOf, takeOut, type Element, type Node } from './prune.js';
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

function linkedData($: CheerioAPI): Readonly<Record<string, unknown>>[] {
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
  $('script[type="application/ld+json"]').each((_, script) => {
    try {
      const text = $(script).text();
      if (text.length < LONGEST_DATA) take(JSON.parse(text), 0);
    } catch {
      // Broken data beside the page says nothing about the page.
    }
  });
  return found;
}

function languagesOf($: CheerioAPI, base: string | undefined): Language[] {
  const found = new Map<string, Language>();
  $('link[rel~="alternate"][hreflang], a[hreflang]').each((_, link) => {
    const tag = languageTag($(link).attr('hreflang'));
    if (tag === undefined || tag.toLowerCase() === 'x-default' || tag === 'de' || found.has(tag))
      return;
    const url = resolveUrl($(link).attr('href') ?? '', base);
    const sentence = link.name === 'a' ? oneLine($(link).text()) : '';
    const language = languageOf(tag);
    const says = sentence !== '' && sentence.split(' ').length > 2 ? { sentence } : {};
    found.set(tag, { ...language, ...says, ...(url !== undefined ? { url } : {}) });
  });
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

/** Everything on a page that is not its content, or that nobody sees. */
function besideContent($: CheerioAPI): Set<Node> {
  const hidden = new Set(hiddenClasses($('style').text()));
  const beside = new Set<Node>([...$(UNSEEN).toArray(), ...$(BESIDE).toArray()]);
  // Where there is no first heading the second ones are headlines.
  const headline = $('h1').length > 0 ? 'h1' : '[class*="page-header"] h2, [itemprop="headline"]';
  const holdsContent = ancestorsOf($(`main, article, ${headline}`).toArray());
  for (const element of $('body [class], body [id], body [style]').toArray()) {
    const { class: classes = '', id = '', style = '' } = element.attribs;
    if (hidden.size > 0 && classes.split(/\s/).some(name => hidden.has(name))) beside.add(element);
    if (HIDDEN_STYLE.test(style)) beside.add(element);
    const names = `${classes} ${id}`;
    if (!NAMED.test(names) || CONTENT.test(names) || isFootOfEntry(element)) continue;
    const keeps = /^(?:main|article|body|h1)$/.test(element.name) || holdsContent.has(element);
    if (!keeps) beside.add(element);
  }
  return beside;
}

/** Parses a page and leaves only what a reader sees of its content. */
export function openPage(html: string, url: string | undefined): Page {
  const $ = load(html, { sourceCodeLocationInfo: true });
  const canonical = resolveUrl(
    $('link[rel="canonical"]').attr('href') ?? $('meta[property="og:url"]').attr('content') ?? '',
    url,
  );
  const stated = $('base[href]').attr('href');
  const start = url ?? canonical;
  const base = (stated === undefined ? undefined : resolveUrl(stated, start)) ?? start;
  const page = {
    base,
    language: languageTag($('html').attr('lang')),
    languages: languagesOf($, base),
    linkedData: linkedData($),
    title: oneLine($('head title').first().text()),
    canonical,
    lostLinks: [],
  };
  takeOut(besideContent($));
  return { $, ...page };
}
