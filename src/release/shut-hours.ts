import type { CivilDate, Period } from '../feed/model.js';
import { dayNumber, fromDayNumber } from './calendar.js';
import type { Span, Timing } from './periods.js';
import type { Predicate } from './predicates.js';
import type { ClockTime, TimeMention } from './times.js';

/** During which hours of its days something is shut. */

/** Narrows whole days to the hours the clause names. */
export function applyTimes(
  spans: readonly Span[],
  timing: Timing,
  kind: Predicate['kind'],
): Period[] {
  const clock = timing.times.filter(t => t.kind !== 'all-day');
  const shared = clock.find(t => t.vague !== true) ?? clock[0];
  const reopensAt = timing.reopens?.date === undefined ? timing.reopens?.time : undefined;
  return spans.flatMap((span): Period[] => {
    const timed = span.start.includes('T') || span.end?.includes('T') === true;
    if (timed) {
      const start = span.start.includes('T') ? span.start : `${span.start}T${hourOf(span, shared)}`;
      const end = span.end === null || span.end.includes('T') ? span.end : `${span.end}T24:00`;
      return [{ start, end, all_day: false }];
    }
    const own = span.time ?? shared;
    const shut = untilHourOfReopening(span, own, timing, kind);
    if (shut !== undefined) return [shut];
    const whole = own === 'none' || own?.kind === 'all-day';
    const hours = hoursOf(whole ? undefined : own, kind, reopensAt);
    const { start, end } = span;
    if (hours.length === 0) return [{ start, end, all_day: true }];
    if (span.end === null) {
      const hour = hours[0]?.[0] ?? '00:00';
      return hour === '00:00'
        ? [{ start, end, all_day: true }]
        : [{ start: `${start}T${hour}`, end, all_day: false }];
    }
    const days: CivilDate[] = [];
    const last = dayNumber(span.end);
    for (let n = dayNumber(span.start); n <= last; n += 1) days.push(fromDayNumber(n));
    return days.flatMap(date =>
      hours.map(([from, to]) => ({
        start: `${date}T${from}`,
        end: `${date}T${to}`,
        all_day: false,
      })),
    );
  });
}

/** "ab dem 12. November, 15.30 Uhr, … am 16. um 8 Uhr wieder": from which hour of the first day. */
function hourOf({ time }: Span, shared: TimeMention | undefined): ClockTime {
  const own = time === undefined ? shared : time;
  if (own === undefined || own === 'none') return '00:00';
  return own.kind === 'from' || own.kind === 'at' ? (own.from ?? '00:00') : '00:00';
}

/** "heute ab 10 Uhr geschlossen. Morgen ab 9 Uhr …": shut through the night. */
function untilHourOfReopening(
  { start, end }: Span,
  time: Span['time'],
  { reopens }: Timing,
  kind: Predicate['kind'],
): Period | undefined {
  if (time === undefined || time === 'none' || kind === 'late' || start !== end) return undefined;
  const turns = kind === 'early' || kind === 'closed';
  if (time.kind !== 'from' && !(turns && time.kind === 'at')) return undefined;
  const { date, time: hour } = reopens ?? {};
  if (date === undefined || hour === undefined || date <= start) return undefined;
  return { start: `${start}T${time.from ?? '00:00'}`, end: `${date}T${hour}`, all_day: false };
}

/** Hours of a day during which it is shut; none means the whole day. */
function hoursOf(
  time: TimeMention | undefined,
  kind: Predicate['kind'],
  reopensAt: ClockTime | undefined,
): (readonly [ClockTime, ClockTime])[] {
  if (time === undefined) return reopensAt === undefined ? [] : [['00:00', reopensAt]];
  const from = time.from ?? '00:00';
  const to = time.to ?? '24:00';
  switch (kind) {
    case 'late':
      return [['00:00', from]];
    case 'until':
      return time.kind === 'span' && from !== '00:00'
        ? [
            ['00:00', from],
            [to, '24:00'],
          ]
        : [[time.to ?? from, '24:00']];
    case 'early':
      // "schließt schon um 14 Uhr und öffnet um 19 Uhr wieder"
      if (time.kind !== 'span' && reopensAt !== undefined && reopensAt > from)
        return [[from, reopensAt]];
      return [[from, time.kind === 'span' ? to : '24:00']];
    default: {
      if (time.kind === 'until') return [['00:00', to]];
      if (time.vague === true && time.from === '00:00' && reopensAt !== undefined)
        return [['00:00', reopensAt]];
      return [
        [
          from,
          time.kind === 'span'
            ? to
            : reopensAt !== undefined && reopensAt > from
              ? reopensAt
              : '24:00',
        ],
      ];
    }
  }
}
