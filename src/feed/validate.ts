import {
  checked,
  list,
  object,
  own,
  url,
  type Fault,
  type Kind,
  type Place,
  type Report,
} from './kinds.js';
import type { Feed } from './model.js';
import { readFeed, readingOf, type ReadOptions } from './read.js';

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

/** A feed, if it can be read at all, and everything that is wrong with it. Never throws. */
export function examine(
  value: unknown,
  options?: Omit<ReadOptions, 'report'>,
): { feed: Feed | undefined; problems: FeedProblem[] } {
  const problems: FeedProblem[] = [];
  const seen = new Set<string>();
  const report: Report = (places, fault) => {
    const path = pathOf(places);
    const code = fault === 'unclean' && typeof valueAt(value, places) === 'number' ? 'type' : fault;
    const severity = WARNINGS.has(code) ? 'warning' : 'error';
    const size = seen.size;
    if (seen.add(`${path} ${code}`).size > size)
      problems.push({ path, code, severity, message: SENTENCES[code] });
    return undefined;
  };
  let feed: Feed | undefined;
  try {
    feed = readFeed(value, { most: Infinity, ...options, report });
    standard(value, readingOf({ report, now: Infinity }));
  } catch {
    /* No parsed JSON does this; an object with getters or a proxy can. */
    report([], 'type');
  }
  return { feed, problems };
}

/** What stands at a place of the feed. */
const valueAt = (value: unknown, places: readonly Place[]): unknown =>
  places.reduce<unknown>((held, place) => (held as Record<Place, unknown>)[place], value);

/** `$.items[3].title` */
function pathOf(places: readonly Place[]): string {
  return places.reduce<string>(
    (path, place) => path + (typeof place === 'number' ? `[${place}]` : `.${place}`),
    '$',
  );
}

/* What JSON Feed 1.1 asks for beyond the fields that readers are shown. */

const any: Kind<unknown> = found => found;
const string = checked('type', found => (typeof found === 'string' ? found : undefined));
const boolean = checked('type', found => (typeof found === 'boolean' ? found : undefined));

/** Reports a field there should not be. */
const html: Kind<unknown> = (_, { report }) => report('html');

const authors = list(
  100,
  object({ name: string, url: string, avatar: string }, [], {}, (read, raw, { report }) =>
    ['name', 'url', 'avatar'].some(key => own(raw, key) !== undefined) ? read : report('missing'),
  ),
);

const version = checked('value', found =>
  found === 'https://jsonfeed.org/version/1.1' ? found : undefined,
);

const address: Kind<string> = (...found) => string(...found) && url(...found);

const standardItem = object(
  {
    // Readers take a number for an id, but it is none.
    id: checked('type', found => (typeof found === 'number' ? undefined : found)),
    external_url: url,
    banner_image: url,
    content_html: html,
    authors,
    attachments: list(100, object({ url: address, mime_type: string }, ['url', 'mime_type'])),
    _herne: object(
      {
        title_source: any,
        published: any,
        sources: any,
        closures: list(
          Infinity,
          object({ revision: any, offices: any, basis: any }, ['revision', 'offices', 'basis']),
        ),
      },
      ['title_source', 'published', 'sources'],
    ),
  },
  [],
  {},
  (read, raw, { report }) =>
    own(raw, 'content_html') === undefined && !own(raw, 'content_text')
      ? report('missing', 'content_text')
      : read,
);

const standard = object(
  {
    version,
    title: any,
    icon: url,
    favicon: url,
    user_comment: string,
    expired: boolean,
    authors,
    hubs: list(100, object({ type: string, url: string }, ['type', 'url'])),
    items: list(Infinity, standardItem),
    _herne: any,
  },
  ['version', 'title'],
  {},
  (read, raw, { report }) =>
    own(raw, '_herne') === undefined ? report('foreign', '_herne') : read,
);
