import { FeedError, validate } from '../feed/validate.js';
import type { Closure, EventNotice, Language } from '../feed/model.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { readFeedDate } from './feed-date.js';
import { FeedItems, type FeedItem } from './feed-item.js';
import { resolveUrl } from './resolve-url.js';
import { inputProblem } from './files.js';
import { whyNotJson } from './json-text.js';
import { decodeOnce, paragraphsOf, textParagraphs } from './plain.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, or the first text of a list; anything else is none. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;
}

/** An id: a text that is not blank, or a number. */
function idOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function tagsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  return Array.isArray(value) ? value.filter(tag => typeof tag === 'string') : [];
}

/** Where a value stands in the file, found by its text. */
class Places {
  readonly #json: string;
  #at = 0;
  #line = 1;
  #start = 0;

  constructor(json: string) {
    this.#json = json;
  }

  of(value: unknown): { readonly line: number; readonly column: number } {
    const found = value === undefined ? -1 : this.#json.indexOf(JSON.stringify(value), this.#at);
    for (let i = this.#at; i < found; i += 1)
      if (this.#json.charCodeAt(i) === 10) {
        this.#line += 1;
        this.#start = i + 1;
      }
    this.#at = Math.max(this.#at, found);
    return { line: this.#line, column: this.#at - this.#start + 1 };
  }
}

/** Reads a JSON Feed, foreign or one of our own; in the latter the notices are kept as they are. */
export function readJsonFeed(name: string, json: string, baseUrl: string | undefined): Capture {
  const failed = (
    message: string,
    at: { line: number; column: number } = { line: 1, column: 1 },
    excerpt = '',
  ): Capture => ({
    name,
    releases: [],
    newestFirst: false,
    languages: [],
    problems: [
      { ...inputProblem(name, 'unreadable-input', message), source: { name, ...at }, excerpt },
    ],
  });
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    const { why, line, column, excerpt } = whyNotJson(json.replace(/^\ufeff/, ''));
    return failed(`${name} is not valid JSON: ${why}.`, { line, column }, excerpt);
  }
  if (isObject(value) && isObject(value['rss']))
    return failed(`${name} is RSS written as JSON; give the RSS feed itself.`);
  if (!isObject(value) || !Array.isArray(value['items']))
    return failed(`${name} is JSON but no feed: it has no list of items.`);
  const home = text(value['home_page_url']);
  const base = text(value['feed_url']) ?? home ?? baseUrl;
  const extension = isObject(value['_herne']) ? value['_herne'] : {};
  const items = new FeedItems(name, base, text(extension['generated']));
  const places = new Places(json);
  const { notices, error } = ownNotices(value);
  if (error)
    items.report(
      { line: 1, summary: [], content: [] },
      'unreadable-input',
      'warning',
      `What _herne says in ${name} is not used, closures and translations are read anew: ${error.message}.`,
      '',
    );
  value['items'].forEach((item: unknown, index: number) => {
    readItem(items, item, index, places, text(value['language']), notices);
  });
  const updated = readFeedDate(text(extension['generated']) ?? '');
  return {
    name,
    releases: items.releases,
    newestFirst: items.releases.length > 1,
    languages: languagesOf(extension['languages']),
    problems: items.problems,
    ...(text(value['title']) ? { title: text(value['title']) as string } : {}),
    ...(home !== undefined && resolveUrl(home, baseUrl) ? { homePage: home } : {}),
    ...(updated?.precision === 'instant' ? { updated: updated.instant } : {}),
  };
}

interface Notices {
  readonly closures?: readonly Closure[];
  readonly events?: readonly EventNotice[];
  readonly translationOf?: string;
  readonly titleDerived?: boolean;
}

/** What our own feeds say in `_herne`, by item id; only from a feed that is valid. */
function ownNotices(value: Json): { notices: ReadonlyMap<string, Notices>; error?: FeedError } {
  const feed = isObject(value['_herne']) ? validate(value) : undefined;
  if (feed instanceof FeedError) return { notices: new Map(), error: feed };
  const notices = new Map(
    (feed?.items ?? []).map(({ id, _herne }) => [
      id,
      {
        ...(_herne.closures ? { closures: _herne.closures } : {}),
        ...(_herne.events ? { events: _herne.events } : {}),
        ...(_herne.translation_of !== undefined ? { translationOf: _herne.translation_of } : {}),
        ...(_herne.title_source === 'derived' ? { titleDerived: true } : {}),
      },
    ]),
  );
  return { notices };
}

function readItem(
  items: FeedItems,
  item: unknown,
  index: number,
  places: Places,
  language: string | undefined,
  notices: ReadonlyMap<string, Notices>,
): void {
  const fields = isObject(item) ? item : {};
  const place = places.of(fields['id'] ?? fields['title']);
  const key = idOf(fields['id']);
  const title = text(fields['title']);
  const base = { ...place, summary: [], content: [] } satisfies FeedItem;
  if (key === undefined) {
    items.report(
      base,
      'unreadable-input',
      'error',
      `Item ${index + 1} has no usable id; it was left out.`,
      title ?? '',
    );
    return;
  }
  const html = text(fields['content_html']);
  const plain = text(fields['content_text']);
  const summary = text(fields['summary']);
  const content = plain !== undefined ? textParagraphs(plain) : paragraphsOf(html ?? '');
  if (content.length === 0 && summary !== undefined && summary.trim() !== '')
    items.report(
      base,
      'unreadable-input',
      'error',
      `Item "${key}" has a summary but no content_text or content_html.`,
      summary,
    );
  const image = text(fields['image']) ?? text(fields['banner_image']);
  const extension = isObject(fields['_herne']) ? fields['_herne'] : {};
  const own: Partial<RawRelease> | undefined = notices.get(key);
  const ours = own !== undefined;
  items.add(
    {
      ...place,
      key,
      title: title === undefined || ours ? title : decodeOnce(title),
      literal: ours,
      summary: textParagraphs(summary ?? ''),
      content,
      url: text(fields['url']) ?? text(fields['external_url']),
      image,
      imageAlt: text(extension['image_alt']),
      html,
      published: dateText(fields['date_published']),
      modified: dateText(fields['date_modified']),
      tags: tagsOf(fields['tags']),
      language: text(fields['language']) ?? language,
    },
    own,
  );
}

/** A date as it stands; one that is a number or a list stands as no date can. */
const dateText = (value: unknown): string | undefined =>
  value === undefined || value === null || typeof value === 'string'
    ? text(value)
    : JSON.stringify(value);

function languagesOf(value: unknown): Language[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap(entry => {
    const tag = text(entry['tag']);
    const name = text(entry['name']);
    if (tag === undefined || name === undefined) return [];
    const sentence = text(entry['sentence']);
    const url = text(entry['url']);
    const dir = entry['dir'] === 'rtl' ? 'rtl' : 'ltr';
    return [
      { tag, name, dir, ...(sentence ? { sentence } : {}), ...(url ? { url } : {}) } as Language,
    ];
  });
}
