import type { Discourse } from './discourse.js';
import { nameOf, namesOf } from './office-names.js';
import { ownerOf } from './office-of-part.js';
import type { Phrase } from './phrases.js';

/** Who is away, and no office: people, councils, teams. */

type Group = readonly Phrase[];

/** "Die Beraterin hat Urlaub": somebody is away, and no door is named. */
const isPerson = (subjects: readonly Group[]): boolean =>
  subjects[0]?.length === 1 && PERSON.test(subjects[0][0]?.head.lower ?? '');
const PERSON =
  /(?:(?:er|ar|eur|or|ist|ent|ant|og|at|ärzt|wart)in|berater|leiter|arbeiter|meister|lehrer|arzt|pfleger|wart|betreuer|pfarrer|kollege|frau|mann|kraft)$/;

/** "Der Stadtrat macht Sommerpause": who has no doors. */
const isBody = (subjects: readonly Group[]): boolean =>
  subjects[0]?.length === 1 && BODY.test(subjects[0][0]?.head.lower ?? '');
const BODY =
  /(?:stadtrat|gemeinderat|ortsrat|kreistag|landtag|bundestag|ausschuss|ausschüsse|parlament|fraktion|politik|mannschaft|liga|orchester|chor)$/;

/** Whose leave shuts no door; that of a person who is named with its days may. */
export const isAway = (subjects: readonly Group[], dated: boolean): boolean =>
  isBody(subjects) || (isPerson(subjects) && !dated);

/** "Die Rentenberaterin ist im Urlaub. Ihre Sprechstunde …": she, or the office she works for. */
export function personBefore(discourse: Discourse, sentence: number): string[] | undefined {
  const [clause] = discourse.clauses(sentence - 1);
  if (clause === undefined) return undefined;
  const { text, groups } = discourse.phrasing(clause);
  const [subject] = groups;
  const [person] = subject ?? [];
  if (subject === undefined || person === undefined || !isPerson([subject])) return undefined;
  const house = ownerOf(person);
  if (house !== undefined) return [nameOf(text, house.phrase, house.case)];
  return person.preposition === undefined ? namesOf(text, subject, 'nominative', false) : undefined;
}
