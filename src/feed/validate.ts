import { Fields, isObject, type Fault, type Raw, type Report } from './fields.js';
import type { Feed } from './model.js';
import { readFeed, type ReadOptions } from './read.js';

/** One thing wrong with a feed. A warning is something readers are spared; an error is a mistake. */
export interface FeedProblem {
  /** JSON path, e.g. `$.items[3]._herne.closures[0].periods[1].end`. */
  readonly path: string;
  readonly code: Fault;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A feed that is not fit to be published, with everything that is wrong with it. */
export class FeedError extends Error {
  readonly problems: readonly FeedProblem[];

  constructor(problems: readonly FeedProblem[]) {
    const errors = problems.filter(problem => problem.severity === 'error');
    const first = errors[0] ?? problems[0];
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    super(first ? `${first.path} ${first.message}${more}` : 'The feed is not usable.');
    this.name = 'FeedError';
    this.problems = problems;
  }
}

const WARNINGS: ReadonlySet<Fault> = new Set<Fault>([
  'foreign',
  'html',
  'long',
  'many',
  'unclean',
  'untitled',
]);

const SENTENCES: Readonly<Record<Fault, string>> = {
  date: 'is not a date this field can hold: civil fields take YYYY-MM-DD or YYYY-MM-DDTHH:mm (end of day T24:00), instants RFC 3339 with an offset, not before 1970 and not more than a year ahead',
  duplicate: 'repeats the id of an earlier entry; readers only see the first',
  foreign: 'is missing: readers see text and links, but no closures',
  html: 'is not shown: widgets show plain text only',
  long: 'is longer than readers are shown; they see it shortened',
  many: 'has more entries than readers are shown; the rest is cut off',
  missing: 'is missing or empty',
  order: 'ends before it begins, or begins before the year 2000',
  type: 'has the wrong type',
  unclean:
    'contains characters readers are spared: control or direction characters, double spaces, unpaired surrogates, uncomposed letters',
  untitled: 'is missing; readers see the beginning of the text instead',
  url: 'is not an absolute http(s) address without user name and port on a public host',
  value: 'has a value that is not allowed here',
};

/** Everything that is wrong with a feed, by JSON Feed 1.1 and by our own rules. Never throws. */
export function problemsOf(value: unknown, options?: Omit<ReadOptions, 'report'>): FeedProblem[] {
  return examine(value, options).problems;
}

/**
 * Anything -> a feed whose every field has been checked, or a `FeedError` that lists every problem.
 * Never throws, whatever it is given; `problemsOf` has the warnings of a good feed, too.
 */
export function validate(value: unknown, options?: Omit<ReadOptions, 'report'>): Feed | FeedError {
  const { feed, problems } = examine(value, options);
  const isFit = feed && !problems.some(problem => problem.severity === 'error');
  return isFit ? feed : new FeedError(problems);
}

function examine(
  value: unknown,
  options?: Omit<ReadOptions, 'report'>,
): { feed: Feed | undefined; problems: FeedProblem[] } {
  const problems: FeedProblem[] = [];
  const seen = new Set<string>();
  const report: Report = (path, code) => {
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    const size = seen.size;
    if (seen.add(`${path} ${code}`).size > size)
      problems.push({ path, code, severity, message: SENTENCES[code] });
  };
  let feed: Feed | undefined;
  try {
    feed = readFeed(value, { most: Infinity, ...options, report });
    if (isObject(value)) examineFeed(value, report);
  } catch {
    /* No parsed JSON does this; an object with getters or a proxy can. */
    report('$', 'type');
  }
  return { feed, problems };
}

/* What JSON Feed 1.1 asks for beyond the fields that readers are shown. */

function examineFeed(raw: Raw, report: Report): void {
  const reading = { report, origin: undefined, latest: Infinity };
  const feed = new Fields(raw, '$', reading);
  const version = feed.raw('version');
  if (version === undefined) feed.fault('version', 'missing');
  else if (version !== 'https://jsonfeed.org/version/1.1') feed.fault('version', 'value');
  if (!feed.raw('title')) feed.fault('title', 'missing');
  if (feed.raw('_herne') === undefined) feed.fault('_herne', 'foreign');
  for (const key of ['icon', 'favicon']) feed.url(key);
  feed.checked('user_comment', 'type', asString);
  feed.checked('expired', 'type', found => (typeof found === 'boolean' ? found : undefined));
  examineAuthors(feed);
  feed.list('hubs', 100, hub => require(hub, ['type', 'url']));
  feed.list('items', Infinity, item => {
    for (const key of ['external_url', 'banner_image']) item.url(key);
    if (item.raw('content_html') === undefined) item.missing('content_text');
    else item.fault('content_html', 'html');
    examineAuthors(item);
    item.list('attachments', 100, file => {
      require(file, ['url', 'mime_type']);
      file.url('url');
    });
    const herne = item.inner('_herne');
    if (!herne) return;
    require(herne, [], 'title_source', 'published', 'sources');
    herne.list('closures', Infinity, notice => require(notice, [], 'revision', 'offices', 'basis'));
  });
}

function examineAuthors(fields: Fields): void {
  fields.list('authors', 100, author => {
    const found = ['name', 'url', 'avatar'].filter(key => author.raw(key) !== undefined);
    if (!found.length) author.fault('', 'missing');
    for (const key of found) author.checked(key, 'type', asString);
  });
}

function require(fields: Fields, strings: readonly string[], ...others: string[]): void {
  for (const key of [...strings, ...others]) fields.missing(key);
  for (const key of strings) fields.checked(key, 'type', asString);
}

const asString = (found: unknown): string | undefined =>
  typeof found === 'string' ? found : undefined;
