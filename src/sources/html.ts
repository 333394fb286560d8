import type { Problem } from '../release/problem.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { spellingKey } from '../release/spelling.js';
import { readFeedDate } from './feed-date.js';
import { isBold, releaseOf, type Selection } from './html/extract.js';
import { holdingsOf, type Holding } from './html/holdings.js';
import { openPage, type Page } from './html/page.js';
import { elementsIn, type Element } from './html/prune.js';
import { resolveUrl } from './feed-item.js';
import { blocksOf } from './plain.js';
import { readText } from './text.js';
import { readDateline } from './text/dateline.js';

/** The parts of a page that each hold one release, best guess first. */
function partsOf(page: Page): { parts: Selection[]; detail: boolean } {
  const { $ } = page;
  const marked: Selection = $.root().find('main, [role="main"]').first();
  const main = marked.length > 0 ? marked : $.root().find('body');
  const node = main.get(0);
  const inside = node ? elementsIn(node) : [];
  pairTerms(page, inside);
  const articles = outermost(page, inside);
  if (articles.length > 1) return { parts: articles, detail: false };
  const one = articles[0] ?? main;
  const entries = repeatedParts(page, one);
  if (entries.length > 1) return { parts: entries, detail: false };
  const single = one.get(0);
  const names = new Set(single ? elementsIn(single).map(({ name }) => name) : []);
  const isRelease = (names.has('h1') || names.has('h2')) && names.has('p');
  return isRelease ? { parts: [one], detail: true } : { parts: [], detail: false };
}

/** Articles that do not stand inside another one. */
function outermost({ $ }: Page, elements: readonly Element[]): Selection[] {
  return elements
    .filter(({ name }) => name === 'article')
    .filter(element => $(element).parent().closest('article').length === 0)
    .map(element => $(element));
}

/**
 * Parts that look alike and stand side by side, each with a link and either a headline or a
 * sentence: the entries of a list.
 */
function repeatedParts(page: Page, root: Selection): Selection[] {
  const { $ } = page;
  const node = root.get(0);
  if (!node) return [];
  const holdings = holdingsOf(node);
  const groups = new Map<unknown, Map<string, Entry[]>>();
  for (const element of elementsIn(node)) {
    if (!ENTRIES.has(element.name)) continue;
    const held = holdings.get(element);
    if (held === undefined || held.length < 40 || held.headings > 1) continue;
    const links = held.links > 0 || element.attribs['href'] !== undefined;
    if (!links && !isDatedEntry(page, element, held)) continue;
    if (held.headings === 0 && held.paragraphs === 0 && !isRowOfTable(element, held)) continue;
    const key = `${element.name}.${(element.attribs['class'] ?? '').split(' ')[0] ?? ''}`;
    const siblings = groups.get(element.parent) ?? new Map<string, Entry[]>();
    groups.set(element.parent, siblings);
    const alike = siblings.get(key);
    if (alike) alike.push({ element, held });
    else siblings.set(key, [{ element, held }]);
  }
  const lists = [...groups.values()]
    .flatMap(group => [...group.values()])
    .filter(list => list.length > 1);
  const text = (list: readonly Entry[]): number =>
    list.reduce((sum, { held }) => sum + held.prose, 0);
  const [best = []] = lists.sort((a, b) => text(b) - text(a));
  return best.map(({ element }) => $(element));
}

/** An entry that links to nothing: it has a headline, text, and a date of its own. */
function isDatedEntry({ $ }: Page, element: Element, held: Holding): boolean {
  if (held.headings !== 1 || held.paragraphs === 0 || held.length > 20_000) return false;
  if ($(element).find('h1').length > 0) return false;
  return blocksOf(element)
    .slice(0, 4)
    .some(({ text }) => ['published', 'bare'].includes(readDateline(text)?.kind ?? ''));
}

/** More entries stand on no page. */
const MOST_TERMS = 500;

/**
 * Lists of terms as lists of entries: the term with its link becomes a headline, what is said of it
 * stands below.
 */
function pairTerms({ $ }: Page, elements: readonly Element[]): void {
  for (const list of elements.filter(({ name }) => name === 'dl')) {
    const children = list.children.filter(child => 'attribs' in child);
    const fits = children.every(({ name }, n) => name === (n % 2 === 0 ? 'dt' : 'dd'));
    const terms = children.filter((_, n) => n % 2 === 0);
    if (!fits || terms.length < 2 || terms.length * 2 !== children.length) continue;
    if (terms.length > MOST_TERMS) continue;
    if (!terms.every(term => elementsIn(term).some(({ name }) => name === 'a'))) continue;
    terms.forEach((term, n) => {
      const said = children[2 * n + 1] as Element;
      $(term).find('a').first().wrap('<h3></h3>');
      $(term).wrap('<div></div>').parent().append($(said));
    });
  }
}

/** A row somebody made by hand: a headline in bold, the text behind it. */
function isRowOfTable(element: Element, held: Holding): boolean {
  if (element.name !== 'tr' || held.length > 2000) return false;
  const inside = elementsIn(element);
  return inside.some(isBold) && !inside.some(({ name }) => name === 'tr');
}

const ENTRIES = new Set(['li', 'div', 'section', 'dl', 'tr', 'a']);

interface Entry {
  readonly element: Element;
  readonly held: Holding;
}

/** Type names of schema.org that mean a release. */
const NEWS = /^(?:News)?Article$|^ReportageNewsArticle$|^BlogPosting$|^PressRelease$/;

/** What JSON-LD says of a release, where its headline is that of the page. */
function linkedDate(page: Page, release: RawRelease): { release: RawRelease; problem?: Problem } {
  const title = spellingKey(release.title?.text ?? '');
  const data = page.linkedData.find(
    entry =>
      NEWS.test(String(entry['@type'])) &&
      title !== '' &&
      spellingKey(String(entry['headline'] ?? entry['name'] ?? '')) === title,
  );
  const published = readFeedDate(
    typeof data?.['datePublished'] === 'string' ? data['datePublished'] : '',
  );
  const modified = readFeedDate(
    typeof data?.['dateModified'] === 'string' ? data['dateModified'] : '',
  );
  const extra = modified?.precision === 'instant' ? { modified: modified.instant } : {};
  if (!published || published.precision === 'month') return { release };
  if (!release.published) return { release: { ...release, published, ...extra } };
  const shown = release.published.precision === 'month' ? undefined : release.published.date;
  if (shown === published.date) return { release: { ...release, published, ...extra } };
  return {
    release,
    problem: {
      code: 'invalid-date',
      severity: 'warning',
      message: `The page shows ${shown ?? 'a month'} but its embedded data says ${published.date}; what is shown was taken.`,
      source: { name: release.source, line: release.line, column: 1 },
      excerpt: release.title?.text ?? '',
    },
  };
}

/** Reads a listing or a detail page. */
export function readHtml(name: string, html: string, url: string | undefined): Capture {
  const page = openPage(html, url);
  const { parts, detail } = partsOf(page);
  const found = parts.flatMap(part => releaseOf(name, page, part, detail) ?? []);
  const dated = found.map(release => linkedDate(page, release));
  const base = {
    name,
    languages: page.languages,
    ...(page.title !== '' ? { title: page.title } : {}),
  };
  if (
    dated.length > 0 &&
    dated.some(({ release }) => release.paragraphs[0]?.text !== release.title?.text)
  )
    return {
      ...base,
      releases: dated.map(({ release }) => release),
      newestFirst: dated.length > 1,
      problems: dated.flatMap(({ problem }) => problem ?? []),
    };
  return { ...base, ...readAsText(name, page) };
}

/** A page without recognisable parts is read as its text, line by line. */
function readAsText(
  name: string,
  page: Page,
): Pick<Capture, 'releases' | 'newestFirst' | 'problems' | 'languages'> {
  const { $ } = page;
  const body = $('body').get(0);
  const blocks = body ? blocksOf(body) : [];
  const text = blocks.map(block => block.text.replace(/^– /, '')).join('\n');
  const links = new Map<string, string>();
  $('a[href]').each((_, link) => {
    const key = spellingKey(
      $(link)
        .text()
        .replace(/^[^:]{0,60}:/, ''),
    );
    const target = $(link).attr('href');
    if (key !== '' && target !== undefined && !links.has(key)) links.set(key, target);
  });
  const capture = readText(name, text);
  const at = (line: number): number => blocks[line - 1]?.line ?? 1;
  return {
    releases: capture.releases.map(release => {
      const target = links.get(spellingKey(release.title?.text ?? ''));
      const url = target === undefined ? undefined : resolveUrl(target, page.base);
      const moved = release.paragraphs.map(paragraph => ({
        ...paragraph,
        line: at(paragraph.line),
      }));
      return {
        ...release,
        line: at(release.line),
        ...(release.title ? { title: { ...release.title, line: at(release.title.line) } } : {}),
        paragraphs: moved,
        ...(url !== undefined ? { url } : {}),
        ...(page.language !== undefined ? { language: page.language } : {}),
      };
    }),
    newestFirst: capture.newestFirst,
    problems: capture.problems,
    languages: page.languages.length > 0 ? page.languages : capture.languages,
  };
}
