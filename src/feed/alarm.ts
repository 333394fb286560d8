/**
 * One timer for everything on the page that waits for an instant. Long waits are cut: a timer
 * overflows at 24.8 days, and a sleeping computer or a changed clock makes any long one wrong.
 */

import { ofDocument } from './of-document.js';

const SHORTEST = 1000;
const LONGEST = 60_000;
/** A tick this much off means that the computer slept or the clock was set. */
const JUMP = 5000;

/** Called at the instant asked for; with `returned` when the reader comes back to the page. */
export type Ring = (returned: boolean) => void;

/** A wish to be told. */
export interface Alarm {
  /** Replaces the wish before. `undefined`: only when the reader comes back or the clock jumps. */
  at(instant: number | undefined): void;
  stop(): void;
}

const wishes = new Map<Ring, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let expected = 0;

/** Begins to watch the clock and the reader's coming and going. */
export function watchClock(ring: Ring): Alarm {
  if (wishes.size === 0) listen(true);
  wishes.set(ring, Infinity);
  return {
    at: instant => {
      if (!wishes.has(ring)) return;
      wishes.set(ring, instant ?? Infinity);
      arm();
    },
    stop: () => {
      if (!wishes.delete(ring)) return;
      if (wishes.size === 0) listen(false);
      arm();
    },
  };
}

function listen(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  window[change]('visibilitychange', back);
  window[change]('pageshow', back);
}

function back(event: Event): void {
  if (ofDocument('hidden') || (event as PageTransitionEvent).persisted === false) return;
  for (const [ring] of [...wishes]) ring(true);
}

function arm(): void {
  clearTimeout(timer);
  timer = undefined;
  let next = Infinity;
  wishes.forEach(instant => (next = Math.min(next, instant)));
  if (next === Infinity) return;
  const wait = Math.min(Math.max(next - Date.now(), SHORTEST), LONGEST);
  expected = Date.now() + wait;
  timer = setTimeout(tick, wait);
}

function tick(): void {
  const clock = Date.now();
  const jumped = Math.abs(clock - expected) > JUMP;
  const due: Ring[] = [];
  wishes.forEach((instant, ring) => {
    if (!jumped && instant > clock) return;
    if (instant <= clock) wishes.set(ring, Infinity);
    due.push(ring);
  });
  arm();
  for (const ring of due) ring(false);
}
