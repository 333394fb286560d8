import { instantOf } from './civil.js';
import {
  checked,
  instant,
  isObject,
  language,
  line,
  list,
  object,
  oneOf,
  own,
  page,
  text,
  url,
  type Kind,
  type Place,
  type Raw,
  type Reading,
  type Report,
} from './kinds.js';
import type { Feed, FeedExtension, Item, Language, UtcOffset } from './model.js';
import { itemExtension, UNSAID, type Unsaid } from './read-notices.js';
import { parsed } from './safe-url.js';
import { nextTask } from './task.js';
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
/** Items readers are shown. */
const MOST = 200;
/** Milliseconds. */
const TURN = 8;
const YEAR = 366 * 24 * 60 * 60 * 1000;

/** A string, or a number as JSON Feed asks readers to accept; nothing else can be a name. */
const id: Kind<string> = (found, { report }) => {
  const read =
    typeof found === 'string' || Number.isFinite(found) ? oneLine(String(found), 1000) : '';
  if (found && read !== found) report(read ? 'unclean' : 'value');
  return read || undefined;
};

/** Before defaults that depend on one another are known. */
type Given = Omit<Item, 'title' | '_herne'> & { readonly title?: string; readonly _herne: Unsaid };

const item = object<Given, Item>(
  {
    id,
    url,
    title: line(),
    summary: line(500),
    content_text: text(20_000),
    image: url,
    date_published: instant,
    date_modified: instant,
    tags: list(10, line(60)),
    language,
    _herne: itemExtension,
  },
  ['id'],
  { summary: '', content_text: '', _herne: UNSAID },
  finishItem,
);

function finishItem(read: Given, raw: Raw, { report }: Reading): Item | undefined {
  const { title, summary, content_text, date_published, _herne } = read;
  const html = own(raw, 'content_html');
  const words =
    title ??
    (summary || content_text || (typeof html === 'string' ? oneLine(textOfHtml(html), 500) : ''));
  if (!words) return report('missing');
  if (!title) report('untitled', 'title');
  return {
    ...read,
    title: title ?? beginning(words, 80),
    _herne: {
      title_source: title ? 'stated' : 'derived',
      ..._herne,
      published: {
        precision: date_published ? 'day' : 'unknown',
        basis: date_published ? 'stated' : 'inferred',
        ..._herne.published,
      },
    },
  };
}

/** All of them or none: a table with a hole would be wrong without anybody noticing. */
const offsets = checked('value', found => {
  let before = -Infinity;
  const isNext = (entry: unknown): entry is UtcOffset => {
    if (!Array.isArray(entry) || !instantOf(entry[0]) || !Number.isInteger(entry[1])) return false;
    const at = Date.parse(entry[0] as string);
    const ascends = at > before && Math.abs(entry[1] as number) < 24 * 60;
    before = at;
    return ascends;
  };
  return Array.isArray(found) && found.length < 100 && found.every(isNext)
    ? found.map(([at, minutes]) => [at, minutes] as const)
    : undefined;
});

const NOTHING_KNOWN: FeedExtension = {
  about: '',
  generated: '',
  timezone: 'Europe/Berlin',
  utc_offsets: [],
  languages: [],
};

const extension = object<FeedExtension>(
  {
    about: line(500),
    generated: instant,
    timezone: oneOf('Europe/Berlin'),
    utc_offsets: offsets,
    languages: list(
      40,
      object<Language>(
        {
          tag: language,
          name: line(60),
          dir: oneOf('ltr', 'rtl'),
          sentence: line(),
          url,
          feed_url: page,
        },
        ['tag', 'name'],
        { dir: 'ltr' },
      ),
    ),
  },
  [],
  NOTHING_KNOWN,
);

/**
 * Reads anything as a feed: drops the field and keeps the item; drops the item only if its id or
 * its text is unusable; gives `undefined` only for what is no object with an `items` array.
 * What it gives was rebuilt by naming keys: bounded, composed text, checked addresses, dates that
 * exist. A plain JSON Feed without `_herne` gets defaults that claim nothing.
 */
export function readFeed(
  value: unknown,
  options: ReadOptions = {},
  early?: ReadonlyMap<unknown, Item | undefined>,
): Feed | undefined {
  const { most = MOST } = options;
  const reading = readingOf(options);
  const ids = new Set<string>();
  let spoken = 'und';
  const feed = object<Feed>(
    {
      version: () => undefined,
      title: line(),
      home_page_url: url,
      feed_url: url,
      description: line(500),
      /* Before the items: it is the language of those that name none. */
      language: (...found) => (spoken = language(...found) ?? spoken),
      next_url: page,
      items: list(Math.max(most, MOST_WITH_CLOSURES), found => {
        if (ids.size >= most) {
          options.report?.(['items'], 'many');
          if (!announcesClosure(found)) return undefined;
        }
        const read = early?.has(found) ? early.get(found) : item(found, reading);
        if (!read) return undefined;
        if (ids.has(read.id)) return reading.report('duplicate', 'id');
        ids.add(read.id);
        return { ...read, language: read.language ?? spoken };
      }),
      _herne: extension,
    },
    ['items'],
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: '',
      home_page_url: '',
      language: spoken,
      _herne: NOTHING_KNOWN,
    },
  );
  return feed(value, reading);
}

/** What begins to be read. */
export function readingOf({ report, address, now = Date.now() }: ReadOptions): Reading {
  const path: Place[] = [];
  return {
    path,
    report: (fault, field) => report?.(field ? [...path, field] : path, fault),
    address,
    origin: parsed(address ?? '')?.origin,
    latest: now + YEAR,
  };
}

/** The same in as many tasks as it takes, so that a long feed keeps no page from its reader. */
export async function readFeedInTurns(value: unknown, address: string): Promise<Feed | undefined> {
  const reading = readingOf({ address });
  const early = new Map<unknown, Item | undefined>();
  const items = isObject(value) ? own(value, 'items') : undefined;
  let since = performance.now();
  for (let n = 0; Array.isArray(items) && n < Math.min(items.length, MOST); n++) {
    early.set(items[n], item(items[n], reading));
    if (performance.now() - since < TURN) continue;
    await nextTask();
    since = performance.now();
  }
  return readFeed(value, { address }, early);
}

/** Whether an item has closures, told before it is read. */
function announcesClosure(item: unknown): boolean {
  const herne = isObject(item) && own(item, '_herne');
  return isObject(herne) && Array.isArray(herne['closures']);
}
