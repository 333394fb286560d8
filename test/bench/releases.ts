/**
 * Any number of press releases as they stand on a listing page, all different, the same on every
 * machine: the teasers and bodies of the captures and the notices of the gold data, with other days,
 * numbers and names, about 1,000 bytes each.
 */
import { readFileSync } from 'node:fs';

interface Seeds {
  readonly files: readonly {
    readonly releases: readonly {
      readonly title: string | null;
      readonly teaser: string;
      readonly body: readonly string[] | null;
    }[];
  }[];
}

const gold = new URL('../fixtures/gold/', import.meta.url);
const seeds = JSON.parse(readFileSync(new URL('seeds.json', gold), 'utf8')) as Seeds;
const notices = readFileSync(new URL('closures.jsonl', gold), 'utf8').trim().split('\n');

/** Paragraphs to build from. */
const PARAGRAPHS = [
  ...seeds.files.flatMap(file =>
    file.releases.flatMap(({ teaser, body }) => [teaser, ...(body ?? [])]),
  ),
  ...notices
    .map(line => (JSON.parse(line) as { readonly text: string }).text)
    .filter(text => /20\d\d/.test(text)),
]
  .map(text => text.trim())
  .filter(text => text.length > 60);
const TITLES = seeds.files.flatMap(file =>
  file.releases.flatMap(({ title }) => (title === null ? [] : [title])),
);

const MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const PLACES =
  'Wanne Eickel Sodingen Holthausen Baukau Röhlinghausen Horsthausen Börnig Unser-Fritz'.split(' ');
const NEWEST = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
/** A city writes about three releases a day. */
const PER_DAY = 3;
/** Length of one release, in characters. */
const LENGTH = 550;

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const WEEKDAYS = 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' ');

const written = (day: Date): string =>
  `${day.getUTCDate()}. ${pick(MONTHS, day.getUTCMonth())} ${day.getUTCFullYear()}`;

/** A weekday with its date becomes another one and Herne a part of it: few texts are the same. */
function varied(text: string, day: Date, number: number): string {
  const next = new Date(day.getTime() + (3 + (number % 17)) * DAY);
  const date = `${pick(WEEKDAYS, next.getUTCDay())}, ${written(next)}`;
  return text
    .replace(/(?<!bis )\b(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag, \d{1,2}\. \p{L}+ 20\d\d/u, date)
    .replace(/Herne\b/u, `Herne-${pick(PLACES, number)}`);
}

/** One release as it is printed on the page, with its number in the headline. */
function release(number: number): string {
  const day = new Date(NEWEST - Math.floor(number / PER_DAY) * DAY);
  const date = written(day);
  const title = `${pick(TITLES, number * 7)} (${pick(PLACES, number)}, Nr. ${number + 1})`;
  const paragraphs: string[] = [];
  for (let k = 0, length = 0; length < LENGTH; k += 1) {
    const text = varied(pick(PARAGRAPHS, number * 31 + k * 17), day, number + k);
    paragraphs.push(text);
    length += text.length;
  }
  return `Meldung vom ${date}\n\n${title}\n\n${paragraphs.join('\n\n')}\n\nmehr zur Meldung: ${title}\n`;
}

/** A listing page with this many releases, the newest first. */
export function listing(count: number): string {
  return Array.from({ length: count }, (_, number) => release(number)).join('\n\n');
}

/** The releases of a listing one by one, for whoever reads them without its page. */
export const releases = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => release(number));
