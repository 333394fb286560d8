import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { at, type Token } from './token.js';
import { words } from './words.js';

/** Days that are named only to be set against those that hold. */

const INSTEAD = words('statt anstatt anstelle');
/** What may stand between "statt" and the day. */
const BETWEEN = words(
  'am an dem den des bis zum zur vom von ab wie geplant ursprünglich zunächst bisher vorgesehen angekündigt eigentlich erst schon bereits nur einschließlich',
);
const REACH = 7;

/** "statt wie geplant bis zum 8. Mai nun bis zum 15. Mai" */
function isReplaced(tokens: readonly Token[], { first }: ReadDate): boolean {
  let i = first - 1;
  while (i > first - REACH && BETWEEN.has(at(tokens, i))) i -= 1;
  return INSTEAD.has(at(tokens, i));
}

/** Which tokens stand between "nicht" and its "sondern"; "nicht nur am 5., sondern auch …" holds. */
function contrast(
  tokens: readonly Token[],
  { tokens: own }: Clause,
): { readonly not: number; readonly but: number } | undefined {
  const but = own.find(i => at(tokens, i) === 'sondern');
  const not = own.findLast(i => i < (but ?? 0) && at(tokens, i) === 'nicht');
  return but === undefined || not === undefined ? undefined : { not, but };
}

/** The days that hold: "nicht am 5., sondern am 6. Mai", "nicht nur bis zum 8., sondern bis 15. Mai". */
export function withoutRejected(
  { read }: Discourse,
  clause: Clause,
  dates: ReadDate[],
): ReadDate[] {
  if (dates.length < 2) return dates;
  const { tokens } = read;
  let left = dates;
  const { not, but } = contrast(tokens, clause) ?? {};
  if (not !== undefined && but !== undefined && dates.some(({ first }) => first > but)) {
    const adds = at(tokens, not + 1) === 'nur';
    left = dates.filter(
      ({ first, bound }) => first < not || first > but || (adds && bound !== 'until'),
    );
  }
  const ends = clause.tokens.some(i => at(tokens, i).startsWith('finde'));
  const kept = ends ? left : left.filter(date => !isReplaced(tokens, date));
  return kept.length > 0 ? kept : left;
}
