import type { OffsetAt } from '../../feed/berlin.js';
import type { Feed, Item } from '../../feed/model.js';
import { safeUrl } from '../../feed/safe-url.js';
import { comingEvents } from './appointments.js';
import type { ImagePolicy } from './images.js';
import type { ItemView } from './item.template.js';
import { publishedDay } from './published.js';
import { sentences, type Reading } from './read-aloud.js';
import type { Entry } from './selection.js';

/** What the views of all items of a list depend on. */
export interface Circumstances {
  readonly feed: Feed;
  readonly now: number;
  readonly offsetAt: OffsetAt;
  readonly images: ImagePolicy;
  readonly broken: ReadonlySet<string>;
  readonly dates: boolean;
  readonly compact: boolean;
  readonly summaries: boolean;
  readonly untitled: string;
  readonly canRead: (language: string) => boolean;
  readonly reading: Reading | undefined;
}

/** Decides everything about one item that its template writes down. */
export function itemView({ id, item }: Entry, now: Circumstances): ItemView {
  const title = titleOf(item) || now.untitled;
  const url = safeUrl(item.url);
  const image = now.compact ? undefined : now.images(item.image);
  const reading = now.reading?.id === id ? now.reading : undefined;
  return {
    id,
    item,
    title,
    url,
    host: foreignHost(url, now.feed.home_page_url),
    image: image && !now.broken.has(image) ? image : undefined,
    published: now.dates ? publishedDay(item, now.offsetAt) : undefined,
    events: item._herne.events ? comingEvents(item, now.now, now.offsetAt) : [],
    readable: now.canRead(item.language),
    reading,
    titleSentences: reading && sentences(title, item.language),
    summarySentences: reading && now.summaries ? sentences(item.summary, item.language) : undefined,
  };
}

/** What is read aloud of an item, sentence by sentence. */
export function readingTexts({ item, title }: ItemView, summaries: boolean): string[] {
  const parts = summaries ? [title, item.summary] : [title];
  return parts.flatMap(part => sentences(part, item.language));
}

/** The title; without one the beginning of the text, cut at a word. */
export function titleOf({ title, summary, content_text }: Item): string {
  if (title.trim()) return title;
  const text = summary.trim() || content_text.trim();
  if (text.length <= 80) return text;
  return `${text.slice(0, 80).replace(/\s\S*$/, '')} …`;
}

/** The host a link leads to when it is not the publisher's; internationalised names as they are sent. */
function foreignHost(url: string | undefined, home: string): string | undefined {
  const there = hostOf(url);
  return there && there !== hostOf(home) ? there : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url ?? '')?.[1];
}
