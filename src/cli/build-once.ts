import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Feed, Item } from '../feed/model.js';
import { compose, type Composition } from '../release/compose.js';
import type { Problem } from '../release/problem.js';
import { berlinInstant } from '../release/utc-offsets.js';
import { gather, type Gathered } from '../sources/gather.js';
import { lineReader } from '../sources/quote.js';
import { languageOf } from '../sources/text/languages.js';
import { calendarOf } from './calendar.js';
import type { BuildOptions } from './build-options.js';
import type { ExitCode, Terminal } from './command.js';
import { faultsOf } from './faults.js';
import { jsonOf } from './feed-json.js';
import { removeStale, splitLanguages } from './languages.js';
import { pagesOf, type FeedFile } from './pages.js';
import { previousFeed } from './previous.js';
import { progressBar } from './progress.js';
import { countOf, plural, summaryOf } from './report.js';
import { rssOf } from './rss.js';
import { writeWhole, type Output } from './write-file.js';

const HOME = 'https://www.herne.de/';
const TITLE = 'Meldungen';

/** One build from reading to writing. */
export async function buildOnce(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  // Little of what reading makes is kept: let the heap grow in small steps, not by doubling.
  setFlagsFromString('--heap-growing-percent=10');
  const previous = await previousFeed(options.out);
  const gathered = await gather(options.inputs, {
    readStdin: terminal.readStdin,
    progress: progressBar(terminal),
    editsFile: options.edits,
  });
  const composition = composed(gathered, previous.items, options);
  const { feed } = composition;
  const files = filesOf(feed, options.out ?? 'feed.json', options);
  const problems = inOrder([
    ...gathered.problems,
    ...composition.problems,
    ...composition.unusedEdits.map(gathered.editProblem),
    ...files.flatMap(file => faultsOf(file, options.pageSize)),
  ]);
  const failed = problems.some(
    ({ severity }) => severity === 'error' || (options.strict && severity === 'warning'),
  );
  const code = gathered.unreadable ? 3 : failed ? 1 : 0;
  terminal.err(summaryOf(problems, lineReader(gathered.paths)));
  if (options.report !== undefined) await writeReport(options.report, problems, feed, code);
  if (code !== 0) {
    const stays =
      options.out === undefined || !existsSync(options.out)
        ? ''
        : ` ${options.out} stays as it was.`;
    terminal.err(`No feed was written: ${countOf(problems)}.${stays}\n`);
    return code;
  }
  if (options.out === undefined)
    for (const text of jsonOf(files[0]?.feed ?? feed)) terminal.out(text);
  await writeWhole(outputs(options, files, feed));
  await removeStale(
    previous.paths,
    files.map(({ path }) => path),
  );
  terminal.err(
    `${plural(feed.items.length, 'item')} from ${plural(gathered.sources, 'source')}: ${countOf(problems)}.\n`,
  );
  return 0;
}

/** Makes the feed. The captures are handed over and gone with it: they are as large as the feed. */
function composed(
  gathered: Gathered,
  previous: readonly Item[],
  options: BuildOptions,
): Composition {
  const { settings, edits } = gathered;
  const captures = gathered.takeCaptures();
  return compose(captures, {
    title: options.title ?? settings.title ?? captures.find(c => c.title)?.title ?? TITLE,
    homePage: settings.home_page_url ?? captures.find(c => c.homePage)?.homePage ?? HOME,
    ...(settings.description === undefined ? {} : { description: settings.description }),
    ...(options.generated === undefined ? {} : { generated: options.generated }),
    fallbackGenerated: fallbackInstant(gathered.newest),
    previous,
    edits,
    languageOf,
  });
}

/** Every file of a feed: its pages, and with `--split-languages` those of each translation. */
function filesOf(feed: Feed, out: string, options: BuildOptions): FeedFile[] {
  const { pageSize, baseUrl } = options;
  if (!options.splitLanguages) return pagesOf(feed, out, pageSize, baseUrl);
  const { main, languages } = splitLanguages(feed, out);
  return [
    ...pagesOf(main, out, pageSize, baseUrl),
    ...languages.flatMap(({ path, feed: own }) => pagesOf(own, path, pageSize, baseUrl)),
  ];
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

function outputs(options: BuildOptions, files: readonly FeedFile[], feed: Feed): Output[] {
  const address = (path: string): string | undefined =>
    options.baseUrl === undefined ? undefined : new URL(basename(path), options.baseUrl).href;
  return [
    ...(options.out === undefined
      ? []
      : files.map(({ path, feed: page }) => ({ path, content: jsonOf(page) }))),
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
