import { FEAST_STARTS } from '../../release/feasts.js';
import { MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from '../../release/words.js';
import type { Line } from './lines.js';
import { wordCount } from './prose.js';

/** Longer lines are sentences. */
const LONGEST = 120;
const DAY = /\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9})/u;
/** How such a line ends: whether it is open, or until when. */
const STATE = /(?:geschlossen|geöffnet|offen|zu|dicht|ruhetag|uhr)[.!]?$/iu;
const BULLET = /^[•·*–-] /u;
const CAPITALISED = /\p{Lu}[\p{L}-]*/gu;
/** "Hallenbad:", "Rathaus –": whose day it is. */
const WHOSE = /^\p{Lu}[^:]{1,58}?(?:: | [–-] )/u;
/** Words with a capital letter that name neither a day nor a house. */
const BESIDE_DAYS = new Set('uhr tag ruhetag am an vom von ab bis nur'.split(' '));

const isFeast = (name: string): boolean =>
  FEAST_STARTS.has(name) || /^weihnacht|feiertag/.test(name);
const isOfTime = (name: string): boolean =>
  BESIDE_DAYS.has(name) ||
  WEEKDAYS.has(name) ||
  WEEKDAY_ABBREVIATIONS.has(name) ||
  MONTHS.has(name) ||
  isFeast(name);

/** "24.12. geschlossen", "Silvester, 31. Dezember: 10 bis 13 Uhr": a day, and whether it is open. */
function isDayAndState(text: string): boolean {
  if (!STATE.test(text)) return false;
  const names = (text.match(CAPITALISED) ?? []).map(word => word.toLowerCase());
  return names.every(isOfTime) && (DAY.test(text) || names.some(isFeast));
}

/** Whether a line says of a day, or of days, when a house is open, and not of which house. */
export const isRowOfDays = (text: string): boolean =>
  text.length <= LONGEST && isDayAndState(text.replace(BULLET, ''));

/** Whether a line reads like a row of days, or of houses and their days. */
export const isRow = (text: string): boolean =>
  text.length <= LONGEST &&
  (isRowOfDays(text) || isDayAndState(text.replace(BULLET, '').replace(WHOSE, '')));

const mayBeRow = ({ kind, text }: Line): boolean =>
  (kind === 'short' || kind === 'prose') && isRow(text);

/** "In den Ferien gelten diese Zeiten:", "Öffnungszeiten:" */
const introduces = ({ kind, text }: Line): boolean =>
  text.endsWith(':') &&
  (kind === 'furniture' || (kind === 'short' && wordCount(text) >= FEWEST_WORDS));
const FEWEST_WORDS = 5;

/** Two or more rows in a row are text of their release, and so is the line that introduces them. */
export function withRows(lines: readonly Line[]): Line[] {
  const rows = lines.map(mayBeRow);
  const isOne = (index: number): boolean =>
    rows[index] === true && (rows[index - 1] === true || rows[index + 1] === true);
  return lines.map((line, index): Line => {
    const introduction = introduces(line) && isOne(index + 1);
    if (!isOne(index) && !introduction) return line;
    const { text, line: at, column } = line;
    return { text, line: at, column, kind: 'prose', row: true };
  });
}
