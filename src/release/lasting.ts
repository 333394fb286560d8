import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { words } from './words.js';

/** What a clause says of how long something lasts. */

export const isDay = (date: ReadDate): boolean => date.kind !== 'weekly' && date.kind !== 'year';

const ONGOING = words(
  'derzeit zurzeit momentan aktuell vorübergehend vorerst vorläufig weiterhin gegenwärtig augenblicklich',
);

const VAGUE_END =
  /\b(?:bis (?:etwa |ungefähr |voraussichtlich |mindestens |vermutlich )?(?:auf weiteres|auf weiter|(?:zum?|zu den|in den|ins|nach (?:dem|den)) (?:ende|beginn|abschluss|herbst|winter|sommer|frühjahr|frühling|jahresende|saison[a-zäöüß]*|[a-zäöüß]*ferien)|zur jahresmitte)|auf unbestimmte zeit|mit sofortiger wirkung|bis zur (?:wieder)?(?:eröffnung|klärung|freigabe))\b/;

/** "Am 3. Mai öffnet das Bad wieder. Bis dahin …": the end was named before. */
const UNTIL_THEN = /\b(?:bis dahin|bis zu diesem (?:tag|zeitpunkt|datum))\b/;

export const pointsBack = (discourse: Discourse, clause: Clause): boolean =>
  UNTIL_THEN.test(discourse.words(clause));

/** "Am 1. Juni beginnt der Umbau. Von da an …": the start was named before. */
const FROM_THEN =
  /\b(?:von da an|von dann an|ab da|ab dann|von diesem (?:tag|zeitpunkt) an|ab diesem (?:tag|zeitpunkt|termin|datum)|seitdem|seither)\b/;

export const beginsThen = (discourse: Discourse, clause: Clause): boolean =>
  FROM_THEN.test(discourse.words(clause));

const OPENS = /\b(?:(?:wieder|neu)?(?:er)?öffne[tn]|(?:wieder|neu)?eröffnung)\b/;

export const opens = (discourse: Discourse, clause: Clause): boolean =>
  OPENS.test(discourse.words(clause));

/** "bis auf Weiteres", "derzeit": shut now, and no day named on which that ends. */
export function isOngoing(discourse: Discourse, clause: Clause): boolean {
  const text = discourse.words(clause);
  return (
    VAGUE_END.test(text) || UNTIL_THEN.test(text) || text.split(' ').some(word => ONGOING.has(word))
  );
}

/** The same of what is told in the past tense: "musste vorübergehend geschlossen werden" is over. */
export const isStillSo = (discourse: Discourse, clause: Clause): boolean =>
  isOngoing(discourse, clause) && !/\bvorübergehend\b/.test(discourse.words(clause));

/** What leaves the end open beside a day: "am Montag … bis zum Frühjahr". */
export const endsVaguely = (discourse: Discourse, clause: Clause): boolean =>
  VAGUE_END.test(discourse.words(clause));

/** "Seit heute, 9.15 Uhr, … für den Rest des Tages". */
export const lastsTheDay = (discourse: Discourse, { sentence }: Clause): boolean =>
  discourse.clauses(sentence).some(c => /\brest des tages\b/.test(discourse.words(c)));

/** "schließt für immer": from that day on. */
export const FOR_GOOD = /\b(?:für immer|endgültig|dauerhaft|auf dauer|für unbestimmte zeit)\b/;
