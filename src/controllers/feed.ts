import { ofDocument } from '../feed/of-document.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchClock, type Alarm } from '../feed/alarm.js';
import { channelOf, type Channel, type Subscriber } from '../feed/channel.js';
import { load, type Origin } from '../feed/load.js';
import type { Feed } from '../feed/model.js';
import { joined, renewed } from '../feed/pages.js';
import { parsed } from '../feed/safe-url.js';
import { now } from '../feed/server-time.js';
import { snapshot } from '../feed/snapshot.js';

/** What the controller needs to know of its host, read anew on every update. */
export interface FeedSource {
  /** Feed address; `undefined` means the bundled snapshot. */
  readonly src: string | undefined;
  /** Minutes between refreshes; 0 = only when the reader comes back. */
  readonly refresh: number;
  /** Whether the snapshot is to be shown until this address has answered. */
  ahead?(address: string): boolean;
}

/** `loading` until there is something to show; `error` only when there is nothing to show. */
export type FeedStatus = 'loading' | 'ready' | 'error';

const HOUR = 60 * 60_000;
/** Below this no copy is old: the city writes a few times a day, and one look that failed is no news. */
const OLD = 3 * HOUR;

/**
 * Shows an element its feed: the copy from the network, else the last good one, else the snapshot
 * bundled with the script. Follows `src` and `refresh`; what an earlier `src` answers late is lost.
 * Where its host wants that, the snapshot is shown until the network has answered.
 * A copy whose feed cannot be had is told to be old only when it is: after three hours, or two
 * intervals of `refresh` where these are longer.
 */
export class FeedController implements ReactiveController, Subscriber {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: () => FeedSource;
  readonly #settled: (outcome: Feed | Error) => unknown;
  #src: string | undefined | null = null;
  #channel: Channel | undefined;
  #refresh = 0;
  #alarm: Alarm | undefined;
  /** Of the page asked for last: there may be others behind the first one. */
  #more: AbortController | undefined;

  status: FeedStatus = 'loading';
  feed: Feed | undefined;
  origin: Origin | undefined;
  /** Milliseconds since the epoch when the shown feed arrived; of the snapshot, when it was made. */
  at: number | undefined;
  /** Why the last look at the feed failed, if it did. */
  error: Error | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    source: () => FeedSource,
    settled: (outcome: Feed | Error) => unknown = () => undefined,
  ) {
    (this.#host = host).addController(this);
    this.#source = source;
    this.#settled = settled;
  }

  get refresh(): number {
    return this.#source().refresh;
  }

  /** Whether the feed has another page. */
  get hasNext(): boolean {
    return this.feed?.next_url !== undefined;
  }

  /**
   * How old the shown feed is at an instant, in milliseconds, where that is to be told: the last
   * look at the feed has failed, and it really is old.
   */
  ageAt(instant: number): number | undefined {
    const age = this.error && this.at ? instant - this.at : 0;
    return age >= this.#old ? age : undefined;
  }

  hostConnected(): void {
    this.#alarm = watchClock(() => this.#host.requestUpdate());
    /*
     * An address that is known is asked while the element waits for its turn to draw; the first
     * request of a page costs as much as a drawing, so it has a task of its own, too.
     */
    if (this.#source().src) setTimeout(() => this.#host.isConnected && this.hostUpdate());
    this.#channel?.subscribe(this);
  }

  hostDisconnected(): void {
    this.#alarm?.stop();
    /* An element that is only moved is back in the same task, and a reader's wish with it. */
    setTimeout(() => this.#host.isConnected || this.#more?.abort());
    this.#channel?.unsubscribe(this);
  }

  hostUpdate(): void {
    const { src } = this.#source();
    if (src !== this.#src) this.#follow((this.#src = src));
    if (this.refresh !== this.#refresh) this.#channel?.reschedule();
    this.#refresh = this.refresh;
    /* What cannot be renewed gets old while nothing else happens, and then older by the hour. */
    const age = now() - this.at!;
    const wait = Math.max(this.#old - age, HOUR - (age % HOUR));
    this.#alarm?.at(this.error && wait ? Date.now() + wait : undefined);
  }

  /** Looks at the feed again; resolves when there is an outcome, never rejects. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    await this.#host.updateComplete;
    if (this.#channel) await this.#channel.ask('no-cache');
    else this.settled();
  }

  /** Adds the next page, because the reader asks for it. Rejects with a `LoadError`. */
  async loadNext(): Promise<void> {
    const next = this.feed?.next_url;
    if (!next) return;
    this.#more?.abort();
    const { signal } = (this.#more = new AbortController());
    const { feed } = await load(next, signal);
    if (signal.aborted) return;
    this.feed = joined(this.feed!, feed);
    this.#host.requestUpdate();
  }

  /** For the channel. */
  settled(): void {
    this.#take();
    this.#host.requestUpdate();
  }

  #follow(src: string | undefined): void {
    this.#more?.abort();
    this.#channel?.unsubscribe(this);
    const url = src ? parsed(src, ofDocument('baseURI')) : undefined;
    const channel = (this.#channel = url && channelOf(url));
    this.#more = this.feed = this.error = this.at = this.origin = undefined;
    this.status = 'loading';
    if (!channel || channel.last || channel.error) this.#take();
    else if (this.#source().ahead?.(channel.address))
      /* After a drawing without items: both at once would keep the page waiting too long. */
      void this.#host.updateComplete.then(
        () => channel === this.#channel && !this.feed && this.settled(),
      );
    if (this.#host.isConnected) channel?.subscribe(this);
  }

  #take(): void {
    const { last, error } = this.#channel ?? {};
    const bundled = snapshot();
    if (last) {
      this.feed = this.#more ? renewed(this.feed!, last.feed) : last.feed;
      this.origin = error ? 'memory' : last.origin;
      this.at = last.at;
    } else if (bundled) {
      this.feed = bundled;
      this.origin = 'snapshot';
      this.at = Date.parse(bundled._herne.generated) || undefined;
    }
    this.error = this.#channel ? error : this.#misplaced();
    this.status = this.feed ? 'ready' : 'error';
    const outcome = this.error ?? ((last || !this.#channel) && this.feed);
    const tell = (): void => {
      if (outcome && this.#host.isConnected) this.#settled(outcome);
    };
    this.#host.updateComplete.then(tell, () => undefined);
  }

  get #old(): number {
    return Math.max(OLD, 2 * (this.refresh || 0) * 60_000);
  }

  /** What is wrong where there is no address to ask. */
  #misplaced(): Error | undefined {
    if (this.#src) return new Error(`"${this.#src}" is no address.`);
    return this.feed ? undefined : new Error('There is no address and no snapshot.');
  }
}
