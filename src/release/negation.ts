import { NO, type ClauseWords } from './predicates.js';
import { words } from './words.js';

/** What keeps a word of closing from being one. */

const REMOTE = words(
  'telefonisch telefon telefonnummer online digital mail e-mail mails e-mails internet anschluss leitung leitungen hotline postalisch fax',
);

/** Whether a clause is about calling and writing; "die Hotline" as what is staffed is not. */
export const isRemote = ({ lower }: ClauseWords): boolean =>
  lower.some((word, k) => REMOTE.has(word) && (word !== 'hotline' || isReachedBy(lower, k)));

const isReachedBy = (lower: readonly string[], k: number): boolean =>
  lower.slice(Math.max(0, k - 2), k).some(word => BY.has(word));
const BY = words('über per unter via mit auf an von zur durch bei');

/** "muss keinen Tag schließen", "nicht alle Schalter sind besetzt": open, if not quite. */
const NOT_SHUT =
  /\b(?:keine[nr]? (?:einzigen? )?(?:tag|stunde|minute|moment)|an keinem (?:einzigen )?tag|nicht (?:alle|jede[rs]?|sämtliche|überall|ganz|komplett|vollständig)|(?:mehrere|einige|einzelne|nur|ein|eine[rnm]?|zwei|drei|vier|fünf|zweite|hälfte der) (?:der )?(?:schalter|plätze|arbeitsplätze|beratungsplätze|plätzen|schaltern))\b/;
/** A post nobody holds is no door. */
const POSTS = /\b(?:stellen|(?:eine|zweite|dritte|offene) stelle|stelle (?:der|des|eine[rs]))\b/;
const STAFFED = /\b(?:un)?besetzt\b/;

export function isNotQuite(w: ClauseWords): boolean {
  const counters = w.lower.some(word => COUNTERS.has(word));
  if (!counters && !w.has('nicht') && !w.lower.some(word => NO.has(word))) return false;
  const text = w.lower.join(' ');
  return NOT_SHUT.test(text) || (counters && STAFFED.test(text) && POSTS.test(text));
}

const COUNTERS = words(
  'schalter schaltern plätze plätzen arbeitsplätze beratungsplätze stelle stellen',
);

/** Whether "nicht" stands before position `k`, near enough to belong to it. */
export function negatedBefore({ lower }: ClauseWords, k: number): boolean {
  // "wird weder zum 1. Januar noch später geschlossen", "weder geschlossen noch verlegt"
  const neither = lower.indexOf('weder');
  if (neither >= 0 && neither < k && lower.indexOf('noch', neither) > 0) return true;
  for (let i = k - 1; i >= Math.max(0, k - 5); i -= 1) {
    if (lower[i] === 'nicht' || lower[i] === 'keineswegs' || lower[i] === 'niemals')
      return lower[i + 1] !== 'nur';
    if (lower[i] === ',') return false;
  }
  return false;
}
