import type { EventNotice, Feed, Item } from '../../feed/model.js';
import { icalendar } from '../../feed/icalendar.js';
import { fileName, saveFile } from '../save-file.js';

/** Offers an announced event as a calendar file. */
export function saveEvent(feed: Feed, item: Item, event: EventNotice): void {
  const summary = event.name ?? item.title;
  const entry = {
    uid: `${item._herne.translation_of ?? item.id}-${item._herne.events?.indexOf(event) ?? 0}`,
    sequence: 0,
    start: event.start,
    end: event.end ?? (event.start.includes('T') ? null : event.start),
    summary,
    description: item.summary,
    location: event.place,
    url: item.url,
  };
  const file = icalendar([entry], {
    stamp: Date.parse(item.date_modified ?? feed._herne.generated),
    offsets: feed._herne.utc_offsets,
  });
  saveFile(fileName(summary, 'ics'), 'text/calendar;charset=utf-8', file);
}
