import { isCivilDate, isCivilDateTime } from '../feed/civil.js';
import type { Period } from '../feed/model.js';
import type { NoticeContent } from './notices.js';

/** Is told what is wrong, and where inside the edit. */
export type Wrong = (message: string, ...inside: readonly (string | number)[]) => void;

export type Json = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
export const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(isText);

/** A notice may be copied from the feed; what it is called there it keeps, or gets anew. */
const IN_NOTICE = ['offices', 'periods', 'reason', 'reopens', 'id', 'revision', 'basis', 'note'];
const IN_PERIOD = ['start', 'end', 'all_day'];

/** Reports the keys of an object that mean nothing in it. */
function unknownKeys(entry: Json, known: readonly string[], wrong: Wrong): void {
  for (const key of Object.keys(entry))
    if (!known.includes(key))
      wrong(`"${key}" is not known here; known are ${known.join(', ')}.`, key);
}

/** The notices an editor wrote; every mistake in them is reported. */
export function readNotices(value: unknown, wrong: Wrong): NoticeContent[] | undefined {
  if (!Array.isArray(value)) {
    wrong('"closures" must be a list.', 'closures');
    return undefined;
  }
  return value.flatMap((entry: unknown, index) => {
    const at = ['closures', index] as const;
    const where = `closures[${index}]`;
    if (!isObject(entry) || !isTexts(entry['offices']) || entry['offices'].length === 0) {
      wrong(`${where} must name its "offices", a list of names.`, ...at);
      return [];
    }
    unknownKeys(entry, IN_NOTICE, (message, key = '') => {
      wrong(`${where}.${message}`, ...at, key);
    });
    const periods = readPeriods(entry['periods'], index, wrong);
    const { reason, reopens } = entry;
    if (reason !== undefined && !isText(reason))
      wrong(`${where}.reason must be a text.`, ...at, 'reason');
    const opens = isCivilDate(reopens) || isCivilDateTime(reopens) ? reopens : undefined;
    if (reopens !== undefined && opens === undefined)
      wrong(
        `${where}.reopens must be a day, YYYY-MM-DD, or a minute, YYYY-MM-DDTHH:mm.`,
        ...at,
        'reopens',
      );
    if (periods.length === 0) return [];
    return [
      {
        offices: entry['offices'],
        periods,
        ...(isText(reason) ? { reason } : {}),
        ...(opens !== undefined ? { reopens: opens } : {}),
        basis: 'edited' as const,
      },
    ];
  });
}

function readPeriods(value: unknown, notice: number, wrong: Wrong): Period[] {
  const at = ['closures', notice, 'periods'] as const;
  const where = `closures[${notice}]`;
  if (!Array.isArray(value) || value.length === 0) {
    wrong(`${where} must have "periods", a list with at least one { "start", "end" }.`, ...at);
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const { start, end } = isObject(entry) ? entry : {};
    if (isObject(entry))
      unknownKeys(entry, IN_PERIOD, (message, key = '') => {
        wrong(`${where}.periods[${index}].${message}`, ...at, index, key);
      });
    const allDay = isCivilDate(start);
    const fits = allDay
      ? end === null || isCivilDate(end)
      : isCivilDateTime(start) && (end === null || isCivilDateTime(end));
    if (!fits) {
      wrong(
        `${where}.periods[${index}] needs "start" and "end", both YYYY-MM-DD or both YYYY-MM-DDTHH:mm; "end" may be null.`,
        ...at,
        index,
      );
      return [];
    }
    if (end !== null && String(end) < String(start)) {
      wrong(`${where}.periods[${index}] ends before it begins.`, ...at, index);
      return [];
    }
    if (isObject(entry) && (entry['all_day'] ?? allDay) !== allDay) {
      wrong(
        `${where}.periods[${index}].all_day must be ${allDay}: "start" and "end" are ${allDay ? 'days' : 'minutes'}.`,
        ...at,
        index,
        'all_day',
      );
      return [];
    }
    if (String(start) < '2000') {
      wrong(`${where}.periods[${index}] begins before the year 2000.`, ...at, index, 'start');
      return [];
    }
    return [{ start: String(start), end: end === null ? null : String(end), all_day: allDay }];
  });
}
