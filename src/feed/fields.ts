import { instantOf, isCivilDate, isCivilDateTime } from './civil.js';
import type { Instant } from './model.js';
import { safeUrl } from './safe-url.js';
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

/** Is told of everything that is dropped or changed, with its JSON path. */
export type Report = (path: string, fault: Fault) => void;

/** What holds for a whole feed while it is read. */
export interface Reading {
  readonly report: Report;
  /** The origin the feed was loaded from: addresses there are allowed, wherever it is. */
  readonly origin: string | undefined;
  /** Milliseconds since the epoch; instants after it are mistakes. */
  readonly latest: number;
}

/** An object as JSON.parse gives it. */
export type Raw = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fields of one JSON object, read by naming them. Each method gives a value that is fit to be
 * used, or `undefined` and a report. Only own keys count: what a page put on a prototype is not
 * part of a feed.
 */
export class Fields {
  readonly #raw: Raw;
  readonly #path: string;
  readonly #reading: Reading;

  constructor(raw: Raw, path: string, reading: Reading) {
    this.#raw = raw;
    this.#path = path;
    this.#reading = reading;
  }

  raw(key: string): unknown {
    return Object.prototype.hasOwnProperty.call(this.#raw, key) ? this.#raw[key] : undefined;
  }

  /** Reports a field, or the object itself; gives `undefined`, so that it can be returned. */
  fault(key: string, fault: Fault): undefined {
    this.#reading.report(key ? `${this.#path}.${key}` : this.#path, fault);
    return undefined;
  }

  /** Reports a field that is not there; one that is there and wrong has been reported before. */
  missing(key: string): undefined {
    const found = this.raw(key);
    return found === undefined || found === '' ? this.fault(key, 'missing') : undefined;
  }

  /** A value that passes a check. */
  checked<T>(key: string, fault: Fault, check: (found: unknown) => T | undefined): T | undefined {
    const found = this.raw(key);
    return found === undefined ? undefined : (check(found) ?? this.fault(key, fault));
  }

  line(key: string, longest = 300): string | undefined {
    return this.text(key, longest, oneLine);
  }

  text(key: string, longest: number, tidy = manyLines): string | undefined {
    const found = this.checked(key, 'type', value =>
      typeof value === 'string' ? value : undefined,
    );
    if (found === undefined) return undefined;
    const tidied = tidy(found, longest);
    if (tidied !== found) this.fault(key, found.length > longest ? 'long' : 'unclean');
    return tidied || undefined;
  }

  url(key: string): string | undefined {
    return this.checked(key, 'url', found => safeUrl(found, this.#reading.origin));
  }

  /** A civil day or minute. */
  civil(key: string): string | undefined {
    return this.checked(key, 'date', found =>
      isCivilDate(found) || isCivilDateTime(found) ? found : undefined,
    );
  }

  day(key: string): string | undefined {
    return this.checked(key, 'date', found => (isCivilDate(found) ? found : undefined));
  }

  instant(key: string): Instant | undefined {
    return this.checked(key, 'date', found => {
      const instant = instantOf(found);
      const at = Date.parse(instant ?? '');
      return at >= 0 && at < this.#reading.latest ? instant : undefined;
    });
  }

  language(fallback: string): string {
    const given = this.checked('language', 'value', found => {
      const tag = typeof found === 'string' ? found.replace('_', '-') : '';
      return /^[a-z]{2,3}(-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : undefined;
    });
    return given ?? fallback;
  }

  oneOf<const T extends string>(key: string, words: readonly T[]): T | undefined {
    return this.checked(key, 'value', found => words.find(word => word === found));
  }

  count(key: string): number | undefined {
    return this.checked(key, 'value', found =>
      typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined,
    );
  }

  /** An object's fields. */
  inner(key: string): Fields | undefined {
    return this.checked(key, 'type', found =>
      isObject(found) ? new Fields(found, `${this.#path}.${key}`, this.#reading) : undefined,
    );
  }

  /** What `read` makes of each object of a list, at most `most`; what it makes nothing of is left out. */
  list<T>(key: string, most: number, read: (entry: Fields) => T | undefined): T[] | undefined {
    return this.#entries(key, most, (found, path) =>
      isObject(found) ? read(new Fields(found, path, this.#reading)) : null,
    );
  }

  lines(key: string, most: number, longest = 200): string[] | undefined {
    return this.#entries(key, most, found =>
      typeof found === 'string' ? oneLine(found, longest) || null : null,
    );
  }

  #entries<T>(
    key: string,
    most: number,
    read: (found: unknown, path: string) => T | null | undefined,
  ): T[] | undefined {
    const found = this.checked(key, 'type', value => (Array.isArray(value) ? value : undefined));
    if (!found) return undefined;
    const entries: T[] = [];
    for (let i = 0; i < found.length; i++) {
      if (entries.length === most) {
        this.fault(key, 'many');
        break;
      }
      const entry = read(found[i], `${this.#path}.${key}[${i}]`);
      if (entry === null) this.fault(`${key}[${i}]`, 'type');
      else if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }
}

type Loose<T> = { readonly [K in keyof Required<T>]: T[K] | undefined };

/** An object without the keys that have no value. */
export function defined<T extends object>(fields: Loose<T>): T {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) found[key] = value;
  return found as T;
}
