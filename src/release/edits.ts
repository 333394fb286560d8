import { isCivilDate, isCivilDateTime } from '../feed/civil.js';
import type { CivilDate, Period } from '../feed/model.js';
import { safeUrl } from '../feed/safe-url.js';
import type { NoticeContent } from './notices.js';

/** An editor's correction of one item; it wins over what was read. */
export interface Edit {
  readonly title?: string;
  readonly url?: string;
  readonly date?: CivilDate;
  readonly tags?: readonly string[];
  /** All notices of the item, instead of those read. */
  readonly closures?: readonly NoticeContent[];
  /** The item is left out of the feed. */
  readonly hide?: boolean;
  /** The closure does not take place: `true` for all of the item, or their ids. */
  readonly called_off?: true | readonly string[];
  /** Id of the German item this one translates. */
  readonly translation_of?: string;
}

/** `edits.json`, by item id. */
export type Edits = ReadonlyMap<string, Edit>;

/** Something wrong with an edit, and the item it is for. */
export interface EditError {
  readonly id: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const KNOWN = [
  'title',
  'url',
  'date',
  'tags',
  'closures',
  'hide',
  'called_off',
  'translation_of',
  'note',
];

/** Reads `edits.json`; every mistake in it is reported, none is ignored. */
export function readEdits(value: unknown): { edits: Edits; errors: EditError[] } {
  const errors: EditError[] = [];
  const edits = new Map<string, Edit>();
  if (!isObject(value))
    return {
      edits,
      errors: [{ id: '', message: 'The file must hold one JSON object, its keys item ids.' }],
    };
  for (const [id, entry] of Object.entries(value)) {
    const wrong = (message: string): void => {
      errors.push({ id, message: `The edit of "${id}": ${message}` });
    };
    if (isObject(entry)) edits.set(id, readEdit(entry, wrong));
    else wrong('it must be an object.');
  }
  return { edits, errors };
}

function readEdit(entry: Json, wrong: (message: string) => void): Edit {
  for (const key of Object.keys(entry))
    if (!KNOWN.includes(key)) wrong(`"${key}" cannot be edited; what can: ${KNOWN.join(', ')}.`);
  const { title, date, tags, hide, called_off, closures, translation_of } = entry;
  const url = safeUrl(entry['url']);
  const calledOff = called_off === true || isTexts(called_off) ? called_off : undefined;
  if (title !== undefined && !isText(title)) wrong('"title" must be a text.');
  if (entry['url'] !== undefined && url === undefined)
    wrong('"url" must be an absolute public address.');
  if (date !== undefined && !isCivilDate(date)) wrong('"date" must be a day, YYYY-MM-DD.');
  if (tags !== undefined && !isTexts(tags)) wrong('"tags" must be a list of words.');
  if (hide !== undefined && typeof hide !== 'boolean') wrong('"hide" must be true or false.');
  if (called_off !== undefined && called_off !== false && calledOff === undefined)
    wrong('"called_off" must be true or a list of closure ids.');
  if (translation_of !== undefined && !isText(translation_of))
    wrong('"translation_of" must be the id of the German item.');
  const notices = closures === undefined ? undefined : readNotices(closures, wrong);
  return {
    ...(isText(title) ? { title: title.trim() } : {}),
    ...(url !== undefined ? { url } : {}),
    ...(isCivilDate(date) ? { date } : {}),
    ...(isTexts(tags) ? { tags } : {}),
    ...(hide === true ? { hide } : {}),
    ...(calledOff !== undefined ? { called_off: calledOff } : {}),
    ...(notices ? { closures: notices } : {}),
    ...(isText(translation_of) ? { translation_of: translation_of.trim() } : {}),
  };
}

function readNotices(
  value: unknown,
  wrong: (message: string) => void,
): NoticeContent[] | undefined {
  if (!Array.isArray(value)) {
    wrong('"closures" must be a list.');
    return undefined;
  }
  return value.flatMap((entry: unknown, index) => {
    const where = `closures[${index}]`;
    if (!isObject(entry) || !isTexts(entry['offices']) || entry['offices'].length === 0) {
      wrong(`${where} must name its "offices", a list of names.`);
      return [];
    }
    const periods = readPeriods(entry['periods'], where, wrong);
    const { reason, reopens } = entry;
    if (reason !== undefined && !isText(reason)) wrong(`${where}.reason must be a text.`);
    const opens = isCivilDate(reopens) || isCivilDateTime(reopens) ? reopens : undefined;
    if (reopens !== undefined && opens === undefined)
      wrong(`${where}.reopens must be a day or a minute in Berlin.`);
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

function readPeriods(value: unknown, where: string, wrong: (message: string) => void): Period[] {
  if (!Array.isArray(value) || value.length === 0) {
    wrong(`${where} must have "periods", a list with at least one { "start", "end" }.`);
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const { start, end } = isObject(entry) ? entry : {};
    const allDay = isCivilDate(start);
    const fits = allDay
      ? end === null || isCivilDate(end)
      : isCivilDateTime(start) && (end === null || isCivilDateTime(end));
    if (!fits) {
      wrong(
        `${where}.periods[${index}] needs "start" and "end", both YYYY-MM-DD or both YYYY-MM-DDTHH:mm; "end" may be null.`,
      );
      return [];
    }
    if (end !== null && String(end) < String(start)) {
      wrong(`${where}.periods[${index}] ends before it begins.`);
      return [];
    }
    return [{ start: String(start), end: end === null ? null : String(end), all_day: allDay }];
  });
}
