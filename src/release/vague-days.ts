import { daysBetween } from './calendar.js';
import type { Clause } from './clauses.js';
import type { ReadDate } from './dates.js';
import type { Discourse } from './discourse.js';
import { SPAN } from './hints.js';
import { isDay } from './lasting.js';
import type { Timing } from './periods.js';
import type { Predicate } from './predicates.js';
import { isNumber } from './spans.js';
import { at, type Token } from './token.js';
import { NUMBER_WORDS, words } from './words.js';

/** Days and hours that are meant but not told: an editor has to name them. */

/** "Anfang Mai", "Ende Juni": some of its days. */
const isPartOfMonth = ({ kind, start, end }: ReadDate): boolean =>
  kind === 'month' && !(start?.endsWith('-01') === true && Number(end?.slice(8)) > 27);

const DAYS = words(
  'werktag werktage werktagen arbeitstag arbeitstage arbeitstagen tag tage tagen woche wochen wochenende wochenenden',
);
const COUNTS = words(
  `mehrere mehreren einige einigen einzelne einzelnen wenige wenigen paar verschiedenen bestimmten
  ersten zweiten dritten vierten letzten beiden halben`,
);
const SHARES = words('tageweise wochenweise zeitweise stundenweise phasenweise');

const isCount = (token: Token | undefined): boolean =>
  isNumber(token) || COUNTS.has(token?.lower ?? '');

/** "für drei Wochen", "an einzelnen Tagen", "in der ersten Woche", "an den Wochenenden". */
function namesShare({ read: { tokens } }: Discourse, clause: Clause): boolean {
  return clause.tokens.some(i => {
    const { lower, word } = tokens[i] as Token;
    if (SHARES.has(lower) || (word.hint & SPAN) !== 0) return true;
    return DAYS.has(lower) && (isCount(tokens[i - 1]) || isCount(tokens[i - 2]));
  });
}

/** "in der Woche nach Ostern", "nach Ostern", "Ende nächster Woche", "in der Nacht vom 6. auf den 7. Mai" */
function isBeside({ read: { tokens } }: Discourse, { first, start, end }: ReadDate): boolean {
  const p = /^de[mnr]$/.test(at(tokens, first - 1)) ? first - 2 : first - 1;
  const lead = at(tokens, p);
  if (at(tokens, first) === 'woche') return true;
  if (lead === 'nach' || lead === 'vor') return true;
  if (start === null || end === null || start === end) return false;
  // "an allen drei Ostertagen": of four
  const count = NUMBER_WORDS.get(at(tokens, first - 1)) ?? 0;
  if (count > 1 && count <= daysBetween(start.slice(0, 10), end.slice(0, 10))) return true;
  return lead === 'vom' || lead === 'von' ? at(tokens, p - 1) === 'nacht' : EDGES.has(lead);
}
const EDGES = words('anfang mitte ende');

/** "vom 4. bis 15. Mai an drei Tagen", "in der kommenden Woche tageweise" */
function namesFewer({ read: { tokens } }: Discourse, clause: Clause, dates: readonly ReadDate[]) {
  const spans = dates.filter(d => d.start !== null && d.end !== null && d.start !== d.end);
  const [span] = spans;
  if (span === undefined || spans.length < dates.length) return false;
  const all = 1 + daysBetween(span.start?.slice(0, 10) ?? '', span.end?.slice(0, 10) ?? '');
  return clause.tokens.some(i => {
    const lower = at(tokens, i);
    if (SHARES.has(lower)) return true;
    if (lower !== 'tagen' || !/^(?:an|für)$/.test(at(tokens, i - 2))) return false;
    const count = NUMBER_WORDS.get(at(tokens, i - 1)) ?? Number(at(tokens, i - 1));
    return SOME.has(at(tokens, i - 1)) || (count > 0 && count < all);
  });
}
const SOME = words('mehreren einigen einzelnen wenigen verschiedenen bestimmten');

/** Whether of the days that are named only some are meant, and not told which. */
function areShared(discourse: Discourse, clause: Clause, dates: readonly ReadDate[]): boolean {
  if (dates.length === 0 || dates.some(d => d.kind === 'weekly' || d.bound !== 'on')) return false;
  if (dates.every(isPartOfMonth)) return true;
  if (dates.every(date => isBeside(discourse, date))) return true;
  if (namesFewer(discourse, clause, dates)) return true;
  return dates.every(d => d.kind === 'month') && namesShare(discourse, clause);
}

const PART = words(
  `halbtags stundenweise zeitweise zeitweilig kurzzeitig phasenweise mittagszeit mittagspause
  mittagsstunden morgenstunden vormittagsstunden nachmittagsstunden abendstunden vormittag nachmittag
  abend mittag abendöffnung spätöffnung`,
);
const SOONER = words('früher eher vorzeitig verfrüht');

/** "stundenweise", "über Mittag", "eine Stunde früher", where no hour is named. */
function areHoursOpen(
  { read: { tokens } }: Discourse,
  clause: Clause,
  { times, reopens }: Timing,
  kind: Predicate['kind'],
): boolean {
  if (times.length > 0) return false;
  const isSooner = clause.tokens.some(i => SOONER.has(at(tokens, i)));
  // Whatever hour it opens again at.
  if (isSooner && kind === 'early') return true;
  if (reopens?.time !== undefined) return false;
  if (kind === 'late' || (isSooner && kind === 'until')) return true;
  return clause.tokens.some(i => {
    const lower = at(tokens, i);
    const before = at(tokens, i - 1);
    if (PART.has(lower) || (lower === 'morgen' && before === 'am')) return true;
    if (lower === 'tag') return before === 'halben';
    return /^stunden?$/.test(lower) && before !== '24' && isCount(tokens[i - 1]);
  });
}

/**
 * Whether a closing clause tells not on which of its days, or not at what hours, it is shut; `maybe`
 * where it may be open all the same.
 */
export function vagueness(
  discourse: Discourse,
  clause: Clause,
  timing: Timing,
  kind: Predicate['kind'],
): 'told' | 'maybe' | undefined {
  const text = discourse.words(clause);
  if (PARTLY.test(text)) return 'maybe';
  const dates = timing.dates.filter(d => isDay(d) || d.kind === 'weekly');
  if (OLD_PLACE.test(text) && dates.every(({ bound }) => bound === 'from')) return 'maybe';
  const open = areShared(discourse, clause, dates) || areHoursOpen(discourse, clause, timing, kind);
  return open ? 'told' : undefined;
}

/** "am bisherigen Schalter ist dann niemand mehr anzutreffen": it may have moved. */
const OLD_PLACE = /\b(?:bisherige[nrms]?|alte[nrms]? (?:standort|schalter|adresse|gebäude))\b/;

/** "ist teilweise geschlossen": open, if not quite. */
const PARTLY = /\b(?:teilweise|zum teil|in teilen)\b/;
