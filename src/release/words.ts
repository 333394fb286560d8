import type { Weekday } from './calendar.js';
import type { Token } from './token.js';

/** The calendar's vocabulary, as data. Keys are in lower case. */

export const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/));

const table = <T>(rows: readonly (readonly [words: string, value: T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([words, value]) => words.split(' ').map(word => [word, value] as const)));

export const WEEKDAYS = table<Weekday>([
  ['montag', 1],
  ['dienstag', 2],
  ['mittwoch', 3],
  ['donnerstag', 4],
  ['freitag', 5],
  ['samstag sonnabend', 6],
  ['sonntag', 7],
]);

/** Only words when a full stop follows and a date comes next: "Mo., 5. Mai". */
export const WEEKDAY_ABBREVIATIONS = table<Weekday>([
  ['mo', 1],
  ['di', 2],
  ['mi', 3],
  ['do', 4],
  ['fr', 5],
  ['sa', 6],
  ['so', 7],
]);

/** Every week: "montags", "mittwochs". */
export const WEEKLY = table<Weekday>([
  ['montags', 1],
  ['dienstags', 2],
  ['mittwochs', 3],
  ['donnerstags', 4],
  ['freitags', 5],
  ['samstags sonnabends', 6],
  ['sonntags', 7],
]);

export const MONTHS = table<number>([
  ['januar jänner jan', 1],
  ['februar feber feb', 2],
  ['märz mrz maerz', 3],
  ['april apr', 4],
  ['mai', 5],
  ['juni jun', 6],
  ['juli jul', 7],
  ['august aug', 8],
  ['september sept sep', 9],
  ['oktober okt', 10],
  ['november nov', 11],
  ['dezember dez', 12],
]);

/** Months that are written with a full stop when shortened. */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(
  'jan feb mrz apr jun jul aug sept sep okt nov dez'.split(' '),
);

/** Monday to Saturday, feasts left out: "werktags", "an allen Werktagen". */
export const ON_WORKDAYS = words('werktags werktäglich wochentags');
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6];

/** "sonn- und feiertags", "an Sonn- und Feiertagen" */
export const SUNDAYS = 'sonn-';
export const SUNDAYS_AND_FEASTS: readonly Weekday[] = [7];

/** Numbers written as words, for times and durations. */
export const NUMBER_WORDS = table<number>([
  ['ein eine einen einem einer eins', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['sechs', 6],
  ['sieben', 7],
  ['acht', 8],
  ['neun', 9],
  ['zehn', 10],
  ['elf', 11],
  ['zwölf', 12],
  ['vierzehn', 14],
]);

/** Whether two words differ by one letter: changed, missing, added, or swapped with the next. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Real words that only look like misspelt weekdays. */
const NOT_MISSPELT = words(
  'montage freitage sonntage samstage dienstage donnerstage mittwoche montags dienstags mittwochs donnerstags freitags samstags sonntags dienstag',
);

/** Which weekday a misspelt word means; the caller sees to it that a date stands beside it. */
export function misspeltWeekday(
  token: Token,
): { readonly weekday: Weekday; readonly meant: string } | undefined {
  const length = token.lower.length;
  const first = token.text.charCodeAt(0);
  if (length < 5 || length > 11 || first < 65 || first > 90) return undefined;
  if (NOT_MISSPELT.has(token.lower)) return undefined;
  for (const [name, weekday] of WEEKDAYS)
    if (isOneSlipAway(token.lower, name))
      return { weekday, meant: name.charAt(0).toUpperCase() + name.slice(1) };
  return undefined;
}

/** Before a weekday these make it recur. */
/** Which weekday of a month is meant, counted from its end if negative. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['erster', 1],
  ['ersten', 1],
  ['zweiter', 2],
  ['zweiten', 2],
  ['dritter', 3],
  ['dritten', 3],
  ['vierter', 4],
  ['vierten', 4],
  ['letzter', -1],
  ['letzten', -1],
]);
export const OF_MONTH = words('im des');

/** Days named by what a house is for: "Letzter Badetag ist …", "Erster Ausleihtag ist …". */
export const DAYS_OF_USE = words(
  'badetag öffnungstag ausleihtag besuchstag betriebstag verkaufstag annahmetag spieltag eislauftag',
);
/** Those on which people come back, whether the house was shut or they were away. */
export const FIRST_DAYS: ReadonlySet<string> = new Set([
  ...DAYS_OF_USE,
  ...words('unterrichtstag kitatag arbeitstag sprechtag'),
]);
/** What a house does that has opened again. */
export const WELCOMING = words(
  'begrüßt begrüßen präsentiert präsentieren zeigt zeigen empfängt empfangen',
);
export const EACH = words('jeden jedem jeder jede alle allen');

/** Words a date may begin with that are no part of the calendar's own vocabulary. */
export const DATED_STARTS = words(
  'tag brückentag werktag werktags werktäglich wochentags werktagen vortag vorabend anfang mitte ende',
);
