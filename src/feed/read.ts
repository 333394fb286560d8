import { defined, Fields, isObject, type Reading, type Report } from './fields.js';
import { instantOf } from './civil.js';
import type { Feed, FeedExtension, Item, Language, UtcOffset } from './model.js';
import { readItemExtension } from './read-notices.js';
import { nextPage, parsed } from './safe-url.js';
import { beginning, oneLine, textOfHtml } from './text.js';

export interface ReadOptions {
  readonly report?: Report;
  /** Where the feed was loaded from: addresses on that origin are allowed, wherever it is. */
  readonly address?: string | undefined;
  /** Items kept; of the rest only those that announce closures. */
  readonly most?: number;
  /** Milliseconds since the epoch; dates more than a year later are mistakes. */
  readonly now?: number;
}

/** A closure that is still to come may have been announced long ago, far down the feed. */
const MOST_WITH_CLOSURES = 1000;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/**
 * Reads anything as a feed: drops the field and keeps the item; drops the item only if its id or
 * its text is unusable; gives `undefined` only for what is no object with an `items` array.
 * What it gives was rebuilt by naming keys: bounded, composed text, checked addresses, dates that
 * exist. A plain JSON Feed without `_herne` gets defaults that claim nothing.
 */
export function readFeed(value: unknown, options: ReadOptions = {}): Feed | undefined {
  const { report = () => undefined, address, most = 200, now = Date.now() } = options;
  if (!isObject(value)) {
    report('$', 'type');
    return undefined;
  }
  const reading: Reading = { report, origin: parsed(address ?? '')?.origin, latest: now + YEAR };
  const fields = new Fields(value, '$', reading);
  const spoken = fields.language('und');
  const ids = new Set<string>();
  let kept = 0;
  let cut = false;
  const items = fields.list('items', Math.max(most, MOST_WITH_CLOSURES), entry => {
    cut ||= kept >= most;
    if (kept >= most && !announcesClosure(entry)) return undefined;
    const item = readItem(entry, spoken, ids);
    if (item) kept++;
    return item;
  });
  if (cut) fields.fault('items', 'many');
  if (!items) return fields.missing('items');
  return defined<Feed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: fields.line('title') ?? '',
    home_page_url: fields.url('home_page_url') ?? '',
    feed_url: fields.url('feed_url'),
    description: fields.line('description', 500),
    language: spoken,
    next_url: fields.checked('next_url', 'url', found => nextPage(found, address)),
    items,
    _herne: readExtension(fields.inner('_herne'), address),
  });
}

/** Whether an item has closures, told before it is read. */
function announcesClosure(item: Fields): boolean {
  const herne = item.raw('_herne');
  return isObject(herne) && Array.isArray(herne['closures']);
}

function readItem(fields: Fields, spoken: string, ids: Set<string>): Item | undefined {
  const id = readId(fields);
  if (!id) return undefined;
  if (ids.has(id)) return fields.fault('id', 'duplicate');
  ids.add(id);
  const title = fields.line('title');
  const summary = fields.line('summary', 500) ?? '';
  const content = fields.text('content_text', 20_000) ?? '';
  const html = fields.raw('content_html');
  const text =
    title ??
    (summary || content || (typeof html === 'string' ? oneLine(textOfHtml(html), 500) : ''));
  if (!text) return fields.fault('', 'missing');
  if (!title) fields.fault('title', 'untitled');
  const published = fields.instant('date_published');
  return defined<Item>({
    id,
    url: fields.url('url'),
    title: title ?? beginning(text, 80),
    summary,
    content_text: content,
    image: fields.url('image'),
    date_published: published,
    date_modified: fields.instant('date_modified'),
    tags: fields.lines('tags', 10, 60),
    language: fields.language(spoken),
    _herne: readItemExtension(fields.inner('_herne'), !!published, !!title),
  });
}

/** A string, or a number as JSON Feed asks readers to accept; nothing else can be a name. */
function readId(fields: Fields): string | undefined {
  const found = fields.raw('id');
  if (found === undefined || found === '') return fields.missing('id');
  const id =
    typeof found === 'string' || (typeof found === 'number' && Number.isFinite(found))
      ? oneLine(String(found), 1000)
      : '';
  if (id !== found) fields.fault('id', id ? 'unclean' : 'value');
  return id;
}

function readExtension(fields: Fields | undefined, address: string | undefined): FeedExtension {
  return {
    about: fields?.line('about', 500) ?? '',
    generated: fields?.instant('generated') ?? '',
    timezone: fields?.oneOf('timezone', ['Europe/Berlin']) ?? 'Europe/Berlin',
    utc_offsets: readOffsets(fields),
    languages: fields?.list('languages', 40, entry => readLanguage(entry, address)) ?? [],
  };
}

/** All of them or none: a table with a hole would be wrong without anybody noticing. */
function readOffsets(fields: Fields | undefined): UtcOffset[] {
  let before = -Infinity;
  const isNext = (entry: unknown): entry is UtcOffset => {
    if (!Array.isArray(entry) || !instantOf(entry[0]) || !Number.isInteger(entry[1])) return false;
    const at = Date.parse(entry[0] as string);
    const ascends = at > before && Math.abs(entry[1] as number) < 24 * 60;
    before = at;
    return ascends;
  };
  const table = fields?.checked('utc_offsets', 'value', found =>
    Array.isArray(found) && found.length < 100 && found.every(isNext) ? found : undefined,
  );
  return table?.map(([at, minutes]) => [at, minutes] as const) ?? [];
}

function readLanguage(fields: Fields, address: string | undefined): Language | undefined {
  const tag = fields.line('tag', 35);
  const name = fields.line('name', 60);
  if (!tag || !/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(tag)) return fields.fault('tag', 'value');
  if (!name) return fields.missing('name');
  return defined<Language>({
    tag,
    name,
    dir: fields.oneOf('dir', ['ltr', 'rtl']) ?? 'ltr',
    sentence: fields.line('sentence'),
    url: fields.url('url'),
    feed_url: fields.checked('feed_url', 'url', found => nextPage(found, address)),
  });
}
