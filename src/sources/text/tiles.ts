import type { Passage } from '../../release/raw.js';
import { readDate } from './dateline.js';

const DAY = /^\d{1,2}\.?$/;
/** The month below a day, with its year or with the year on a line of its own. */
const MONTH = /^\p{L}{3,9}\.?(?: \d{4})?$/u;
const YEAR = /^\d{4}$/;

/** "16" above "Apr 2026", as tiles show the day: one date. */
export function withDateTiles(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as Passage;
    const below = DAY.test(passage.text) ? passages.slice(index + 1, index + 3) : [];
    const [month, year] = below.map(({ text }) => text);
    const day = passage.text.replace('.', '');
    const isYear = month !== undefined && year !== undefined && YEAR.test(year);
    const two = month !== undefined && MONTH.test(month) ? `${day}. ${month}` : '';
    const one = readDate(two) ? two : two !== '' && isYear ? `${two} ${year}` : '';
    if (readDate(one)?.precision === 'day') {
      joined.push({ ...passage, text: one });
      index += one === two ? 1 : 2;
    } else joined.push(passage);
  }
  return joined;
}
