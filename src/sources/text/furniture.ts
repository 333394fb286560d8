/**
 * What stands on a page besides its releases: navigation, cookie notices, pagers, filters,
 * footers, opening hours, captions. Told by general marks, never by the wording of one site.
 */

/** Single words and short phrases of page navigation, lower case, without marks at their ends. */
const NAVIGATION = new Set(
  `startseite|start|home|homepage|kontakt|impressum|datenschutz|datenschutzerklärung|datenschutzhinweise
|barrierefreiheit|erklärung zur barrierefreiheit|sitemap|inhaltsverzeichnis|suche|suchen|suchbegriff|menü|menu|hauptmenü
|navigation|hauptnavigation|servicenavigation|anmelden|abmelden|login|registrieren|newsletter|drucken|seite drucken
|teilen|seite teilen|nach oben|zum seitenanfang|seitenanfang|zum inhalt|zum inhalt springen|zum hauptinhalt springen
|zur navigation|zur navigation springen|zur suche|zur suche springen|direkt zum inhalt|vorlesen|seite vorlesen|schriftgröße|kontrast
|leichte sprache|gebärdensprache|facebook|instagram|youtube|twitter|x|mastodon|linkedin|whatsapp|xing|rss|rss-feed
|alle meldungen|weitere meldungen|alle nachrichten|weitere nachrichten|aktuelle meldungen|ältere meldungen|neuere meldungen
|archiv|meldungsarchiv|pressearchiv|kategorien|kategorie|themen|rubriken|filter|filtern|filter zurücksetzen|zurücksetzen
|sortieren|sortierung|treffer|ergebnisse|anzeigen|mehr anzeigen|weitere anzeigen|mehr laden|schließen|öffnen|abbrechen|akzeptieren|alle akzeptieren
|ablehnen|alle ablehnen|auswahl speichern|speichern|einstellungen|cookie-einstellungen|cookies|datenschutzeinstellungen|nur notwendige
|nur notwendige cookies|privatsphäre|externe inhalte|statistik|marketing|essenziell|notwendig|komfort|pressemeldungen|pressemitteilungen|pressemeldung|pressemitteilung|medieninformationen|medienmitteilungen|presseinformationen|meldungen|meldung
|aktuelles|nachrichten|neuigkeiten|news|presse|presseportal|presse und medien|pressestelle|medien|bekanntmachungen
|details der meldungen|details der meldung|details|übersicht|zurück zur übersicht|zurück|weiter|vor|vorherige|nächste
|vorherige seite|nächste seite|erste seite|letzte seite|erste|letzte|karte|karte anzeigen|stadtplan|öffnungszeiten|sprechzeiten
|servicezeiten|anschrift|adresse|ansprechpartner|ansprechpartnerin|ansprechperson|telefon|telefax|fax|e-mail|email|internet|links|downloads
|download|dokumente|das könnte sie auch interessieren|lesen sie auch|verwandte themen|verwandte meldungen|ähnliche meldungen|schlagwörter|schlagworte
|tags|service|services|bürgerservice|rathaus|rathaus online|politik|verwaltung|stadtverwaltung|rathaus & politik|rathaus und politik|leben|leben in der stadt|wirtschaft|kultur|freizeit|kultur & freizeit|kultur und freizeit|bildung|tourismus
|sport|soziales|familie|gesundheit|umwelt|verkehr|karriere|stellenangebote|veranstaltungen|veranstaltungskalender|termine|terminvereinbarung|online-dienste|formulare
|deutsch|english|français|türkçe|polski|русский|українська|العربية|română|български|sprache|sprachen|sprachauswahl|language|zeitraum|von|bis|datum|jahr|monat|stichwort`
    .replaceAll('\n', '')
    .split('|'),
);

/** Words of such phrases: "Seite drucken Seite empfehlen Inhaltsverzeichnis". */
const IN_NAVIGATION = new Set(['seite', 'empfehlen', 'weiterempfehlen', 'merken', 'inhalt']);

const stripMarks = (line: string): string =>
  line
    .toLowerCase()
    .replace(/^[\s»›→><«‹•·*|/+:[\](){}–-]{1,20}/u, '')
    .replace(/[\s»›→><«‹•·*|/+:[\](){}–….-]{1,20}$/u, '');

const words = (text: string): string[] => text.split(/[\s/|»›>]+/u).filter(Boolean);

const isPager = (line: string): boolean =>
  line.length < 120 &&
  /\d/.test(line) &&
  words(line).every(word =>
    /^(?:\[?\d{1,4}\]?\.?|seite|von|bis|zurück|weiter|vor|erste|letzte|vorherige|nächste|…|\.\.\.|[«»‹›←→|<>–-]+)$/iu.test(
      word,
    ),
  );

const COUNT =
  /^(?:(?:es wurden )?(?:\d+|keine) (?:treffer|ergebnisse?|meldungen|nachrichten|einträge|artikel|seiten)\b|(?:meldungen?|ergebnisse?|treffer|einträge|artikel|seite) \d+ ?(?:bis|-|–|von|\/) ?\d+)/iu;
const FILTER =
  /^(?:filtern|sortieren|sortiert|suchen?|eingrenzen|anzeigen|auswählen|zeige|zeitraum|kategorie|thema|rubrik)\b.{0,12}\b(?:nach|sie|von|auswählen|wählen|alle)\b/iu;
const CAPTION =
  /^(?:bild(?:er|nachweis|quelle|unterschrift)?|fotos?|abbildung|abb\.|grafik|quelle|symbolbild|symbolfoto|illustration)\b ?(?:\d{1,2} ?)?[:(©]|^©|^copyright\b|^\(?(?:foto|bild): /iu;
const RELATED =
  /^(?:das könnte sie auch interessieren|lesen sie auch|auch interessant|mehr zum thema|(?:weitere|verwandte|ähnliche|andere|neueste|aktuelle) (?:\p{L}{0,12}(?:meldungen|mitteilungen|nachrichten|artikel|beiträge|informationen|themen)))\W{0,3}$/iu;
/** Who made a newsletter and how to leave it; who answers questions of the press. */
const IMPRINT =
  /^(?:herausgegeben (?:von|vom|durch)|herausgeber(?:in)?:|verantwortlich(?: (?:für|im sinne|i\. ?s\. ?d)[^:]{0,60})?:|v\. ?i\. ?s\. ?d\. ?p|redaktion:|(?:diesen |den )?(?:newsletter|pressedienst|verteiler) (?:abbestellen|abmelden|weiterempfehlen)|vom (?:newsletter|verteiler) abmelden|(?:ansprechpartner(?:in)?|ansprechperson|kontakt|pressekontakt|rückfragen)(?: (?:für|der|zur|an)[^:]{0,40})?:)/iu;
/** How a letter begins and ends. */
const LETTER =
  /^(?:sehr geehrte|guten (?:tag|morgen)\b|(?:hallo|liebe[rs]?|werte) (?:kolleg|redaktion|medien|presse|journalist|damen|leser)|(?:mit )?(?:freundliche|herzliche|beste|viele|schöne)[nm]? gr(?:ü|ue)(?:ß|ss)en?\b)[^.!?:]{0,60}[,!]?$/iu;
const END_OF_TEXT =
  /^\W{0,5}ende (?:der|dieser|des) (?:presse|medien)?(?:mitteilung|meldung|information|nachricht|textes|artikels)\W{0,5}$|^# ?# ?#$/iu;
const NUMBERED =
  /^(?:presse|medien)?(?:mitteilung|meldung|information|nachricht)e?n?,? (?:nr\.? ?\d{1,4}(?: ?[/-] ?\d{2,4})?|\d{1,4} ?\/ ?\d{2,4})$/iu;
const LIST_NAME =
  /^(?:(?:alle|aktuelle|neue|neueste|weitere|ältere) )?(?:presse|medien)?(?:mitteilungen|meldungen|informationen|nachrichten)(?: (?:aus )?(?:der|des|aus|von|für)(?: [\p{L}-]+){1,4})?$/iu;
const NEWS_OF =
  /^(?:neues|aktuelles|nachrichten|neuigkeiten|meldungen) (?:aus|rund um|in)(?: (?:der|dem|den))?(?: (?:und|\p{Lu}[\p{L}-]*)){1,4}$/u;
const NAME_OF_TOWN =
  /^(?:(?:hanse|kreis|universitäts|landeshaupt)?stadt|gemeinde|landkreis|große Kreisstadt|samtgemeinde|verbandsgemeinde|(?:stadt|gemeinde|kreis)verwaltung) \p{Lu}[\p{L}.-]*(?: (?:am|an|der|dem|im|in|ob|bei|vor|und|auf|\p{Lu}[\p{L}.-]*|\p{Lu}\p{L}*\/\p{Lu}\p{L}*)){0,4}$/u;
const ON_THE_PAGE =
  /^(?:(?:diese[nrs]? )?(?:artikel|beitrag|(?:presse|medien)?(?:meldung|mitteilung|information)|pressemitteilungen|nachricht|seite|inhalt|text)|zurück zu[mr]?|ältere|neuere|weitere)(?: [\p{L}-]+){0,3} (?:drucken|teilen|vorlesen|weiterempfehlen|empfehlen|herunterladen|speichern|versenden|merken|abonnieren|liste|anzeigen|laden|meldungen|nachrichten)$/iu;
/** "Text als PDF", "Bild herunterladen (JPG, 2,1 MB)" */
const DOWNLOAD =
  /^(?:text|bild(?:er)?|foto|datei|dokument|(?:presse|medien)?(?:mitteilung|meldung|information)|download|ausgabe [\d/]{1,10})\b.{0,40}(?:als (?:pdf|word)|herunterladen|download)\b.{0,30}$|\((?:pdf|jpe?g|png|docx?|zip),? ?[\d.,]{1,6} ?[km]b\)$|^(?:pdf|jpe?g|png|docx?|zip)(?:[- ]datei)?,? ?\(?[\d.,]{1,6} ?[km]b\)?$/iu;
const SKIP_LINK =
  /^(?:zum|zur|direkt zum|direkt zur|springe(?:n sie)? (?:zum|zur|direkt)|sie sind hier|sie befinden sich)\b/iu;
const ADDRESS =
  /(?:^|\s)\d{5} \p{Lu}\p{L}+$|^(?:tel|telefon|fax|telefax|mobil|e-?mail|mail|internet|web|www)\b ?[.:]|^[\w.+-]{1,64}@[\w.-]{1,100}$|^(?:https?:\/\/|www\.)\S+$|^(?:(?:tel|telefon|fax|telefax|mobil)\.?:? ?)?\+?\d[\d /()-]{5,30}$|[,|] (?:tel|telefon|mobil)\b\.?:? ?\+?\d[\d /()-]{5,30}$/iu;
const CRUMB = / (?:[>»›→]|\/|\||::) /u;
const WEEKDAYS =
  /(?:^|[^\p{L}])(?:mo|di|mi|do|fr|sa|so|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|werktags|täglich)\.?(?=[^\p{L}]|$)/iu;
const CLOCK = /\d{1,2}(?:[:.]\d{2})? ?(?:uhr|-|–|bis)/iu;
const DAY_AND_MONTH =
  /\d{1,2}\. ?(?:\d{1,2}\.|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)/iu;

const decapitalised = (line: string): string => line.slice(0, 1).toLowerCase() + line.slice(1);

/** "Stadt Bad Aue", "Neues aus Steinbeck", "Aktuelle Meldungen der Stadt": what the page is. */
export const isNameOfPage = (line: string): boolean =>
  LIST_NAME.test(line) ||
  NEWS_OF.test(decapitalised(line)) ||
  NAME_OF_TOWN.test(decapitalised(line));

/** "Foto: Stadt Weserau": who made the picture above. */
export const isCaption = (line: string): boolean => CAPTION.test(line);

/** "Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen" */
export const isLetterForm = (line: string): boolean => LETTER.test(line);

/** What stands above links to other releases on the page of one. */
export const isRelated = (line: string): boolean => RELATED.test(line);

/** "– Ende der Pressemitteilung –": what follows is about the sender. */
export const isEndOfText = (line: string): boolean => END_OF_TEXT.test(line);

/** Weekdays with times and no date: when an office is open every week. */
function isOpeningHours(line: string): boolean {
  return line.length < 300 && WEEKDAYS.test(line) && CLOCK.test(line) && !DAY_AND_MONTH.test(line);
}

function isBreadcrumb(line: string): boolean {
  if (line.length > 160 || !CRUMB.test(line)) return false;
  const parts = line.split(CRUMB).map(stripMarks);
  const known = parts.filter(part => NAVIGATION.has(part)).length;
  if (known > 0 && parts.every(part => words(part).length <= 8)) return true;
  return / [>»›→] /u.test(line) && parts.every(part => words(part).length <= 4);
}

/** "--------", "* * *": what separates. */
export const isSeparator = (line: string): boolean => /^(?:[-–—*_=•·~+#] ?){3,}$/u.test(line);

/** Whether a line without a sentence in it belongs to the page rather than to a release. */
export function isFurniture(line: string): boolean {
  const bare = stripMarks(line);
  if (bare === '' || NAVIGATION.has(bare) || isSeparator(line)) return true;
  if (line.endsWith(':') && /^[^:]{1,30}:$/.test(line) && words(line).length <= 4) return true;
  if (line.length > 200) return false;
  return (
    isPager(line) ||
    isBreadcrumb(line) ||
    COUNT.test(line) ||
    FILTER.test(line) ||
    isCaption(line) ||
    isEndOfText(line) ||
    IMPRINT.test(line) ||
    NUMBERED.test(line) ||
    ON_THE_PAGE.test(line) ||
    DOWNLOAD.test(line) ||
    SKIP_LINK.test(line) ||
    ADDRESS.test(line) ||
    isOpeningHours(line) ||
    (words(bare).length > 1 &&
      words(bare).every(word => NAVIGATION.has(word) || IN_NAVIGATION.has(word)))
  );
}

/** One expression, or two that both have to be met. */
type Mark = RegExp | readonly [RegExp, RegExp];

const meets = (line: string, mark: Mark): boolean =>
  mark instanceof RegExp ? mark.test(line) : mark[0].test(line) && mark[1].test(line);

/** Marks of text about the site itself. One may occur in a release, two hardly ever. */
const ABOUT_THE_SITE: readonly Mark[] = [
  /cookies?\b/iu,
  /\b(?:essen[tz]iell|technisch (?:notwendig|erforderlich))/iu,
  /\b(?:einwillig|zustimm|widerruf)/iu,
  /(?:web|nutzungs)analyse|tracking|matomo|piwik|e-?tracker|google (?:analytics|maps|translate)|readspeaker/iu,
  /\bip-adresse/iu,
  /datenschutz(?:erklärung|einstellung|hinweis|bestimmung)/iu,
  /\b(?:diese|unsere|der|unserer|dieser) (?:website|webseite|internetseite|internetseiten|seiten|homepage|webangebot|internetauftritt)/iu,
  /\b(?:javascript|browser)\b/iu,
  /externe[nrs]? (?:inhalt|medien|dienst|webdienst)|webdienste?n?\b|drittanbieter/iu,
  /\balle rechte vorbehalten|urheberrecht|nutzungsbedingungen/iu,
  /\b(?:akzeptieren|ablehnen|zulassen|auswahl speichern)\b/iu,
  /\bnutzerfreundlichkeit|funktionen? (?:der|dieser) seite|nutzererlebnis/iu,
  [
    /\b(?:newsletter|e-?mails?|pressedienst|rundbrief|verteiler)\b/iu,
    /\b(?:abonn|anmeld|bestell|abbestell|abmeld|austrag)/iu,
  ],
  /^(?:sie erhalten diese[ns]? (?:e-?mail|newsletter|nachricht|rundbrief)|diese e-?mail wurde)/iu,
  [
    /\b(?:hier finden sie|auf dieser seite|in diesem bereich) /iu,
    /meldung|mitteilung|nachricht|presse|informationen|archiv/iu,
  ],
  [
    /\b(?:hier|an dieser stelle|auf diesen seiten)\b/iu,
    /\b(?:stehen die|erscheinen|lesen sie|finden sie|informier\p{L}+) ?/iu,
  ],
  [/\b(?:karten|kartendienste?|videos?)\b/iu, /\b(?:laden|entscheidung|zustimmen)\b/iu],
  /\b(?:zum abdruck|honorarfrei|sperrfrist)/iu,
  [
    /\b(?:wählen sie|nutzen sie|verwenden sie|geben sie) /iu,
    /filter|suche|suchbegriff|zeitraum|kategorie|auswahl|formular/iu,
  ],
  [
    /\b(?:meldungen|pressemitteilungen|nachrichten) /iu,
    /durchsuchen|filtern|sortieren|älter als|im archiv/iu,
  ],
  /\b(?:folgen sie uns|teilen sie diese|diese seite (?:teilen|drucken|empfehlen|weiterempfehlen))/iu,
  [
    /\b(?:pressestelle|redaktion|servicetelefon|bürgertelefon|telefonzentrale|pressebüro)\b/iu,
    /erreich|telefonisch|e-mail|unter \d/iu,
  ],
];

/** Marks that count only at the edge of a page, where contact boxes and footers stand. */
const AT_THE_EDGE: readonly Mark[] = [
  [/\b(?:telefonisch|per e-mail|telefon|tel\.|fax)/iu, /\d{3}/],
  /\b\d{5} \p{Lu}\p{L}+/u,
  /(?:öffnungszeiten|sprechzeiten|servicezeiten)/iu,
  /\b(?:impressum|redaktion|seitenanfang|kontaktformular)\b/iu,
];

/**
 * What one of these marks cannot do without: most lines of a release have nothing of it. Without
 * "u", which is five times as slow here.
 */
const MAY_BE_ABOUT_THE_SITE =
  /cookie|essen[tz]iell|technisch |einwillig|zustimm|widerruf|analyse|tracking|matomo|piwik|tracker|google |readspeaker|ip-adresse|datenschutz|(?:se|re|er) (?:webs|webang|internet|seiten|homepage)|javascript|browser|externe|webdienst|drittanbieter|rechte vorb|urheberrecht|nutzungsbed|akzeptieren|ablehnen|zulassen|auswahl speich|nutzerfr|funktion|nutzererl|newsletter|e-?mail|pressedienst|rundbrief|verteiler|hier finden sie|auf dieser seite|in diesem bereich|en sie |meldungen |mitteilungen |nachrichten |diese seite|pressestelle|redaktion|servicetelefon|bürgertelefon|telefonzentrale|pressebüro|\bhier\b|dieser stelle|diesen seiten|karten|videos?|abdruck|honorarfrei|sperrfrist/i;

/** How many marks of text about the site itself a sentence carries. */
function siteMarks(line: string): number {
  if (!MAY_BE_ABOUT_THE_SITE.test(line)) return 0;
  return ABOUT_THE_SITE.filter(mark => meets(line, mark)).length;
}

/** Whether anything in sentences is about the site: enough where all else speaks for it. */
export const isSiteProseAtAll = (line: string): boolean => siteMarks(line) > 0;

/**
 * Whether sentences are about the site. `edge`: they stand outside all that is known news; `within`:
 * but behind the date of a release with nothing between, so they may be its own.
 */
export function isSiteProse(line: string, edge: boolean, within = false): boolean {
  const marks = siteMarks(line);
  if (marks >= 2) return true;
  if (!edge || within || DAY_AND_MONTH.test(line)) return false;
  return marks >= 1 || isOpeningHours(line) || AT_THE_EDGE.some(mark => meets(line, mark));
}
