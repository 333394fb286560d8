/** Where something takes place, as a release says it. */

/** Kinds of place by the end of their names. */
const PLACE_NOUN =
  /(?:zentrum|zentren|haus|häuser|saal|säle|halle|schule|bücherei|bibliothek|museum|museen|schloss|platz|park|[cz]ir[ck]us|forum|kirche|treff|büro|archiv|kita|theater|bad|stadion|vhs|fachbereich|galerie|aula|mensa|hof|garten|quartier|café|studio|foyer|scheune|(?:sport|vereins|senioren|alten|pflege|jugend)heim|wiese|bühne|brunnen|turm|hütte|pavillon|klinik|klinikum|gymnasium|center|gelände|gaststätte|restaurant|hotel|keller|(?:hör|schul|sport|bürger|kultur|vortrags|seminar|versammlungs)raum)(?:e?s|n)?$/u;

/**
 * A preposition of place, adjectives, a name of up to six words, what it is part of or stands at,
 * perhaps an address.
 */
const PLACE =
  /(?<!\p{L})(?:[Ii]m|[Ii]n(?: (?:de[rnm]|das|die))?|[Ii]ns|[Aa]m|[Aa]n de[rm]|[Aa]uf (?:de[rm]|die|das)|[Vv]or de[rm]|[Hh]inter de[rm]|[Rr]und um (?:den|die|das)|[Zz]u[mr]) (?:\p{Ll}{2,20}e[nrm] ){0,2}((?:\p{Lu}[\p{L}\p{N}.*]{0,40}(?:-\p{Lu}\p{L}{0,40}){0,4})(?: (?:- )?\p{Lu}[\p{L}\p{N}.*-]{0,40}){0,5}(?: \d{1,3}(?=[ ,.]))?)((?: (?:des|der|am|an der|im|in der|hinter dem|vor dem) (?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonn(?:tag|abend)|Stadt|Gemeinde)(?!\p{L}))\p{Lu}[\p{L}\p{N}-]{1,40}(?: \p{Lu}[\p{L}\p{N}-]{1,40}){0,3}){0,2})(, \p{Lu}[\p{L}.-]{1,40}(?: \p{Lu}[\p{L}.-]{1,40}){0,3} \d{1,4}[a-z]?(?:, \d{5} \p{Lu}\p{L}{1,40})?)?/gu;

const STATED_PLACE =
  /(?:Veranstaltungsort|Treffpunkt) ist (?:der |die |das |am |an der |auf dem |im |in der |vor dem )?([^.]{3,120})\.(?=\s|$)/u;

/** "Veranstaltungsort ist das Bürgerhaus, Marktstraße 3." */
export const statedPlace = (text: string): string | undefined =>
  STATED_PLACE.exec(text)?.[1]?.trim();

/** The first place a text names; towns and parts of them are none. */
export function placeIn(text: string): string | undefined {
  for (const [, name = '', within = '', address = ''] of text.matchAll(PLACE)) {
    const whole = within === '' && address === '' ? name.replace(/\.$/u, '') : name;
    const words = whole.toLowerCase().split(/[ -]/u);
    // "Bad Rethen" is a town.
    const town = words[0] === 'bad' && words.length > 1;
    if (!town && words.some(word => PLACE_NOUN.test(word))) return whole + within + address;
    // "zum Adventsabend am Dorfbrunnen"
    const inner = within === '' ? undefined : placeIn(within + address);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
