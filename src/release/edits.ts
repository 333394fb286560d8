import { z } from 'zod';
import { isCivilDate } from '../feed/civil.js';
import type { CivilDate } from '../feed/model.js';
import { safeUrl } from '../feed/safe-url.js';
import { checkJson, fields, NO_DATE, readAs, text, type Mistake } from './checked-json.js';
import { notice } from './edited-notices.js';
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
  /** For whoever reads the file. */
  readonly note?: unknown;
}

/** `edits.json`, by item id. */
export type Edits = ReadonlyMap<string, Edit>;

/** Something wrong with an edit, and where in the file: the item's id, then what is inside. */
export type EditError = Mistake;

const DAY = 'must be a day, YYYY-MM-DD';
const CALLED_OFF = 'must be true or a list of closure ids';

const edit = fields(
  {
    title: text().exactOptional(),
    url: readAs(
      safeUrl,
      'must be an absolute public address that begins with https://',
    ).exactOptional(),
    date: z.string(DAY).refine(isCivilDate, { message: DAY, params: NO_DATE }).exactOptional(),
    tags: z.array(text('must be a word'), 'must be a list of words').exactOptional(),
    closures: z.array(notice, 'must be a list').exactOptional(),
    hide: z.boolean('must be true or false').exactOptional(),
    called_off: z.union([z.boolean(), z.array(text())], CALLED_OFF).exactOptional(),
    translation_of: text('must be the id of the German item').exactOptional(),
    note: z.unknown().optional(),
  },
  'it must be an object',
).transform(({ called_off = false, ...rest }): Edit =>
  called_off === false ? rest : { ...rest, called_off },
);

/** Reads `edits.json`; every mistake in it is reported, none is ignored. */
export function readEdits(value: unknown): { edits: Edits; errors: readonly EditError[] } {
  const file = checkJson(
    z.record(z.string(), z.unknown(), 'The file must hold one JSON object, its keys item ids'),
    value,
  );
  const edits = new Map<string, Edit>();
  const errors = [...file.mistakes];
  for (const [id, entry] of Object.entries(file.value ?? {})) {
    const { value: read, mistakes } = checkJson(edit, entry);
    if (read) edits.set(id, read);
    for (const { path, message, ...code } of mistakes)
      errors.push({ ...code, path: [id, ...path], message: `The edit of "${id}": ${message}` });
  }
  return { edits, errors };
}
