import { toCivilDate, type OffsetAt } from '../../feed/berlin.js';
import type { CivilDate, Item } from '../../feed/model.js';

/** When an item was published, as far as it may be said: a day, or no more than a month. */
export type PublishedDay =
  | { readonly precision: 'day'; readonly date: CivilDate }
  | { readonly precision: 'month'; readonly date: string };

/** Midnight at its own offset: a day that somebody had to write as an instant. */
const writtenDay = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** What a reader is told: a stated day whole, an inferred one as its month, else nothing. */
export function publishedDay(item: Item, offsetAt: OffsetAt): PublishedDay | undefined {
  const stated = statedDay(item, offsetAt);
  if (stated) return { precision: 'day', date: stated };
  const { not_before: from, not_after: to } = item._herne.published;
  const month = from?.slice(0, 7);
  if (!month || month !== to?.slice(0, 7)) return undefined;
  return { precision: 'month', date: month };
}

/** The days between which an item was published: both the same if it is stated. */
export function publishedWindow(
  item: Item,
  offsetAt: OffsetAt,
): readonly [from: CivilDate | undefined, to: CivilDate | undefined] {
  const stated = statedDay(item, offsetAt);
  if (stated) return [stated, stated];
  const { not_before, not_after } = item._herne.published;
  return [not_before, not_after];
}

function statedDay(item: Item, offsetAt: OffsetAt): CivilDate | undefined {
  const written = item.date_published;
  if (!written) return undefined;
  const day = writtenDay.exec(written)?.[1];
  if (day) return day;
  const instant = Date.parse(written);
  return instant ? toCivilDate(instant, offsetAt) : undefined;
}
