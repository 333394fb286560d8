import type { ClauseWords } from './predicates.js';
import { words } from './words.js';

/** What keeps a word of closing from being one. */

export const REMOTE = words(
  'telefonisch telefon telefonnummer online digital mail e-mail mails e-mails internet anschluss leitung leitungen hotline postalisch fax',
);

/** "muss keinen Tag schließen", "nicht alle Schalter sind besetzt": open, if not quite. */
const NOT_SHUT =
  /\b(?:keine[nr]? (?:einzigen? )?(?:tag|stunde|minute|moment)|an keinem (?:einzigen )?tag|nicht (?:alle|jede[rs]?|sämtliche|überall|ganz|komplett|vollständig)|(?:mehrere|einige|einzelne) (?:schalter|plätze|arbeitsplätze|beratungsplätze))\b/;

export const isNotQuite = ({ lower }: ClauseWords): boolean => NOT_SHUT.test(lower.join(' '));

/** Whether "nicht" stands before position `k`, near enough to belong to it. */
export function negatedBefore({ lower }: ClauseWords, k: number): boolean {
  // "wird weder zum 1. Januar noch später geschlossen"
  const neither = lower.indexOf('weder');
  if (neither >= 0 && neither < k && lower.slice(neither, k).includes('noch')) return true;
  for (let i = k - 1; i >= Math.max(0, k - 5); i -= 1) {
    if (lower[i] === 'nicht' || lower[i] === 'keineswegs' || lower[i] === 'niemals')
      return lower[i + 1] !== 'nur';
    if (lower[i] === ',') return false;
  }
  return false;
}
