import { basename } from 'node:path';
import { problemsOf, type FeedProblem } from '../feed/validate.js';
import type { Problem } from '../release/problem.js';
import { doubtsAbout } from './doubts.js';
import { bytesOf, jsonOf } from './feed-json.js';
import type { FeedFile } from './pages.js';
import { plural } from './report.js';

/** Widgets read a feed up to this size, in bytes, and this many items a page. */
export const WIDGET_BYTES = 1_000_000;
const WIDGET_ITEMS = 200;
/** Items checked at once: checking makes a copy of what it checks. */
const AT_ONCE = 200;

/** What our own rules find wrong with a page; a warning that it is too large for the widgets. */
export function faultsOf(file: FeedFile, pageSize?: number): Problem[] {
  const { feed } = file;
  const source = { name: basename(file.path), line: 1, column: 1 };
  const size = bytesOf(jsonOf(feed));
  const isTranslated =
    feed.language === 'de' && feed.items.some(item => item._herne.translation_of !== undefined);
  const large = size > WIDGET_BYTES || feed.items.length > WIDGET_ITEMS;
  return [
    ...errorsIn(file).map(({ code, path, message }): Problem => ({
      code: code === 'url' ? 'unsafe-url' : 'unreadable-input',
      severity: 'error',
      message: `${path} ${message}`,
      source,
      excerpt: '',
    })),
    ...doubtsAbout(feed).map(({ code, message, path, item }): Problem => {
      const [from] = item._herne.sources;
      return {
        code,
        severity: 'warning',
        message: `${path} ${message}`,
        source: { name: from?.name ?? source.name, line: from?.line ?? 1, column: 1 },
        excerpt: item.title,
      };
    }),
    ...(large
      ? [
          {
            code: 'too-large' as const,
            severity: 'warning' as const,
            message: `The page has ${feed.items.length} items and ${size} bytes; widgets read ${WIDGET_ITEMS} items and ${WIDGET_BYTES} bytes. ${remedy(feed.items.length, pageSize)}${isTranslated ? ' Or use --split-languages.' : ''}`,
            source,
            excerpt: '',
          },
        ]
      : []),
  ];
}

/** What makes a page smaller. */
function remedy(items: number, pageSize: number | undefined): string {
  if (pageSize === undefined) return 'Use a --page-size.';
  if (items <= pageSize) return 'Use a smaller --page-size.';
  return `Beside ${plural(pageSize, 'item')} it holds all with closures that are not over; call off in edits.json what no longer holds.`;
}

function errorsIn({ feed }: FeedFile): FeedProblem[] {
  const { items } = feed;
  const now = Date.parse(feed._herne.generated);
  const errors: FeedProblem[] = [];
  for (let from = 0; from === 0 || from < items.length; from += AT_ONCE) {
    const part = { ...feed, items: items.slice(from, from + AT_ONCE) };
    for (const problem of problemsOf(part, { most: Infinity, now })) {
      const inItem = problem.path.startsWith('$.items[');
      // What is wrong with the feed itself is told once.
      if (problem.severity !== 'error' || (from > 0 && !inItem)) continue;
      const path = problem.path.replace(
        /^\$\.items\[(\d+)\]/,
        (_, index: string) => `$.items[${from + Number(index)}]`,
      );
      errors.push({ ...problem, path });
    }
  }
  return [...errors, ...repeatedIds(feed.items.map(({ id }) => id))];
}

/** Ids that were given before, further up than a part reaches. */
function repeatedIds(ids: readonly string[]): FeedProblem[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index): FeedProblem[] => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    if (Math.floor(before / AT_ONCE) === Math.floor(index / AT_ONCE)) return [];
    const message = `repeats the id of $.items[${before}]`;
    return [{ path: `$.items[${index}].id`, code: 'duplicate', severity: 'error', message }];
  });
}
