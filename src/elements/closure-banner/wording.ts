import { addDays } from '../../feed/berlin.js';
import type { Phase, Span, Standing } from '../../feed/closure-phase.js';
import type { CivilDate } from '../../feed/model.js';
import { banner } from '../../i18n/banner.js';
import { formatDate } from '../../i18n/dates.js';
import type { Tag } from '../../i18n/message.js';
import {
  bareTimeWords,
  daySlots,
  fillWords,
  plain,
  sentence,
  timeWords,
  type Slots,
  type Words,
} from './words.js';

/** What a notice says about time. */
export interface NoticeWords {
  /** The first and most important: "Heute geschlossen". */
  readonly label: Words;
  /** The days as a calendar names them, where the label does not. */
  readonly dates?: Words | undefined;
  /** Further stretches of the same notice. */
  readonly also: readonly Words[];
  /** Only where the release says so; a working day is never guessed. */
  readonly reopens?: Words | undefined;
}

/** Everything a notice says about time, on a day in Berlin. */
export function noticeWords(
  tag: Tag,
  standing: Standing,
  today: CivilDate,
  reopens?: string,
): NoticeWords {
  const { span, rest } = standing;
  if (!span) return { label: sentence(tag, [banner.ended(tag)]), also: [] };
  const dates = datesWords(tag, span, standing, today);
  const again = rest.length === 0 ? reopensWords(tag, span, reopens) : undefined;
  return {
    label: sentence(tag, labelWords(tag, span, standing, today)),
    dates: dates && sentence(tag, dates),
    also: rest.map(later => stretch(tag, later)),
    reopens: again && sentence(tag, again),
  };
}

function labelWords(tag: Tag, span: Span, { phase }: Standing, today: CivilDate): Words {
  const opensLate = span.lastTime && !span.firstTime && span.firstDay === span.lastDay;
  if (opensLate)
    return fillWords(banner.opensLate(tag), {
      when: when(tag, span.firstDay, true, today),
      time: timeWords(tag, span.firstDay, span.lastTime!),
    });
  if (!hasBegun(phase)) return fillWords(banner.closed(tag), { when: stretch(tag, span, today) });
  if (!span.lastDay) return fillWords(banner.closed(tag), { when: [banner.toFurther(tag)] });
  if (span.lastDay === today && span.lastTime)
    return fillWords(banner.closed(tag), {
      when: fillWords(banner.before(tag), {
        when: [banner.today(tag)],
        ...timeSlots(tag, today, span.lastTime),
      }),
    });
  if (phase === 'last-day') return [banner.lastDay(tag)];
  if (span.firstDay === today && span.firstTime)
    return fillWords(banner.closedSince(tag), timeSlots(tag, today, span.firstTime));
  return fillWords(banner.closed(tag), { when: [banner.today(tag)] });
}

function hasBegun(phase: Phase): boolean {
  return phase === 'active' || phase === 'last-day';
}

function datesWords(
  tag: Tag,
  span: Span,
  { phase }: Standing,
  today: CivilDate,
): Words | undefined {
  const { firstDay, lastDay } = span;
  const fullDay = (day: CivilDate): Words => [
    { text: formatDate(tag, day, 'full'), datetime: day },
  ];
  if (hasBegun(phase)) {
    if (!lastDay) return undefined;
    return lastDay === today ? fullDay(today) : endOf(tag, span);
  }
  if (firstDay > addDays(today, 1)) return undefined;
  return firstDay === lastDay ? fullDay(firstDay) : stretch(tag, span);
}

function reopensWords(tag: Tag, span: Span, reopens: string | undefined): Words | undefined {
  const [day = '', time] = reopens?.split('T') ?? [];
  const { lastDay, lastTime = '24:00' } = span;
  /* A day that is closed to its end is not one on which it opens again. */
  if (!reopens || !lastDay || reopens < `${lastDay}T${lastTime}`) return undefined;
  const slots = daySlots(tag, day, true);
  return time
    ? fillWords(banner.reopensAt(tag), { ...slots, time: timeWords(tag, day, time) })
    : fillWords(banner.reopens(tag), slots);
}

/**
 * A span as it stands in a sentence: "heute ab 12 Uhr", "ab Montag, 24. November, bis
 * einschließlich Freitag, 28. November". With `today`, near days are named by their distance and
 * the year only where it is another one; without, every day is a full date.
 */
export function stretch(tag: Tag, span: Span, today?: CivilDate): Words {
  const { firstDay, firstTime, lastDay, lastTime } = span;
  if (firstDay === lastDay) {
    const day = when(tag, firstDay, Boolean(firstTime ?? lastTime), today);
    if (firstTime && lastTime)
      return fillWords(banner.between(tag), {
        when: day,
        start: bareTimeWords(tag, firstDay, firstTime),
        ...timeSlots(tag, firstDay, lastTime),
      });
    if (firstTime)
      return fillWords(banner.after(tag), { when: day, ...timeSlots(tag, firstDay, firstTime) });
    if (lastTime)
      return fillWords(banner.before(tag), { when: day, ...timeSlots(tag, firstDay, lastTime) });
    return day;
  }
  const year = lastDay && !today ? lastDay.slice(0, 4) : today?.slice(0, 4);
  return fillWords('{start} {end}', {
    start: startOf(tag, span, today, year),
    end: endOf(tag, span, today),
  });
}

function startOf(tag: Tag, span: Span, today?: CivilDate, year?: string): Words {
  const { firstDay, firstTime } = span;
  if (firstTime)
    return fillWords(banner.after(tag), {
      when: when(tag, firstDay, true, today, year),
      ...timeSlots(tag, firstDay, firstTime),
    });
  if (today && firstDay === addDays(today, 1)) return [banner.fromTomorrow(tag)];
  return fillWords(banner.fromDay(tag), daySlots(tag, firstDay, firstDay.slice(0, 4) !== year));
}

function endOf(tag: Tag, span: Span, today?: CivilDate): Words {
  const { lastDay, lastTime } = span;
  if (!lastDay) return [banner.toFurther(tag)];
  const slots = daySlots(tag, lastDay, lastDay.slice(0, 4) !== today?.slice(0, 4));
  return lastTime
    ? fillWords(banner.toDayAt(tag), { ...slots, ...timeSlots(tag, lastDay, lastTime) })
    : fillWords(banner.toDay(tag), slots);
}

/** A day by its distance, where it is near, else "am Montag, 24. November". */
function when(
  tag: Tag,
  day: CivilDate,
  timeFollows: boolean,
  today?: CivilDate,
  year = today?.slice(0, 4),
): Words {
  if (day === today) return [banner.today(tag)];
  if (today && day === addDays(today, 1)) return [banner.tomorrow(tag)];
  const slots = daySlots(tag, day, day.slice(0, 4) !== year);
  const words = fillWords(banner.onDay(tag), slots);
  /* "am Montag, 24. November, ab 12 Uhr": a comma that was opened is closed. */
  return timeFollows && plain(words).includes(', ') ? [...words, ','] : words;
}

function timeSlots(tag: Tag, day: CivilDate, time: string): Slots {
  return { time: timeWords(tag, day, time), end: bareTimeWords(tag, day, time) };
}
