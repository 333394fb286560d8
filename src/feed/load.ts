import type { Feed } from './model.js';
import { readFeed } from './read.js';

/** Where the feed shown came from. */
export type Origin = 'network' | 'memory' | 'snapshot';

/** A feed, with where and when it was had. */
export interface Loaded {
  readonly feed: Feed;
  readonly origin: Origin;
  /** Milliseconds since the epoch when the bytes arrived. */
  readonly at: number;
}

/**
 * Fetches and validates a feed: one request per address and page, whoever asks.
 * Rejects with an `Error` whose message is one clear sentence.
 */
export async function load(url: string, signal?: AbortSignal): Promise<Loaded> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Error(`The feed answered ${response.status}.`);
  const feed = readFeed(await response.json(), { address: response.url });
  if (!feed) throw new Error('The answer is not a feed.');
  return { feed, origin: 'network', at: Date.now() };
}
