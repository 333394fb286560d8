import type { Closure, Item, Period } from '../feed/model.js';
import type { Problem } from './problem.js';
import { likeness, spellingKey } from './spelling.js';

/** What a notice says, before it has an identity. */
export type NoticeContent = Omit<Closure, 'id' | 'revision'>;

const officesKey = (offices: readonly string[]): string =>
  offices.map(spellingKey).sort().join('|');

const contentKey = ({ offices, periods, reason, reopens }: NoticeContent): string =>
  JSON.stringify([
    offices,
    periods.map(({ start, end, all_day }) => [start, end, all_day]),
    reason ?? null,
    reopens ?? null,
  ]);

/**
 * Gives notices of one item their ids and revisions. A notice is known again by its offices, else
 * by its place; what it says about days and reasons may change, and then its revision rises.
 */
export function identifyNotices(
  itemId: string,
  notices: readonly NoticeContent[],
  before: readonly Closure[],
): Closure[] {
  const matches = matchNotices(notices, before);
  const used = new Set(before.map(closure => closure.id));
  let number = 0;
  return notices.map((notice, index) => {
    const known = matches[index];
    if (known) {
      const same = contentKey(known) === contentKey(notice);
      return closureOf(notice, known.id, known.revision + (same ? 0 : 1));
    }
    let id: string;
    do {
      number += 1;
      id = `${itemId}/closure-${number}`;
    } while (used.has(id));
    used.add(id);
    return closureOf(notice, id, 0);
  });
}

function closureOf(notice: NoticeContent, id: string, revision: number): Closure {
  const { offices, periods, reason, reopens, basis } = notice;
  return {
    id,
    revision,
    offices,
    periods,
    ...(reason !== undefined ? { reason } : {}),
    ...(reopens !== undefined ? { reopens } : {}),
    basis,
  };
}

function matchNotices(
  notices: readonly NoticeContent[],
  before: readonly Closure[],
): (Closure | undefined)[] {
  const free = new Set(before);
  const matches: (Closure | undefined)[] = notices.map(() => undefined);
  const claim = (
    same: (notice: NoticeContent, closure: Closure, index: number) => boolean,
  ): void => {
    notices.forEach((notice, index) => {
      if (matches[index]) return;
      const found = [...free].find(closure => same(notice, closure, index));
      if (!found) return;
      matches[index] = found;
      free.delete(found);
    });
  };
  claim((notice, closure) => contentKey(notice) === contentKey(closure));
  claim((notice, closure) => officesKey(notice.offices) === officesKey(closure.offices));
  claim(
    (notice, closure) => likeness(officesKey(notice.offices), officesKey(closure.offices)) >= 0.5,
  );
  claim((_, closure, index) => before[index] === closure);
  return matches;
}

/** Whether all that a notice announces is over on a day. */
export function isOver(closure: Pick<Closure, 'periods'>, day: string): boolean {
  return closure.periods.every(({ end }) => end !== null && end.slice(0, 10) < day);
}

const startOf = (period: Period): string =>
  period.all_day ? `${period.start}T00:00` : period.start;
const endOf = ({ end, all_day }: Period): string =>
  end === null ? '9999-12-31T24:00' : all_day ? `${end}T24:00` : end;

/** First and last minute of a period; civil minutes compare as text. */
type Span = readonly [start: string, end: string];
const spanOf = (period: Period): Span => [startOf(period), endOf(period)];
const shareMinutes = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** A closure of an office, and when that is. */
interface Announced {
  readonly item: Item;
  readonly id: string;
  readonly spans: readonly Span[];
}

/** Notices of different releases that close one office at one time: often one is a correction. */
export function overlappingNotices(
  items: readonly Item[],
  problemFor: (item: Item, message: string) => Problem,
): Problem[] {
  const byOffice = new Map<string, Announced[]>();
  const problems: Problem[] = [];
  for (const item of items) {
    for (const closure of item._herne.closures ?? []) {
      const spans = closure.periods.map(spanOf);
      for (const office of closure.offices) {
        const key = spellingKey(office);
        const others = byOffice.get(key) ?? [];
        const clash = others.find(
          other =>
            other.id !== closure.id && other.spans.some(a => spans.some(b => shareMinutes(a, b))),
        );
        if (clash)
          problems.push(
            problemFor(
              item,
              `"${office}" is also closed in part of this time by "${clash.item.title}". If one corrects the other, call the older one off in edits.json.`,
            ),
          );
        others.push({ item, id: closure.id, spans });
        if (others.length > 200) others.shift();
        byOffice.set(key, others);
      }
    }
  }
  return problems;
}
