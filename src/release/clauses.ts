import type { ReadText } from './dates.js';
import {
  closingWords,
  gapParts,
  contradicts,
  isContrast,
  isDated,
  isGap,
  opensAgain,
} from './gaps.js';
import { classOf } from './nouns.js';
import { segmentsOf, type Segment } from './segments.js';
import { isWithinAny, within } from './ranges.js';
import { isCapitalised, type Token } from './token.js';
import { words } from './words.js';
import { endsInVerb, finiteVerb, isCluster, opener } from './verb-position.js';

/**
 * A clause: the tokens that belong to one finite verb, in order. They need not be neighbours: a
 * relative clause in the middle of a main clause is a clause of its own.
 */
export interface Clause {
  readonly kind: 'main' | 'sub' | 'header';
  /** Indices of its tokens in the text. */
  readonly tokens: number[];
  /** Index of the finite verb. */
  verb?: number;
  /** The first word of a subordinate clause: "weil", "dass", "die". */
  readonly opener?: string;
  readonly sentence: number;
  /** Stands in a question. */
  readonly question: boolean;
}

const range = (first: number, next: number): number[] =>
  Array.from({ length: next - first }, (_, k) => first + k);

/** Cuts a sentence into its clauses. */
export function clausesOf(read: ReadText, sentence: number): Clause[] {
  const { tokens } = read;
  const segments = segmentsOf(read, sentence);
  const whole = read.sentences[sentence];
  const question = isQuestion(tokens, (whole?.next ?? 0) - 1);
  const dateEnds = new Set(whole === undefined ? [] : within(read.dates, whole).map(d => d.next));
  const clauses: Clause[] = [];
  let front: Segment[] = [];
  let main: Clause | undefined;
  let openSub: Clause | undefined;
  const flush = (): void => {
    if (front.length > 0)
      clauses.push({
        kind: 'header',
        tokens: front.flatMap((s, k) => range(k === 0 ? s.first : s.first - 1, s.next)),
        sentence,
        question,
      });
    front = [];
  };
  /** "am Freitag, 22. Mai," before "ist es geschlossen": what stands before the verb is its own. */
  const opensNext = (k: number): boolean => {
    const next = segments[k + 1];
    if (next === undefined || next.afterColon || !isDated(read, segments[k])) return false;
    return finiteVerb(tokens, next.first, next.next) === next.first;
  };
  const append = (clause: Clause, segment: Segment): void => {
    clause.tokens.push(...range(segment.first - 1, segment.next));
  };
  for (const [k, segment] of segments.entries()) {
    if (segment.afterColon) {
      flush();
      main = undefined;
      openSub = undefined;
    }
    const verb = finiteVerb(tokens, segment.first, segment.next);
    const opens = opener(tokens, segment, whole?.first ?? 0);
    // "entfällt am Freitag, 5. Mai, der Publikumsverkehr": that comma ends the date.
    const ends = dateEnds.has(segment.first - 1) && isArticle(opens);
    const sub = ends && !(main !== undefined && isRelative(tokens, segment)) ? undefined : opens;
    if (openSub === undefined && main !== undefined && isTail(read, main, segment, verb)) {
      append(main, segment);
    } else if (openSub !== undefined) {
      append(openSub, segment);
      if (verb !== undefined) openSub.verb = verb;
      if (verb !== undefined || endsInVerb(tokens, segment)) openSub = undefined;
    } else if (sub !== undefined) {
      const clause: Clause = {
        kind: 'sub',
        tokens: range(segment.first, segment.next),
        opener: sub,
        sentence,
        question,
      };
      if (verb !== undefined) clause.verb = verb;
      clauses.push(clause);
      const open = verb === undefined && sub !== 'um' && sub !== 'ohne';
      openSub = open && !endsInVerb(tokens, segment) ? clause : undefined;
    } else if (verb !== undefined) {
      const ahead = front.flatMap(s => [...range(s.first, s.next), s.next]);
      main = {
        kind: 'main',
        tokens: [...ahead, ...range(segment.first, segment.next)],
        verb,
        sentence,
        question,
      };
      front = [];
      clauses.push(main);
    } else if (main !== undefined && specifies(tokens, segment)) append(main, segment);
    else if (main !== undefined && opensNext(k)) front.push(segment);
    else if (
      main !== undefined &&
      (opensAgain(tokens, segment, main) || isContrast(read, segment, main))
    ) {
      // "ist am 4. Mai geschlossen, ab 5. Mai wieder geöffnet": the other thing is said of it.
      const verb = main.verb === undefined ? [] : [main.verb];
      clauses.push({ ...main, tokens: [...range(segment.first, segment.next), ...verb] });
    } else if (main !== undefined && isGap(read, main, segment)) {
      // The verb is left out: "das Rathaus schließt um 12 Uhr, das Bürgerbüro um 11 Uhr".
      const verb = main.verb === undefined ? [] : [main.verb];
      const shared = [...verb, ...closingWords(tokens, main)];
      for (const part of gapParts(read, main, segment)) {
        const gap: Clause = { ...main, tokens: [...range(part.first, part.next), ...shared] };
        clauses.push(gap);
      }
    } else if (main !== undefined) append(main, segment);
    else {
      // "An Heiligabend geschlossen, am 27. Dezember geöffnet": a headline each.
      if (front.some(before => contradicts(read, segment, before))) flush();
      front.push(segment);
    }
  }
  flush();
  return withListedSubjects(read, clauses);
}

/**
 * "Geschlossen bleiben: das Hallenbad am 24. Dezember, die Bücherei am 27.": what stands before the
 * colon is said of each that follows.
 */
function withListedSubjects(read: ReadText, clauses: readonly Clause[]): Clause[] {
  const { tokens } = read;
  const lead = clauses.find(
    clause => clause.kind !== 'sub' && isLead(tokens, clause) && endsInColon(tokens, clause),
  );
  const isListed = ({ kind, tokens: own }: Clause): boolean =>
    kind === 'header' && (own[0] ?? 0) > (lead?.tokens[0] ?? Infinity);
  if (lead === undefined || !clauses.some(isListed)) return [...clauses];
  const shared = lead.tokens.filter(i => tokens[i]?.lower !== 'es');
  return clauses.flatMap(clause => {
    if (clause === lead) return [];
    if (!isListed(clause)) return [clause];
    return [{ ...lead, tokens: [...shared, ...clause.tokens] }];
  });
}

const endsInColon = (tokens: readonly Token[], clause: Clause): boolean =>
  tokens[(clause.tokens.at(-1) ?? 0) + 1]?.text === ':';

/** Says that something is shut or cancelled, and not what: "Vertrag geschlossen" does. */
const isLead = (tokens: readonly Token[], { tokens: own }: Clause): boolean =>
  own.length <= 8 &&
  own.some(i => LEADS.has(tokens[i]?.lower ?? '')) &&
  own.every((i, k) => k === 0 || !isCapitalised(tokens[i])) &&
  classOf(tokens[own[0] ?? 0]?.lower ?? '') !== 'other';

const LEADS = words('geschlossen gesperrt zu dicht entfallen entfällt schließen schließt');

/** "könnte am Montag, 5. Mai, geschlossen bleiben": infinitives behind a date and its comma. */
function isTail(
  { tokens, dates, times }: ReadText,
  main: Clause,
  { first, next, afterColon }: Segment,
  verb: number | undefined,
): boolean {
  if (verb === undefined || main.verb === undefined || afterColon) return false;
  if (!TAKES_INFINITIVE.has(tokens[main.verb]?.lower ?? '')) return false;
  const infinitive = tokens[verb]?.lower ?? '';
  if (!infinitive.endsWith('n') || !isCluster(tokens, verb, next)) return false;
  const named = isWithinAny(dates, first - 2) || isWithinAny(times, first - 2);
  if (!named) return false;
  if (!SUBJECT_STARTS.has(tokens[first]?.lower ?? '')) return true;
  // "mussten am Montag, 5. Mai, das Bad und die Sauna geschlossen werden"
  for (let i = main.verb + 1; i < first - 1; i += 1)
    if (!isWithinAny(dates, i) && !isWithinAny(times, i) && tokens[i]?.lower !== 'am') return false;
  return true;
}

const TAKES_INFINITIVE = words(
  'kann können konnte konnten könnte könnten muss müssen musste mussten müsste müssten soll sollen sollte sollten wird werden würde würden darf dürfen durfte durften dürfte dürften will wollen',
);
/** ", der in Sachsen gesetzlicher Feiertag ist": with its verb last it is no subject. */
const isRelative = (tokens: readonly Token[], { next }: Segment): boolean =>
  /^(?:ist|sind|hat|wird|war|waren|wurde|wurden|fällt|liegt|gilt|stattfindet)$/.test(
    tokens[next - 1]?.lower ?? '',
  );
const isArticle = (word: string | undefined): boolean => /^(?:der|die|das)$/.test(word ?? '');

const SUBJECT_STARTS = words('die der das ein eine alle sämtliche beide');

/** ", und zwar von Montag bis Freitag": more of the clause before. */
const specifies = (tokens: readonly Token[], { first }: Segment): boolean =>
  tokens[first]?.lower === 'und' && tokens[first + 1]?.lower === 'zwar';

function isQuestion(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i >= last - 2; i -= 1) if (tokens[i]?.text === '?') return true;
  return false;
}
