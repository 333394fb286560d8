import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';

/** What can be out of service as a counter is, and is none. */

const HOTLINE =
  /(?:hotline|telefondienst|(?:bürger|service|info|beratungs|pflege|senioren|eltern|sorgen|krisen)telefon)(?= |$)/i;

/** Whether a name is that of a line one calls: "Bürgertelefon 115". */
export const isHotline = (office: string): boolean => HOTLINE.test(office);

/** "die Online-Zulassung", "die internetbasierte Zulassung": no door that could be shut. */
export const isOnline = (office: string): boolean =>
  /(?:^| )(?:online-?|internet-?|digital|elektronisch|web-?|service-?portal)/i.test(office);

/** What says that those who come are served, or that only the line is broken. */
const SERVED = /\b(?:vor ort|persönlich|wie gewohnt|wie gewöhnlich|wie üblich|ganz normal)\b/;
const TECHNICAL = /\b(?:störung|telefonanlage)\b/;

/**
 * "Die Hotline ist am Montag nicht besetzt. Am Schalter wird wie gewohnt bedient.": the house is
 * open, only the telephone is not answered.
 */
export function onlyTelephone(discourse: Discourse, clause: Clause): boolean {
  for (let s = clause.sentence - 1; s <= clause.sentence + 2; s += 1)
    for (const other of discourse.clauses(s)) {
      const text = discourse.words(other);
      if (TECHNICAL.test(text)) return true;
      if (other === clause) continue;
      if (SERVED.test(text) || discourse.predicate(other)?.kind === 'open') return true;
    }
  return false;
}
