import { daysBetween } from '../../src/release/calendar.js';
import { findDates, type DateContext, type DateMention } from '../../src/release/dates.js';
import { inspectText } from '../../src/release/inspect.js';
import type { GoldDate, GoldRelease, GoldSet } from './gold.js';

/** How the reading does on the labelled releases of captures, one text at a time. */
export interface CaptureScore {
  readonly dates: number;
  readonly datesRight: number;
  readonly closures: number;
  readonly closuresRight: number;
  readonly weekdayProblems: readonly string[];
  readonly errors: readonly string[];
}

export function contextOf(seed: GoldRelease): DateContext {
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

/** "am 22. und 23. Oktober": two days in a row may be two mentions or one. */
const isPair = (found: readonly DateMention[], { start, end }: GoldDate): boolean =>
  start !== null &&
  end !== null &&
  daysBetween(start.slice(0, 10), end.slice(0, 10)) === 1 &&
  [start, end].every(wanted => found.some(d => day(d.start) === day(wanted)));

/** The text as the builder reads it: title, teaser and body, which may begin with the teaser. */
function textOf({ title, pageTitle, teaser, body }: GoldRelease): string {
  const paragraphs = body === null ? [] : typeof body === 'string' ? [body] : body;
  const rest = paragraphs[0] === teaser ? paragraphs : [teaser, ...paragraphs];
  return [title ?? pageTitle, ...rest].filter(part => part !== null).join('\n\n');
}

export function scoreCaptures(gold: GoldSet): CaptureScore {
  const errors: string[] = [];
  const problems: string[] = [];
  const score = { dates: 0, datesRight: 0, closures: 0, closuresRight: 0 };
  for (const seed of gold.files.flatMap(file => file.releases)) {
    const found = findDates(textOf(seed), contextOf(seed));
    for (const date of found)
      for (const problem of date.problems) problems.push(`${seed.id} ${problem.code} ${date.text}`);
    for (const gold of seed.dates) {
      if (gold.scored === false) continue;
      score.dates += 1;
      const starts = [gold.start, gold.dateOnly, gold.startOnly].map(v => day(v ?? null));
      const named = found.filter(d => gold.expr.includes(d.text));
      const right = named.some(
        d =>
          (starts.includes(day(d.start)) || (gold.start === null && day(d.end) === gold.end)) &&
          (gold.end === null ||
            gold.startOnly !== undefined ||
            gold.start?.endsWith('-01-01') === true ||
            day(d.end) === day(gold.end) ||
            isPair(named, gold)),
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
