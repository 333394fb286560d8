import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Feed } from '../feed/model.js';
import { load, type Origin } from '../feed/load.js';
import { snapshot } from '../feed/snapshot.js';

/** What the controller needs to know of its host, read anew on every update. */
export interface FeedSource {
  /** Feed address; `undefined` means the bundled snapshot. */
  readonly src: string | undefined;
  /** Minutes between refreshes; 0 = never. */
  readonly refresh: number;
}

/** `loading` until there is something to show; `error` only when there is nothing to show. */
export type FeedStatus = 'loading' | 'ready' | 'error';

/** Loads a feed for an element, keeps the last good copy, falls back to the snapshot. */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => FeedSource;
  readonly #settled: (outcome: Feed | Error) => void;
  #src: string | undefined | null = null;
  #abort: AbortController | undefined;

  status: FeedStatus = 'loading';
  feed: Feed | undefined;
  origin: Origin | undefined;
  /** Milliseconds since the epoch when the shown feed arrived. */
  at: number | undefined;
  /** True when the shown feed is older than it should be because a refresh failed. */
  stale = false;
  error: Error | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    source: () => FeedSource,
    settled: (outcome: Feed | Error) => void = () => undefined,
  ) {
    (this.#host = host).addController(this);
    this.#source = source;
    this.#settled = settled;
  }

  hostConnected(): void {
    if (this.#src !== null) void this.reload();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostUpdate(): void {
    const { src } = this.#source();
    if (src === this.#src) return;
    this.#src = src;
    void this.reload();
  }

  /** Loads again; resolves when there is an outcome, never rejects. */
  async reload(): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const src = this.#src;
    try {
      const bundled = snapshot();
      if (!src && !bundled) throw new Error('There is no feed address and no bundled snapshot.');
      const loaded = src
        ? await load(src, abort.signal)
        : { feed: bundled!, origin: 'snapshot' as const, at: Date.now() };
      if (abort.signal.aborted) return;
      this.feed = loaded.feed;
      this.origin = loaded.origin;
      this.at = loaded.at;
      this.error = undefined;
      this.stale = false;
    } catch (reason) {
      if (abort.signal.aborted) return;
      this.error = reason instanceof Error ? reason : new Error(String(reason));
      this.stale = this.feed !== undefined;
      this.feed ??= snapshot();
    }
    this.status = this.feed ? 'ready' : 'error';
    this.#host.requestUpdate();
    this.#settled(this.error ?? this.feed!);
  }
}
