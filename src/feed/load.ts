import { readBody } from './body.js';
import type { Feed } from './model.js';
import { ofDocument } from './of-document.js';
import { readFeedInTurns } from './read.js';
import { ATTEMPTS, errorOf, LoadError, pause } from './retry.js';
import { learn, now } from './server-time.js';

/** Where the feed shown came from. */
export type Origin = 'network' | 'memory' | 'snapshot';

/** A feed, with where and when it was had. */
export interface Loaded {
  readonly feed: Feed;
  readonly origin: Origin;
  /** Milliseconds since the epoch when the bytes arrived, by the server's clock if that is known. */
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
  const budget = setTimeout(() => abort.abort(), BUDGET);
  const stopped = AbortSignal.any([signal, abort.signal]);
  /* Where the page's own policy forbids the address, asking again would only fill its log. */
  let forbidden = false;
  const notice = (event: SecurityPolicyViolationEvent): void => {
    forbidden ||= event.effectiveDirective === 'connect-src' && url.startsWith(event.blockedURI);
  };
  globalThis.window?.addEventListener('securitypolicyviolation', notice);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(url, stopped, cache);
      } catch (reason) {
        const error =
          reason instanceof LoadError ? reason : new LoadError(`${url} did not answer.`);
        const wait = pause(attempt - 1, error.wait, Math.random());
        const late = Date.now() + wait >= end;
        if (!error.again || attempt === ATTEMPTS || late || stopped.aborted) throw error;
        await sleep(wait, stopped);
        if (forbidden || stopped.aborted) throw error;
      }
    }
  } finally {
    clearTimeout(budget);
    globalThis.window?.removeEventListener('securitypolicyviolation', notice);
  }
}

async function ask(url: string, stopped: AbortSignal, cache: RequestCache): Promise<Loaded> {
  const abort = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => abort.abort(), SILENCE);
  };
  alive();
  try {
    const response = await fetch(url, {
      cache,
      credentials: isPreloaded(url) ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([stopped, abort.signal]),
    });
    alive();
    learn(response.headers);
    if (!response.ok) {
      response.body?.cancel().catch(() => undefined);
      throw errorOf(response, Date.now());
    }
    return await read(await readBody(response, alive), response.url || url);
  } finally {
    clearTimeout(silence);
  }
}

/**
 * Whether the page has `<link rel="preload" as="fetch" crossorigin>` for it. The browser takes that
 * answer only for a request that is like it; other hosts get no cookies either way.
 */
function isPreloaded(url: string): boolean {
  if (!globalThis.document) return false;
  const links = ofDocument('querySelectorAll')<HTMLLinkElement>('[as=fetch][crossorigin]');
  return [...links].some(({ href }) => href === url);
}

/** Text -> feed, all of it or nothing: a part of a JSON text is never used. */
async function read(text: string, address: string): Promise<Loaded> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    /* said below */
  }
  const feed = await readFeedInTurns(value, address);
  if (!feed) throw new LoadError('The answer is not a feed.', false);
  const expired = (value as { expired?: unknown }).expired === true;
  return { feed, origin: 'network', at: now(), text, expired };
}

function sleep(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
