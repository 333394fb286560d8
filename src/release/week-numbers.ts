import { at, type Token } from './token.js';
import { words } from './words.js';

/** Weeks named by their number: "34. Kalenderwoche", "KW 34", "Kalenderwochen 34 und 35". */

export const WEEKS = words('kalenderwoche kalenderwochen kw');
const JOINTS = words('und bis sowie zur der , / – - . oder');

/** What stands between two numbers of one list, and the numbers: no list is longer. */
const LONGEST_LIST = 16;

const MOST_WEEKS = 53;

/** Whether any year may have a week of that number. */
export const isWeekNumber = (week: number): boolean => week >= 1 && week <= MOST_WEEKS;

/** Whether numbers and what joins them lead from `i` to the word for a week, in that direction. */
function leadsToWeek(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  for (let p = i, n = 0; n < LONGEST_LIST; p += step, n += 1) {
    const token = tokens[p];
    if (WEEKS.has(token?.lower ?? '')) return true;
    if (token?.kind !== 'number' && !JOINTS.has(token?.lower ?? '')) return false;
  }
  return false;
}

/** The week whose number, or whose word and number, stand at `i`. */
export function readWeek(
  tokens: readonly Token[],
  i: number,
): { readonly week: number; readonly next: number } | undefined {
  const leads = WEEKS.has(at(tokens, i));
  const p = leads ? (tokens[i + 1]?.text === '.' ? i + 2 : i + 1) : i;
  const number = tokens[p];
  if (number?.kind !== 'number' || number.text.length > 2) return undefined;
  const week = Number(number.text);
  if (leads) return { week, next: p + 1 };
  const stop = tokens[p + 1]?.text === '.';
  const behind = stop ? p + 2 : p + 1;
  if (WEEKS.has(at(tokens, behind))) return { week, next: behind + 1 };
  const joint = tokens[behind];
  if (stop && joint !== undefined && JOINTS.has(joint.lower) && leadsToWeek(tokens, behind, 1))
    return { week, next: behind };
  // "KW 34 und 35"
  const before = tokens[p - 1];
  if (stop || before === undefined || !JOINTS.has(before.lower)) return undefined;
  return leadsToWeek(tokens, p - 1, -1) ? { week, next: p + 1 } : undefined;
}
