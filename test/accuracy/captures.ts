import { readFileSync } from 'node:fs';
import { findDates, type DateContext } from '../../src/release/dates.js';
import { inspectText } from '../../src/release/inspect.js';

/** How the reading does on the labelled releases of the captures, one text at a time. */
export interface CaptureScore {
  readonly dates: number;
  readonly datesRight: number;
  readonly closures: number;
  readonly closuresRight: number;
  readonly weekdayProblems: readonly string[];
  readonly errors: readonly string[];
}

interface SeedDate {
  readonly expr: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly dateOnly?: string;
  readonly startOnly?: string;
  readonly scored?: boolean;
  readonly where: string;
}

interface Seed {
  readonly id: string;
  readonly title: string | null;
  readonly teaser: string;
  readonly body: string | null;
  readonly published: string | null;
  readonly publishedWindow?: {
    readonly notBefore: string | null;
    readonly notAfter: string | null;
  };
  readonly dates: readonly SeedDate[];
  readonly isClosure: boolean;
  readonly closure: {
    readonly offices: readonly string[];
    readonly periods: readonly { readonly start: string; readonly end: string }[];
  } | null;
}

const seeds = JSON.parse(
  readFileSync(new URL('../fixtures/gold/seeds.json', import.meta.url), 'utf8'),
) as { readonly files: readonly { readonly releases: readonly Seed[] }[] };

export function contextOf(seed: Seed): DateContext {
  if (seed.published !== null) return { published: seed.published };
  const { notBefore = null, notAfter = null } = seed.publishedWindow ?? {};
  return {
    window: {
      ...(notBefore === null ? {} : { not_before: notBefore }),
      ...(notAfter === null ? {} : { not_after: notAfter }),
    },
  };
}

const day = (value: string | null): string | null => value?.slice(0, 10) ?? null;

/** The text as the builder reads it: title, teaser and body. */
const textOf = (seed: Seed): string =>
  [seed.title, seed.teaser, seed.body].filter(part => part !== null).join('\n\n');

export function scoreCaptures(): CaptureScore {
  const errors: string[] = [];
  const problems: string[] = [];
  const score = { dates: 0, datesRight: 0, closures: 0, closuresRight: 0 };
  for (const seed of seeds.files.flatMap(file => file.releases)) {
    const found = findDates(textOf(seed), contextOf(seed));
    for (const date of found)
      for (const problem of date.problems) problems.push(`${seed.id} ${problem.code} ${date.text}`);
    for (const gold of seed.dates) {
      if (gold.scored === false) continue;
      score.dates += 1;
      const starts = [gold.start, gold.dateOnly, gold.startOnly].map(v => day(v ?? null));
      const right = found.some(
        d =>
          gold.expr.includes(d.text) &&
          (starts.includes(day(d.start)) || (gold.start === null && day(d.end) === gold.end)) &&
          (gold.end === null ||
            gold.startOnly !== undefined ||
            gold.start?.endsWith('-01-01') === true ||
            day(d.end) === day(gold.end)),
      );
      if (right) score.datesRight += 1;
      else errors.push(`${seed.id} "${gold.expr}": ${gold.start}–${gold.end} not read`);
    }
    const inspection = inspectText(textOf(seed), { published: seed.published });
    score.closures += 1;
    const periods = seed.closure?.periods ?? [];
    const offices = seed.closure?.offices ?? [];
    const key = (
      list: readonly { readonly start: string; readonly end: string | null }[],
    ): string => list.map(p => `${p.start}..${p.end}`).join();
    if (
      inspection.is_closure === seed.isClosure &&
      key(inspection.periods) === key(periods) &&
      inspection.offices.join() === offices.join()
    )
      score.closuresRight += 1;
    else errors.push(`${seed.id} closure: ${inspection.offices.join()} ${key(inspection.periods)}`);
  }
  return { ...score, weekdayProblems: problems, errors };
}
