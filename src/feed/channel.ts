import { ofDocument } from './of-document.js';
import { watchClock, type Alarm } from './alarm.js';
import { load, type Loaded } from './load.js';
import { LoadError } from './retry.js';

/** Somebody who shows a feed. */
export interface Subscriber {
  /** Minutes between two looks at the feed; 0 = only when the reader comes back. */
  readonly refresh: number;
  /** There is a new outcome: a copy, or an error. */
  settled(): void;
}

/** A copy or a failure this fresh is good enough for who comes back, and for who comes later. */
const FRESH = 5 * 60_000;
/** A passing failure is tried again sooner. */
const FRESH_FAILURE = 30_000;
/** Many pages come back at the same moment, with the network or after a break: they spread out. */
const SPREAD_RETURN = 3000;
const SPREAD_REFRESH = 30_000;
/** Addresses whose last good copy is kept while nobody shows it. */
const KEPT = 20;

/**
 * One feed address on this page: one request at a time however many elements show it, the last
 * good copy in memory, and the schedule of refreshes. The last to leave takes the request along.
 */
export class Channel {
  readonly address: string;
  /** The last good copy. */
  last: Loaded | undefined;
  /** Why the last look at the feed failed, if it did. */
  error: LoadError | undefined;

  readonly #subscribers = new Set<Subscriber>();
  #flight: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  #alarm: Alarm | undefined;
  #looked = -Infinity;
  #due = Infinity;
  #notBefore = 0;
  #failures = 0;

  constructor(address: string) {
    this.address = address;
  }

  subscribe(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber);
    if (!this.#alarm) {
      this.#alarm = watchClock(this.#ring);
      window.addEventListener('online', this.#online);
    }
    if (this.#age() > (this.error?.again ? FRESH_FAILURE : FRESH)) void this.ask();
    else this.#wish(Math.min(this.#due, this.#next()));
  }

  /** An element that is only moved comes back in the same task, and nothing has happened. */
  unsubscribe(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    setTimeout(() => {
      if (this.#subscribers.size > 0 || !this.#alarm) return;
      this.#alarm?.stop();
      this.#alarm = undefined;
      window.removeEventListener('online', this.#online);
      this.#flight?.abort.abort();
      this.#flight = undefined;
    });
  }

  /** Looks at the feed, or waits for who is looking already. Never rejects. */
  ask(cache: RequestCache = 'default'): Promise<void> {
    return (this.#flight ??= this.#start(cache)).done;
  }

  /** To be called after `refresh` of a subscriber has changed. */
  reschedule(): void {
    if (!this.#flight) this.#wish(this.#next());
  }

  /** Whether it can be forgotten. */
  get isIdle(): boolean {
    return this.#subscribers.size === 0 && !this.#flight;
  }

  #start(cache: RequestCache): { abort: AbortController; done: Promise<void> } {
    const abort = new AbortController();
    this.#alarm?.at(undefined);
    return { abort, done: this.#fly(abort.signal, cache) };
  }

  async #fly(signal: AbortSignal, cache: RequestCache): Promise<void> {
    let loaded: Loaded | undefined;
    let error: LoadError | undefined;
    try {
      loaded = await load(this.address, signal, cache);
    } catch (reason) {
      error = reason instanceof LoadError ? reason : new LoadError(String(reason));
    }
    if (signal.aborted) return;
    this.#flight = undefined;
    this.#looked = Date.now();
    this.#notBefore = this.#looked + (error?.wait ?? 0);
    this.error = error;
    if (loaded)
      this.last = loaded.text === this.last?.text ? { ...loaded, feed: this.last!.feed } : loaded;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#wish(this.#next());
    for (const subscriber of [...this.#subscribers]) subscriber.settled();
  }

  /** A clock that was set back does not make anything younger than new. */
  #age(): number {
    if (this.#looked > Date.now()) {
      this.#looked = Date.now();
      this.#notBefore = 0;
    }
    return Date.now() - this.#looked;
  }

  /** When to look next. A passing failure is looked after, ever more rarely, also without `refresh`. */
  #next(): number {
    const { error, last } = this;
    if (error ? error.gone : last?.expired) return Infinity;
    let minutes = error?.again ? 5 * 2 ** Math.min(this.#failures - 1, 4) : Infinity;
    for (const { refresh } of [...this.#subscribers])
      if (refresh > 0) minutes = Math.min(minutes, refresh);
    return this.#looked + Math.max(minutes * 60_000, 1000) + Math.random() * SPREAD_REFRESH;
  }

  #wish(due: number): void {
    this.#due = Math.max(due, this.#notBefore);
    this.#alarm?.at(this.#due);
  }

  readonly #ring = (returned: boolean): void => {
    if (ofDocument('hidden') || this.#flight) return;
    const late = Date.now() - this.#due;
    if (returned) this.#soon();
    else if (this.#age() === 0) this.#wish(this.#next());
    else if (late < 0) this.#wish(this.#due);
    else if (late > 2 * SPREAD_REFRESH) this.#wish(Date.now() + Math.random() * SPREAD_REFRESH);
    else void this.ask();
  };

  readonly #online = (): void => {
    if (!ofDocument('hidden') && !this.#flight) this.#soon();
  };

  /** The reader or the network is back: a look is due if the last one failed or is long ago. */
  #soon(): void {
    const clock = Date.now();
    const isDue = this.error ? this.error.again : !this.last?.expired && this.#age() >= FRESH;
    const soon = clock + Math.random() * SPREAD_RETURN;
    this.#wish(isDue && (this.#due <= clock || this.#due > soon) ? soon : this.#due);
  }
}

const channels = new Map<string, Channel>();

/** The channel of an address; addresses that differ in the fragment only share one. */
export function channelOf(url: URL): Channel {
  const address = url.href.split('#', 1)[0]!;
  const channel = channels.get(address) ?? new Channel(address);
  channels.delete(address);
  channels.set(address, channel);
  for (const [oldest, other] of channels) {
    if (channels.size <= KEPT) break;
    if (other.isIdle && other !== channel) channels.delete(oldest);
  }
  return channel;
}
