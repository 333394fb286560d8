import { readFileSync } from 'node:fs';
import { compose } from '../../src/release/compose.js';
import { readText } from '../../src/sources/text.js';

/** How the cutting of the captures into releases does: what each one is called, says and is dated. */
export interface PageScore {
  readonly releases: number;
  readonly titles: number;
  readonly teasers: number;
  readonly datesStated: number;
  readonly duplicates: number;
  readonly duplicatesFound: number;
  readonly anomalies: number;
  readonly anomaliesFound: number;
  readonly errors: readonly string[];
}

interface GoldRelease {
  readonly id: string;
  readonly title: string | null;
  readonly pageTitle: string | null;
  readonly teaser: string;
  readonly line: number;
  readonly published: string | null;
  readonly publishedStatus: string;
}

const gold = JSON.parse(
  readFileSync(new URL('../fixtures/gold/seeds.json', import.meta.url), 'utf8'),
) as {
  readonly files: readonly { readonly file: string; readonly releases: readonly GoldRelease[] }[];
  readonly duplicates: readonly { readonly ids: readonly string[] }[];
  readonly anomalies: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string;
  }[];
};

/** What the gold set calls an anomaly that the builder reports, and how it calls it. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  'weekday-mismatch': ['weekday-mismatch'],
  'weekday-typo': ['weekday-typo'],
  'missing-title': ['title-missing'],
  'published-unknown': ['published-unknown', 'published-inferred', 'duplicate-merged'],
  'duplicate-in-file': ['duplicate-merged'],
  'duplicate-across-files': ['duplicate-merged'],
};

export function scorePages(): PageScore {
  const errors: string[] = [];
  const score = { releases: 0, titles: 0, teasers: 0, datesStated: 0 };
  const captures = gold.files.map(({ file }) =>
    readText(file, readFileSync(new URL(`../../data/releases/${file}`, import.meta.url), 'utf8')),
  );
  for (const [k, { file, releases }] of gold.files.entries()) {
    const found = captures[k]?.releases ?? [];
    if (found.length !== releases.length)
      errors.push(`${file}: ${found.length} releases, not ${releases.length}`);
    for (const [n, wanted] of releases.entries()) {
      const release = found[n];
      const { published } = release ?? {};
      const day = published?.precision === 'day' ? published.date : null;
      const title = (release?.title?.text ?? null) === (wanted.title ?? wanted.pageTitle);
      const teaser = release?.paragraphs[0]?.text === wanted.teaser;
      const stated = wanted.publishedStatus === 'known' ? wanted.published : null;
      score.releases += 1;
      if (title) score.titles += 1;
      else errors.push(`${wanted.id} title: ${release?.title?.text}`);
      if (teaser) score.teasers += 1;
      else errors.push(`${wanted.id} teaser: ${release?.paragraphs[0]?.text}`);
      if (day === stated) score.datesStated += 1;
      else errors.push(`${wanted.id} stated date: ${day}, not ${stated}`);
    }
  }
  const { feed, problems } = compose(captures, {
    title: 'Meldungen',
    homePage: 'https://www.herne.de/',
    fallbackGenerated: '2026-11-20T00:00:00+01:00',
    previous: [],
    edits: new Map(),
  });
  const releases = gold.files.flatMap(({ file, releases: list }) =>
    list.map(({ id, line }) => [id, `${file}:${line}`] as const),
  );
  const placeOf = new Map(releases);
  // A repeat is found when one item, and only one, names all its places.
  const together = gold.duplicates.filter(({ ids }) =>
    feed.items.some(({ _herne: { sources } }) => {
      const places = new Set(sources.map(({ name, line }) => `${name}:${line}`));
      return places.size === ids.length && ids.every(id => places.has(placeOf.get(id) ?? ''));
    }),
  );
  const anomalies = gold.anomalies.filter(({ code }) => REPORTED[code] !== undefined);
  const isReported = ({ file, line, code }: (typeof anomalies)[number]): boolean =>
    problems.some(
      problem =>
        problem.source.name === file &&
        problem.source.line === line &&
        REPORTED[code]?.includes(problem.code) === true,
    );
  for (const anomaly of anomalies)
    if (!isReported(anomaly)) errors.push(`${anomaly.file}:${anomaly.line} ${anomaly.code} missed`);
  return {
    ...score,
    duplicates: gold.duplicates.length,
    duplicatesFound: together.length,
    anomalies: anomalies.length,
    anomaliesFound: anomalies.filter(isReported).length,
    errors,
  };
}
