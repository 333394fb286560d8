import type { CivilDate } from '../feed/model.js';
import { findDates, type DateContext, type DateMention } from './dates.js';
import type { Problem, TextProblem } from './problem.js';
import { releaseText, type RawRelease, type ReleaseText } from './raw.js';
import { windowFromText, type Evidence, type Window } from './publication.js';
import { statedDay } from './repeats.js';

/** A release with its text and what was read in it. */
export interface Understood {
  readonly raw: RawRelease;
  readonly text: ReleaseText;
  readonly dates: readonly DateMention[];
  readonly evidence: Evidence;
}

/** Longest text that is read for dates; one release that long is no release. */
export const LONGEST_TEXT = 5_000_000;

/** First reading: what the release says of its own publication. */
export function understand(raw: RawRelease): Understood {
  const text = releaseText(raw);
  const dates = text.text.length > LONGEST_TEXT ? [] : findDates(text.text, contextOf(raw, {}));
  return {
    raw,
    text,
    dates,
    evidence: { ...(raw.published ? { stated: raw.published } : {}), own: windowFromText(dates) },
  };
}

/** Second reading, where days without a year have to be placed by the inferred window. */
export function understandAgain(first: Understood, window: Window): Understood {
  if (!first.dates.some(date => date.year === 'missing')) return first;
  return { ...first, dates: findDates(first.text.text, contextOf(first.raw, window)) };
}

/** What is known of a release's publication, as the grammar wants it. */
export function contextOf(raw: RawRelease, window: Window): DateContext {
  const published: CivilDate | undefined = statedDay(raw.published);
  if (published !== undefined) return { published };
  if (raw.published?.precision === 'month')
    return { window: { not_before: raw.published.from, not_after: raw.published.to } };
  return { window };
}

/** A problem of a text as a problem of its source. */
export function located(problem: TextProblem, raw: RawRelease, text: ReleaseText): Problem {
  const { code, severity, message, excerpt } = problem;
  return {
    code,
    severity,
    message,
    source: { name: raw.source, ...text.placeOf(problem.index) },
    excerpt,
  };
}
