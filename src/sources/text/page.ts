import type { Dateline } from './dateline.js';
import { isSeparator } from './furniture.js';
import type { Line } from './lines.js';

/** What kind of page the lines come from; decides what a line alone cannot tell. */
export interface Page {
  readonly name: string;
  readonly hasMore: boolean;
  readonly dated: boolean;
  /** Paragraphs begin with their dates. */
  readonly ledIn: boolean;
  /** Dates stand between headline and text instead of above the headline. */
  readonly dateBelowTitle: boolean;
  /** Dates stand below the text. */
  readonly dateBelowText: boolean;
  /** Lines of dashes stand between releases. */
  readonly ruled: boolean;
  /** The one date of the page is that of the whole issue. */
  readonly issued: boolean;
  /** Headlines stand above the text as well as in the link below. */
  readonly titlesAbove: boolean;
  /** One release per line: no links, no dates, no blank lines. */
  readonly linePerRelease: boolean;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** "--------", "* * *": a line that only separates. */
export const isRule = ({ text }: Line): boolean => isSeparator(text);

const isOfADay = ({ kind }: Dateline): boolean => kind !== 'template' && kind !== 'month';

export function pageOf(name: string, lines: readonly Line[], blankBetween: boolean): Page {
  const content = lines.filter(line => line.kind !== 'furniture' && line.kind !== 'language');
  const hasMore = lines.some(line => line.kind === 'more');
  const titles = lines.flatMap(line =>
    line.kind === 'more' && line.title ? [line.title.text] : [],
  );
  const dates = content.flatMap((line, index) =>
    line.kind === 'dateline' && line.leads !== true && isOfADay(line.dateline) ? [index] : [],
  );
  const ledIn = content.some(line => line.kind === 'dateline' && line.leads === true);
  const below = dates.filter(
    index => content[index - 1]?.kind === 'short' && content[index + 1]?.kind === 'prose',
  );
  const above = dates.filter((index, n) => hasText(content, index, dates[n + 1]));
  const prose = content.filter(line => line.kind === 'prose');
  const hasDates = dates.length > 0 || ledIn;
  return {
    name,
    hasMore,
    dated: dates.length > 0,
    ledIn,
    dateBelowTitle: below.length > 0 && below.length * 2 >= above.length,
    dateBelowText: areBelowText(content),
    ruled: !hasMore && !ledIn && (dates.length === 0 || isIssue(lines)) && isRuled(lines),
    issued: !hasMore && !ledIn && dates.length === 1 && isIssue(lines) && isRuled(lines),
    titlesAbove:
      (hasMore && titles.length === 0) ||
      lines.some(line => line.kind === 'short' && titles.some(title => same(title, line.text))),
    linePerRelease:
      !hasMore &&
      !hasDates &&
      !blankBetween &&
      prose.length === content.length &&
      !prose.some(line => line.row),
  };
}

/** Whether there is text between a date and the next one: dates in a box of links have none. */
const hasText = (content: readonly Line[], from: number, to = content.length): boolean =>
  content.slice(from, to).some(({ kind }) => kind === 'prose' || kind === 'more');

/** Whether all dates stand above the first line of dashes and the first text: on the masthead. */
function isIssue(lines: readonly Line[]): boolean {
  const rule = lines.findIndex(isRule);
  const text = lines.findIndex(({ kind }) => kind === 'prose');
  const date = lines.findLastIndex(line => line.kind === 'dateline' && isOfADay(line.dateline));
  return date >= 0 && date < rule && rule < text;
}

/** Whether each text has its labelled date behind it: none before the first, none without one. */
function areBelowText(content: readonly Line[]): boolean {
  let open = false;
  let found = false;
  for (const line of content) {
    if (line.kind === 'prose') open = true;
    else if (line.kind === 'dateline' && line.dateline.kind === 'published') {
      if (!open) return false;
      open = false;
      found = true;
    }
  }
  return found && !open;
}

/** What heads a part of a release rather than a release. */
const PART =
  /^(?:(?:zum )?hintergrund|info|infos|information|informationen|kontakt|termine?|hinweis|service|zitat|programm)\b/iu;

/** Whether lines of dashes part whole releases: headline and text between any two of them. */
function isRuled(lines: readonly Line[]): boolean {
  let blocks = 0;
  let headline = false;
  let text = false;
  const close = (): boolean => {
    const whole = !text || headline;
    if (text) blocks += 1;
    headline = false;
    text = false;
    return whole;
  };
  for (const line of lines)
    if (isRule(line)) {
      if (!close()) return false;
    } else if (line.kind === 'short' && !text) headline = !PART.test(line.text);
    else if (line.kind === 'prose') text = true;
  return close() && blocks > 1;
}
