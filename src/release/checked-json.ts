import { z } from 'zod';
import { oneLine } from '../feed/text.js';
import type { ProblemCode } from './problem.js';

/** A place inside a JSON value: keys and indices, from the outside in. */
export type JsonPath = readonly (string | number)[];

/** Something wrong with a JSON value, and where in it. */
export interface Mistake {
  readonly path: JsonPath;
  /** A sentence that begins with the place. */
  readonly message: string;
  /** What kind of mistake it is, where it is not just unreadable. */
  readonly code?: ProblemCode;
}

/** For a mistake in a date. */
export const NO_DATE = { code: 'invalid-date' } satisfies { code: ProblemCode };

/** An object with these fields and no other. */
export const fields = <T extends z.ZodRawShape>(shape: T, message: string): z.ZodObject<T> =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `is not known here; known are ${Object.keys(shape).join(', ')}`
        : message,
  }) as unknown as z.ZodObject<T>;

/** A text with something in it: one line, without control or direction characters. */
export const text = (message = 'must be a text'): z.ZodString =>
  z
    .string(message)
    .overwrite(value => oneLine(value, Infinity))
    .min(1, message);

/** A text that is read as something else, or is a mistake. */
export const readAs = <T>(
  read: (value: string) => T | undefined,
  message: string,
): z.ZodType<T, string> =>
  z.string(message).transform((value, context) => {
    const found = read(value);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** What a schema makes of a value, or everything that is wrong with it. */
export function checkJson<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { readonly value?: T; readonly mistakes: readonly Mistake[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, mistakes: [] };
  return { mistakes: result.error.issues.flatMap(mistakesOf) };
}

function mistakesOf(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.map(key => (typeof key === 'number' ? key : String(key)));
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path];
  const code = issue.code === 'custom' ? (issue.params?.['code'] as ProblemCode) : undefined;
  return paths.map(at => ({
    path: at,
    ...(code === undefined ? {} : { code }),
    message: `${[placeOf(at), issue.message].join(' ').trim()}.`,
  }));
}

/** `"title"`, `closures[0].reason`, `captures["a.txt"].tags` */
function placeOf(path: JsonPath): string {
  if (path.length === 1) return `"${path[0]}"`;
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    if (!/^[\p{L}_][\p{L}\d_]*$/u.test(key)) return `${place}[${JSON.stringify(key)}]`;
    return place === '' ? key : `${place}.${key}`;
  }, '');
}
