import { isCivilDate } from '../feed/civil.js';
import type { CivilDate } from '../feed/model.js';
import { safeUrl } from '../feed/safe-url.js';
import { isObject, isText, isTexts, readNotices, type Json, type Wrong } from './edited-notices.js';
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

/** Something wrong with an edit, and where in the file: the item's id, then what is inside. */
export interface EditError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

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
      errors: [{ path: [], message: 'The file must hold one JSON object, its keys item ids.' }],
    };
  for (const [id, entry] of Object.entries(value)) {
    const wrong: Wrong = (message, ...inside) => {
      errors.push({ path: [id, ...inside], message: `The edit of "${id}": ${message}` });
    };
    if (isObject(entry)) edits.set(id, readEdit(entry, wrong));
    else wrong('it must be an object.');
  }
  return { edits, errors };
}

function readEdit(entry: Json, wrong: Wrong): Edit {
  for (const key of Object.keys(entry))
    if (!KNOWN.includes(key))
      wrong(`"${key}" cannot be edited; what can: ${KNOWN.join(', ')}.`, key);
  const { title, date, tags, hide, called_off, closures, translation_of } = entry;
  const url = safeUrl(entry['url']);
  const calledOff = called_off === true || isTexts(called_off) ? called_off : undefined;
  if (title !== undefined && !isText(title)) wrong('"title" must be a text.', 'title');
  if (entry['url'] !== undefined && url === undefined)
    wrong('"url" must be an absolute public address that begins with https://.', 'url');
  if (date !== undefined && !isCivilDate(date)) wrong('"date" must be a day, YYYY-MM-DD.', 'date');
  if (tags !== undefined && !isTexts(tags)) wrong('"tags" must be a list of words.', 'tags');
  if (hide !== undefined && typeof hide !== 'boolean')
    wrong('"hide" must be true or false.', 'hide');
  if (called_off !== undefined && called_off !== false && calledOff === undefined)
    wrong('"called_off" must be true or a list of closure ids.', 'called_off');
  if (translation_of !== undefined && !isText(translation_of))
    wrong('"translation_of" must be the id of the German item.', 'translation_of');
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
