import { addDays, toCivilDate, toInstant, type OffsetAt } from '../../feed/berlin.js';
import { isCivilDate } from '../../feed/civil.js';
import type { CivilDate, Feed, Item } from '../../feed/model.js';
import { nearestTag } from '../../i18n/languages.js';
import type { Tag } from '../../i18n/message.js';
import { eventEnd } from './appointments.js';
import { publishedWindow } from './published.js';

/** What the attributes of the list ask for. */
export interface Wish {
  readonly tag: Tag;
  readonly tags: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly future: boolean;
}

/** One place in the list. */
export interface Entry {
  /** The German item's id: stays when the language changes, so that focus does. */
  readonly id: string;
  /** What is shown: the translation into the reader's language, else the original. */
  readonly item: Item;
}

const HOUR = 60 * 60 * 1000;

/** Clocks differ: an item dated up to a day ahead is not yet "in the future". */
const TOLERANCE = 24 * HOUR;

/**
 * The items a list shows, in the feed's order, each in the best language there is; last those of
 * which nothing is known about when they were published.
 */
export function entries(
  items: readonly Item[],
  wish: Wish,
  now: number,
  offsetAt: OffsetAt,
): Entry[] {
  const wanted = tagSet(wish.tags);
  const today = toCivilDate(now, offsetAt);
  let since = bound(wish.since, today);
  let until = bound(wish.until, today);
  /* Mixed up: what lies between is meant all the same. */
  if (since! > until!) [since, until] = [until, since];
  const dated: Entry[] = [];
  const undated: Entry[] = [];
  for (const [id, group] of groups(items)) {
    const original = group[0]!;
    if (!wish.future && appears(original) > now) continue;
    if (wanted && !group.some(item => item.tags?.some(tag => wanted.has(folded(tag))))) continue;
    const [from, to] = publishedWindow(original, offsetAt);
    const isDated = from ?? to;
    if ((since || until) && !isDated) continue;
    if ((since && to && to < since) || (until && from && from > until)) continue;
    const item = group.find(({ language }) => nearestTag(language) === wish.tag) ?? original;
    (isDated ? dated : undated).push({ id, item });
  }
  return [...dated, ...undated];
}

/** The instant from which an item that was dated ahead is shown; for all others the past. */
export function appears(item: Item): number {
  return Date.parse(item.date_published ?? '') - TOLERANCE || -Infinity;
}

/**
 * The next instant at which the list says something else: an item appears, an event is over, or a
 * day ends from which the days of a bound are counted.
 */
export function nextChange(
  feed: Feed,
  { since, until }: Pick<Wish, 'since' | 'until'>,
  now: number,
  offsetAt: OffsetAt,
): number | undefined {
  const today = toCivilDate(now, offsetAt);
  let soonest = /P/i.test(`${since} ${until}`) ? toInstant(`${today}T24:00`, offsetAt) : Infinity;
  for (const item of feed.items) {
    const instants = [appears(item)];
    for (const event of item._herne.events ?? []) instants.push(eventEnd(event, now, offsetAt));
    for (const instant of instants) if (instant > now && instant < soonest) soonest = instant;
  }
  return soonest === Infinity ? undefined : soonest;
}

/** Originals with their translations behind them; orphaned translations stand together. */
function groups(items: readonly Item[]): Map<string, [Item, ...Item[]]> {
  const found = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const id = item._herne.translation_of ?? item.id;
    const group = found.get(id);
    if (!group) found.set(id, [item]);
    else if (item._herne.translation_of) group.push(item);
    else group.unshift(item);
  }
  return found;
}

function folded(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}

/** Pages set properties to what they have, so a list may come as one: it reads like an attribute. */
function tagSet(tags: unknown): Set<string> | undefined {
  const list = String(tags ?? '')
    .split(',')
    .map(folded)
    .filter(Boolean);
  return list.length > 0 ? new Set(list) : undefined;
}

/** A day (`2025-11-01`) or a number of days before today (`P30D`); anything else is no bound. */
function bound(value: unknown, today: CivilDate): CivilDate | undefined {
  const written = String(value ?? '').trim();
  const days = /^P(\d{1,5})D$/i.exec(written)?.[1];
  if (days) return addDays(today, -Number(days));
  const day = written.slice(0, 10);
  return isCivilDate(day) ? day : undefined;
}
