import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { SPAN } from './hints.js';
import { endsVaguely, isDay } from './lasting.js';
import { at, type Token } from './token.js';
import { NUMBER_WORDS, words } from './words.js';

/** Times that have a name but no days in any calendar: "Sommerferien", "die zweite Maiwoche". */

const NAMED =
  /(?:ferien(?:wochen?|tage?n?|zeit|beginn|ende)?|schultag(?:e|en)?|feiertage?n?|festtage?n?|brückentage?n?|wochenenden?|quartals?|halbjahrs?|jahres(?:ende|wechsel|beginn|anfang|hälfte)|jahrswechsel|adventszeit|advents(?:samstag|sonntag|wochenende)(?:e|en)?)$/;
const COMPOUND =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|oster|pfingst|karnevals?|faschings?|fastnachts?|fest|advents?)-?(?:wochen?|wochenenden?|hälfte|tage?n?)$/;
const SEASON =
  /^(?:früh|hoch|spät)?(?:sommer|herbst|winter|frühjahr|frühling)(?:s|monate?n?|halbjahr|zeit|saison)?$/;
const FOOLS = words('karneval fasching fastnacht');
/** Those of a house are no span of the calendar. */
const OWN = /^(?:betriebs|werks)/;

export const isSpanName = (lower: string): boolean =>
  lower.length > 5 &&
  (NAMED.test(lower) || COMPOUND.test(lower) || SEASON.test(lower) || FOOLS.has(lower)) &&
  !OWN.test(lower);

const LEADS = words(
  'in im an am über während ab bis zu zum zur innerhalb um gegen ganzen gesamten kommenden nächsten',
);
/** Anything before the name that may stand between it and what leads to it. */
const LONGEST_LEAD = 7;

const UNITS = words('tag tage tagen woche wochen monat monate monaten jahr');
const COMING = words('nächsten kommenden nächste kommende');
const COUNTS = words('mehrere mehreren einige einigen paar');

/** "3", "drei" */
export const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' || NUMBER_WORDS.has(token?.lower ?? '');
const isCount = (token: Token | undefined): boolean =>
  isNumber(token) || COUNTS.has(token?.lower ?? '');

/** "Ende des Jahres", "Anfang nächsten Monats" */
const isEdge = (tokens: readonly Token[], i: number): boolean =>
  /^(?:monats|jahres)$/.test(at(tokens, i)) &&
  /^(?:anfang|mitte|ende|laufe)$/.test(at(tokens, i - 2)) &&
  !/^(?:bis|seit|zum)$/.test(at(tokens, i - 3));

/** "in den nächsten Tagen", "für zwei Wochen", "im kommenden Jahr", "eine Woche". */
const isDuration = (tokens: readonly Token[], i: number): boolean =>
  isEdge(tokens, i) ||
  (UNITS.has(at(tokens, i)) &&
    (COMING.has(at(tokens, i - 1)) ||
      (isCount(tokens[i - 1]) && !/^(?:alle|alten|jährige)$/.test(at(tokens, i - 2)))));

/** "zwei Tage in der Woche", "an drei Tagen im Jahr" */
const OFTEN =
  /\b(?:in der woche|pro woche|im jahr|pro jahr|pro monat|im monat|wöchentlich|jährlich)\b/;

function isLed(tokens: readonly Token[], i: number): boolean {
  for (let p = i - 1; p >= 0 && p >= i - LONGEST_LEAD; p -= 1) {
    const { kind, lower } = tokens[p] as Token;
    if (LEADS.has(lower)) return true;
    if (kind === 'mark' && lower !== '-' && lower !== '.') return false;
  }
  return false;
}

/** The name of a span of time that a clause names, where no date tells its days. */
export function spanIn(discourse: Discourse, clause: Clause): string | undefined {
  const { tokens } = discourse.read;
  for (const i of clause.tokens) {
    const { lower, word } = tokens[i] as Token;
    if ((word.hint & SPAN) !== 0 && isLed(tokens, i)) return lower;
  }
  return undefined;
}

/** How long a clause says that it lasts, though no day is named from which that counts. */
const namesDuration = (discourse: Discourse, clause: Clause): boolean =>
  clause.tokens.some(i => isDuration(discourse.read.tokens, i)) &&
  !OFTEN.test(discourse.words(clause));

/** Those that every year has: what is said of them may be so every year. */
const USUAL = /^(?:feiertage?n?|wochenenden?|ferien|schulferien|schultage?n?)$/;
const YEARLY = /^(?:sommer|winter)/;

const CHANGES = words(
  'bleibt bleiben schließt schließen entfällt entfallen wegen aufgrund muss müssen macht machen',
);

/** Whether that is told of this time, and not of how it always is. */
const tellsOfChange = (text: string): boolean => text.split(' ').some(word => CHANGES.has(word));

/**
 * What a closing clause without days says of when: `told`, but not in days, `maybe` where it may be
 * so every year, or nothing.
 */
export function timeWithoutDays(
  discourse: Discourse,
  clause: Clause,
): 'told' | 'maybe' | undefined {
  const text = discourse.words(clause);
  const span = spanIn(discourse, clause);
  if (span === undefined) return namesDuration(discourse, clause) ? 'told' : undefined;
  // "im Winter schließt er um 16 Uhr"
  const usual = USUAL.test(span);
  if ((usual || SEASON.test(span)) && discourse.times(clause).length > 0) return undefined;
  if (tellsOfChange(text)) return 'told';
  if (usual) return undefined;
  return YEARLY.test(span) && !span.endsWith('ferien') ? 'maybe' : 'told';
}

/** Spans whose days a sentence beside does not lend unless it speaks of them, too. */
const OF_THEIR_OWN = /(?:wochen?|hälfte|halbjahrs?|quartals?|monate?n?)$/;

/** "Am 6. Mai ist Sommerfest. In den Ferien ist geschlossen": that day is another's. */
export function namesOtherDays(discourse: Discourse, clause: Clause): boolean {
  const span = endsVaguely(discourse, clause) ? undefined : spanIn(discourse, clause);
  if (span === undefined) return false;
  const season = SEASON.test(span);
  if (!season && !span.includes('ferien') && !OF_THEIR_OWN.test(span)) return false;
  const stem = span.includes('ferien') ? 'ferien' : span;
  const { sentence } = clause;
  return ![sentence - 1, sentence, sentence + 1].some(s =>
    discourse
      .clauses(s)
      .some(
        other =>
          other !== clause &&
          discourse.words(other).includes(stem) &&
          (s > sentence || discourse.dates(other).some(isDay)),
      ),
  );
}
