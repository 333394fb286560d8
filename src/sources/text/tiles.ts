import type { Passage } from '../../release/raw.js';
import { readDate } from './dateline.js';

const DAY = /^\d{1,2}\.?$/;
/** The month below a day, with its year or with the year on a line of its own. */
const MONTH = /^\p{L}{3,9}\.?(?: \d{4})?$/u;
const YEAR = /^\d{4}$/;

/** The date that a tile at `index` shows, and on how many lines. */
function tileAt(passages: readonly Passage[], index: number): [text: string, lines: number] | [] {
  const [day = '', month = '', year = ''] = passages
    .slice(index, index + 3)
    .map(({ text }) => text);
  if (!MONTH.test(month)) return [];
  const two = `${day.replace('.', '')}. ${month}`;
  if (readDate(two)?.precision === 'day') return [two, 2];
  const three = `${two} ${year}`;
  return YEAR.test(year) && readDate(three)?.precision === 'day' ? [three, 3] : [];
}

/** "16" above "Apr 2026", as tiles show the day: one date. */
export function withDateTiles(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (let index = 0; index < passages.length; index += 1) {
    const passage = passages[index] as Passage;
    const [text, lines = 1] = DAY.test(passage.text) ? tileAt(passages, index) : [];
    joined.push(text === undefined ? passage : { ...passage, text });
    index += lines - 1;
  }
  return joined;
}
