import type { CivilDate, EventNotice } from '../feed/model.js';
import { closuresIn, type ClosureDraft } from './closures.js';
import { joinTimes, readDates, type DateContext, type DateMention } from './dates.js';
import { eventsOf } from './events.js';
import { detached } from './detached.js';
import type { NoticeContent } from './notices.js';
import type { Problem, TextProblem } from './problem.js';
import { releaseText, type RawRelease, type ReleaseText } from './raw.js';
import { windowFromText, type Evidence, type Window } from './publication.js';
import { statedDay } from './repeats.js';

/** A release and what was read in it; the text itself and its dates are let go again. */
export interface Understood {
  readonly raw: RawRelease;
  readonly notices: readonly NoticeContent[];
  readonly events: readonly EventNotice[];
  readonly problems: readonly Problem[];
  readonly evidence: Evidence;
  /** It names days without a year that could not be placed. */
  readonly unplaced: boolean;
}

/** A translation: what it announces, and when, is read in its German release and nowhere else. */
export function unread(raw: RawRelease): Understood {
  const stated = raw.published ? { stated: raw.published } : {};
  const evidence = { ...stated, own: {} };
  return { raw, notices: [], events: [], problems: [], evidence, unplaced: false };
}

/** First reading: what the release says, above all of its own publication. */
export function understand(raw: RawRelease): Understood {
  const stated = raw.published ? { stated: raw.published } : {};
  const { dates, ...read } = readAll(raw, contextOf(raw, {}));
  return {
    raw,
    ...read,
    evidence: { ...stated, own: windowFromText(dates) },
    unplaced: dates.some(date => date.year === 'missing' && date.kind !== 'weekly'),
  };
}

/** Second reading, where days without a year have to be placed by the inferred window. */
export function understandAgain(first: Understood, window: Window): Understood {
  const bounded = window.not_before !== undefined || window.not_after !== undefined;
  if (!bounded || !first.unplaced || first.raw.published !== undefined) return first;
  const { dates, ...read } = readAll(first.raw, contextOf(first.raw, window));
  return { ...first, ...read, evidence: { ...first.evidence, own: windowFromText(dates, window) } };
}

type Reading = Pick<Understood, 'notices' | 'events' | 'problems'> & {
  readonly dates: readonly DateMention[];
};

function readAll(raw: RawRelease, context: DateContext): Reading {
  const whole = releaseText(raw);
  const { text } = whole;
  const locate = (problem: TextProblem): Problem => located(problem, raw, whole);
  const read = readDates(text, context);
  const dates = joinTimes(read);
  const { closures, problems } = closuresIn(read, context);
  const found = [
    ...(read.readTo === undefined ? [] : [tooLong(text, read.readTo)]),
    ...dates.flatMap(date => date.problems),
    ...problems,
    ...closures.flatMap(closure => uncertain(closure, text)),
  ];
  return {
    dates,
    notices: owned(closures.flatMap(noticeOf)),
    events: closures.length > 0 ? [] : owned(eventsOf(raw, read, dates)),
    problems: owned(found.map(locate)),
  };
}

const owned = <T>(found: readonly T[]): readonly T[] =>
  found.length > 0 ? detached(found) : found;

/** A closure that can be announced: it has a who and a when. */
function noticeOf({ offices, periods, reason, reopens }: ClosureDraft): NoticeContent[] {
  if (offices.length === 0 || periods.length === 0) return [];
  return [
    {
      offices,
      periods,
      ...(reason !== undefined ? { reason } : {}),
      ...(reopens !== undefined ? { reopens } : {}),
      basis: 'text',
    },
  ];
}

/** A closure nobody can be told of, because it lacks its days or its office. */
function uncertain({ offices, periods, index, length }: ClosureDraft, text: string): TextProblem[] {
  if (offices.length > 0 && periods.length > 0) return [];
  const missing = periods.length === 0 ? 'no day could be read' : 'it is not clear what is closed';
  return [
    {
      code: 'closure-uncertain',
      severity: 'warning',
      message: `This sounds like a closure, but ${missing}; it is not in the feed. Add it in edits.json.`,
      index,
      length,
      excerpt: text.slice(index, index + length),
    },
  ];
}

const tooLong = (text: string, readTo: number): TextProblem => ({
  code: 'too-large',
  severity: 'warning',
  message: `This release has ${text.length} characters; dates and closures were looked for in the first ${readTo} only.`,
  index: 0,
  length: 0,
  excerpt: text.slice(0, 80),
});

/** What is known of a release's publication, as the grammar wants it. */
function contextOf(raw: RawRelease, window: Window): DateContext {
  const published: CivilDate | undefined = statedDay(raw.published);
  if (published !== undefined) return { published };
  if (raw.published?.precision === 'month')
    return { window: { not_before: raw.published.from, not_after: raw.published.to } };
  return { window };
}

/** A problem of a text as a problem of its source. */
function located(problem: TextProblem, raw: RawRelease, text: ReleaseText): Problem {
  const { code, severity, message, excerpt } = problem;
  return {
    code,
    severity,
    message,
    source: { name: raw.source, ...text.placeOf(problem.index) },
    excerpt,
  };
}
