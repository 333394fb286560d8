import { words } from './words.js';

/** What the nouns of closure notices are, by the ends of their compounds. All in lower case. */

/** Ends of nouns that name a place with opening hours. */
const OFFICE_ENDS = words(
  `amt amts amtes ämter ämtern büro büros stelle stellen behörde behörden bad bades bäder bädern
  wertstoffhof recyclinghof bauhof betriebshof friedhof friedhöfe friedhöfen höfe tierhof haus
  häuser häusern bücherei büchereien bibliothek bibliotheken mediathek artothek ludothek archiv
  archivs archive archiven kita kitas kindergarten kindergärten tagesstätte tagesstätten krippe
  schule schulen museum museums museen zentrum zentrums zentren verwaltung verwaltungen beratung
  beratungen kasse kassen service center centers agentur agenturen information informationen
  infopoint galerie galerien theater heim heime treff treffs treffpunkt café cafés halle hallen
  becken saal saales abteilung abteilungen fachbereich fachbereiche fachbereichen fachdienst
  fachdienste dezernat dezernate referat referate ministerium gericht gerichte wache wachen
  polizei depot station stationen laden einrichtung einrichtungen dienststelle sekretariat mensa
  kantine kanzlei kanzleien ausgabe buchhaltung trauzimmer trausaal sozialkaufhaus umweltkaufhaus recyclingkaufhaus gebrauchtkaufhaus gebrauchtwarenkaufhaus gebrauchtwarenhaus secondhandkaufhaus gärtnerei försterei konsulat institut akademie vhs jobcenter hort horte park zoo stützpunkt sauna therme planetarium
  sternwarte turm zulassung aufsicht kämmerei leitstelle werkstatt annahme deponie tierheim
  eisbahn dienst dienste jugendhilfe sozialhilfe rathaus rathäuser rathäusern räume betreuung vormundschaft
  schatzmeisterei registratur planungsamt servicepoint bürgerservice kundenservice studio atelier
  kolleg gymnasium gymnasien gesamtschule einwohnermeldewesen meldewesen vermittlung begegnungsstätte
  stätte stätten standesamt fundbüro wohnungswesen magazin lesesaal sportplatz sportanlage anlage
  zentrale filiale filialen garten gärten orangerie kirche schwimmoper campingplatz minigolfplatz sammelplatz eislaufplatz schnittplatz annahmeplatz dienstgebäude verwaltungsgebäude amtsgebäude kompostplatz kompostplätze kompostplätzen häckselplätze sammelplätze sportplätze sportplätzen häckselplatz grüngutplatz wertstoffplatz grillplatz übungsplatz kompostwerk abenteuerspielplatz bürgertreff familientreff stadtkasse steuern verband überwachung
  saunalandschaft badelandschaft wasserlandschaft beauftragte beauftragter beauftragten kunstsammlung sammlungen anstalt anstalten hof stadtwerke gemeindewerke gutachterausschuss kammer innung vollstreckung
  gesundheitswesen bauwesen ordnungswesen hotline bürgertelefon servicetelefon infotelefon
  beratungstelefon pflegetelefon seniorentelefon elterntelefon sorgentelefon krisentelefon`,
);

/** What can be closed without being an office: traffic, contracts, events, lists. */
const OTHER_ENDS = words(
  `straße straßen weg wege allee abschnitt abschnitte abschnitten teilstück brücke brücken kreuzung autobahn tunnel abfahrt auffahrt ausfahrt
  fahrbahn spur bahnübergang parkplatz parkplätze parkhaus parkhäuser tiefgarage garage gleis gleise
  strecke radweg gehweg durchfahrt zufahrt unterführung überführung kreisel rampe
  wahllokal wahllokale wahlraum wahlräume wahlräumen abstimmungsräume stimmlokale kaufhaus kaufhauses warenhaus bank banken modehaus möbelhaus autohaus gasthaus wirtshaus liste listen frist fristen anmeldung vertrag verträge ehe ehen lücke lücken
  bund bündnis frieden kompromiss abkommen vereinbarung vereinbarungen freundschaft freundschaften
  städtefreundschaft partnerschaft partnerschaften städtepartnerschaft kooperation pakt kreis reihen
  baustelle baustellen tankstelle tankstellen schnittstelle gefahrenstelle unfallstelle ladestelle akte akten kapitel kluft schau basar ausstellung ausstellungen konzert veranstaltung veranstaltungen markt
  märkte messe börse gesellschaft schlosspforte tor tore vorverkauf wahl abstimmung projekt
  sitzung urlaubssaison saison kurs kurse baulücke wunde wunden augen deal kaufvertrag schule-bus
  abendkasse fragebogen vergleich stand stände kirmes fest festival rennen verkehr weihnachtsmarkt wochenmarkt phase phasen runde runden verfahren ausschreibung wettbewerb umfrage
  portal onlineportal nummer rufnummer innenhof schulhof hinterhof gasthof pausenhof lichthof bauernhof biohof reiterhof chloranlage filteranlage pumpenanlage lichtanlage ampelanlage schließanlage klimaanlage lüftungsanlage heizungsanlage telefonanlage brandmeldeanlage alarmanlage photovoltaikanlage solaranlage abluftanlage
  haltestelle haltestellen bahnhof linie linien buslinie fraktionen fraktion
  telefon telefonzentrale sperrung akten ermittlungen buchhandlung geschäfte geschäft supermarkt
  supermärkte restaurant restaurants läden gaststätte gaststätten apotheke apotheken praxis praxen
  spielplatz platz plätze bürgersteig fußweg ufer promenade fußgängerzone eingang eingänge eingangs
  zugang zugänge zuweg nebentür drehtür schiebetür aufzug aufzüge fahrstuhl rolltreppe treppe
  treppenhaus toilette toiletten`,
);

/** Parts of an office, or words for it that say nothing by themselves. */
export const PARTS = words(
  `dienst schalterdienst schalter schaltern tür türen pforte pforten tor tore büros räume räumen öffnungszeiten sprechzeiten
  sprechzeit sprechstunde sprechstunden servicezeiten öffnungszeit servicezeit publikumsverkehr parteiverkehr betrieb
  publikumsbetrieb dienstbetrieb besucherverkehr kundenverkehr geschäftsbetrieb badebetrieb
  ausleihe ausgabe team mitarbeitenden mitarbeiter mitarbeiterinnen beschäftigten bediensteten besuche
  besucher besucherinnen kunden kundinnen gäste empfang besuch publikum lesesaal
  foyer theke infotheke kassen kasse parteien bürger bürgerinnen öffentlichkeit sprechtag sprechtage einlass
  geschäftsstelle standort standorte leitung beratung beratungen`,
);

/** Nouns that point back to an office named before. */
export const BACK_REFERENCES = words(
  `diensträume büroräume geschäftsräume zweigstelle nebenstelle außenstelle haus gebäude stelle einrichtung einrichtungen amt behörde büro bad verwaltung dienststelle
  dienststellen ämter team häuser bäder institution service räume standort ort anlage beratungsstelle anlaufstelle fachstelle bibliothek bücherei museum gelände areal abteilungen behörden stellen büros bereiche museen schulen`,
);

/** Plural heads that need their attribute to say which offices are meant. */
export const COLLECTIVE = words(
  `ämter amt einrichtungen einrichtung dienststellen dienststelle büros büro behörden behörde
  häuser fachbereiche fachbereich stellen stelle verwaltungsstellen abteilungen abteilung
  gebäude verwaltungsgebäude schulen kitas standorte bereiche fachdienste zweigstellen zweigstelle
  außenstelle außenstellen geschäftsstelle beratungsstelle beratungsstellen bürgerservice-stellen`,
);

const OFFICE_END_LIST = [...OFFICE_ENDS];
const OTHER_END_LIST = [...OTHER_ENDS];

export type NounClass = 'office' | 'other' | 'part' | 'unknown';

const memo = new Map<string, NounClass>();

/** Whether the noun, in lower case, names an office, something else that closes, or neither. */
export function classOf(noun: string): NounClass {
  const known = memo.get(noun);
  if (known !== undefined) return known;
  const found = classify(noun);
  if (memo.size < 5000) memo.set(noun, found);
  return found;
}

/** "jobcenter-standort": whose, and what of it. */
function halves(noun: string): readonly [string, string | undefined] {
  const at = noun.lastIndexOf('-');
  return at < 1 ? [noun, undefined] : [noun.slice(0, at), noun.slice(at + 1)];
}

function classify(noun: string): NounClass {
  const [owner, part] = halves(noun);
  if (part !== undefined && PARTS.has(part) && classOf(owner) === 'office') return 'office';
  if (
    PARTS.has(noun) ||
    /(?:sprech(?:stunden?|zeit(?:en)?|tage?)|(?:tags|wochenend|abend|spät)öffnung)$/.test(noun)
  )
    return 'part';
  // "Online-Dienste", "Internetportal": no door.
  if (/^(?:online|internet|web)/.test(noun)) return 'other';
  const other = longestEnd(noun, OTHER_END_LIST);
  const office = longestEnd(noun, OFFICE_END_LIST);
  if (other >= office && other > 0) return 'other';
  if (office > 0) return 'office';
  // "des Wertstoffhofs", "des Hallenbades"
  const bare = noun.replace(/e?s$/, '');
  return bare.length < noun.length && longestEnd(bare, OFFICE_END_LIST) > 0 ? 'office' : 'unknown';
}

/** Length of the longest end in the list; short ends must be words of their own or compounds. */
function longestEnd(noun: string, ends: readonly string[]): number {
  let best = 0;
  for (const end of ends) {
    if (end.length <= best || !noun.endsWith(end)) continue;
    const rest = noun.length - end.length;
    if (rest === 0 || rest >= 3) best = end.length;
  }
  return best;
}

/** Grammatical gender by the end of the noun; German compounds take that of their last part. */
export function genderOf(noun: string): 'm' | 'f' | 'n' | undefined {
  if (
    /(?:amt|büro|bad|haus|archiv|museum|zentrum|center|heim|theater|becken|café|dezernat|referat|ministerium|gericht|depot|sekretariat|institut|planetarium|studio|atelier|gymnasium|kolleg|gebäude|team|wesen|magazin|treffen|fest|personal)$/.test(
      noun,
    )
  )
    return 'n';
  if (
    /(?:hof|park|saal|turm|garten|dienst|bereich|platz|laden|treff|service|hort|zoo|raum|ausflug|gang|abschluss|umzug|umbau|tag|streik|defekt|ausfall|bruch|schaden|mangel|einsatz|brand|wechsel|feiertag|betrieb|termin|unfall|befall|stand)$/.test(
      noun,
    )
  )
    return 'm';
  if (
    /(?:stelle|behörde|bücherei|bibliothek|thek|kita|schule|verwaltung|ung|kasse|agentur|ion|galerie|halle|wache|stätte|akademie|mensa|kantine|sauna|therme|anlage|kirche|heit|keit|schaft|ei|feier|wahl|prüfung|inventur|reparatur|pause|krankheit|messe)$/.test(
      noun,
    )
  )
    return 'f';
  return undefined;
}
