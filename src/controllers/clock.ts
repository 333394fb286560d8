import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchClock, type Alarm } from '../feed/alarm.js';
import { berlinOffsets, toInstant } from '../feed/berlin.js';
import { isCivilDate, isCivilDateTime } from '../feed/civil.js';
import { now } from '../feed/server-time.js';

/** The end of the year 9999. Near the last instant there is, days ahead of it are none. */
const LAST = 253_402_300_800_000;

/**
 * Tells an element the time, and updates it at the instant it asks for, at the reader's return
 * from a hidden tab or the back-forward cache, and after the clock was set or the computer slept.
 * With `now` set the clock stands still.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #frozen: () => string | null | undefined;
  #alarm: Alarm | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, frozen: () => string | null | undefined) {
    (this.#host = host).addController(this);
    this.#frozen = frozen;
  }

  /** Milliseconds since the epoch. A `now` that is no instant is ignored. */
  get now(): number {
    return this.#stopped ?? now();
  }

  /** Asks for an update of the host at an instant; replaces the wish before. */
  wakeAt(instant: number | undefined): void {
    const isMoving = instant !== undefined && this.#stopped === undefined;
    this.#alarm?.at(isMoving ? instant + Date.now() - now() : undefined);
  }

  hostConnected(): void {
    this.#alarm = watchClock(() => this.#host.requestUpdate());
    /* Time has passed since it was last shown, and its wish went with it. */
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#alarm?.stop();
  }

  /** Whether `now` has stopped the clock. */
  get isStopped(): boolean {
    return this.#stopped !== undefined;
  }

  get #stopped(): number | undefined {
    const text = String(this.#frozen());
    const instant = isCivil(text) ? toInstant(text, berlinOffsets()) : Date.parse(text);
    return Math.abs(instant) < LAST ? instant : undefined;
  }
}

/** A day or minute without an offset is Berlin's; `Date.parse` would take it for the reader's. */
function isCivil(text: string): boolean {
  const withoutSeconds = text.replace(/^(.{16}):\d\d$/, '$1');
  return isCivilDateTime(withoutSeconds) || isCivilDate(text);
}
