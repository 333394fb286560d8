import { parseFeed } from 'feedsmith';
import { parsed } from '../feed/safe-url.js';
import type { Problem } from '../release/problem.js';
import type { Capture } from '../release/raw.js';
import { readFeedDate } from './feed-date.js';
import { FeedItems, type FeedItem } from './feed-item.js';
import { resolveUrl } from './resolve-url.js';
import { attachedPicture, type Attachment, type Media } from './feed-image.js';
import { inputProblem } from './files.js';
import { decodeLetters, decodeOnce, paragraphsOf, textParagraphs } from './plain.js';
import { languageOf, languageTag } from './text/languages.js';
import { breaksOff, whyNotXml } from './xml-fault.js';
import { placeOf, withItemPlaces, type Marked } from './xml-items.js';

/**
 * Titles in CDATA are HTML to their authors, titles without are decoded by the XML parser. Here
 * the former become the latter, so that every title is decoded exactly once.
 */
function withoutTitleCdata(xml: string): string {
  const OPEN = '<![CDATA[';
  const parts: string[] = [];
  let done = 0;
  for (let at = xml.indexOf('<title'); at >= 0; at = xml.indexOf('<title', at + 6)) {
    const inside = xml.indexOf('>', at) + 1;
    if (inside <= 0) break;
    let start = inside;
    while (/\s/.test(xml[start] ?? '')) start += 1;
    const end = xml.startsWith(OPEN, start) ? xml.indexOf(']]>', start) : -1;
    if (end < 0) continue;
    const title = xml.slice(start + OPEN.length, end);
    parts.push(
      xml.slice(done, start),
      title.replaceAll('<', '&lt;').replace(/&(?![#\w]{1,20};)/g, '&amp;'),
    );
    done = end + 3;
  }
  return parts.join('') + xml.slice(done);
}

/** Reads RSS 2.0, RSS 1.0 (RDF) or Atom. */
export function readFeedXml(name: string, xml: string, baseUrl: string | undefined): Capture {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(withItemPlaces(withoutTitleCdata(xml)));
  } catch (error) {
    return noFeed(name, xml, error);
  }
  if (breaksOff(xml)) return noFeed(name, xml, undefined);
  if (parsed.format === 'atom') return readAtom(name, parsed.feed, baseUrl);
  if (parsed.format === 'rss' || parsed.format === 'rdf')
    return readRss(name, parsed.feed as RssFeed, baseUrl);
  return noFeed(name, xml, undefined);
}

/** What is wrong with XML that cannot be read as a feed. */
function noFeed(name: string, xml: string, error: unknown): Capture {
  const empty = { name, releases: [], newestFirst: false, languages: [] };
  const problem = (message: string): Problem => inputProblem(name, 'unreadable-input', message);
  const place = whyNotXml(xml);
  const cause = error instanceof Error ? error.cause : undefined;
  const words = cause instanceof Error ? ` (the parser says "${cause.message}")` : '';
  if (place) {
    const { line, column, excerpt, why } = place;
    const said = problem(`${name} is a broken feed: ${why}${words}.`);
    return { ...empty, problems: [{ ...said, source: { name, line, column }, excerpt }] };
  }
  const root = /<([a-z][^\s/>]{0,40})/i.exec(xml)?.[1];
  const what = root === undefined ? '' : `; it is <${root}>`;
  const message = `${name} looks like a feed but is none: RSS, Atom and RDF are read${what}${words}.`;
  return { ...empty, problems: [problem(message)] };
}

/** The parts of an RSS or RDF feed that are read. */
interface RssFeed {
  readonly title?: string;
  readonly link?: string;
  readonly language?: string;
  readonly lastBuildDate?: string;
  readonly pubDate?: string;
  readonly dc?: { readonly dates?: readonly string[]; readonly languages?: readonly string[] };
  readonly items?: readonly RssItem[];
}

interface RssItem extends Marked {
  readonly title?: string;
  readonly link?: string;
  readonly description?: string;
  readonly content?: { readonly encoded?: string };
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly pubDate?: string;
  readonly categories?: readonly { readonly name?: string }[];
  readonly enclosures?: readonly Attachment[];
  readonly rdf?: { readonly about?: string };
  readonly dc?: { readonly dates?: readonly string[]; readonly subjects?: readonly string[] };
  readonly media?: Media;
}

function readRss(name: string, feed: RssFeed, baseUrl: string | undefined): Capture {
  const base = parsed(feed.link ?? '', baseUrl)?.href ?? baseUrl;
  const updated = feed.lastBuildDate ?? feed.pubDate ?? feed.dc?.dates?.[0];
  const items = new FeedItems(name, base, updated);
  for (const item of feed.items ?? []) {
    const guid = item.guid?.value ?? item.rdf?.about;
    items.add({
      ...placeOf(item),
      key: guid,
      title: item.title === undefined ? undefined : decodeLetters(item.title),
      summary: paragraphsOf(item.description ?? ''),
      content: paragraphsOf(item.content?.encoded ?? ''),
      url:
        item.link ??
        (item.guid?.isPermaLink !== false && /^https?:/i.test(guid ?? '') ? guid : undefined),
      ...attachedPicture(item.enclosures, item.media),
      html: `${item.content?.encoded ?? ''}${item.description ?? ''}`,
      published: item.pubDate ?? item.dc?.dates?.[0],
      tags: [
        ...(item.categories ?? []).map(({ name: tag }) => tag ?? ''),
        ...(item.dc?.subjects ?? []),
      ],
      language: feed.language ?? feed.dc?.languages?.[0],
    });
  }
  return captureOf(name, items, {
    title: feed.title,
    homePage: resolveUrl(feed.link ?? '', baseUrl),
    updated,
  });
}

type AtomFeed = Extract<ReturnType<typeof parseFeed>, { format: 'atom' }>['feed'];
type AtomText = { value?: string | undefined; type?: string | undefined } | undefined;

/** An Atom text construct as paragraphs: HTML only where it says so. */
function atomParagraphs(text: AtomText): string[] {
  if (!text?.value) return [];
  return text.type === 'html' || text.type === 'xhtml'
    ? paragraphsOf(text.value)
    : textParagraphs(text.value);
}

/** An Atom text construct that is HTML, as it is. */
const htmlOf = (text: unknown): string => {
  const { type, value } = (text ?? {}) as NonNullable<AtomText>;
  return type === 'html' || type === 'xhtml' ? (value ?? '') : '';
};

function readAtom(name: string, feed: AtomFeed, baseUrl: string | undefined): Capture {
  const home = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
  const base = feed.xml?.base ?? baseUrl ?? self ?? home;
  const items = new FeedItems(name, base, feed.updated as string | undefined);
  for (const entry of feed.entries ?? []) {
    const title = entry.title as AtomText;
    const item: FeedItem = {
      ...placeOf(entry as Marked),
      key: entry.id,
      title:
        title?.type === 'html' || title?.type === 'xhtml'
          ? decodeLetters(decodeOnce(title.value ?? ''))
          : title?.value,
      summary: atomParagraphs(entry.summary as AtomText),
      content: atomParagraphs(entry.content as AtomText),
      url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
      ...attachedPicture(
        entry.links
          ?.filter(({ rel }) => rel === 'enclosure')
          .map(({ href = '', type = '' }) => ({ url: href, type })),
        entry.media as Media | undefined,
      ),
      html: [entry.content, entry.summary].map(htmlOf).join(''),
      published: (entry.published ?? entry.updated) as string | undefined,
      modified: (entry.published ? entry.updated : undefined) as string | undefined,
      tags: (entry.categories ?? []).map(({ label, term }) => label ?? term ?? ''),
      language: entry.xml?.lang ?? feed.xml?.lang,
    };
    items.add(item);
  }
  const languages = (feed.links ?? []).flatMap(({ rel, hreflang, href }) => {
    const tag = rel === 'alternate' ? languageTag(hreflang) : undefined;
    return tag === undefined || tag === 'de'
      ? []
      : [{ ...languageOf(tag), ...(href ? { url: href } : {}) }];
  });
  const title = (feed.title as AtomText)?.value;
  return {
    ...captureOf(name, items, {
      title,
      homePage: resolveUrl(home ?? '', base),
      updated: feed.updated as string | undefined,
    }),
    languages,
  };
}

function captureOf(
  name: string,
  items: FeedItems,
  {
    title,
    homePage,
    updated,
  }: { title?: string | undefined; homePage?: string | undefined; updated?: string | undefined },
): Capture {
  const made = updated === undefined ? undefined : readFeedDate(updated);
  return {
    name,
    releases: items.releases,
    newestFirst: items.releases.length > 1,
    languages: [],
    problems: items.problems,
    ...(title ? { title } : {}),
    ...(homePage ? { homePage } : {}),
    ...(made?.precision === 'instant' ? { updated: made.instant } : {}),
  };
}
