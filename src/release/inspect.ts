import type { CivilDate, Period } from '../feed/model.js';
import { parseCivilDate } from './calendar.js';
import { closuresIn } from './closures.js';
import { joinTimes, LONGEST_READ, publicPart, readDates, type DateMention } from './dates.js';
import { joinDays } from './merge.js';
import type { ProblemCode } from './problem.js';

/** What is found in one text: the answer of `herne-feed inspect`. */
export interface Inspection {
  readonly is_closure: boolean;
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  readonly reason: string | null;
  readonly open_ended: boolean;
  readonly anomalies: readonly ProblemCode[];
  readonly dates: readonly DateMention[];
}

export interface InspectOptions {
  /** The day the text was published, `YYYY-MM-DD`, where it is known. */
  readonly published?: CivilDate | null | undefined;
}

/** Reads one German text. Pure: the same text gives the same answer on every day. */
export function inspectText(text: string, options: InspectOptions = {}): Inspection {
  const published = parseCivilDate(options.published);
  const context = published === undefined ? {} : { published };
  const read = readDates(text.slice(0, 2 * LONGEST_READ).normalize('NFC'), context);
  const { closures, problems } = closuresIn(read, context);
  const dates = joinTimes(read);
  const codes = [
    ...dates.flatMap(d => d.problems),
    ...closures.flatMap(c => c.problems),
    ...problems,
  ].map(problem => problem.code);
  if (read.readTo !== undefined || text.length > 2 * LONGEST_READ) codes.push('too-large');
  return {
    is_closure: closures.length > 0,
    offices: unique(closures.flatMap(closure => closure.offices)),
    periods: joinDays(closures.flatMap(closure => closure.periods)),
    reason: closures.find(closure => closure.reason !== undefined)?.reason ?? null,
    open_ended: closures.some(closure => closure.open_ended),
    anomalies: unique(codes),
    dates: dates.map(publicPart),
  };
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
