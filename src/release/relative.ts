import type { Weekday } from './calendar.js';
import type { Expression } from './expressions.js';
import { at, isCapitalised, type Token } from './token.js';
import { MONTHS, OF_MONTH, WEEKDAYS, words } from './words.js';

/** A day named from the day of publication, without a date. */
export interface Relative {
  /** Days after publication: today 0, tomorrow 1. */
  readonly days?: number;
  readonly weekday?: Weekday;
  /** Which such weekday or week; `named` is a bare "am Donnerstag". */
  readonly which?: 'next' | 'this' | 'last' | 'named' | 'following';
  /** The whole week, Monday to Sunday, its Saturday and Sunday, or the whole month. */
  readonly week?: boolean;
  readonly span?: 'weekend' | 'month';
  /** Days after the day named before: "am Tag danach" 1, "am Vortag" -1. */
  readonly beside?: 1 | -1;
  /** Of days beside it the next on which people work: "am folgenden Werktag". */
  readonly workday?: boolean;
  /** "bis Ende des Monats", "bis zum Jahresende": of the month or year named before, or current. */
  readonly endOf?: 'month' | 'year';
  /** That weekday of the week meant by `which`: "nächste Woche Mittwoch". */
  readonly inWeek?: boolean;
}

const DAYS: ReadonlyMap<string, number> = new Map([
  ['heute', 0],
  ['heutigen', 0],
  ['heutige', 0],
  ['heutiger', 0],
  ['morgigen', 1],
  ['übermorgen', 2],
  ['gestern', -1],
  ['gestrigen', -1],
  ['vorgestern', -2],
]);
const NEXT = words(
  'kommenden kommende kommender kommendem nächsten nächste nächster nächstem folgenden',
);
/** Counted from the day named before. */
const FOLLOWING = words('darauffolgenden darauffolgende darauffolgender darauffolgendem');
const THIS = words('diesen diesem diese dieser');
const LAST = words('letzten letzte letzter vergangenen vergangene vergangener vorigen');

function modifier(word: string): Relative['which'] | undefined {
  if (NEXT.has(word)) return 'next';
  if (FOLLOWING.has(word)) return 'following';
  if (THIS.has(word)) return 'this';
  return LAST.has(word) ? 'last' : undefined;
}

/** "morgen", but not "der Morgen", "am Morgen" or "jeden Morgen". */
function isTomorrow(tokens: readonly Token[], i: number): boolean {
  if (at(tokens, i) !== 'morgen') return false;
  if (!isCapitalised(tokens[i])) return true;
  const before = tokens[i - 1];
  return (
    before === undefined || before.kind === 'break' || before.text === '.' || before.text === ':'
  );
}

/** Words a relative day may begin with; a quick way to see that none begins here. */
export const RELATIVE_STARTS: ReadonlySet<string> = new Set([
  ...DAYS.keys(),
  ...NEXT,
  ...FOLLOWING,
  ...WEEKDAYS.keys(),
  ...THIS,
  ...LAST,
  ...words('sofort morgen tag tags folgetag vortag ende monatsende jahresende'),
]);

/** "1. September", "22. bis 26. Juni", "1.9.", with or without a weekday before. */
function isDated(tokens: readonly Token[], i: number): boolean {
  const p = WEEKDAYS.has(at(tokens, i)) ? (tokens[i + 1]?.text === ',' ? i + 2 : i + 1) : i;
  if (tokens[p]?.kind !== 'number' || tokens[p + 1]?.text !== '.') return false;
  const behind = tokens[p + 2];
  return (
    MONTHS.has(behind?.lower ?? '') ||
    /^(?:bis|-|–)$/.test(behind?.lower ?? '') ||
    (behind?.kind === 'number' && tokens[p + 3]?.text === '.')
  );
}

/** "Folgetag", "Tag danach", "nächsten Tag": counted from the day named before. */
function besideAt(
  tokens: readonly Token[],
  i: number,
): (Pick<Relative, 'workday'> & { readonly beside: 1 | -1; readonly next: number }) | undefined {
  const word = at(tokens, i);
  if (word === 'folgetag') return { beside: 1, next: i + 1 };
  const behind = at(tokens, i + 1);
  if (word === 'vortag')
    return /^(?:vo[nmr]|des|zum?)$/.test(behind) ? undefined : { beside: -1, next: i + 1 };
  if (word === 'tags') return behind === 'darauf' ? { beside: 1, next: i + 2 } : undefined;
  if (word === 'tag') {
    if (/^(?:danach|darauf|später)$/.test(behind)) return { beside: 1, next: i + 2 };
    return /^(?:davor|zuvor)$/.test(behind) ? { beside: -1, next: i + 2 } : undefined;
  }
  if (!NEXT.has(word) && !FOLLOWING.has(word)) return undefined;
  if (behind === 'werktag' || behind === 'arbeitstag')
    return { beside: 1, workday: true, next: i + 2 };
  return behind === 'tag' ? { beside: 1, next: i + 2 } : undefined;
}

/** "Ende des Monats", "Monatsende", "Jahresende". */
function endAt(
  tokens: readonly Token[],
  i: number,
): { readonly endOf: 'month' | 'year'; readonly next: number } | undefined {
  const word = at(tokens, i);
  if (word === 'monatsende') return { endOf: 'month', next: i + 1 };
  if (word === 'jahresende') return { endOf: 'year', next: i + 1 };
  const of = /^(?:des|dieses)$/.test(at(tokens, i + 1)) ? at(tokens, i + 2) : '';
  if (word !== 'ende' || !/^(?:monats|jahres)$/.test(of)) return undefined;
  if (MONTHS.has(at(tokens, i + 3)) || tokens[i + 3]?.kind === 'number') return undefined;
  return { endOf: of === 'monats' ? 'month' : 'year', next: i + 3 };
}

/** ", dem 2. November" */
function isDayBehind(tokens: readonly Token[], i: number): boolean {
  let p = tokens[i]?.text === ',' ? i + 1 : i;
  if (/^de[mnr]$/.test(at(tokens, p))) p += 1;
  return tokens[p]?.kind === 'number' && tokens[p + 1]?.text === '.';
}

/** "kommendes Wochenende", "im nächsten Monat" */
const SPANS: ReadonlyMap<string, NonNullable<Relative['span']>> = new Map([
  ['wochenende', 'weekend'],
  ['monat', 'month'],
]);

/** "am kommenden Wochenende, 7. und 8. März", "… (7./8. März)": the dates say it better. */
const isCounted = (tokens: readonly Token[], i: number): boolean => {
  const p = /^[,(]$/.test(tokens[i]?.text ?? '') ? i + 1 : i;
  const q = /^(?:am|den|dem|vom|von)$/.test(at(tokens, p)) ? p + 1 : p;
  const r = WEEKDAYS.has(at(tokens, q)) ? q + 1 : q;
  return tokens[r]?.kind === 'number' || tokens[r + 1]?.kind === 'number';
};

const isMonth = (word: string): boolean => MONTHS.has(word) || /^monats?$/.test(word);

export function readRelative(tokens: readonly Token[], i: number): Expression | undefined {
  const word = at(tokens, i);
  const before = at(tokens, i - 1);
  const build = (relative: Relative, next: number, bound: Expression['bound']): Expression => ({
    kind: 'relative',
    bound: at(tokens, next) === 'an' && /^vo[nm]$/.test(before) ? 'from' : bound,
    relative,
    list: i,
    first: i,
    next,
  });
  const bound =
    before === 'ab' ? 'from' : before === 'bis' ? 'until' : before === 'seit' ? 'since' : 'on';
  if (word === 'sofort' && (before === 'ab' || before === 'per'))
    return build({ days: 0 }, i + 1, 'from');
  const days = DAYS.get(word) ?? (isTomorrow(tokens, i) ? 1 : undefined);
  if (days !== undefined) {
    // "heute (Freitag)", "am heutigen Freitag, 5. Mai": a date behind it says it better.
    const p = at(tokens, i + 1) === ',' || at(tokens, i + 1) === '(' ? i + 2 : i + 1;
    const named = WEEKDAYS.has(at(tokens, p));
    const dated = named && tokens[p + 1]?.kind === 'number';
    const dated2 = named && at(tokens, p + 1) === ',' && tokens[p + 2]?.kind === 'number';
    if (dated || dated2 || (p > i + 1 && isDated(tokens, p))) return undefined;
    const next = named && p === i + 1 ? p + 1 : i + 1;
    return build({ days }, next, bound);
  }
  const until = before === 'bis' || (before === 'zum' && at(tokens, i - 2) === 'bis');
  const end = until ? endAt(tokens, i) : undefined;
  if (end !== undefined) return build({ endOf: end.endOf }, end.next, 'until');
  const beside = besideAt(tokens, i);
  if (beside !== undefined) {
    const { next, ...relative } = beside;
    return build(relative, next, bound);
  }
  const behind = WEEKDAYS.get(word);
  // "am Donnerstag dieser Woche"
  const week = at(tokens, i + 2) === 'woche' ? modifier(at(tokens, i + 1)) : undefined;
  if (behind !== undefined && week !== undefined)
    return build({ which: week, weekday: behind, inWeek: true }, i + 3, bound);
  if (behind !== undefined)
    return /^(?:danach|darauf)$/.test(at(tokens, i + 1)) && !isDayBehind(tokens, i + 2)
      ? build({ which: 'following', weekday: behind }, i + 2, bound)
      : undefined;
  const which = modifier(word);
  if (which === undefined || /^jede[nmrs]?$/.test(before)) return undefined;
  const noun = at(tokens, i + 1);
  const named = WEEKDAYS.get(at(tokens, i + 2));
  if (noun === 'woche' && named !== undefined && tokens[i + 3]?.kind !== 'number')
    return build({ which, weekday: named, inWeek: true }, i + 3, bound);
  // "in dieser Woche (22. bis 26. Juni)": the dates say it better.
  const bracket = tokens[i + 2]?.text === '(' || tokens[i + 2]?.text === ',';
  const p = /^(?:vom|am|von)$/.test(at(tokens, i + 3)) ? i + 4 : i + 3;
  if (noun === 'woche' && bracket && isDated(tokens, p)) return undefined;
  if (noun === 'woche') return build({ which, week: true }, i + 2, bound);
  const span = which === 'next' || which === 'this' ? SPANS.get(noun) : undefined;
  if (span !== undefined && !isCounted(tokens, i + 2)) return build({ which, span }, i + 2, bound);
  const weekday = WEEKDAYS.get(noun);
  if (weekday === undefined) return undefined;
  // "am letzten Freitag im März", "… im Monat": counted in the month.
  if (OF_MONTH.has(at(tokens, i + 2)) && isMonth(at(tokens, i + 3))) return undefined;
  const after = tokens[i + 2]?.text === ',' ? tokens[i + 3] : tokens[i + 2];
  if (after?.kind === 'number' || after?.text === '(' || after?.lower === 'dem') return undefined;
  return build({ which, weekday }, i + 2, bound);
}
