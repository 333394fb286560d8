import { z } from 'zod';
import { isCivilDate, isCivilDateTime } from '../feed/civil.js';
import type { Period } from '../feed/model.js';
import { fields, NO_DATE, text } from './checked-json.js';
import type { ProblemCode } from './problem.js';
import type { NoticeContent } from './notices.js';

const MOMENT = 'must be a day, YYYY-MM-DD, or a minute, YYYY-MM-DDTHH:mm';
const moment = z.string(MOMENT).refine(value => isCivilDate(value) || isCivilDateTime(value), {
  message: MOMENT,
  params: NO_DATE,
});

const period = fields(
  {
    start: moment,
    end: z.nullable(moment),
    all_day: z.boolean('must be true or false').exactOptional(),
  },
  'needs "start" and "end"; "end" may be null',
)
  .superRefine(({ start, end, all_day }, context) => {
    const allDay = isCivilDate(start);
    const wrong = (
      key: 'start' | 'end' | 'all_day',
      message: string,
      code: ProblemCode = 'invalid-date',
    ): void => {
      context.addIssue({ code: 'custom', path: [key], message, params: { code } });
    };
    if (end !== null && isCivilDate(end) !== allDay)
      wrong('end', 'must be a day if "start" is one, and a minute if "start" is one');
    else if (end !== null && end < start) wrong('end', 'lies before the start', 'end-before-start');
    if ((all_day ?? allDay) !== allDay)
      wrong('all_day', `must be ${allDay}: "start" is a ${allDay ? 'day' : 'minute'}`);
    if (start < '2000') wrong('start', 'lies before the year 2000');
  })
  .transform(({ start, end }): Period => ({ start, end, all_day: isCivilDate(start) }));

const PERIODS = 'must have at least one { "start", "end" }';
const OFFICES = 'must be a list of at least one name';

/** A notice may be copied from the feed; what it is called there it keeps, or gets anew. */
const ignored = z.unknown().optional();

/** A notice as an editor writes it: the day the offices reopen and the reason may be missing. */
export const notice = fields(
  {
    offices: z.array(text(), OFFICES).min(1, OFFICES),
    periods: z.array(period, PERIODS).min(1, PERIODS),
    reason: text().exactOptional(),
    reopens: moment.exactOptional(),
    id: ignored,
    revision: ignored,
    basis: ignored,
    note: ignored,
  },
  'must be an object with "offices" and "periods"',
)
  .superRefine(({ periods: [first], reopens }, context) => {
    if (
      first === undefined ||
      reopens === undefined ||
      reopens >= first.start.slice(0, reopens.length)
    )
      return;
    const params = { code: 'end-before-start' satisfies ProblemCode };
    const message = 'lies before the first day of the closure';
    context.addIssue({ code: 'custom', path: ['reopens'], message, params });
  })
  .transform(({ offices, periods, reason, reopens }): NoticeContent => ({
    offices,
    periods,
    ...(reason === undefined ? {} : { reason }),
    ...(reopens === undefined ? {} : { reopens }),
    basis: 'edited',
  }));
