import { addDays, toCivilDate, toInstant, type OffsetAt } from '../../feed/berlin.js';
import {
  nextChange,
  spansOf,
  standingAt,
  type Phase,
  type Span,
  type Standing,
} from '../../feed/closure-phase.js';
import type { CivilDate, Closure, Feed, Item } from '../../feed/model.js';
import { joinedClosures, withoutRepeats, type Draft } from './joining.js';

/** A notice as a reader meets it: one release, offices that are closed for the same time. */
export interface Notice extends Draft {
  readonly item: Item;
  readonly standing: Standing;
}

/** What is to be said at an instant. */
export interface Board {
  /** Active ones first, ending soonest first; then upcoming ones by their start. */
  readonly notices: readonly Notice[];
  /** Where every notice of the feed stands, by its id. */
  readonly phases: ReadonlyMap<string, Phase>;
  /** Whether anything is closed today, even if not now. */
  readonly shutToday: boolean;
  /** When to look again; `undefined` when nothing will change by itself. */
  readonly next: number | undefined;
}

/** What is asked of a feed. */
export interface Question {
  readonly now: number;
  readonly offsetAt: OffsetAt;
  readonly leadDays: number;
  readonly concerns: (office: string) => boolean;
}

/** Everything a banner has to say at an instant. */
export function boardOf(feed: Feed, question: Question): Board {
  const { now, offsetAt, leadDays } = question;
  const today = toCivilDate(now, offsetAt);
  const horizon = addDays(today, leadDays);
  const phases = new Map<string, Phase>();
  const near: (Draft & { readonly item: Item })[] = [];
  let shutToday = false;
  let waiting = false;
  for (const item of feed.items) {
    const { closures } = item._herne;
    if (!closures) continue;
    const distance = distanceOf(closures, today, horizon);
    if (distance === 'over') {
      for (const { id } of closures) phases.set(id, 'over');
      continue;
    }
    for (const draft of joinedClosures(closures)) {
      if (phases.has(draft.id)) continue;
      const offices = concerned(draft, item, question.concerns);
      if (!offices) continue;
      waiting = true;
      phases.set(draft.id, 'later');
      if (distance) continue;
      const all = spansOf(draft, offsetAt);
      shutToday ||= all.some(span => touches(span, today));
      const spans = all.filter(({ until }) => until > now);
      phases.set(draft.id, standingAt(spans, now, offsetAt, leadDays).phase);
      near.push({ ...draft, offices, spans, item });
    }
  }
  const notices: Notice[] = [];
  const coming: Span[] = [];
  for (const notice of withoutRepeats(near)) {
    coming.push(...notice.spans);
    const standing = standingAt(notice.spans, now, offsetAt, leadDays);
    if (standing.phase !== 'over' && standing.phase !== 'later')
      notices.push({ ...notice, standing });
  }
  const tomorrow = toInstant(addDays(today, 1), offsetAt);
  const next = nextChange(coming, now, offsetAt) ?? (waiting ? tomorrow : undefined);
  return { notices: notices.sort(byUrgency), phases, shutToday, next };
}

/** The offices of a notice a banner is about; `undefined` if it is about none of them. */
function concerned(
  { offices }: Draft,
  { title }: Item,
  concerns: Question['concerns'],
): readonly string[] | undefined {
  if (offices.length === 0) return concerns(title) ? offices : undefined;
  const found = offices.filter(concerns);
  return found.length > 0 ? found : undefined;
}

/**
 * Tells from the days alone whether a notice is over or far off, so that a feed with hundreds of
 * them costs no more than the few that matter. Dates compare as they are written.
 */
function distanceOf(
  closures: readonly Closure[],
  today: CivilDate,
  horizon: CivilDate,
): 'over' | 'later' | undefined {
  let over = true;
  for (const { periods } of closures) {
    for (const { start, end } of periods) {
      if (end !== null && end.slice(0, 10) < today) continue;
      if (start.slice(0, 10) <= horizon) return undefined;
      over = false;
    }
  }
  return over ? 'over' : 'later';
}

function touches({ firstDay, lastDay }: Span, day: CivilDate): boolean {
  return firstDay <= day && (lastDay === undefined || lastDay >= day);
}

function byUrgency(a: Notice, b: Notice): number {
  const runs = ({ standing }: Notice): boolean => standing.phase !== 'upcoming';
  if (runs(a) !== runs(b)) return runs(a) ? -1 : 1;
  const edge = runs(a) ? 'until' : 'from';
  const [one, other] = [a.standing.span![edge], b.standing.span![edge]];
  return one === other ? 0 : one - other;
}
