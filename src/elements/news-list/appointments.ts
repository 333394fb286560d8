import { asUtc, toInstant, type OffsetAt } from '../../feed/berlin.js';
import type { CivilDate, EventNotice, Item } from '../../feed/model.js';
import {
  formatDate,
  formatDateRange,
  formatTimeRange,
  joinDateAndTime,
  withTime,
} from '../../i18n/dates.js';
import type { Tag } from '../../i18n/message.js';

/** More than these would bury the release that announces them. */
const MOST = 3;

const DAY = 24 * 60 * 60 * 1000;

/** The events an item announces that are not over yet, the soonest first. */
export function comingEvents(item: Item, now: number, offsetAt: OffsetAt): EventNotice[] {
  return (item._herne.events ?? [])
    .filter(event => eventEnd(event, now, offsetAt) > now)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .slice(0, MOST);
}

/**
 * When an event is over. A day ends at its midnight; an event of which only the beginning is
 * known counts as begun, and so no longer as coming, from that minute on. One that was over before
 * yesterday is told by its date alone: the offset of a year long gone may have to be asked of
 * `Intl`, which is slow the first time.
 */
export function eventEnd({ start, end }: EventNotice, now: number, offsetAt: OffsetAt): number {
  const last = end ?? start;
  if (asUtc(last) < now - 2 * DAY) return -Infinity;
  return toInstant(last.includes('T') ? last : `${last}T24:00`, offsetAt, 'later');
}

/**
 * When an event is, in words: "Mittwoch, 3. Dezember, 10–14:30 Uhr"; the year if any of it is in
 * another than today.
 */
export function eventWords(tag: Tag, { start, end }: EventNotice, today: CivilDate): string {
  const isOfYear = (civil: string): boolean => civil.startsWith(today.slice(0, 4));
  const style = isOfYear(start) && isOfYear(end ?? start) ? 'weekday-day-month' : 'full';
  if (end && end.slice(0, 10) !== start.slice(0, 10))
    return formatDateRange(tag, start, end, style);
  const date = formatDate(tag, start, style);
  return start.includes('T') && end?.includes('T')
    ? joinDateAndTime(tag, date, formatTimeRange(tag, start, end))
    : withTime(tag, start, date);
}
