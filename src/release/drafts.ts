import type { CivilDate, CivilDateTime, Period } from '../feed/model.js';
import { headlineEnd } from './headline-days.js';
import { covers, mergeDays } from './merge.js';
import type { TextProblem } from './problem.js';

/** A notice of closure as read from a text, before it has an id. */
export interface ClosureDraft {
  /** Nominative, without article. */
  readonly offices: readonly string[];
  /** Empty where no day can be told without guessing. */
  readonly periods: readonly Period[];
  readonly reason?: string;
  readonly reopens?: CivilDate | CivilDateTime;
  readonly open_ended: boolean;
  /** Where in the text it is said. */
  readonly index: number;
  readonly length: number;
  readonly problems: readonly TextProblem[];
}

/** Joins drafts of the same offices; a headline that says less yields to the text below it. */
export function combine(all: readonly ClosureDraft[], text: string): ClosureDraft[] {
  const end = headlineEnd(text);
  const drafts = withoutExplained(withoutCollective(all, end), end);
  const dated = drafts.some(d => d.periods.length > 0);
  const byOffices = new Map<string, ClosureDraft[]>();
  for (const draft of drafts) {
    if (draft.periods.length === 0 && dated && draft.problems.length === 0) continue;
    const key = [...draft.offices].sort().join('|').toLowerCase();
    const same = byOffices.get(key);
    if (same === undefined) byOffices.set(key, [draft]);
    else same.push(draft);
  }
  const joined: ClosureDraft[] = [];
  byOffices.forEach(same => {
    joined.push(join(same));
  });
  return joined;
}

/** "Zum Jahreswechsel ist zu. Am 29. und 30. Dezember …": what names no days is told in days elsewhere. */
function withoutExplained(drafts: readonly ClosureDraft[], end: number): readonly ClosureDraft[] {
  const dated = drafts.filter(d => d.periods.length > 0);
  if (dated.length === 0 || dated.length === drafts.length) return drafts;
  const named = new Set(dated.flatMap(d => d.offices));
  const isExplained = ({ periods, problems, index, offices }: ClosureDraft): boolean =>
    periods.length === 0 &&
    problems.every(({ code }) => code === 'closure-uncertain') &&
    (index < end || offices.every(office => named.has(office)));
  return drafts.filter(draft => !isExplained(draft));
}

/** Who is nobody's door: the offices are named below. */
const COLLECTIVE =
  /^(?:(?:stadt|gemeinde|kreis|samtgemeinde|verbandsgemeinde)?verwaltung(?: \p{L}+)?|(?:städtische |kommunale )?(?:ämter|dienststellen|behörden|einrichtungen|verwaltungsstellen))$/iu;

/** A headline above a text that says of the same house, or which houses, are closed on its days. */
function withoutCollective(drafts: readonly ClosureDraft[], end: number): readonly ClosureDraft[] {
  if (end === 0 || drafts.length < 2) return drafts;
  const texts = drafts.filter(d => d.index >= end);
  const below = texts.flatMap(d => d.periods);
  const names = texts.flatMap(d => d.offices);
  /** "Stadtbibliothek" above "die Stadtbibliothek im Kulturzentrum", or the other way round. */
  const isNamed = (office: string): boolean =>
    names.some(
      name =>
        name === office ||
        name.startsWith(`${office} `) ||
        office.startsWith(`${name} `) ||
        name.endsWith(`- und ${office}`),
    );
  const yields = ({ index, offices, periods }: ClosureDraft): boolean =>
    index < end &&
    periods.length > 0 &&
    offices.length > 0 &&
    (offices.every(office => COLLECTIVE.test(office) || isNamed(office)) ||
      // "Kitas und Horte" above "die Kindertagesstätten und Horte": as many, one by the same name.
      (offices.length <= names.length && offices.some(isNamed))) &&
    periods.every(period => below.some(other => isWithin(period, other)));
  return drafts.filter(draft => !yields(draft));
}

/** The same hours, or days among those days. */
const isWithin = (period: Period, other: Period): boolean =>
  period.all_day
    ? other.all_day && covers(other, period)
    : period.start === other.start && period.end === other.end;

function join(drafts: readonly ClosureDraft[]): ClosureDraft {
  const [first] = drafts as readonly [ClosureDraft, ...ClosureDraft[]];
  if (drafts.length === 1) return first;
  const periods = mergeDays(refined(drafts.flatMap(d => d.periods)));
  const reason = drafts.find(d => d.reason !== undefined)?.reason;
  const reopens = drafts.find(d => d.reopens !== undefined)?.reopens;
  const index = drafts.reduce((least, d) => Math.min(least, d.index), first.index);
  const end = drafts.reduce((most, d) => Math.max(most, d.index + d.length), 0);
  return {
    offices: first.offices,
    periods,
    ...(reason === undefined ? {} : { reason }),
    ...(reopens === undefined ? {} : { reopens }),
    open_ended: periods.some(p => p.end === null),
    index,
    length: end - index,
    problems: [...new Set(drafts.flatMap(d => d.problems))],
  };
}

/** A whole day gives way to its hours, an open end to the end, told elsewhere in the text. */
function refined(periods: readonly Period[]): Period[] {
  const hours = new Set(
    periods
      .filter(p => !p.all_day && p.start.slice(0, 10) === p.end?.slice(0, 10))
      .map(p => p.start.slice(0, 10)),
  );
  const ended = new Set(periods.filter(p => p.end !== null && p.end !== p.start).map(p => p.start));
  return periods.filter(
    p =>
      !(p.all_day && p.start === p.end && hours.has(p.start)) &&
      !(p.end === null && ended.has(p.start)),
  );
}
