import { toInstant, type OffsetAt } from '../../feed/berlin.js';
import type { EventNotice, Item } from '../../feed/model.js';

/** More than these would bury the release that announces them. */
const MOST = 3;

/** The events an item announces that are not over yet, the soonest first. */
export function comingEvents(item: Item, now: number, offsetAt: OffsetAt): EventNotice[] {
  return (item._herne.events ?? [])
    .filter(event => eventEnd(event, offsetAt) > now)
    .sort((a, b) => toInstant(a.start, offsetAt) - toInstant(b.start, offsetAt))
    .slice(0, MOST);
}

/**
 * When an event is over. A day ends at its midnight; an event of which only the beginning is
 * known counts as begun, and so no longer as coming, from that minute on.
 */
export function eventEnd({ start, end }: EventNotice, offsetAt: OffsetAt): number {
  const last = end ?? start;
  return toInstant(last.includes('T') ? last : `${last}T24:00`, offsetAt, 'later');
}
