import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The longest a timer is armed for: longer ones overflow or drift over a sleeping computer. */
const LONGEST = 6 * 60 * 60 * 1000;
const SHORTEST = 1000;

/**
 * Tells an element the time, and wakes it when asked, at return from a hidden tab and from the
 * back-forward cache. With `now` set the clock stands still.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #frozen: () => string | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, frozen: () => string | null | undefined) {
    (this.#host = host).addController(this);
    this.#frozen = frozen;
  }

  /** Milliseconds since the epoch. A `now` that is no instant is ignored. */
  get now(): number {
    const frozen = Date.parse(this.#frozen() ?? '');
    return Number.isNaN(frozen) ? Date.now() : frozen;
  }

  /** Asks for an update of the host at an instant; replaces the wish before. */
  wakeAt(instant: number | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (instant === undefined || this.#frozen()) return;
    const wait = Math.min(Math.max(instant - Date.now(), SHORTEST), LONGEST);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), wait);
  }

  readonly #look = (): void => {
    if (!document.hidden) this.#host.requestUpdate();
  };

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pageshow', this.#look);
  }

  hostDisconnected(): void {
    this.wakeAt(undefined);
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pageshow', this.#look);
  }
}
