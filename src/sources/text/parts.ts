import type { Passage } from '../../release/raw.js';
import { readDate } from './dateline.js';
import { readMore } from './more.js';
import { isProse } from './prose.js';
import { isRowOfDays } from './rows.js';

/** Lines that hold what elsewhere stands on lines of their own, as those lines, one list each. */
export function partsOf(passages: readonly Passage[]): Passage[][] {
  const found = passages.map(parts);
  const isRow = ([first, second]: readonly Passage[]): boolean =>
    second !== undefined && first !== undefined && isDay(first.text);
  // "24.12.2026 Rathaus geschlossen" among rows of dates and headlines is one of them.
  if (found.filter(isRow).length < 2) return found;
  return found.map(known => {
    const [only, more] = known;
    const row = only && more === undefined ? dateAndTitle(only, 2) : undefined;
    return row ?? known;
  });
}

const parts = (passage: Passage): Passage[] =>
  subject(passage) ??
  dateAndLink(passage) ??
  dateAndTitle(passage, FEWEST_WORDS) ??
  titleAndDate(passage) ??
  textAndLink(passage) ?? [passage];

const SUBJECT = /^(?:(?:betreff|betr\.?|subject|re|aw|wg|fwd?): ?){1,3}/iu;

/** "Betreff: Hallenbad geschlossen": the headline of a letter. */
function subject(passage: Passage): Passage[] | undefined {
  const label = SUBJECT.exec(passage.text)?.[0];
  if (label === undefined) return undefined;
  const { text, column } = passage;
  return [{ ...passage, text: text.slice(label.length), column: column + label.length }];
}

/** As long as a date and a headline get. */
const LONGEST = 200;
const FEWEST_WORDS = 3;

const isTitle = (text: string, fewest = FEWEST_WORDS): boolean =>
  text.split(' ').length >= fewest && /^["„»“\d\p{Lu}]/u.test(text) && !isProse(text);

/** "09:40 von Veronika Huber" behind a date: no headline. */
const BESIDE_DATE = /^(?:um )?\d{1,2}[.:]\d{2}(?: uhr)? (?:von|durch|[|·•–-]) /iu;

const isDay = (text: string): boolean => readDate(text)?.precision === 'day';

/** "10.03.2026 - Baustelle früher fertig", or with a space only, as in the rows of a table. */
function dateAndTitle(passage: Passage, fewest: number): Passage[] | undefined {
  const { text, column } = passage;
  if (text.length > LONGEST || !/\d/.test(text.slice(0, 20))) return undefined;
  if (isRowOfDays(text)) return undefined;
  const separated = / [-–|] |: /u.exec(text.slice(0, 40));
  const bare = /^(?:\p{L}{2,10}\.?, )?\d{1,2}\.\d{1,2}\.\d{4} /u.exec(text);
  const fronts = [separated && separated.index + separated[0].length, bare?.[0].length];
  for (const at of fronts) {
    if (at === undefined || at === null) continue;
    const date = text.slice(0, at).replace(/[\s|:–-]{1,5}$/u, '');
    const title = text.slice(at);
    if (!isDay(date) || !isTitle(title, fewest) || BESIDE_DATE.test(title)) continue;
    return [
      { ...passage, text: date },
      { ...passage, text: title, column: column + at },
    ];
  }
  return undefined;
}

/** "09.06.2026 | mehr »": the date below a text, and the link behind it. */
function dateAndLink(passage: Passage): Passage[] | undefined {
  const { text, column } = passage;
  const separated = text.length > LONGEST_FOOT ? -1 : text.search(/ [|·•–-] /u);
  if (separated < 0) return undefined;
  const link = { ...passage, text: text.slice(separated + 3), column: column + separated + 3 };
  if (!isDay(text.slice(0, separated)) || readMore(link) === undefined) return undefined;
  return [{ ...passage, text: text.slice(0, separated) }, link];
}

/** As long as a date and such a link get. */
const LONGEST_FOOT = 80;

const DATE_AT_END = /^(.{10,180}?)(?: ?[([]| [-–|] )(\d[\p{L}\d. ]{5,20})[)\]]?$/u;

/** "Baustelle früher fertig (10.03.2026)": the headline, and the date below it. */
function titleAndDate(passage: Passage): Passage[] | undefined {
  const { text, column } = passage;
  if (text.length > LONGEST || !/\d{4}[)\]]?$/.test(text.slice(-5))) return undefined;
  const match = DATE_AT_END.exec(text);
  const [, title = '', date = ''] = match ?? [];
  if (!isDay(date) || !isTitle(title)) return undefined;
  return [
    { ...passage, text: title },
    { ...passage, text: date, column: column + text.lastIndexOf(date) },
  ];
}

const LINK_AT_END =
  /[.!?…][”“"»)]? ((?:[[(]|[→›»>] ?)?(?:mehr|mehr lesen|mehr erfahren|mehr dazu|lesen sie mehr|weiter ?lesen|weiter|zum artikel|zur meldung|details)(?: ?(?:…|\.\.\.|[»›→>\])])){0,3})$/iu;

/** "… bleibt geschlossen. [mehr]": the text, and the link behind it. */
function textAndLink(passage: Passage): Passage[] | undefined {
  const { text, column } = passage;
  const tail = Math.max(0, text.length - 40);
  const link = LINK_AT_END.exec(text.slice(tail))?.[1];
  if (link === undefined) return undefined;
  const at = text.length - link.length;
  const sentences = text.slice(0, at).trimEnd();
  if (!isProse(sentences) || /\d\.$/.test(sentences.slice(-2))) return undefined;
  return [
    { ...passage, text: sentences },
    { ...passage, text: link, column: column + at },
  ];
}
