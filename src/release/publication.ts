import type { CivilDate, Publication } from '../feed/model.js';
import { daysBetween } from './calendar.js';
import type { DateMention } from './dates.js';
import type { StatedDate } from './raw.js';

/** Bounds of the day a release was published. */
export interface Window {
  readonly not_before?: CivilDate;
  readonly not_after?: CivilDate;
}

/** What one release tells about its own publication. */
export interface Evidence {
  readonly stated?: StatedDate;
  readonly own: Window;
}

const dayOf = (value: string): CivilDate => value.slice(0, 10);

/** How far from a bound a day may lie that took its year from it: half a year. */
const FARTHEST = 183;

/** Whether the year of a day is told by the text, or is the one that lies next to what bounds it. */
function isPlaced({ year, start, end }: DateMention, { not_before, not_after }: Window): boolean {
  if (year === 'published') return false;
  const bound = not_before ?? not_after;
  const day = start ?? end;
  if (year !== 'window') return true;
  return bound !== undefined && day !== null && Math.abs(daysBetween(bound, dayOf(day))) < FARTHEST;
}

/**
 * Bounds from the text alone: what is told as past was before the publication, what is announced
 * comes after it. Days without a year of their own count where `known` bounds are near.
 */
export function windowFromText(mentions: readonly DateMention[], known: Window = {}): Window {
  let before: CivilDate | undefined;
  const announced: CivilDate[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'month' || mention.kind === 'year' || mention.kind === 'weekly') continue;
    // "Seit Weihnachten" is too loose to bound a day by.
    if (!/\d/.test(mention.text)) continue;
    if (!isPlaced(mention, known)) continue;
    const { start, end } = mention;
    if (mention.tense === 'past') {
      const last = mention.bound === 'since' ? start : (end ?? start);
      if (last !== null && (before === undefined || dayOf(last) > before)) before = dayOf(last);
    } else {
      const first = mention.bound === 'until' ? end : (start ?? end);
      if (first !== null) announced.push(dayOf(first));
    }
  }
  // A day announced before a day that is past is history told in the present tense.
  const ahead = announced.filter(day => before === undefined || day >= before).sort()[0];
  return {
    ...(before !== undefined ? { not_before: before } : {}),
    ...(ahead !== undefined ? { not_after: ahead } : {}),
  };
}

function boundsOf(evidence: Evidence): Window {
  const { stated } = evidence;
  if (!stated) return evidence.own;
  if (stated.precision === 'month') return { not_before: stated.from, not_after: stated.to };
  return { not_before: stated.date, not_after: stated.date };
}

/**
 * Which of these dates, newest first, follow each other: the longest run that never rises. The
 * others stand out of order, as a release does that is pinned to the top.
 */
function inOrder(dates: readonly (CivilDate | undefined)[]): boolean[] {
  const tails: number[] = [];
  const previous: number[] = [];
  dates.forEach((date, index) => {
    if (date === undefined) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[tails[middle] as number] as CivilDate) >= date) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = index;
  });
  const kept = dates.map(date => date === undefined);
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1)
    kept[index] = true;
  return kept;
}

/** Carries bounds along a list: what stands below is not newer, what stands above not older. */
function propagate(bounds: readonly Window[], use: readonly boolean[]): Window[] {
  const after: (CivilDate | undefined)[] = [];
  const before: (CivilDate | undefined)[] = [];
  let latest: CivilDate | undefined;
  bounds.forEach((own, index) => {
    const carries = use[index] === true && own.not_after !== undefined;
    const bound = [own.not_after, latest].filter(day => day !== undefined).sort()[0];
    after[index] = bound;
    if (carries) latest = bound;
  });
  let earliest: CivilDate | undefined;
  for (let index = bounds.length - 1; index >= 0; index -= 1) {
    const own = bounds[index] ?? {};
    const bound = [own.not_before, earliest]
      .filter(day => day !== undefined)
      .sort()
      .reverse()[0];
    before[index] = bound;
    if (use[index] === true && own.not_before !== undefined) earliest = bound;
  }
  return bounds.map((_, index) => ({
    ...(before[index] !== undefined ? { not_before: before[index] } : {}),
    ...(after[index] !== undefined ? { not_after: after[index] } : {}),
  }));
}

const contradicts = (window: Window): boolean =>
  window.not_before !== undefined &&
  window.not_after !== undefined &&
  window.not_before > window.not_after;

/** When each release of a list may have been published; the list has the newest first. */
export function windowsOfList(list: readonly Evidence[]): Window[] {
  const bounds = list.map(boundsOf);
  const stated = list.map(({ stated }) =>
    stated && stated.precision !== 'month' ? stated.date : undefined,
  );
  const ordered = inOrder(stated);
  const windows = propagate(bounds, ordered);
  if (!windows.some((window, index) => ordered[index] === true && contradicts(window)))
    return windows.map((window, index) =>
      ordered[index] === true ? window : (bounds[index] ?? {}),
    );
  // What the texts say does not fit the order: only stated dates may speak for their neighbours.
  const certain = stated.map((date, index) => date !== undefined && ordered[index] === true);
  return propagate(bounds, certain).map((window, index) =>
    contradicts(window) ? (bounds[index] ?? {}) : window,
  );
}

/** The `published` of an item. */
export function publicationOf(stated: StatedDate | undefined, window: Window): Publication {
  if (stated?.precision === 'month') {
    const { not_before = stated.from, not_after = stated.to } = window;
    return { precision: 'month', basis: 'stated', not_before, not_after };
  }
  if (stated) return { precision: 'day', basis: 'stated' };
  return { precision: 'unknown', basis: 'inferred', ...window };
}

/**
 * The day each release of a list is sorted by: the last on which it can have been published.
 * Where nothing bounds that, the day of what stands below it, so that the list keeps its order.
 */
export function sortDays(list: readonly Evidence[], windows: readonly Window[]): CivilDate[] {
  const days: CivilDate[] = [];
  let below: CivilDate = '';
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const stated = list[index]?.stated;
    const window = windows[index] ?? {};
    const dated = stated !== undefined && stated.precision !== 'month';
    const last = stated?.precision === 'month' ? stated.to : undefined;
    const known = dated ? stated.date : (window.not_after ?? last);
    const open = [window.not_before ?? '', below].sort()[1] ?? '';
    days[index] = known ?? open;
    below = days[index] ?? '';
  }
  return days;
}
