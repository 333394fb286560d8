/**
 * The time, corrected once by the server's where the reader's clock is plainly wrong.
 *
 * A `Date` header says what time it was when the answer was made; `Age` how long a shared cache has
 * kept it, `Cache-Control` how long the browser may have. What these cannot explain is the clock's
 * fault. Other origins must expose `Date` and `Age`; otherwise the reader's clock is all there is.
 */

const MINUTE = 60_000;
/** Below this, a cache or a slow network may be the reason. */
const LEAST = 10 * MINUTE;
/** Above this no page would have come over https at all: the clock was moved on purpose. */
const MOST = 26 * 60 * MINUTE;

/** `undefined` until the first answer of a page has been looked at; it is not looked for again. */
let ahead: number | undefined;

/** Milliseconds since the epoch. */
export function now(): number {
  return Date.now() - (ahead ?? 0);
}

/** Compares the clock with the first answer's headers. */
export function learn(headers: Headers): void {
  ahead ??= aheadBy(headers, Date.now());
}

/** How many milliseconds a clock is ahead of what the headers allow; 0 where they say nothing. */
export function aheadBy(headers: Headers, clock: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date)) return 0;
  const age = 1000 * (Number(headers.get('age')) || 0);
  const difference = clock - date - age;
  const kept = difference > 0 ? 1000 * keptFor(headers.get('cache-control') ?? '') : 0;
  const wrong = Math.abs(difference) - kept;
  return wrong > LEAST && Math.abs(difference) < MOST ? difference : 0;
}

/** Seconds a browser may go on using an answer. */
function keptFor(cacheControl: string): number {
  let seconds = 0;
  for (const [, value] of cacheControl.matchAll(/\b(?:max-age|while-revalidate)=(\d{1,9})/g))
    seconds += Number(value);
  return seconds;
}
