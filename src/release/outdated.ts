import type { Item } from '../feed/model.js';
import { fingerprint, numbersOf, onlySlips, spellingKey } from './spelling.js';
import { statedDay } from './repeats.js';
import type { RawRelease } from './raw.js';
import { dayOf } from './utc-offsets.js';

/** What is compared to tell whether a translation is older than its German release. */
export interface Pair {
  readonly german: Item;
  readonly raw: RawRelease;
  /** The translation as it is now. */
  readonly item: Item;
  /** Both in the feed before this one. */
  readonly before: ReadonlyMap<string, Item>;
}

const wordsOf = ({ title, content_text }: Item): string => spellingKey(`${title} ${content_text}`);
const printOf = (item: Item): string => fingerprint(wordsOf(item));

/** Whether two texts say the same, but for slips of the pen; numbers are never slips. */
function sameWords(a: Item, b: Item): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one === other || (numbersOf(one) === numbersOf(other) && onlySlips(one, other));
}

/**
 * The German text a translation was made from, as a fingerprint: what it was when the translation
 * last changed. `known` says that the feed before this one remembers it.
 */
export function originalText({ german, item, before }: Pair): { print: string; known: boolean } {
  const now = printOf(german);
  const last = before.get(item.id);
  const print = last?._herne.original_text;
  if (!last || print === undefined || last._herne.translation_of !== german.id)
    return { print: now, known: false };
  if (wordsOf(last) !== wordsOf(item)) return { print: now, known: true };
  const then = before.get(german.id);
  const mended = then && printOf(then) === print && sameWords(then, german);
  return { print: mended ? now : print, known: true };
}

/** Why a translation is older than its German release, in a sentence; `undefined` when it is not. */
export function whyOutdated(pair: Pair, print: string): string | undefined {
  const { german } = pair;
  if (print !== printOf(german))
    return `The German release "${german.id}" was changed after this translation was made`;
  const [newest, own] = [lastDay(german), ownDay(pair)];
  return newest !== undefined && own !== undefined && own < newest
    ? `This translation is of ${own}, its German release "${german.id}" of ${newest}`
    : undefined;
}

const lastDay = ({ date_modified, date_published }: Item): string | undefined => {
  const instant = date_modified ?? date_published;
  return instant === undefined ? undefined : dayOf(instant);
};

/**
 * The day the translation itself states. One whose only day is that of the German publication
 * states nothing of its own: feeds of ours repeat that day in every language.
 */
function ownDay({ raw, german }: Pair): string | undefined {
  if (raw.modified !== undefined) return dayOf(raw.modified);
  const day = statedDay(raw.published);
  const first = german.date_published === undefined ? undefined : dayOf(german.date_published);
  return day === first ? undefined : day;
}
