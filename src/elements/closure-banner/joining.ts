import type { Span } from '../../feed/closure-phase.js';
import type { Closure, Item, Period } from '../../feed/model.js';
import { officeKey } from './office-filter.js';

/* What reads as one notice: several closures of one release, and the same one in two releases. */

/** A notice before anybody has asked what time it is. */
export interface Draft {
  /** Id of the first closure it was made of. */
  readonly id: string;
  readonly closures: readonly Closure[];
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  readonly reason?: string;
  readonly reopens?: string;
  readonly spans: readonly Span[];
}

/** The closures of one release; same offices or same periods, and no two reasons: one notice. */
export function joinedClosures(closures: readonly Closure[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const closure of closures) {
    const at = drafts.findIndex(draft => belongTogether(draft, closure));
    const draft = drafts[at];
    if (draft) drafts[at] = added(draft, closure);
    else drafts.push({ ...closure, closures: [closure], spans: [] });
  }
  return drafts;
}

function belongTogether(a: Draft, b: Closure): boolean {
  if (a.reason && b.reason && a.reason !== b.reason) return false;
  if (a.reopens !== b.reopens) return false;
  return sameOffices(a, b) || samePeriods(a.periods, b.periods);
}

function added(draft: Draft, closure: Closure): Draft {
  const same = sameOffices(draft, closure);
  return {
    ...closure,
    ...draft,
    closures: [...draft.closures, closure],
    offices: same ? draft.offices : [...draft.offices, ...closure.offices],
    periods: same ? [...draft.periods, ...closure.periods] : draft.periods,
  };
}

function sameOffices(a: Pick<Closure, 'offices'>, b: Pick<Closure, 'offices'>): boolean {
  return a.offices.map(officeKey).sort().join() === b.offices.map(officeKey).sort().join();
}

function samePeriods(a: readonly Period[], b: readonly Period[]): boolean {
  const key = (periods: readonly Period[]): string =>
    periods.map(({ start, end }) => `${start}/${end}`).join();
  return key(a) === key(b);
}

type Placed = Draft & { readonly item: Item };

/**
 * Leaves out what an earlier notice has already said: the same office in the same time. A notice
 * that only repeats another lends it what that one lacks.
 */
export function withoutRepeats(notices: readonly Placed[]): readonly Placed[] {
  const said = new Map<string, number>();
  const kept: Placed[] = [];
  for (const notice of notices) {
    const names = notice.offices.length > 0 ? notice.offices : [notice.item.title];
    const saidBy = (name: string, span: Span): number | undefined => said.get(saying(name, span));
    const fresh = names.filter(name => notice.spans.some(span => saidBy(name, span) === undefined));
    if (fresh.length === 0) {
      const [name, span] = [names[0], notice.spans[0]];
      const at = name && span ? saidBy(name, span) : undefined;
      const { reason, reopens } = notice;
      if (at !== undefined)
        kept[at] = { ...(reason ? { reason } : {}), ...(reopens ? { reopens } : {}), ...kept[at]! };
      continue;
    }
    for (const name of names)
      for (const span of notice.spans) said.set(saying(name, span), kept.length);
    const narrowed = notice.offices.length > 0 && fresh.length < names.length;
    kept.push(narrowed ? { ...notice, offices: fresh } : notice);
  }
  return kept;
}

function saying(name: string, { from, until }: Span): string {
  return `${officeKey(name)}/${from}/${until}`;
}
