import { addDays } from '../release/calendar.js';
import type { Problem } from '../release/problem.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { dayOf, berlinInstant } from '../release/utc-offsets.js';

/** Readers take no date that is further ahead for one, either. */
const AHEAD_DAYS = 366;

/**
 * Nothing was published more than a year from now: a slip such as 2062 for 2026 would else make
 * the whole feed younger than it is, and every closure in it a past one.
 */
export function withoutFutureDates(capture: Capture, now: number): Capture {
  const last = addDays(dayOf(berlinInstant(now)), AHEAD_DAYS);
  const problems: Problem[] = [];
  const isLate = ({ published }: RawRelease): boolean =>
    published !== undefined &&
    (published.precision === 'month' ? published.from : published.date) > last;
  const isLater = ({ modified }: RawRelease): boolean =>
    modified !== undefined && dayOf(modified) > last;
  const { updated, ...undated } = capture;
  if (updated !== undefined && dayOf(updated) > last) return withoutFutureDates(undated, now);
  if (!capture.releases.some(raw => isLate(raw) || isLater(raw))) return capture;
  const releases = capture.releases.map(raw => {
    if (!isLate(raw) && !isLater(raw)) return raw;
    const { published, modified, ...rest } = raw;
    const day = isLate(raw) && published?.precision !== 'month' ? published?.date : undefined;
    problems.push({
      code: 'invalid-date',
      severity: 'warning',
      message: `${day ?? 'The date of this release'} is more than a year ahead; the release has no date now. Is the year right?`,
      source: { name: raw.source, line: raw.title?.line ?? raw.line, column: 1 },
      excerpt: raw.title?.text ?? raw.paragraphs[0]?.text.slice(0, 160) ?? '',
    });
    return {
      ...rest,
      ...(published && !isLate(raw) ? { published } : {}),
      ...(modified !== undefined && !isLater(raw) ? { modified } : {}),
    };
  });
  return { ...capture, releases, problems: [...capture.problems, ...problems] };
}
