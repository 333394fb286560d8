/* When to ask again, and how long to wait before. Pure: clock and chance are arguments. */

/** Times a feed is asked for before a refresh counts as failed. */
export const ATTEMPTS = 4;
const FIRST_WAIT = 1000;
/** No server can make a page wait longer. */
const LONGEST_WAIT = 10 * 60_000;

/** Why a feed could not be had: one sentence for people, and what to do for the machine. */
export class LoadError extends Error {
  /** Whether asking again may help. */
  readonly again: boolean;
  /** Milliseconds the server asked to be left alone. */
  readonly wait: number;
  /** The feed is gone for good: not even a later refresh will help. */
  readonly gone: boolean;

  constructor(message: string, again = true, wait = 0, gone = false) {
    super(message);
    this.name = 'LoadError';
    this.again = again;
    this.wait = wait;
    this.gone = gone;
  }
}

/** The error an answer other than 2xx stands for. */
export function errorOf(response: Response, clock: number): LoadError {
  const { status, headers } = response;
  const again = /^(408|425|429|500|502|503|504)$/.test(String(status));
  const wait = again ? retryAfter(headers, clock) : 0;
  return new LoadError(`The feed's server answered ${status}.`, again, wait, status === 410);
}

/** `Retry-After` in milliseconds, bounded; dates are measured against the server's own clock. */
function retryAfter(headers: Headers, clock: number): number {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_WAIT);
  if (!/^[A-Z][a-z]{2}, /.test(value)) return 0;
  const server = Date.parse(headers.get('date') ?? '') || clock;
  return Math.min(Math.max(Date.parse(value) - server || 0, 0), LONGEST_WAIT);
}

/** Full jitter: anything up to twice as long each time, never sooner than the server asked. */
export function pause(attempt: number, asked: number, chance: number): number {
  return asked + chance * FIRST_WAIT * 2 ** attempt;
}
