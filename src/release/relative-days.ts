import type { CivilDate } from '../feed/model.js';
import { addDays, onOrAfter, onOrBefore } from './calendar.js';
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
  const weekday = relative.weekday ?? 1;
  const day =
    relative.which === 'next' || relative.which === 'following'
      ? onOrAfter(addDays(published, 1), weekday)
      : relative.which === 'last' || (relative.which === 'named' && tense === 'past')
        ? onOrBefore(relative.which === 'last' ? addDays(published, -1) : published, weekday)
        : onOrAfter(published, weekday);
  return [day, day];
}
