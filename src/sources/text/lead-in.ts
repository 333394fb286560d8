import type { Passage, StatedDate } from '../../release/raw.js';
import { readDate } from './dateline.js';

/** A date that begins a paragraph, as agencies write it, and the text behind it. */
export interface LeadIn {
  readonly date: StatedDate;
  /** It says where the text was written, too. */
  readonly placed: boolean;
  /** Where the text begins. */
  readonly at: number;
}

/** "Herne, den", "Bad Aue (pm),", "HERNE |": where the text was written. */
const PLACE = /^\p{Lu}[\p{L}/-]{1,30}(?: \p{Lu}[\p{L}-]{1,20})?(?: \((?:pm|ots|red)\))?/u;
/** What stands between place and date. */
const BEFORE_DATE = /^(?:, ?|: ?| ?[|–-] | (?=\())(?:(?:den|am) )?\(?/iu;
const DATE =
  /^(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?, ?(?:de[nm] )?)?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}\.?) ?\d{4}/iu;
const AFTER_DATE =
  /^(?:\)?(?:[.:,]| ?[|–—-])|\)) (?:\((?:pm|ots|red)\) ?[:–—-]? ?)?(?=["„»“(\d\p{Lu}])/u;

/** As long as place, date and marks get. */
const LONGEST = 90;

/** Reads "Herne, 9. März 2026. Die Stadt …"; `undefined` where a text begins otherwise. */
export function readLeadIn({ text }: Pick<Passage, 'text'>): LeadIn | undefined {
  const bracket = text.startsWith('(') ? 1 : 0;
  const head = text.slice(bracket, LONGEST);
  if (!/^\D{0,60}\d{1,2}\./.test(head)) return undefined;
  const place = PLACE.exec(head)?.[0] ?? '';
  for (const before of [place + (BEFORE_DATE.exec(head.slice(place.length))?.[0] ?? ''), '']) {
    if (!head.startsWith(before)) continue;
    const written = DATE.exec(head.slice(before.length))?.[0];
    const date = written === undefined ? undefined : readDate(written);
    if (written === undefined || date?.precision !== 'day') continue;
    const after = AFTER_DATE.exec(head.slice(before.length + written.length));
    if (after)
      return {
        date,
        placed: before !== '',
        at: bracket + before.length + written.length + after[0].length,
      };
  }
  return undefined;
}

/** Whether one place and a date begin several paragraphs: above them stands what the page is. */
const isPlacedOften = (paragraphs: readonly Passage[], { placed }: LeadIn): boolean =>
  placed && paragraphs.filter(paragraph => readLeadIn(paragraph)?.placed === true).length >= OFTEN;
const OFTEN = 3;

/**
 * Which paragraphs begin with the day of their publication. A list has the newest first, so days
 * that go on from paragraph to paragraph are a programme, all but the first if it names a place;
 * and so are days further down in a text whose beginning is not dated.
 */
export function leadIns(paragraphs: readonly Passage[]): ReadonlyMap<Passage, LeadIn> {
  const found = new Map<Passage, LeadIn>();
  let newest: string | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    const lead = readLeadIn(paragraph);
    if (lead === undefined) continue;
    if (index > 0 && found.size === 0 && !isPlacedOften(paragraphs, lead)) return found;
    const day = lead.date.precision === 'day' ? lead.date.date : '';
    if (newest !== undefined && day > newest)
      return new Map([...found].slice(0, 1).filter(([, { placed }]) => placed));
    newest = day;
    found.set(paragraph, lead);
  }
  return found;
}
