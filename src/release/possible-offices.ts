import { BREAK_NOUNS } from './closing-nouns.js';
import { SPAN } from './hints.js';
import type { Phrase } from './phrases.js';
import { words } from './words.js';

/** Whether a noun that no list knows may name an office. */

/** Nouns that are neither an office nor anything that could be shut. */
export const NOT_OFFICES = words(
  `stadt grund anlass hintergrund herne tag tage woche wochen uhr zeit jahr monat januar bürger
  interessierte mitarbeitende mitarbeiter mitarbeiterinnen personal verständnis hinweis achtung
  information gute nachricht nachrichten leiter leiterin oberbürgermeister oberbürgermeisterin sprecherin
  sprecher rat verein paare unterlagen anträge termine e-mails anfragen pause ferien urlaub betriebsferien feierabend
  schluss tür türen schließung schließtag sommerpause notdienst notgruppe rückgabekasten nutzer besuche hälfte übrigen folge ende anfang umbau personalmangel mal male noch stunde stunden minuten monate monaten jahre jahren wochenende kalenderwoche kalenderwochen kw gruppen kurse angebote veranstaltungen führungen vorstellungen ebene ebenen parkdeck parkdecks`,
);

/** "Liebe Tierfreunde", "sehr geehrte Gäste". */
export const isAddressed = ({ adjectives, nouns }: Phrase): boolean =>
  [...adjectives, ...nouns.slice(0, -1)].some(({ lower }) =>
    /^(?:lieb|geehrt|verehrt|wert)e[nr]?$/.test(lower),
  );

export const isPossibleOffice = (phrase: Phrase): boolean =>
  phrase.noun !== 'other' &&
  // "Eine Vertretung steht nicht zur Verfügung"
  !(phrase.noun === 'unknown' && /^eine?[nrms]?$/.test(phrase.determiner ?? '')) &&
  !isAddressed(phrase) &&
  !NOT_OFFICES.has(phrase.head.lower) &&
  (phrase.head.word.hint & SPAN) === 0 &&
  !BREAK_NOUNS.test(phrase.head.lower) &&
  !/(?:schluss|arbeiten)$/.test(phrase.head.lower) &&
  !phrase.head.lower.includes('*');
