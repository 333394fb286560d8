import type { OffsetAt } from '../../feed/berlin.js';
import type { Item } from '../../feed/model.js';
import { foreignHost, safeUrl } from '../../feed/safe-url.js';
import type { ForeignText } from '../../controllers/device-translation.js';
import { nearestTag } from '../../i18n/languages.js';
import type { Tag } from '../../i18n/message.js';
import { comingEvents } from './appointments.js';
import type { ImagePolicy } from './images.js';
import type { ItemView, ListView } from './item.template.js';
import { publishedDay } from './published.js';
import { sentences, type Reading } from './read-aloud.js';
import type { Entry } from './selection.js';

/** What the views of all items of a list depend on. */
export interface Circumstances extends ListView {
  /** Says the same as long as no item has to be drawn anew for any of this. */
  readonly key: string;
  readonly now: number;
  /** When the list will say something else: an item appears, an event or a day is over. */
  readonly next: number | undefined;
  readonly offsetAt: OffsetAt;
  readonly images: ImagePolicy;
  readonly broken: ReadonlySet<string>;
  readonly dates: boolean;
  /** The city's own pages. */
  readonly home: string | undefined;
  /** What a machine made of a text, where the reader asked for it. */
  readonly translate: (text: string, language: string) => string | undefined;
  readonly canRead: (language: string) => boolean;
  readonly reading: Reading | undefined;
}

/** Decides everything about one item that its template writes down. */
export function itemView({ id, item }: Entry, now: Circumstances): ItemView {
  const written = titleOf(item);
  const translated = written ? now.translate(written, item.language) : undefined;
  const title = (translated ?? written) || '…';
  const text = written === item.summary.trim() ? '' : item.summary;
  const summary = now.translate(text, item.language) ?? text;
  const language = translated ? now.tag : item.language;
  const url = safeUrl(item.url);
  const image = now.compact ? undefined : now.images(item.image);
  const reading = now.reading?.id === id ? now.reading : undefined;
  return {
    id,
    item,
    title,
    summary,
    language,
    translated: translated !== undefined,
    url,
    host: url && foreignHost(url, now.home),
    image,
    broken: image !== undefined && now.broken.has(image),
    published: now.dates ? publishedDay(item, now.offsetAt) : undefined,
    events: item._herne.events ? comingEvents(item, now.now, now.offsetAt) : [],
    readable: now.canRead(language),
    reading,
    titleSentences: reading && sentences(title, language),
    summarySentences: reading && now.summaries ? sentences(summary, language) : undefined,
  };
}

/** Titles and summaries that are in another language than the reader's. */
export function foreignTexts(tag: Tag, shown: readonly Entry[], summaries: boolean): ForeignText[] {
  return shown
    .filter(({ item }) => nearestTag(item.language) !== tag)
    .flatMap(({ item }) =>
      [titleOf(item), summaries ? item.summary : '']
        .filter(text => text.trim())
        .map(text => ({ text, language: item.language })),
    );
}

/** What is read aloud of an item, sentence by sentence. */
export function readingTexts(view: ItemView, summaries: boolean): string[] {
  const parts = summaries ? [view.title, view.summary] : [view.title];
  return parts.flatMap(part => sentences(part, view.language));
}

/** The title; without one the beginning of the text, cut at a word. */
function titleOf({ title, summary, content_text }: Item): string {
  if (title.trim()) return title;
  const text = summary.trim() || content_text.trim();
  if (text.length <= 80) return text;
  return `${text.slice(0, 80).replace(/\s\S*$/, '')} …`;
}
