/** Browsers keep a timer's wait in 32 bits: a longer one is over at once. */
const LONGEST_WAIT = 2 ** 31 - 1;
/** More timers than this in one move of the clock wait for nothing. */
const MOST_TIMERS = 500_000;

/** A clock that stands until it is moved: `Date` and timers of this page. */
export interface FakeClock {
  /** Moves on; what is due happens on the way, in order. */
  tick(milliseconds: number): void;
  /** Sets it, as a computer that slept: nothing happens on the way. */
  set(instant: number): void;
  countTimers(): number;
  uninstall(): void;
}

/** Replaces the page's clock. */
export function fakeClock(instant: number): FakeClock {
  const { Date: RealDate, setTimeout: realSet, clearTimeout: realClear } = window;
  const timers = new Map<number, { at: number; run: () => void }>();
  let now = instant;
  let id = 1_000_000;
  class StandingDate extends RealDate {
    constructor(...args: [] | ConstructorParameters<typeof RealDate>) {
      if (args.length === 0) super(now);
      else super(...args);
    }
    static override now(): number {
      return now;
    }
  }
  window.Date = StandingDate as DateConstructor;
  window.setTimeout = ((run: () => void, wait = 0) => {
    timers.set(++id, { at: now + (wait > LONGEST_WAIT ? 1 : Math.max(1, wait)), run });
    return id;
  }) as unknown as typeof setTimeout;
  window.clearTimeout = (timer => {
    if (!timers.delete(timer as number)) realClear(timer as number);
  }) as typeof clearTimeout;
  return {
    tick(milliseconds) {
      const end = now + milliseconds;
      for (let fired = 0; ; fired++) {
        if (fired > MOST_TIMERS) throw new Error('Timers without end.');
        const due = [...timers]
          .filter(([, { at }]) => at <= end)
          .sort((a, b) => a[1].at - b[1].at)[0];
        if (!due) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1].at);
        due[1].run();
      }
      now = end;
    },
    set: to => {
      now = to;
    },
    countTimers: () => timers.size,
    uninstall() {
      Object.assign(window, { Date: RealDate, setTimeout: realSet, clearTimeout: realClear });
    },
  };
}
