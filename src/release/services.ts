import { isRemote } from './negation.js';
import { lastWord, NO, type ClauseWords, type Predicate } from './predicates.js';
import { isCapitalised } from './token.js';
import { FINITE } from './verbs.js';
import { words } from './words.js';

/** Closures told by what is not offered: no office hours, nobody let in, business at rest. */

export const SERVICE =
  /^(?:publikum(?:s(?:verkehr|betrieb))|parteiverkehr|parteienverkehr|besucher(?:verkehr|betrieb)|kunden(?:verkehr|betrieb)|bürgerverkehr|dienstbetrieb|sprechstunden?|sprechzeit(?:en)?|sprechtage?|besuche|besucher|besucherinnen|kunden|kundinnen|ausleihe|badebetrieb|betrieb|publikum|einlass|servicezeiten|öffnungszeiten|beratung(?:en)?|beratungsgespräche|beratungsangebote?|öffnung|kundschaft|besuchende|gäste|bürgersprechstunde|präsenzbetrieb)$/;
const HOURS =
  /(?:sprechstunden?|sprechzeit(?:en)?|sprechtage?|öffnungszeit(?:en)?|servicezeit(?:en)?|publikumsverkehr|parteiverkehr|bürgersprechstunde|kundenverkehr|beratung(?:en|szeit|szeiten)?|schalterstunden|(?:tags|wochenend|abend|spät)öffnung)$/;
export const CLOSURE_NOUN =
  /^(?:(?:teil|komplett|betriebs|büro|rathaus|notfall|sonder|voll|kurzzeit)?schließung(?:en)?)$/;

/** "kein Publikumsverkehr", "die Sprechstunde entfällt", "der Betrieb ruht". */
export function service(w: ClauseWords): Predicate | undefined {
  const { lower } = w;
  if (w.has('automaten') || w.has('automat')) return undefined;
  const ends = hoursEnd(w) ?? noEntry(w);
  if (ends !== undefined) return ends;
  for (let k = 0; k < lower.length; k += 1) {
    const without = lower[k] === 'ohne' && (w.has('bleibt') || w.has('bleiben'));
    const neither = lower[k] === 'weder' || (lower[k] === 'noch' && w.has('weder'));
    if (!without && !neither && !NO.has(lower[k] ?? '')) continue;
    for (let n = k + 1; n <= k + 3 && n < lower.length; n += 1) {
      if (!SERVICE.test(lower[n] ?? '') || !isCapitalised(w.tokens[n])) continue;
      const beratung = /^beratung|^kund|^besucher|^gäste|^betrieb$/.test(lower[n] ?? '');
      const verb = lower.some(x =>
        /^(?:statt|möglich|geben|gibt|empfangen|empfängt|bedienen|bedient|angeboten|an|findet|finden|stattfinden|annehmen|eingelassen|herrscht|vorgesehen|hat|haben)$/.test(
          x,
        ),
      );
      const bare = !lower.some(x => FINITE.has(x));
      if (!beratung || verb || bare) return { kind: 'service', at: n };
    }
  }
  const appointments = lower.findIndex(
    (x, k) => APPOINTMENTS.test(x) && NO.has(lower[k - 1] ?? ''),
  );
  if (appointments >= 0 && w.has('möglich'))
    return { kind: 'service', doubt: 'hedged', at: appointments };
  const refused = takesNothing(w);
  if (refused !== undefined) return refused;
  const cancelled =
    w.has('entfällt') ||
    w.has('entfallen') ||
    w.has('ausfallen') ||
    w.has('absagen') ||
    w.has('gestrichen') ||
    w.has('ausgesetzt') ||
    w.has('abgesagt') ||
    ((w.has('fällt') || w.has('fallen')) && w.has('aus')) ||
    (w.has('nicht') && (w.has('statt') || w.has('stattfinden')));
  if (cancelled) {
    const closure = lower.findIndex(x => CLOSURE_NOUN.test(x) || /schließ(?:tag|zeit|ung)/.test(x));
    if (closure >= 0) return { kind: 'noun', doubt: 'called-off', at: closure };
    const hours = lower.findIndex((x, k) => HOURS.test(x) && isCapitalised(w.tokens[k]));
    if (hours >= 0)
      return isCalled(w, hours)
        ? { kind: 'service', doubt: 'restricted', at: hours }
        : { kind: 'service', at: hours };
  }
  // "verzichtet auf ihre offene Sprechstunde"
  const dropped = w.has('verzichtet') || w.has('verzichten') ? lower.indexOf('auf') : -1;
  if (dropped >= 0) {
    const hours = lower.findIndex((x, k) => k > dropped && HOURS.test(x));
    if (hours > 0 && !w.has('nicht')) return { kind: 'service', at: hours };
  }
  const free = lower.findIndex(x => x === 'dienstfrei' || x === 'frei');
  const off = lower[free] === 'dienstfrei' || ((w.has('hat') || w.has('haben')) && endsIn(w, free));
  if (free >= 0 && off && !w.has('nicht')) return { kind: 'service', at: free };
  const business = lower.findIndex(x =>
    /^(?:publikumsverkehr|parteiverkehr|ausleihe|besucherverkehr|kundenverkehr|[a-zäöüß]{0,20}(?<!gewerbe|handwerks|industrie)betrieb)$/.test(
      x,
    ),
  );
  if (business >= 0) {
    if (w.has('ruht') || w.has('ruhen') || w.has('eingestellt'))
      return { kind: 'service', at: business };
    if ((w.has('stellt') || w.has('stellen')) && lower.at(-1) === 'ein')
      return { kind: 'service', at: business };
    if ((w.has('stellt') || w.has('stellen')) && w.has('ein'))
      return { kind: 'service', at: business };
  }
  if (
    w.has('vor') &&
    lower.some(x => /^verschlossene[nr]$|^geschlossene[nr]$/.test(x)) &&
    lower.some(x => /^tür(?:en)?$|^tor(?:en)?$/.test(x))
  )
    return { kind: 'closed', at: lower.indexOf('vor') };
  return undefined;
}

/** "keine Termine möglich": it may be shut, or the calendar full. */
const APPOINTMENTS = /^termin(?:e|vergaben?|buchung(?:en)?)$/;

/** "die Energieberatung am Telefon", "die Telefonsprechstunde": no door. */
const isCalled = ({ lower }: ClauseWords, k: number): boolean =>
  /^(?:telefon|online|video|chat)/.test(lower[k] ?? '') ||
  (/^(?:am|per)$/.test(lower[k + 1] ?? '') && lower[k + 2] === 'telefon');

const BROUGHT = words('abfälle anlieferungen anmeldungen anträge wertstoffe grünabfälle');

const TAKEN = words('annehmen entgegennehmen angenommen entgegengenommen');

/** "nimmt keine Anmeldungen entgegen": all that is brought there, not some of it. */
function takesNothing(w: ClauseWords): Predicate | undefined {
  const takes = w.has('nimmt') || w.has('nehmen');
  const last = lastWord(w);
  const isTaken = w.lower.some(x => TAKEN.has(x));
  if (!isTaken && !(takes && (last === 'an' || last === 'entgegen'))) return undefined;
  // "nimmt ab 14 Uhr nichts mehr an"
  const nothing = w.lower.indexOf('nichts');
  if (
    nothing >= 0 &&
    /^(?:mehr|an|entgegen|annehmen|(?:an|entgegen)genommen)$/.test(w.lower[nothing + 1] ?? '')
  )
    return { kind: 'service', at: nothing };
  const at = w.lower.findIndex((x, k) => BROUGHT.has(x) && NO.has(w.lower[k - 1] ?? ''));
  if (at < 0 || isRemote(w) || /^(?:für|zu[mr]?|auf)$/.test(w.lower[at + 1] ?? ''))
    return undefined;
  if (/^(?:online|digital)$/.test(w.lower[at + 1] ?? '')) return undefined;
  return { kind: 'service', at };
}

/** Whether only marks follow position `at`. */
const endsIn = ({ tokens }: ClauseWords, at: number): boolean =>
  !tokens.slice(at + 1).some(token => token.kind === 'word' || token.kind === 'number');

const EARLY = words('bereits schon früher vorzeitig');

/** "endet die Sprechzeit bereits um 11 Uhr", "ist um 12 Uhr Dienstschluss". */
function hoursEnd(w: ClauseWords): Predicate | undefined {
  const closes = w.lower.findIndex(x => /^(?:dienst|amts|büro|schalter|kassen)schluss$/.test(x));
  if (closes >= 0 && w.has('uhr') && !w.has('nicht')) return { kind: 'early', at: closes };
  const ended = w.has('beendet') || w.has('beenden');
  if (!ended && !w.has('endet') && !w.has('enden')) return undefined;
  if (!ended && !w.lower.some(x => EARLY.has(x))) return undefined;
  const at = w.lower.findIndex(
    (x, k) => (HOURS.test(x) || SERVICE.test(x)) && isCapitalised(w.tokens[k]),
  );
  return at < 0 ? undefined : { kind: 'early', at };
}

const ENTRY = words('zutritt zugang betreten einlass besuch besuche');
const GRANTED = words('möglich gestattet erlaubt gewährt');

/** "der Zutritt zum Rathaus ist nicht möglich", "kein Zugang zum Archiv". */
function noEntry(w: ClauseWords): Predicate | undefined {
  const at = w.lower.findIndex((x, k) => ENTRY.has(x) && isCapitalised(w.tokens[k]));
  if (at < 0) return undefined;
  const granted = w.lower.findIndex(x => GRANTED.has(x));
  const refused = granted > 0 && w.lower[granted - 1] === 'nicht';
  if (refused || NO.has(w.lower[at - 1] ?? '')) return { kind: 'service', at };
  return undefined;
}
