import { icalendar, type CalendarEntry } from '../feed/icalendar.js';
import type { Feed } from '../feed/model.js';

/** All closures of a feed as a calendar file; its words are German, as its readers are. */
export function calendarOf(feed: Feed): string {
  const german = feed.items.filter(item => item._herne.translation_of === undefined);
  const entries = german.flatMap(item =>
    (item._herne.closures ?? []).flatMap(closure =>
      closure.periods.map((period, index): CalendarEntry => {
        const lines = [
          item.title,
          ...(closure.reason === undefined ? [] : [`Grund: ${closure.reason}`]),
          ...(period.end === null ? ['Bis auf Weiteres.'] : []),
        ];
        return {
          // The banner gives the same entry the same id, so that a calendar has it once.
          uid: `${closure.id}${index > 0 ? `-${index + 1}` : ''}@herne-widgets`,
          sequence: closure.revision,
          start: period.start,
          end: period.end,
          summary: `Geschlossen: ${closure.offices.join(', ')}`,
          description: lines.join('\n'),
          url: item.url,
        };
      }),
    ),
  );
  return icalendar(entries, {
    stamp: Date.parse(feed._herne.generated),
    offsets: feed._herne.utc_offsets,
    name: `${feed.title} – Schließtage`,
  });
}
