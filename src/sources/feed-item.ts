import type { Problem } from '../release/problem.js';
import type { Passage, RawRelease } from '../release/raw.js';
import { readFeedDate } from './feed-date.js';
import { hasUnsafeCharacters, oneLine } from './clean-text.js';
import { pictureIn } from './html/image.js';
import { titleText } from './plain.js';
import { resolveUrl } from './resolve-url.js';
import { languageTag } from './text/languages.js';

/** An item of any feed format, its fields as texts. */
export interface FeedItem {
  readonly line: number;
  /** 1 unless it is known. */
  readonly column?: number;
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  /** The title is text to the letter: what looks like formatting is meant. */
  readonly literal?: boolean;
  /** Plain paragraphs. */
  readonly summary: readonly string[];
  readonly content: readonly string[];
  readonly url?: string | undefined;
  readonly image?: string | undefined;
  readonly imageAlt?: string | undefined;
  /** HTML of the item; an image in it is taken where none is named. */
  readonly html?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly language?: string | undefined;
}

/** How a teaser says that it is the beginning of the text. */
const CUT_SHORT = /\s?(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

/** Makes releases of a feed's items and keeps what went wrong. */
export class FeedItems {
  readonly releases: RawRelease[] = [];
  readonly problems: Problem[] = [];
  readonly #name: string;
  readonly #base: string | undefined;
  readonly #newest: string;

  /** `updated`: when the feed says it was made; nothing in it is a year newer. */
  constructor(name: string, base: string | undefined, updated?: string) {
    this.#name = name;
    this.#base = base;
    const day = updated === undefined ? undefined : readFeedDate(updated);
    const year = day && day.precision !== 'month' ? Number(day.date.slice(0, 4)) + 1 : undefined;
    this.#newest = day && day.precision !== 'month' ? `${year}${day.date.slice(4)}` : '9999';
  }

  report(
    item: FeedItem,
    code: Problem['code'],
    severity: Problem['severity'],
    message: string,
    excerpt: string,
  ): void {
    this.problems.push({
      code,
      severity,
      message,
      source: { name: this.#name, line: item.line, column: item.column ?? 1 },
      excerpt: oneLine(excerpt).slice(0, 160),
    });
  }

  add(item: FeedItem, extra: Partial<RawRelease> = {}): void {
    const { title: given = '', literal = false } = item;
    const title = literal ? oneLine(given) : titleText(given);
    const texts = [item.title ?? '', ...item.summary, ...item.content];
    const unsafe = texts.find(hasUnsafeCharacters);
    if (unsafe !== undefined)
      this.report(
        item,
        'unsafe-text',
        'warning',
        'Control or direction characters were taken out of this item.',
        unsafe,
      );
    const paragraphs = this.#paragraphs(item, title);
    if (paragraphs.length === 0) {
      this.report(
        item,
        'empty-input',
        'warning',
        'This item has neither title nor text; it was left out.',
        item.key ?? item.url ?? '',
      );
      return;
    }
    const at = (text: string): Passage => ({
      text,
      line: item.line,
      column: item.column ?? 1,
    });
    const published = this.#date(item, item.published);
    const modified = this.#date(item, item.modified);
    const url = this.#address(item, item.url, 'link');
    const named = this.#address(item, item.image, 'image');
    const picture =
      named === undefined
        ? pictureIn(item.html ?? '', this.#base)
        : { image: named, imageAlt: item.imageAlt && oneLine(item.imageAlt) };
    const tags = [...new Set((item.tags ?? []).map(tag => oneLine(tag)).filter(tag => tag !== ''))];
    const language = languageTag(item.language);
    this.releases.push({
      source: this.#name,
      line: item.line,
      ...(title !== '' ? { title: at(title) } : {}),
      paragraphs: paragraphs.map(at),
      ...(item.key !== undefined ? { key: item.key } : {}),
      ...(url !== undefined ? { url } : {}),
      ...(picture.image !== undefined ? { image: picture.image } : {}),
      ...(picture.imageAlt ? { imageAlt: picture.imageAlt } : {}),
      ...(published ? { published } : {}),
      ...(modified?.precision === 'instant' ? { modified: modified.instant } : {}),
      ...(tags.length > 0 ? { tags } : {}),
      ...(language !== undefined ? { language } : {}),
      ...extra,
    });
  }

  /** The teaser first, then the text; a text that begins with the teaser has it already. */
  #paragraphs(item: FeedItem, title: string): string[] {
    const summary = item.summary.filter(text => text !== '');
    const content = item.content.filter(text => text !== '');
    if (content.length === 0 && summary.length === 0) return title === '' ? [] : [title];
    if (content.length === 0) return [...summary];
    const teaser = summary.join(' ');
    const begins = teaser.replace(CUT_SHORT, '');
    return begins === '' || content.join(' ').startsWith(begins) ? content : [teaser, ...content];
  }

  #date(item: FeedItem, value: string | undefined): ReturnType<typeof readFeedDate> {
    if (value === undefined || value.trim() === '') return undefined;
    const date = readFeedDate(value);
    if (date && (date.precision === 'month' || date.date <= this.#newest)) return date;
    this.report(
      item,
      'invalid-date',
      'warning',
      'This is no date with a time zone, or one that cannot be; the item has none now.',
      value,
    );
    return undefined;
  }

  #address(item: FeedItem, value: string | undefined, what: string): string | undefined {
    if (value === undefined || value.trim() === '') return undefined;
    const url = resolveUrl(value, this.#base);
    if (url === undefined)
      this.report(
        item,
        'unsafe-url',
        'warning',
        `This ${what} is not a public http(s) address; it was left out.`,
        value,
      );
    return url;
  }
}
