import { civil, daysInMonth, isRealDate } from '../../release/calendar.js';
import type { StatedDate } from '../../release/raw.js';
import { MONTHS } from './dateline.js';
import type { Line } from './lines.js';

/** A heading over the releases of a month or a year. */
interface Heading {
  readonly year: number;
  readonly month?: number;
}

const HEADING =
  /^(?:(?:(?:presse|meldungs)?archiv|(?:presse)?(?:meldungen|mitteilungen|informationen)|nachrichten|aktuelles|jahr(?:gang)?|monat)(?: (?:aus|im|vom|von))?(?: de[mrs])?:? )?(?:(\p{L}{3,9})\.? )?(20\d\d)$/iu;
const DAY =
  /^(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,? )?(\d{1,2})\. ?(?:(\d{1,2})\.|(\p{L}{3,9})\.?)$/iu;

function headingOf(text: string): Heading | undefined {
  const match = / ?20\d\d$/.test(text.slice(-5)) && text.length < 80 ? HEADING.exec(text) : null;
  if (!match) return undefined;
  const year = Number(match[2]);
  if (match[1] === undefined) return { year };
  const month = MONTHS.get(match[1].toLowerCase());
  return month === undefined ? undefined : { year, month };
}

/** "Januar" below "2025": a heading that leaves its year to the one above. */
function monthUnder(text: string, year: number | undefined): Heading | undefined {
  const month = text.length > 9 ? undefined : MONTHS.get(text.toLowerCase());
  return month === undefined || year === undefined ? undefined : { year, month };
}

/** "13. Januar", "Di, 13.01.": a day that leaves its year to the heading above. */
function dayUnder(text: string, { year, month }: Heading): string | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const named =
    match[2] === undefined ? MONTHS.get((match[3] ?? '').toLowerCase()) : Number(match[2]);
  if (named === undefined || (month !== undefined && named !== month)) return undefined;
  const day = Number(match[1]);
  return isRealDate(year, named, day) ? civil(year, named, day) : undefined;
}

const isText = ({ kind }: Line): boolean => kind === 'prose' || kind === 'more';

/** Whether a heading stands over releases: months in a row are the menu of an archive. */
function hasReleases(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (isText(line)) return true;
    if ((headingOf(line.text) ?? monthUnder(line.text, 0)) !== undefined) return false;
  }
  return false;
}

const ofMonth = (year: number, month: number): StatedDate => ({
  precision: 'month',
  from: civil(year, month, 1),
  to: civil(year, month, daysInMonth(year, month)),
});

/**
 * Gives days without a year the year of the heading they stand under, and says of headings what
 * they are. Days count where the first of them comes before any text: else they are a programme.
 */
export function withYears(lines: readonly Line[]): Line[] {
  let heading: Heading | undefined;
  let days = false;
  /** The year that months without one belong to. */
  let year: number | undefined;
  const isMonth = (line: Line | undefined): boolean =>
    line !== undefined && monthUnder(line.text, 0) !== undefined;
  return lines.map((line, index): Line => {
    if (isText(line) && !days) heading = undefined;
    if (line.kind !== 'short' && line.kind !== 'furniture') return line;
    const place = { text: line.text, line: line.line, column: line.column };
    const stated = headingOf(line.text);
    if (stated) year = stated.month === undefined ? stated.year : undefined;
    // Months in a row are the menu of an archive, up to the last of them.
    const listed = isMonth(lines[index - 1]);
    const found = stated ?? (listed ? undefined : monthUnder(line.text, year));
    if (found) {
      heading = found;
      days = false;
      if (found.month === undefined || !hasReleases(lines, index))
        return { ...place, kind: 'furniture' };
      return {
        ...place,
        kind: 'dateline',
        dateline: { kind: 'month', date: ofMonth(found.year, found.month) },
      };
    }
    const date = heading && dayUnder(line.text, heading);
    if (date === undefined) return line;
    days = true;
    return {
      ...place,
      kind: 'dateline',
      dateline: { kind: 'bare', date: { precision: 'day', date } },
    };
  });
}
