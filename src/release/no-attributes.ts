import { SPAN } from './hints.js';
import type { Token } from './token.js';
import { WEEKDAYS, words } from './words.js';

/** Nouns behind a preposition that tell when or for whom, not which office. */
const NOT_ATTRIBUTES = words(
  `zeit zeitraum monat monats kalenderwoche kalenderwochen kw woche wochen tag tage tagen jahr nacht ferien uhr rahmen folge regel anschluss
  publikumsverkehr publikum besuche besuch besucher besucherinnen besuchende kunden kundinnen
  öffentlichkeit bürger bürgerinnen bürger*innen besucher*innen kund*innen gäste parteiverkehr laufkundschaft
  kundenverkehr besucherverkehr verständnis stunden minuten monate monaten vormittag nachmittag
  abend mittag morgen zeitpunkt anspruch verfügung feiertagen feiertage ende anfang alle
  brückentag feiertag reihe halde eis vorrat termin abruf anfrage wunsch probe dauer trab achse reisen kurs
  mittagszeit mittagspause mittagsstunden morgenstunden vormittagsstunden nachmittagsstunden abendstunden
  einwohner einwohnerinnen zweck grund gründen fall seite winter sommer herbst frühjahr gesamten wochenende wochenenden`,
);

/** Whether a noun tells when or for whom rather than which; weekdays in all their cases. */
export const isWhen = ({ lower, word }: Token): boolean =>
  NOT_ATTRIBUTES.has(lower) ||
  (word.hint & SPAN) !== 0 ||
  WEEKDAYS.has(lower.replace(/(?:en|e|s)$/, ''));
