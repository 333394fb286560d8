import { readDate } from './dateline.js';
import type { Line } from './lines.js';
import { wordCount } from './prose.js';

/** Longer lines are no topics. */
const MOST_WORDS = 4;

const isShort = (line: Line | undefined): boolean =>
  line !== undefined && (line.kind === 'short' || line.kind === 'furniture');

/** "17.03.2026 Bürgerservice", "13.03.2026 Kultur & Freizeit": a date and one topic. */
const DATE_AND_TOPIC =
  /^(\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}\.?) ?\d{4}),? (?:(?:in|zu) )?(?:\p{Lu}[\p{L}-]{2,30}(?: (?:und|&|\/) \p{Lu}[\p{L}-]{2,30})?)$/u;

/** The same line as a date, where a headline and its text stand below it. */
function datedBeside(lines: readonly Line[], index: number): Line | undefined {
  const [line, headline, text] = lines.slice(index, index + 3);
  if (line?.kind !== 'short' || headline?.kind !== 'short') return undefined;
  const written = DATE_AND_TOPIC.exec(line.text)?.[1];
  const date = written === undefined ? undefined : readDate(written);
  if (date?.precision !== 'day' || (text?.kind !== 'prose' && text?.kind !== 'more'))
    return undefined;
  return { ...line, kind: 'dateline', dateline: { kind: 'bare', date } };
}

/** Takes dates with a topic behind them for dates: two or more of them, each above a headline. */
export function withDatesBesideTopics(lines: readonly Line[]): Line[] {
  const dated = lines.map((_, index) => datedBeside(lines, index));
  if (dated.filter(line => line !== undefined).length < 2) return [...lines];
  return lines.map((line, index) => dated[index] ?? line);
}

/** A line that may be a topic, between a date and a headline with its text. */
function topicBelow(lines: readonly Line[], index: number): Line | undefined {
  const [date, topic, headline, text] = lines.slice(index, index + 4);
  if (
    date?.kind !== 'dateline' ||
    (date.dateline.kind !== 'bare' && date.dateline.kind !== 'published')
  )
    return undefined;
  const stands = isShort(topic) && headline?.kind === 'short';
  const ends = text?.kind === 'prose' || text?.kind === 'more';
  const plain =
    topic !== undefined && wordCount(topic.text) <= MOST_WORDS && !/\d/.test(topic.text);
  return stands && ends && plain ? topic : undefined;
}

/**
 * Leaves out the topics between dates and headlines. They come back, or are words of a menu; the
 * headlines of a page with pictures, whose descriptions stand below them, do neither.
 */
export function withoutTopics(lines: readonly Line[]): Line[] {
  const found = lines.flatMap((_, index) => topicBelow(lines, index) ?? []);
  const names = new Set(found.map(({ text }) => text.toLowerCase()));
  const known = found.filter(({ kind }) => kind === 'furniture').length;
  if (found.length < 2 || (names.size === found.length && known * 2 < found.length))
    return [...lines];
  const topics = new Set(found);
  return lines.filter(line => !topics.has(line));
}
