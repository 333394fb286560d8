import type { CheerioAPI } from 'cheerio';
import { spellingKey } from '../../release/spelling.js';
import type { Passage, RawRelease, StatedDate } from '../../release/raw.js';
import { oneLine } from '../clean-text.js';
import { readFeedDate } from '../feed-date.js';
import { safeUrl } from '../../feed/safe-url.js';
import { resolveUrl } from '../resolve-url.js';
import { pictureAmong } from './image.js';
import { blocksOf, type Block } from '../plain.js';
import { readDateline } from '../text/dateline.js';
import { isFurniture, isRelated } from '../text/furniture.js';
import { languageTag } from '../text/languages.js';
import { readLeadIn } from '../text/lead-in.js';
import { readMore } from '../text/more.js';
import { isProse } from '../text/prose.js';
import { dateOfHead, plainTitle, withoutHead } from './head-lines.js';
import type { Page } from './page.js';
import { introducesRows, isByline, isOfPicture, isText } from './text-blocks.js';
import { closest, elementsIn, lineAfter, type Element, type Node } from './prune.js';

/** What a query gives. */
export type Selection = ReturnType<ReturnType<CheerioAPI['root']>['find']>;

export const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);
export const isLink = ({ name, attribs }: Element): boolean =>
  name === 'a' && attribs['href'] !== undefined;
const isAround = ({ name }: Element): boolean => /^(?:p|li|div|span|header|footer)$/.test(name);
const isOfLanguage = ({ attribs }: Element): boolean => attribs['lang'] !== undefined;
const isCalledDate = ({ attribs }: Element): boolean =>
  /date|datum/i.test(attribs['class'] ?? '') || attribs['itemprop'] === 'datePublished';

/** How fields are called that hold when something takes place. */
const OF_EVENT =
  /(?:^|[-_ ])(?:termine?|events?|veranstaltung(?:en|sdatum)?|start-?date|end-?date|door-?time|dtstart|dtend|beginn)(?:$|[-_ ])/i;

/** Whether a date is that of something that takes place: its field or its label says so. */
function isOfEvent(element: Node | undefined, root: Node): boolean {
  for (let at = element; at && at !== root; at = at.parent as Node | undefined) {
    if (!('attribs' in at)) continue;
    const { class: classes = '', itemprop = '' } = at.attribs;
    if (OF_EVENT.test(classes) || OF_EVENT.test(itemprop)) return true;
  }
  return false;
}

function lineOf(selection: { get(index: number): unknown }): number {
  const node = selection.get(0) as { sourceCodeLocation?: { startLine?: number } } | undefined;
  return node?.sourceCodeLocation?.startLine ?? 1;
}

/** A release shows its date among the first of its times. */
const MOST_TIMES = 20;

/** The publication date a part of a page shows: in `<time>`, or as a line of its own. */
function visibleDate(
  page: Page,
  root: Node,
  every: readonly Element[],
  blocks: readonly Block[],
  title = '',
): StatedDate | undefined {
  /** Behind the first text, lines of a block are rows of something else. */
  let begun = false;
  for (const block of blocks) {
    if (isOfEvent(block.node, root)) continue;
    const [first = '', second = ''] = begun ? [] : (block.lines ?? []);
    for (const text of [block.text, first, second]) {
      const date = dateOfHead(text, title);
      if (date !== undefined) return date;
    }
    begun ||= !/^h[1-6]$/.test(block.tag) && isProse(block.text);
  }
  const { $ } = page;
  const isTime = (element: Element): boolean =>
    isCalledDate(element) || (element.name === 'time' && element.attribs['datetime'] !== undefined);
  const elements = every.filter(element => isTime(element) && !isOfEvent(element, root));
  const marked = elements.filter(isCalledDate).slice(0, MOST_TIMES);
  for (const element of marked) {
    const line = readDateline(oneLine($(element).text()));
    if (line?.kind === 'published' || line?.kind === 'bare') return line.date;
  }
  const times = elements.filter(({ name, attribs }) => name === 'time' && attribs['datetime']);
  const shown = times.slice(0, MOST_TIMES).find(element => {
    const { itemprop, pubdate } = element.attribs;
    if (itemprop === 'datePublished' || pubdate !== undefined) return true;
    // A date inside a sentence is what the release speaks of, not when it was published.
    const around = closest(element, isAround);
    const headlines = around === undefined ? [] : elementsIn(around).filter(isHeading);
    const beside = oneLine($(headlines).text()).length + oneLine($(element).text()).length;
    return oneLine($(around).text()).length - beside < 25;
  });
  return readFeedDate(shown?.attribs['datetime'] ?? '');
}

function linkOf(
  page: Page,
  root: Selection,
  elements: readonly Element[],
  title: string,
): string | undefined {
  const { $ } = page;
  const links = [...root.filter('a[href]').toArray(), ...elements.filter(isLink)];
  const inHeading = links.find(
    link => closest(link, isHeading) !== undefined || elementsIn(link).some(isHeading),
  );
  const key = spellingKey(title);
  const named = links.find(link => {
    const text = oneLine($(link).text());
    return spellingKey(text) === key || readMore({ text, line: 0, column: 0 }) !== undefined;
  });
  const around = closest(root.get(0), isLink);
  const chosen = inHeading ?? named ?? around;
  if (!chosen) return undefined;
  const href = $(chosen).attr('href') ?? '';
  const url = resolveUrl(href, page.base);
  if (url === undefined && !/^\s*(?:#|mailto:|tel:|$)/i.test(href))
    page.lostLinks.push({ href, line: lineOf($(chosen)) });
  return url;
}

const passage = ({ text, line }: Block): Passage => ({ text, line, column: 1 });

/** Makes a release of one part of a page; `undefined` when it holds none. */
export function releaseOf(
  name: string,
  page: Page,
  root: Selection,
  detail: boolean,
): RawRelease | undefined {
  const { $ } = page;
  const node = root.get(0);
  if (!node) return undefined;
  const blocks = blocksOf(node);
  const elements = elementsIn(node);
  const heading =
    (detail ? elements.find(({ name }) => name === 'h1') : undefined) ?? elements.find(isHeading);
  const headline = heading === undefined ? '' : oneLine($(heading).text());
  const bold = headline === '' && !detail ? plainTitle(page, elements, blocks) : undefined;
  const boldLine = bold === undefined ? 1 : lineAfter(node, bold.element);
  const key = spellingKey(headline);
  const cutMore = withoutMore(page, elements);
  let more: string | undefined;
  const paragraphs: Passage[] = [];
  let headed = headline === '';
  let beside = false;
  /** How many of the last paragraphs are headings with nothing below them. */
  let empty = 0;
  for (const [index, read] of blocks.entries()) {
    const block = paragraphs.length === 0 ? withoutHead(read, bold?.text, boldLine) : read;
    if (/^h[1-6]$/.test(block.tag)) {
      const text = oneLine(block.text);
      headed ||= text === headline;
      beside = detail && text !== headline && (BESIDE_HEADINGS.test(text) || isRelated(text));
      if (text === headline || paragraphs.length === 0 || !detail || isFurniture(text)) continue;
      paragraphs.push(passage(block));
      empty += 1;
      continue;
    }
    if (block.tag === 'figcaption' || block.tag === 'caption' || isOfPicture(block)) continue;
    if (beside) continue;
    const link = readMore(passage(block));
    const whole = link ? block : cutMore(block);
    if (link) more ??= link.title?.text;
    // A word above the headline is its topic.
    else if ((paragraphs.length === 0 || !detail) && isByline(whole)) continue;
    else if (
      (isText(whole, key, detail) && (headed || isProse(whole.text))) ||
      (headed && introducesRows(blocks, index))
    ) {
      paragraphs.push(passage(whole));
      empty = 0;
    }
  }
  if (empty > 0 && empty < paragraphs.length) paragraphs.splice(-empty);
  const title =
    headline !== '' ? headline : (bold?.text ?? more ?? linkTitle(page, elements, paragraphs));
  if (paragraphs.length === 0 && title === undefined) return undefined;
  const line = lineOf(root);
  if (paragraphs.length === 0 && title !== undefined) {
    if (!elements.some(isLink)) return undefined;
    paragraphs.push({ text: title, line, column: 1 });
  }
  const url =
    linkOf(page, root, elements, title ?? '') ??
    (detail ? (page.canonical ?? safeUrl(page.base)) : undefined);
  const seen = visibleDate(page, node, elements, blocks, bold?.text);
  const published = withoutLeadIn(paragraphs, seen) ?? seen;
  const tags = elements
    .filter(({ name, attribs }) => name === 'a' && /\btag\b/.test(attribs['rel'] ?? ''))
    .map(link => oneLine($(link).text()));
  const spoken = closest(node, isOfLanguage);
  const own = spoken?.name === 'html' ? undefined : languageTag(spoken?.attribs['lang']);
  const language = own ?? page.language;
  return {
    source: name,
    line: paragraphs[0]?.line ?? line,
    ...(title !== undefined
      ? {
          title: {
            text: title,
            line: heading !== undefined && headline !== '' ? lineOf($(heading)) : line,
            column: 1,
          },
        }
      : {}),
    paragraphs,
    ...(url !== undefined ? { url } : {}),
    ...pictureAmong($, elements, page.base),
    ...(published ? { published } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(language !== undefined ? { language } : {}),
  };
}

/**
 * Takes the day of publication off the beginning of a text: in brackets, with the place in front, or
 * where it is the day the page shows; and gives it.
 */
function withoutLeadIn(
  paragraphs: Passage[],
  seen: StatedDate | undefined,
): StatedDate | undefined {
  const [first] = paragraphs;
  const lead = first && readLeadIn(first);
  if (first === undefined || lead === undefined) return undefined;
  const dayOf = (date: StatedDate | undefined): string | undefined =>
    date === undefined || date.precision === 'month' ? undefined : date.date;
  const same = seen !== undefined && dayOf(seen) === dayOf(lead.date);
  const stands = lead.placed || first.text.startsWith('(');
  if (seen === undefined ? !stands : !same) return undefined;
  paragraphs[0] = { ...first, text: first.text.slice(lead.at) };
  return seen ?? lead.date;
}

/** What stands below these headings is no part of the release. */
const BESIDE_HEADINGS =
  /^(?:(?:presse)?kontakt|ansprechpartner(?:in|innen)?|ansprechpersonen?|(?:weitere|ähnliche|verwandte|mehr|neueste|neuste|letzte|aktuelle|andere|vorherige) (?:meldungen|pressemitteilungen|nachrichten|artikel|beiträge|themen|informationen)|auch interessant|lesen sie auch|das könnte sie auch interessieren|downloads?|dateien|dokumente|anhänge|anlagen|zum herunterladen|teilen|seite teilen|links)$/i;

/** The text of the first link as a title, where there is no heading. */
function linkTitle(
  page: Page,
  elements: readonly Element[],
  paragraphs: readonly Passage[],
): string | undefined {
  const text = oneLine(page.$(elements.find(isLink)).text());
  if (text === '' || isFurniture(text) || readMore({ text, line: 0, column: 0 })) return undefined;
  const whole = paragraphs.some(paragraph => paragraph.text === text);
  return whole || isProse(text) ? undefined : text;
}

/** A sentence ends here, and no link behind it. */
const WHOLE = /(?:^|[^.])[.!?][“”"«]?$/;

/** Cuts off the link to the whole text where it stands at the end of the teaser itself. */
function withoutMore({ $ }: Page, elements: readonly Element[]): (block: Block) => Block {
  let links: readonly string[] | undefined;
  return block => {
    if (WHOLE.test(block.text.slice(-4))) return block;
    links ??= elements
      .filter(isLink)
      .map(link => oneLine($(link).text()))
      .filter(text => text.length < 60 && readMore({ text, line: 0, column: 0 }) !== undefined);
    const link = links.find(text => block.text.endsWith(` ${text}`));
    return link === undefined
      ? block
      : { ...block, text: block.text.slice(0, -link.length).trim() };
  };
}
