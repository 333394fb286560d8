import { spellingKey } from '../../release/spelling.js';
import { oneLine } from '../clean-text.js';
import { blocksOf } from '../plain.js';
import { readDateline } from '../text/dateline.js';
import { isFurniture, isNameOfPage, isRelated, isSiteProse } from '../text/furniture.js';
import { isProse } from '../text/prose.js';
import { isHeading, isLink, type Selection } from './extract.js';
import { dateOfHead, isBold, plainTitle } from './head-lines.js';
import { holdingsOf, type Holding } from './holdings.js';
import { linkedRelease, mainOf, type Page } from './page.js';
import { ancestorsOf, closest, elementsIn, takeOut, type Element, type Node } from './prune.js';

/** The parts of a page that each hold one release, best guess first. */
export function partsOf(page: Page): { parts: Selection[]; detail: boolean } {
  const { $ } = page;
  const marked = mainOf(page);
  const main: Selection = marked ? $(marked) : $.root().children('html').children('body');
  const node = main.get(0);
  const inside = node ? elementsIn(node) : [];
  pairTerms(page, inside);
  const articles = outermost(page, inside);
  const one = articles.length === 1 ? (articles[0] ?? main) : main;
  const entries = articles.length > 1 ? articles : repeatedParts(page, one);
  if (entries.length > 1) {
    if (node === undefined || !isBesideRelease(page, node, entries))
      return { parts: entries, detail: false };
    takeOut(entries.flatMap(entry => linkedEntry(entry.get(0))));
  }
  const single = one.get(0);
  const names = new Set(single ? elementsIn(single).map(({ name }) => name) : []);
  const isRelease = (names.has('h1') || names.has('h2')) && names.has('p');
  return isRelease ? { parts: [one], detail: true } : { parts: [], detail: false };
}

/** An entry whose headline links to another release. */
function linkedEntry(entry: Node | undefined): Node[] {
  const inside = entry === undefined ? [] : elementsIn(entry);
  const heads = inside.filter(isHeading);
  if (entry === undefined || heads.some(({ name }) => name === 'h1')) return [];
  const around = 'attribs' in entry && isLink(entry);
  const links = new Set<unknown>(inside.filter(isLink));
  const linked = heads.some(
    head =>
      elementsIn(head).some(isLink) || [...ancestorsOf([head])].some(above => links.has(above)),
  );
  return around || linked ? [entry] : [];
}

/** What pages are called that list releases, or greet. */
const LISTING =
  /^(?:herzlich )?willkommen|presse(?:archiv|meldung|mitteilung|portal|service|information)?|meldungen|mitteilungen|nachrichten|aktuell|neuigkeiten|news|archiv/iu;
const FEW_WORDS = 4;

/** Fewer entries than on a page of a listing. */
const FEW = 6;

/**
 * Whether the entries only stand beside the release of the page: under a headline of its own comes
 * more text than they have, and a heading parts the two; or the page says itself what it is.
 */
function isBesideRelease(page: Page, main: Node, entries: readonly Selection[]): boolean {
  const head = elementsIn(main).find(({ name }) => name === 'h1');
  const headline = head === undefined ? '' : oneLine(page.$(head).text());
  if (head === undefined || isFurniture(headline) || isNameOfPage(headline)) return false;
  if (LISTING.test(headline) && headline.split(' ').length <= FEW_WORDS) return false;
  if (linkedRelease(page, spellingKey(headline)) !== undefined) return true;
  const around = ancestorsOf([head]);
  const others = new Set(
    entries.flatMap(entry => entry.get(0) ?? []).filter(entry => !around.has(entry)),
  );
  const within = insideOf(others);
  let before = 0;
  let text = 0;
  let listed = 0;
  let parted = false;
  for (const block of blocksOf(main)) {
    const entry = block.node !== undefined && within(block.node);
    const isHeadline = /^h[1-6]$/.test(block.tag);
    if (isHeadline && !entry) parted = (parted && listed > 0) || isRelated(block.text) || text > 0;
    if (isHeadline || !isProse(block.text) || isSiteProse(block.text, false)) continue;
    if (entry) listed += block.text.length;
    else {
      text += block.text.length;
      if (listed === 0) before += 1;
    }
  }
  return text > listed && (parted || (before > 1 && others.size < FEW));
}

/** Tells of nodes whether they stand in one of these. */
function insideOf(parts: ReadonlySet<unknown>): (node: Node) => boolean {
  return node => {
    for (let at: Node | null = node; at !== null; at = at.parent as Node | null)
      if (parts.has(at)) return true;
    return false;
  };
}

/** Articles that do not stand inside another one. */
function outermost({ $ }: Page, elements: readonly Element[]): Selection[] {
  const isArticle = ({ name }: Element): boolean => name === 'article';
  return elements
    .filter(isArticle)
    .filter(({ parent }) => closest(parent as Node | null, isArticle) === undefined)
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
    if (held === undefined || held.length < SHORTEST || held.headings > 1) continue;
    const links = held.links > 0 || element.attribs['href'] !== undefined;
    const bare = held.headings === 0 && held.paragraphs === 0;
    const broken = bare && isBrokenEntry(page, element, held);
    if (!links && !broken && !isDatedEntry(page, element, held)) continue;
    if (bare && !broken && !isRowOfTable(page, element, held)) continue;
    const key = kindOf(element);
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
  return withAlike(page, best, holdings).map(element => $(element));
}

const kindOf = ({ name, attribs }: Element): string =>
  `${name}.${(attribs['class'] ?? '').split(' ')[0] ?? ''}`;

/** The entries of a list, with those between them that have text but no headline and no link. */
function withAlike(
  page: Page,
  list: readonly Entry[],
  holdings: ReadonlyMap<Node, Holding>,
): Element[] {
  const [first] = list;
  const parent = first?.element.parent;
  if (first === undefined || !parent) return list.map(({ element }) => element);
  const known = new Set<unknown>(list.map(({ element }) => element));
  const kind = kindOf(first.element);
  return parent.children.filter((child): child is Element => {
    if (known.has(child)) return true;
    if (!('attribs' in child) || kindOf(child) !== kind) return false;
    const held = holdings.get(child);
    if (held === undefined || held.headings > 1) return false;
    const blocks = blocksOf(child);
    // A date and a headline are short.
    const bare = held.headings === 0 && held.paragraphs === 0;
    if (bare && plainTitle(page, elementsIn(child), blocks) !== undefined) return true;
    return (
      held.length >= SHORTEST &&
      blocks.some(({ text }) => isProse(text) && !isSiteProse(text, true))
    );
  });
}

/** Characters an entry has at least. */
const SHORTEST = 40;

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

/** A date, a headline and a text in lines of their own, broken by `<br>`. */
function isBrokenEntry(page: Page, element: Element, held: Holding): boolean {
  if (!/^(?:li|p|div)$/.test(element.name) || held.length > 2000) return false;
  if (!element.children.some(child => 'name' in child && child.name === 'br')) return false;
  const blocks = blocksOf(element);
  const title = plainTitle(page, elementsIn(element), blocks)?.text;
  const lines = blocks[0]?.lines ?? [];
  return (
    title !== undefined &&
    blocks.length === 1 &&
    lines.slice(0, 2).some(line => dateOfHead(line, title) !== undefined)
  );
}

/** A row somebody made by hand: a headline in bold, the text behind it; or a date and a link. */
function isRowOfTable(page: Page, element: Element, held: Holding): boolean {
  if (element.name !== 'tr' || held.length > 2000) return false;
  const inside = elementsIn(element);
  if (inside.some(({ name }) => name === 'tr')) return false;
  return inside.some(isBold) || plainTitle(page, inside, blocksOf(element)) !== undefined;
}

const ENTRIES = new Set(['li', 'div', 'section', 'dl', 'tr', 'a', 'p']);

interface Entry {
  readonly element: Element;
  readonly held: Holding;
}
