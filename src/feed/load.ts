import { readBody } from './body.js';
import type { Feed } from './model.js';
import { readFeed } from './read.js';
import { ATTEMPTS, errorOf, LoadError, pause } from './retry.js';
import { learn } from './server-time.js';

/** Where the feed shown came from. */
export type Origin = 'network' | 'memory' | 'snapshot';

/** A feed, with where and when it was had. */
export interface Loaded {
  readonly feed: Feed;
  readonly origin: Origin;
  /** Milliseconds since the epoch when the bytes arrived. */
  readonly at: number;
  /** What the server sent, to notice an answer that is the same as before. */
  readonly text?: string;
  /** The feed says of itself that it will never change again. */
  readonly expired?: boolean;
}

/** Without a sign of life for this long, an attempt has failed. */
const SILENCE = 8000;
/** All attempts and pauses together. */
const BUDGET = 30_000;

/**
 * Fetches and reads a feed, asking again where that may help: at most four times within 30
 * seconds. The only `fetch` there is. Rejects with a `LoadError`; once `signal` is aborted, with
 * whatever.
 */
export async function load(
  url: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Loaded> {
  const end = Date.now() + BUDGET;
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const budget = setTimeout(stop, BUDGET);
  const blocks = watchPolicy(url);
  signal.addEventListener('abort', stop);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(url, abort.signal, cache);
      } catch (reason) {
        const error =
          reason instanceof LoadError ? reason : new LoadError(`${url} did not answer.`);
        const wait = pause(attempt - 1, error.wait, Math.random());
        const late = Date.now() + wait >= end;
        if (!error.again || attempt === ATTEMPTS || late || abort.signal.aborted) throw error;
        await sleep(wait, abort.signal);
        if (blocks.found || abort.signal.aborted) throw error;
      }
    }
  } finally {
    clearTimeout(budget);
    signal.removeEventListener('abort', stop);
    blocks.stop();
  }
}

async function ask(url: string, signal: AbortSignal, cache: RequestCache): Promise<Loaded> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  let silence = setTimeout(stop, SILENCE);
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(stop, SILENCE);
  };
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(url, {
      cache,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    alive();
    learn(response.headers);
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined);
      throw errorOf(response, Date.now());
    }
    return read(await readBody(response, alive), response.url || url);
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', stop);
  }
}

/** Text -> feed, all of it or nothing: a part of a JSON text is never used. */
function read(text: string, address: string): Loaded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    /* said below */
  }
  const feed = readFeed(value, { address });
  if (!feed) throw new LoadError('The answer is not a feed.', false);
  const expired = (value as { expired?: unknown }).expired === true;
  return { feed, origin: 'network', at: Date.now(), text, expired };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** Notices when the page's own policy forbids the address: asking again would only fill its log. */
function watchPolicy(url: string): { found: boolean; stop: () => void } {
  const watch = {
    found: false,
    stop: () => globalThis.document?.removeEventListener('securitypolicyviolation', notice),
  };
  const notice = (event: SecurityPolicyViolationEvent): void => {
    if (event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI))
      watch.found = true;
  };
  globalThis.document?.addEventListener('securitypolicyviolation', notice);
  return watch;
}
