import type { CivilDate } from '../feed/model.js';
import { addDays, civil, onOrAfter, onOrBefore } from './calendar.js';

/** First and last day of a feast in a year, both included. */
export type Span = readonly [first: CivilDate, last: CivilDate];

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return civil(year, Math.floor(n / 31), (n % 31) + 1);
}

type Rule = (year: number) => Span;

const afterEaster =
  (days: number, lastDays = days): Rule =>
  year => [addDays(easter(year), days), addDays(easter(year), lastDays)];

const fixed =
  (month: number, day: number, lastDay = day): Rule =>
  year => [civil(year, month, day), civil(year, month, lastDay)];

/** Sundays are counted back from the fourth Sunday of Advent, the last before Christmas Day. */
const beforeAdvent =
  (days: number): Rule =>
  year => {
    const day = addDays(onOrBefore(civil(year, 12, 24), 7), days);
    return [day, day];
  };

/** "erster Advent", "zweiten Adventssonntag" */
function advent(ordinal: string): string {
  const oblique = ordinal.replace(/r$/, 'n');
  return ['advent', 'adventssonntag', 'adventsonntag']
    .flatMap(name => [`${ordinal} ${name}`, `${oblique} ${name}`])
    .join('|');
}

/** "an beiden Pfingsttagen", "beide Weihnachtsfeiertage": the days that are public holidays. */
const both = (feast: string): string =>
  ['tage', 'feiertage']
    .flatMap(days => [`beide ${feast}${days}`, `beiden ${feast}${days}n`])
    .join('|');

/**
 * Feasts by their names in lower case, genitive and dative included where they differ. What a
 * city closes for is here; school holidays are not, because no calendar rule gives them.
 */
const RULES: readonly (readonly [names: string, rule: Rule])[] = [
  ['neujahr|neujahrstag|neujahrstages', fixed(1, 1)],
  ['heilige drei könige|heiligen drei könige|dreikönig|dreikönigstag|dreikönigsfest', fixed(1, 6)],
  ['valentinstag', fixed(2, 14)],
  ['karwoche|woche vor ostern', afterEaster(-6, -1)],
  ['woche nach ostern', afterEaster(2, 7)],
  ['woche vor pfingsten', afterEaster(43, 48)],
  ['woche nach pfingsten', afterEaster(51, 56)],
  [
    'weiberfastnacht|altweiberfastnacht|altweiber|weiberfasching|altweiberdonnerstag',
    afterEaster(-52),
  ],
  [
    'weiberdonnerstag|schmutzigen donnerstag|schmutziger donnerstag|fettdonnerstag',
    afterEaster(-52),
  ],
  ['karnevalsfreitag|faschingsfreitag', afterEaster(-51)],
  ['karnevalssamstag|nelkensamstag|faschingssamstag', afterEaster(-50)],
  ['karnevalssonntag|tulpensonntag|fastnachtssonntag|faschingssonntag', afterEaster(-49)],
  ['rosenmontag|rosenmontags|karnevalsmontag|fastnachtsmontag|faschingsmontag', afterEaster(-48)],
  ['veilchendienstag|karnevalsdienstag|fastnachtsdienstag|faschingsdienstag', afterEaster(-47)],
  ['aschermittwoch', afterEaster(-46)],
  ['palmsonntag', afterEaster(-7)],
  ['gründonnerstag', afterEaster(-3)],
  ['karfreitag', afterEaster(-2)],
  ['karsamstag|ostersamstag', afterEaster(-1)],
  ['ostersonntag', afterEaster(0)],
  ['ostermontag', afterEaster(1)],
  ['osterdienstag', afterEaster(2)],
  [
    'ostern|osterfest|ostertage|ostertagen|osterfeiertage|osterfeiertagen|osterwochenende',
    afterEaster(-2, 1),
  ],
  [both('oster'), afterEaster(0, 1)],
  ['maifeiertag|tag der arbeit', fixed(5, 1)],
  ['christi himmelfahrt|himmelfahrt|himmelfahrtstag|christihimmelfahrt|vatertag', afterEaster(39)],
  ['pfingstsamstag', afterEaster(48)],
  ['pfingstsonntag', afterEaster(49)],
  ['pfingstmontag', afterEaster(50)],
  ['pfingstdienstag', afterEaster(51)],
  ['pfingsten|pfingstfest|pfingsttage|pfingsttagen|pfingstwochenende', afterEaster(48, 50)],
  [`pfingstfeiertage|pfingstfeiertagen|${both('pfingst')}`, afterEaster(49, 50)],
  ['fronleichnam|fronleichnamstag', afterEaster(60)],
  ['mariä himmelfahrt|maria himmelfahrt', fixed(8, 15)],
  ['tag der deutschen einheit|nationalfeiertag', fixed(10, 3)],
  ['reformationstag', fixed(10, 31)],
  ['allerheiligen', fixed(11, 1)],
  ['allerseelen', fixed(11, 2)],
  ['martinstag|sankt martin|st martin', fixed(11, 11)],
  ['volkstrauertag', beforeAdvent(-35)],
  ['buß- und bettag|buß und bettag|bettag', year => [bettag(year), bettag(year)]],
  ['totensonntag|ewigkeitssonntag', beforeAdvent(-28)],
  [advent('erster'), beforeAdvent(-21)],
  [advent('zweiter'), beforeAdvent(-14)],
  [advent('dritter'), beforeAdvent(-7)],
  [advent('vierter'), beforeAdvent(0)],
  ['nikolaus|nikolaustag', fixed(12, 6)],
  ['heiligabend|heilig abend|heiligen abend|heiliger abend|heiligabends', fixed(12, 24)],
  [
    'erster weihnachtstag|ersten weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag',
    fixed(12, 25),
  ],
  [
    'zweiter weihnachtstag|zweiten weihnachtstag|zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag',
    fixed(12, 26),
  ],
  [
    'weihnachten|weihnachtsfest|weihnachtstage|weihnachtstagen|weihnachtsfeiertage|weihnachtsfeiertagen',
    fixed(12, 24, 26),
  ],
  [both('weihnachts'), fixed(12, 25, 26)],
  [
    'zwischen den jahren|zwischen weihnachten und neujahr|zwischen weihnachten und silvester',
    fixed(12, 27, 31),
  ],
  ['silvester|sylvester|altjahrsabend|silvestertag', fixed(12, 31)],
];

/** The Wednesday eleven days before the first Sunday of Advent. */
function bettag(year: number): CivilDate {
  return addDays(onOrAfter(civil(year, 11, 16), 3), 0);
}

const BY_NAME = new Map<string, Rule>(
  RULES.flatMap(([names, rule]) => names.split('|').map(name => [name, rule] as const)),
);

/** Longest feast name, in words. */
export const FEAST_WORDS = 4;

/** First words of the feast names: a quick way to see that no feast begins here. */
export const FEAST_STARTS: ReadonlySet<string> = new Set(
  [...BY_NAME.keys()].map(name => name.split(' ')[0] ?? ''),
);

export function isFeast(name: string): boolean {
  return BY_NAME.has(name);
}

/** When the feast is celebrated in that year; `undefined` for a name that is no feast. */
export function feast(name: string, year: number): Span | undefined {
  return BY_NAME.get(name)?.(year);
}

const HOLIDAYS = [
  'neujahr',
  'karfreitag',
  'ostermontag',
  'tag der arbeit',
  'himmelfahrt',
  'pfingstmontag',
  'fronleichnam',
  'tag der deutschen einheit',
  'allerheiligen',
  'beide weihnachtstage',
] as const;

/** Whether a day is a public holiday in North Rhine-Westphalia. */
export function isHoliday(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4));
  return HOLIDAYS.some(name => {
    const span = feast(name, year);
    return span !== undefined && span[0] <= date && date <= span[1];
  });
}
