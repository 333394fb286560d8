import { berlinOffsets } from '../feed/berlin.js';
import { toICalendar, type CalendarEntry } from '../feed/icalendar.js';
import type { Feed } from '../feed/model.js';

/** All closures of a feed as a calendar file; its words are German as its readers are. */
export function calendarOf(feed: Feed): string {
  const entries = feed.items.flatMap(item =>
    (item._herne.closures ?? []).flatMap(closure =>
      closure.periods.map((period, index): CalendarEntry => {
        const lines = [
          item.title,
          ...(closure.reason === undefined ? [] : [`Grund: ${closure.reason}`]),
          ...(period.end === null ? ['Bis auf Weiteres.'] : []),
        ];
        return {
          uid: `${closure.id}${index === 0 ? '' : `/${index + 1}`}@herne-widgets`,
          sequence: closure.revision,
          stamp: feed._herne.generated,
          summary: `Geschlossen: ${closure.offices.join(', ')}`,
          description: lines.join('\n'),
          url: item.url,
          period,
        };
      }),
    ),
  );
  return toICalendar(entries, {
    name: `${feed.title} – Schließtage`,
    offsetAt: berlinOffsets(feed._herne.utc_offsets),
  });
}
