import type { Feed } from '../../src/feed/model.js';
import { readDocument } from '../../src/sources/read.js';
import { composed } from '../helpers/composed.js';
import type { GoldRelease, GoldSet } from './gold.js';

/** How the cutting of the captures into releases does: what each one is called, says and is dated. */
export interface PageScore {
  readonly files: number;
  readonly releases: number;
  readonly titles: number;
  readonly teasers: number;
  readonly datesStated: number;
  /** Releases whose closures stand in the feed as labelled, or that have none, as labelled. */
  readonly closuresInFeed: number;
  /** Releases without a date of their own, and those whose window is as labelled. */
  readonly windows: number;
  readonly windowsRight: number;
  readonly duplicates: number;
  readonly duplicatesFound: number;
  readonly anomalies: number;
  readonly anomaliesFound: number;
  /** Files that give another number of releases than were labelled. */
  readonly miscut: number;
  /** Dates and weekdays reported as wrong that nobody labelled so. */
  readonly falseAlarms: number;
  readonly errors: readonly string[];
}

/** What the gold set calls an anomaly that the builder reports, and how it calls it. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  'weekday-mismatch': ['weekday-mismatch'],
  'weekday-typo': ['weekday-typo'],
  'impossible-date': ['invalid-date'],
  'invalid-date': ['invalid-date'],
  'end-before-start': ['end-before-start'],
  'missing-title': ['title-missing'],
  'published-unknown': ['published-unknown', 'published-inferred', 'duplicate-merged'],
  'duplicate-in-file': ['duplicate-merged'],
  'duplicate-across-files': ['duplicate-merged'],
};

/** What is said of a release rather than of some words in it. */
const OF_A_RELEASE = new Set([
  'missing-title',
  'published-unknown',
  'duplicate-in-file',
  'duplicate-across-files',
]);
/** How far its headline stands above its text. */
const HEADLINE_ABOVE = 5;

/** What is an alarm where nobody labelled anything. */
const ALARMS = ['weekday-mismatch', 'weekday-typo', 'invalid-date', 'end-before-start'];

type Item = Feed['items'][number];

export function scorePages(gold: GoldSet): PageScore {
  const errors: string[] = [];
  const score = { releases: 0, titles: 0, teasers: 0, datesStated: 0, miscut: 0 };
  const captures = gold.files.map(({ file }) =>
    readDocument({ name: file, bytes: gold.bytesOf(file) }),
  );
  for (const [k, { file, releases }] of gold.files.entries()) {
    const found = captures[k]?.releases ?? [];
    if (found.length !== releases.length) {
      score.miscut += 1;
      errors.push(`${file}: ${found.length} releases, not ${releases.length}`);
    }
    for (const wanted of releases) {
      const release = found.find(({ line }) => line === wanted.line);
      const { published } = release ?? {};
      const day = published && published.precision !== 'month' ? published.date : null;
      const title =
        release !== undefined &&
        (release.title?.text ?? null) === (wanted.title ?? wanted.pageTitle);
      const teaser = release?.paragraphs[0]?.text === wanted.teaser;
      const stated = wanted.publishedStatus === 'known' ? wanted.published : null;
      score.releases += 1;
      if (title) score.titles += 1;
      else errors.push(`${wanted.id} title: ${release?.title?.text}`);
      if (teaser) score.teasers += 1;
      else errors.push(`${wanted.id} teaser: ${release?.paragraphs[0]?.text}`);
      if (release !== undefined && day === stated) score.datesStated += 1;
      else errors.push(`${wanted.id} stated date: ${day}, not ${stated}`);
    }
  }
  const { feed, problems } = composed(captures);
  const releases = gold.files.flatMap(({ file, releases: list }) =>
    list.map(release => ({ release, place: `${file}:${release.line}` })),
  );
  const placeOf = new Map<string, string>(
    releases.map(({ release, place }) => [release.id, place]),
  );
  const itemAt = new Map<string, Item>(
    feed.items.flatMap(item =>
      item._herne.sources.map(({ name, line }) => [`${name}:${line}`, item] as const),
    ),
  );
  const announced = releases.filter(({ release, place }) => {
    const item = itemAt.get(place);
    // Of a release that came twice one text may say more than the other.
    const group = gold.duplicates.find(({ ids }) => ids.includes(release.id))?.ids ?? [release.id];
    const wanted = releases.flatMap(other =>
      group.includes(other.release.id) ? other.release : [],
    );
    const right =
      item !== undefined && wanted.some(other => closuresOf(item) === wantedClosures(other));
    if (!right) errors.push(`${release.id} in the feed: ${item && closuresOf(item)}`);
    return right;
  });
  // The window of a repeat is that of all its places; each was labelled for itself.
  const repeated = new Set(gold.duplicates.flatMap(({ ids }) => ids));
  const windows = releases.filter(
    ({ release: { id, publishedWindow } }) => publishedWindow && !repeated.has(id),
  );
  const inferred = windows.filter(({ release: { id, publishedWindow }, place }) => {
    const { not_before = null, not_after = null } = itemAt.get(place)?._herne.published ?? {};
    const right =
      not_before === publishedWindow?.notBefore && not_after === publishedWindow.notAfter;
    if (!right) errors.push(`${id} published between ${not_before} and ${not_after}`);
    return right;
  });
  // A repeat is found when one item, and only one, names all its places.
  const together = gold.duplicates.filter(({ ids }) => {
    const right = feed.items.some(({ _herne: { sources } }) => {
      const places = new Set(sources.map(({ name, line }) => `${name}:${line}`));
      return places.size === ids.length && ids.every(id => places.has(placeOf.get(id) ?? ''));
    });
    if (!right) errors.push(`${ids.join()} not put together`);
    return right;
  });
  const anomalies = gold.anomalies.filter(({ code }) => REPORTED[code] !== undefined);
  const isReported = ({ file, line, code }: (typeof anomalies)[number]): boolean => {
    // What is said of a whole release may stand at its headline.
    const isAt = (at: number): boolean =>
      at === line || (OF_A_RELEASE.has(code) && at < line && line - at <= HEADLINE_ABOVE);
    return problems.some(
      problem =>
        problem.source.name === file &&
        isAt(problem.source.line ?? 0) &&
        REPORTED[code]?.includes(problem.code) === true,
    );
  };
  for (const anomaly of anomalies)
    if (!isReported(anomaly)) errors.push(`${anomaly.file}:${anomaly.line} ${anomaly.code} missed`);
  const alarms = problems.filter(
    ({ code, source }) =>
      ALARMS.includes(code) &&
      !anomalies.some(
        a => a.file === source.name && a.line === source.line && REPORTED[a.code]?.includes(code),
      ),
  );
  for (const { code, source, message } of alarms)
    errors.push(`${source.name}:${source.line} false alarm ${code}: ${message}`);
  return {
    ...score,
    files: gold.files.length,
    closuresInFeed: announced.length,
    windows: windows.length,
    windowsRight: inferred.length,
    duplicates: gold.duplicates.length,
    duplicatesFound: together.length,
    anomalies: anomalies.length,
    anomaliesFound: anomalies.filter(isReported).length,
    falseAlarms: alarms.length,
    errors,
  };
}

const key = (
  offices: readonly string[],
  periods: readonly { readonly start: string; readonly end: string | null }[],
): string =>
  offices.length === 0
    ? ''
    : `${offices.join()} ${periods.map(p => `${p.start}..${p.end}`).join()}`;

/** All that an item closes, and when. */
function closuresOf({ _herne: { closures = [] } }: Item): string {
  return key(
    closures.flatMap(({ offices }) => offices),
    closures.flatMap(({ periods }) => periods),
  );
}

const wantedClosures = ({ closure }: GoldRelease): string =>
  key(closure?.offices ?? [], closure?.periods ?? []);
