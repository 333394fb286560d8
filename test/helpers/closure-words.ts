import { noticeWords } from '../../src/elements/closure-banner/wording.js';
import { plain } from '../../src/elements/closure-banner/words.js';
import { berlinOffsets, toCivilDate } from '../../src/feed/berlin.js';
import { spansOf, standingAt, type Phase } from '../../src/feed/closure-phase.js';
import type { Period } from '../../src/feed/model.js';
import type { Tag } from '../../src/i18n/message.js';

/** A notice in short: `2025-11-24, 2025-12-24/2026-01-02 reopens 2026-01-05`. */
export function noticeFrom(short: string): { periods: Period[]; reopens?: string } {
  const [list = '', reopens] = short.split(' reopens ');
  const periods = list.split(', ').map(period => {
    const [start = '', end = start] = period.split('/');
    const all_day = !start.includes('T') && !end.includes('T');
    const minute = (civil: string, time: string): string =>
      all_day || civil.includes('T') ? civil : `${civil}T${time}`;
    return { start: minute(start, '00:00'), end: end ? minute(end, '24:00') : null, all_day };
  });
  return reopens ? { periods, reopens } : { periods };
}

const offsetAt = berlinOffsets();

/** The phase and everything a notice says about time, as one line. */
export function said(tag: Tag, short: string, at: string): { phase: Phase; words: string } {
  const notice = noticeFrom(short);
  const now = Date.parse(at);
  const standing = standingAt(spansOf(notice, offsetAt), now, offsetAt, 14);
  const words = noticeWords(tag, standing, toCivilDate(now, offsetAt), notice.reopens);
  const parts = [words.label, words.dates, ...words.also, words.reopens];
  return {
    phase: standing.phase,
    words: parts.flatMap(part => (part ? [plain(part)] : [])).join(' | '),
  };
}

/** One line of a table: a notice, an instant, and all that is said then. */
export interface Row {
  readonly notice: string;
  readonly at: string;
  readonly phase: Phase;
  readonly de: string;
  readonly en: string;
  readonly ar: string;
}
