import { instantOf, isCivilDate, isCivilDateTime } from './civil.js';
import { nextPage, safeUrl } from './safe-url.js';
import { manyLines, oneLine } from './text.js';

/**
 * What can be wrong with a value. The browser needs only these codes; `validate.ts` has the
 * sentences, so that they do not weigh on a page.
 */
export type Fault =
  | 'date'
  | 'duplicate'
  | 'foreign'
  | 'html'
  | 'long'
  | 'many'
  | 'missing'
  | 'order'
  | 'type'
  | 'unclean'
  | 'untitled'
  | 'url'
  | 'value';

/** A field, or a place in a list. */
export type Place = string | number;

/** Is told of everything that is dropped or changed, and where that is. */
export type Report = (path: readonly Place[], fault: Fault) => undefined;

/** What holds for a whole feed while it is read, and where the reader is. */
export interface Reading {
  /** Reports what is being read, or a field of it. */
  readonly report: (fault: Fault, field?: string) => undefined;
  /** Leads to what is being read. */
  readonly path: Place[];
  /** Where the feed was loaded from: addresses on that origin are allowed, wherever it is. */
  readonly address: string | undefined;
  readonly origin: string | undefined;
  /** Milliseconds since the epoch; instants after it are mistakes. */
  readonly latest: number;
}

/** An object as JSON.parse gives it. */
export type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads a value that is there: gives what is fit to be used, or `undefined` and a report. What a
 * feed may hold is written down with these, once, for the builder and for the browser.
 */
export type Kind<T> = (found: unknown, reading: Reading) => T | undefined;

/** A kind for each field of an object. */
export type Kinds<T> = { readonly [K in keyof T]-?: Kind<T[K]> };

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only own keys count: what a page put on a prototype is not part of a feed. */
export const own = (raw: Raw, key: string): unknown =>
  Object.hasOwn(raw, key) ? raw[key] : undefined;

/** A value that passes a check. */
export const checked =
  <T>(fault: Fault, check: (found: unknown, reading: Reading) => T | undefined): Kind<T> =>
  (found, reading) =>
    check(found, reading) ?? reading.report(fault);

export const text =
  (longest: number, tidy = manyLines): Kind<string> =>
  (found, { report }) => {
    if (typeof found !== 'string') return report('type');
    const tidied = tidy(found, longest);
    if (tidied !== found) report(found.length > longest ? 'long' : 'unclean');
    return tidied || undefined;
  };

export const line = (longest = 300): Kind<string> => text(longest, oneLine);

export const url = checked('url', (found, { origin }) => safeUrl(found, origin));

/** Another part of the same feed. */
export const page = checked('url', (found, { address }) => nextPage(found, address));

export const day = checked('date', found => (isCivilDate(found) ? found : undefined));

/** A civil day or minute. */
export const civil = checked('date', found =>
  isCivilDate(found) || isCivilDateTime(found) ? found : undefined,
);

export const instant = checked('date', (found, { latest }) => {
  const read = instantOf(found);
  const at = Date.parse(read ?? '');
  return at >= 0 && at < latest ? read : undefined;
});

export const language = checked('value', found => {
  const tag = String(found).replace('_', '-');
  return /^[a-z]{2,3}(-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : undefined;
});

export const count = checked('value', found =>
  Number.isSafeInteger(found) && (found as number) >= 0 ? (found as number) : undefined,
);

export const oneOf = <const T extends string>(...words: readonly T[]): Kind<T> =>
  checked('value', found => words.find(word => word === found));

function within<T>(place: Place, found: unknown, kind: Kind<T>, reading: Reading): T | undefined {
  reading.path.push(place);
  const read = kind(found, reading);
  reading.path.pop();
  return read;
}

/** At most `most` entries; what is of another kind is left out. */
export const list =
  <T>(most: number, kind: Kind<T>): Kind<T[]> =>
  (found, reading) => {
    if (!Array.isArray(found)) return reading.report('type');
    const entries: T[] = [];
    for (let i = 0; i < found.length; i++) {
      if (entries.length === most) {
        reading.report('many');
        break;
      }
      const entry = within(i, found[i], kind, reading);
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  };

/**
 * An object with these fields. What lacks one it `needs` is dropped, after all its fields have been
 * looked at; what lacks another has that of `otherwise`. `finish` sees the fields together.
 */
export const object =
  <T extends object, R = T>(
    kinds: Kinds<T>,
    needs: readonly (keyof T & string)[] = [],
    otherwise: Partial<T> = {},
    finish: (read: T, raw: Raw, reading: Reading) => R | undefined = read => read as unknown as R,
  ): Kind<R> =>
  (raw, reading) => {
    if (!isObject(raw)) return reading.report('type');
    const read: Partial<T> = { ...otherwise };
    for (const key of Object.keys(kinds) as (keyof T & string)[]) {
      const found = own(raw, key);
      const value = found === undefined ? undefined : within(key, found, kinds[key], reading);
      if (value !== undefined) read[key] = value;
    }
    const lacks = needs.filter(key => read[key] === undefined);
    for (const key of lacks)
      if (!own(raw, key) && own(raw, key) !== 0) reading.report('missing', key);
    return lacks.length ? undefined : finish(read as T, raw, reading);
  };
