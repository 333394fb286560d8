import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Feed } from '../feed/model.js';
import { problemsOf as faultsOf } from '../feed/validate.js';
import { compose } from '../release/compose.js';
import type { Problem } from '../release/problem.js';
import { berlinInstant } from '../release/utc-offsets.js';
import { gather, type Gathered } from '../sources/gather.js';
import { lineReader } from '../sources/quote.js';
import { calendarOf } from './calendar.js';
import type { BuildOptions } from './build-options.js';
import type { ExitCode, Terminal } from './command.js';
import { pagePath, pagesOf, type FeedFile } from './pages.js';
import { previousItems } from './previous.js';
import { progressBar } from './progress.js';
import { countOf, summaryOf } from './report.js';
import { rssOf } from './rss.js';
import { writeWhole, type Output } from './write-file.js';

/** Widgets read a feed up to this size, in bytes, and this many items a page. */
const WIDGET_BYTES = 1_000_000;
const WIDGET_ITEMS = 200;

const HOME = 'https://www.herne.de/';
const TITLE = 'Meldungen';

/** One build from reading to writing. */
export async function buildOnce(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const previous = await previousItems(options.out);
  const gathered = await gather(options.inputs, {
    readStdin: terminal.readStdin,
    progress: progressBar(terminal),
    editsFile: options.edits,
  });
  const { captures, settings, edits } = gathered;
  const composition = compose(captures, {
    title: options.title ?? settings.title ?? captures.find(c => c.title)?.title ?? TITLE,
    homePage: settings.home_page_url ?? captures.find(c => c.homePage)?.homePage ?? HOME,
    ...(settings.description === undefined ? {} : { description: settings.description }),
    ...(options.generated === undefined ? {} : { generated: options.generated }),
    fallbackGenerated: fallbackInstant(gathered.newest),
    previous,
    edits,
  });
  const { feed } = composition;
  const out = options.out ?? 'feed.json';
  const pages = pagesOf(feed, out, options.pageSize, options.baseUrl);
  const files = pages.map(page => ({
    ...page,
    content: `${JSON.stringify(page.feed, null, 2)}\n`,
  }));
  const problems = inOrder([
    ...gathered.problems,
    ...composition.problems,
    ...unusedEdits(composition.unusedEdits, gathered),
    ...files.flatMap(file => faults(file, file.content)),
  ]);
  const failed = problems.some(
    ({ severity }) => severity === 'error' || (options.strict && severity === 'warning'),
  );
  const code = gathered.unreadable ? 3 : failed ? 1 : 0;
  terminal.err(summaryOf(problems, lineReader(gathered.paths)));
  if (options.report !== undefined) await writeReport(options.report, problems, feed, code);
  if (code !== 0) {
    const stays = options.out === undefined ? '' : ` ${options.out} stays as it was.`;
    terminal.err(`No feed was written: ${countOf(problems)}.${stays}\n`);
    return code;
  }
  if (options.out === undefined) terminal.out(files[0]?.content ?? '');
  await writeWhole(outputs(options, files, feed));
  if (options.out !== undefined) await removeStalePages(options.out, files.length);
  terminal.err(
    `${feed.items.length} items from ${captures.length} sources: ${countOf(problems)}.\n`,
  );
  return 0;
}

/** `SOURCE_DATE_EPOCH` as reproducible builds know it, else the newest file. */
function fallbackInstant(newestFile: number): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  const seconds = Number.isFinite(epoch) && epoch > 0 ? epoch : Math.floor(newestFile / 1000);
  return berlinInstant(seconds * 1000);
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.source.name < b.source.name ? -1 : a.source.name > b.source.name ? 1 : 0) ||
      a.source.line - b.source.line ||
      a.source.column - b.source.column,
  );
}

function unusedEdits(ids: readonly string[], { editPlace }: Gathered): Problem[] {
  return ids.map(id => ({
    code: 'unreadable-input',
    severity: 'error',
    message: `The edit of "${id}" matches no item.`,
    source: editPlace(id),
    excerpt: JSON.stringify(id),
  }));
}

/** What our own rules find wrong with a page; a warning that it is too large for the widgets. */
function faults({ path, feed }: FeedFile, content: string): Problem[] {
  const name = basename(path);
  const at = { name, line: 1, column: 1 };
  const now = Date.parse(feed._herne.generated);
  const wrong = faultsOf(feed, { most: Infinity, now }).filter(fault => fault.severity === 'error');
  const size = Buffer.byteLength(content);
  const large =
    size > WIDGET_BYTES || feed.items.length > WIDGET_ITEMS
      ? [
          {
            code: 'too-large' as const,
            severity: 'warning' as const,
            message: `The page has ${feed.items.length} items and ${size} bytes; widgets read ${WIDGET_ITEMS} items and ${WIDGET_BYTES} bytes. Use a --page-size.`,
            source: at,
            excerpt: '',
          },
        ]
      : [];
  return [
    ...wrong.map(fault => ({
      code: fault.code === 'url' ? ('unsafe-url' as const) : ('unreadable-input' as const),
      severity: 'error' as const,
      message: `${fault.path} ${fault.message}`,
      source: at,
      excerpt: '',
    })),
    ...large,
  ];
}

function outputs(
  options: BuildOptions,
  files: readonly { path: string; content: string }[],
  feed: Feed,
): Output[] {
  const address = (path: string): string | undefined =>
    options.baseUrl === undefined ? undefined : new URL(basename(path), options.baseUrl).href;
  return [
    ...(options.out === undefined ? [] : files.map(({ path, content }) => ({ path, content }))),
    ...(options.ics === undefined ? [] : [{ path: options.ics, content: calendarOf(feed) }]),
    ...(options.rss === undefined
      ? []
      : [{ path: options.rss, content: rssOf(feed, address(options.rss)) }]),
  ];
}

async function writeReport(
  path: string,
  problems: readonly Problem[],
  feed: Feed,
  exitCode: ExitCode,
): Promise<void> {
  const count = (severity: Problem['severity']): number =>
    problems.filter(problem => problem.severity === severity).length;
  const report = {
    exit_code: exitCode,
    items: feed.items.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    problems,
  };
  await writeWhole([{ path, content: `${JSON.stringify(report, null, 2)}\n` }]);
}

/** Pages of an earlier, longer feed that nothing leads to any more. */
async function removeStalePages(out: string, pages: number): Promise<void> {
  for (let page = pages + 1; ; page += 1) {
    try {
      await rm(pagePath(out, page));
    } catch {
      return;
    }
  }
}
