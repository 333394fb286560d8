import type { CivilDate } from '../feed/model.js';
import {
  addDays,
  civil,
  daysInMonth,
  monthOf,
  onOrAfter,
  onOrBefore,
  weekdayOf,
  yearOf,
} from './calendar.js';
import type { Relative } from './relative.js';
import type { Tense } from './tense.js';

/** The day or week meant by "heute", "kommenden Donnerstag", "nächste Woche". */
export function relativeDays(
  relative: Relative,
  published: CivilDate,
  tense: Tense,
): readonly [CivilDate, CivilDate] {
  if (relative.days !== undefined) {
    const day = addDays(published, relative.days);
    return [day, day];
  }
  if (relative.week === true || relative.inWeek === true) {
    const monday = onOrBefore(published, 1);
    const weeks = relative.which === 'next' ? 7 : relative.which === 'last' ? -7 : 0;
    if (relative.inWeek === true) {
      const day = addDays(monday, weeks + (relative.weekday ?? 1) - 1);
      return [day, day];
    }
    return [addDays(monday, weeks), addDays(monday, weeks + 6)];
  }
  if (relative.span === 'month') {
    const months =
      yearOf(published) * 12 + monthOf(published) - (relative.which === 'next' ? 0 : 1);
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    return [civil(year, month, 1), civil(year, month, daysInMonth(year, month))];
  }
  if (relative.span === 'weekend') {
    const sunday = weekdayOf(published) === 7 && relative.which === 'this';
    const first = relative.which === 'next' ? addDays(published, 1) : published;
    const saturday = sunday ? addDays(published, -1) : onOrAfter(first, 6);
    return [saturday, addDays(saturday, 1)];
  }
  const weekday = relative.weekday ?? 1;
  const day =
    relative.which === 'next' || relative.which === 'following'
      ? onOrAfter(addDays(published, 1), weekday)
      : relative.which === 'last' || (relative.which === 'named' && tense === 'past')
        ? onOrBefore(relative.which === 'last' ? addDays(published, -1) : published, weekday)
        : onOrAfter(published, weekday);
  return [day, day];
}
