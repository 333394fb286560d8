import { FIRST_DAYS, WELCOMING, words } from './words.js';

/** Words of which one must occur in a sentence for it to be looked at more closely. */
export const CUES = words(
  `draußen leer nichts sommerpause winterpause weihnachtspause herbstpause betriebspause winterschlaf winterruhe sommerruhe geschlossen verschlossen verschlossene verschlossener verschlossenen unbesetzt verwaist gesperrt dicht dichtgemacht zugemacht schließt schließen schließe schließung schließungen teilschließung schließtag schließtage schließzeit schließzeiten ruhetag entfällt entfallen ausfallen absagen gestrichen ausgesetzt abgesagt ruht ruhen eingestellt pausiert pausieren dienstfrei betriebsferien betriebsruhe betriebsurlaub feierabend dienstschluss amtsschluss büroschluss schalterschluss publikumsverkehr parteiverkehr publikumsbetrieb dienstbetrieb besucherverkehr kundenverkehr`,
);
/** These are cues only as the last word before a mark: "bleibt zu.", "hat nicht auf." */
export const LAST_CUES = words('zu auf da');
const CUE_ENDS = /(?:schließung(?:en)?|sprechstunden?|sprechzeit(?:en)?|betrieb)$/;

/** Whether a word is a cue by its end, not by the list. */
export const isCueCompound = (lower: string): boolean => lower.length > 11 && CUE_ENDS.test(lower);

/** Offers that are cancelled as office hours are: "die Mieterberatung fällt aus". */
export const isWeakCompound = (lower: string): boolean =>
  lower.length > 10 &&
  /(?:beratung(?:en)?|pause|(?:tags|wochenend|abend|spät)öffnung)$/.test(lower);

/** Cues only beside a partner: "keine Besuche", "nicht besetzt", "öffnet erst". */
export const WEAK_CUES = words(
  `dienst pause sommerpause winterpause weihnachtspause herbstpause betriebspause urlaub ferien sommerferien herbstferien winterferien osterferien weihnachtsferien schluss offen besetzt erreichbar erreichen zugänglich betreten betretbar nutzbar ansprechbar verfügung betrieb badebetrieb geschäftsbetrieb sprechstunde sprechstunden sprechzeit sprechzeiten sprechtag sprechtage besuche besucher gäste bedient bedienen belegbar benutzbar bespielbar kunden publikum öffnungszeit öffnungszeiten servicezeit servicezeiten beratungszeit beratungszeiten einlass zutritt zugang betreten besuch ausleihe kundschaft gearbeitet empfangen ort anwesend geöffnet aufgeschlossen aufgemacht öffnet öffnen aufgesucht besucht genutzt schalter beratung beratungen beratungsangebot beratungsangebote frei sprechen entgegen angefahren abfälle anlieferungen termine terminvergabe terminvergaben terminbuchung terminbuchungen`,
);
export const PARTNERS = words(
  `kein keine keinen keinem keiner keines keinerlei nicht außer weder niemand niemanden ruht ruhen stellt stellen fällt
  fallen erst nur lediglich bloß macht machen geht gehen hat haben gönnt legt legen verabschiedet befindet befinden herrscht
  halbtags später verspätet endet enden beendet beenden verzichtet verzichten`,
);

/** Words of which one must occur in a sentence that says when doors open again. */
export const opensAgain = (lower: string): boolean =>
  lower === 'wieder' ||
  lower === 'wiederkommen' ||
  lower === 'weiter' ||
  lower === 'zurück' ||
  lower.includes('öffn') ||
  FIRST_DAYS.has(lower) ||
  WELCOMING.has(lower);
