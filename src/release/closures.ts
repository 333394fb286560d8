import { Antecedents } from './antecedents.js';
import type { Clause } from './clauses.js';
import type { DateContext, ReadText } from './dates.js';
import { isDenial } from './denial.js';
import { Discourse } from './discourse.js';
import { combine, type ClosureDraft } from './drafts.js';
import { classOf } from './nouns.js';
import { namesItself } from './mentions.js';
import { isHotline, isOnline, onlyTelephone } from './hotlines.js';
import { officesOf } from './offices.js';
import { FOLLOWS, sameOfAnother } from './following.js';
import { periodsOf } from './periods.js';
import { isAlternative, isOnlyPossible, possibilityIn, type Possibility } from './possibility.js';
import { antecedentNoun } from './antecedent-noun.js';
import type { Predicate } from './predicates.js';
import { CUE, LAST_CUE, PARTNER, WEAK } from './hints.js';
import type { TextProblem } from './problem.js';
import { reasonOf } from './reason.js';
import type { Range } from './sentences.js';
import type { Token } from './token.js';
import { FINITE } from './verbs.js';
import { isTimetable } from './lent-days.js';
import { listedBelow } from './listed-below.js';
import { FOR_GOOD, isStillSo } from './lasting.js';
import { timeWithoutDays } from './spans.js';
import { isEndOfEvent, timingOf } from './timing.js';
import { vagueness } from './vague-days.js';

export type { ClosureDraft } from './drafts.js';

export interface ClosureReading {
  readonly closures: readonly ClosureDraft[];
  /** What was not taken for a closure though it looks like one. */
  readonly problems: readonly TextProblem[];
}

/**
 * Finds the closures that a text announces whose dates are already read; several notices in one
 * text are kept apart.
 */
export function closuresIn(read: ReadText, context: DateContext): ClosureReading {
  const reader = new Reader(read, context);
  for (const [sentence, range] of read.sentences.entries()) {
    if (!mayClose(read.tokens, range) && !reader.isContinued(sentence, range)) continue;
    if (reader.drafts.length >= MOST_STATEMENTS) {
      reader.problems.push(tooMany(read, range));
      break;
    }
    reader.sentence(sentence);
  }
  const closures = combine(reader.drafts, read.text);
  const told = closures.some(closure => closure.periods.length > 0);
  return { closures, problems: told ? reader.problems : [...reader.problems, ...reader.headings] };
}

/** Whether a sentence can speak of closed doors at all. */
function mayClose(tokens: readonly Token[], { first, next }: Range): boolean {
  let seen = 0;
  for (let i = first; i < next; i += 1) {
    const { hint } = (tokens[i] as Token).word;
    seen |= hint;
    if ((hint & LAST_CUE) !== 0 && endsStatement(tokens[i + 1])) return true;
  }
  if ((seen & CUE) !== 0) return true;
  if ((seen & WEAK) === 0) return false;
  return (seen & PARTNER) !== 0 || isBreak(tokens, { first, next });
}

/** "Impfstelle Unna: Pause vom 22.12. bis 7.1.", "Praxis: 17. bis 28. August Urlaub": no verb. */
function isBreak(tokens: readonly Token[], { first, next }: Range): boolean {
  let named = false;
  let labelled = false;
  for (let i = first; i < next; i += 1) {
    const { lower, text } = tokens[i] as Token;
    if (FINITE.has(lower)) return false;
    if (text === ':') labelled = true;
    if (labelled && /pause$|urlaub$|^betriebs(?:ferien|ruhe)$/.test(lower)) named = true;
  }
  return named;
}

/** Says of a house behind a colon that it is shut. */
const SHUTS: ReadonlySet<Predicate['kind']> = new Set(['closed', 'early', 'noun']);

/** Whether what follows leaves "zu" and "auf" no preposition. */
const endsStatement = (next: Token | undefined): boolean =>
  next?.kind !== 'word' || next.lower === 'und' || next.lower === 'wegen';

/** No release says more often that something is shut. */
const MOST_STATEMENTS = 300;

function tooMany({ text, tokens }: ReadText, { first, next }: Range): TextProblem {
  const index = tokens[first]?.start ?? 0;
  const length = (tokens[next - 1]?.end ?? index) - index;
  return {
    code: 'too-large',
    severity: 'warning',
    message: `More than ${MOST_STATEMENTS} sentences tell of closures; from here on they were not read.`,
    index,
    length,
    excerpt: text.slice(index, index + length),
  };
}

const COUNTED = 'The day is counted from the day of publication, which is not known.';
const UNNAMED = 'Something is closed on days that are named, but the text does not tell what.';
const UNTOLD = 'The text names no day for it, or not which hours of the day.';
const POSSIBLE = 'A closure is possible, not announced.';

/** Reads sentence after sentence and remembers of which offices they speak. */
class Reader {
  readonly drafts: ClosureDraft[] = [];
  readonly problems: TextProblem[] = [];
  /** Those of headlines, which the text below may clear up. */
  readonly headings: TextProblem[] = [];
  readonly #discourse: Discourse;
  readonly #context: DateContext;
  readonly #antecedents: Antecedents;
  /** What was said of the closure read last. */
  #last: Predicate | undefined;

  constructor(read: ReadText, context: DateContext) {
    this.#discourse = new Discourse(read);
    this.#antecedents = new Antecedents(this.#discourse);
    this.#context = context;
  }

  sentence(sentence: number): void {
    const clauses = this.#discourse.clauses(sentence);
    let possibility: Possibility | undefined;
    for (const clause of clauses) {
      const others = this.#following(clause);
      const predicate = others === undefined ? this.#discourse.predicate(clause) : this.#last;
      if (predicate === undefined || predicate.kind === 'open' || predicate.kind === 'reopening')
        continue;
      if (this.#isHeading(clause) || this.#isDenied(clause) || this.#isReason(clause)) continue;
      possibility ??= possibilityIn(clauses, other => this.#discourse.words(other));
      const doubt =
        predicate.doubt ??
        (isOnlyPossible(clause, possibility) || isAlternative(clauses, clause, this.#discourse.read)
          ? 'hedged'
          : undefined);
      if (doubt === 'hedged') this.#uncertain(clause, POSSIBLE);
      // "wurde bis auf Weiteres geschlossen" tells of the past and is true today.
      const stillShut = doubt === 'past' && isStillSo(this.#discourse, clause);
      if (doubt !== undefined && !stillShut) continue;
      const listed = listedBelow(this.#discourse, clause, predicate.kind);
      for (const item of listed) this.#statement(item.clause, predicate, item.names);
      if (listed.length === 0) this.#statement(clause, predicate, others);
    }
  }

  /** Whether a sentence behind a closing one may say the same of another office. */
  isContinued(sentence: number, { first, next }: Range): boolean {
    if (this.#antecedents.last?.sentence !== sentence - 1) return false;
    const { tokens } = this.#discourse.read;
    for (let i = first; i < next; i += 1) if (FOLLOWS.has((tokens[i] as Token).lower)) return true;
    return false;
  }

  /** "Das Glasmuseum folgt vom 10. bis 23. August", behind one that is shut before. */
  #following(clause: Clause): readonly string[] | undefined {
    const last = this.#antecedents.last;
    if (last === undefined || clause.sentence - last.sentence > 1) return undefined;
    if (this.#discourse.predicate(clause) !== undefined) return undefined;
    return sameOfAnother(this.#discourse, clause);
  }

  /** "So haben die Jugendhäuser Pause: Das Haus Mitte ist vom …": each says more behind the colon. */
  #isHeading(clause: Clause): boolean {
    const { read } = this.#discourse;
    if (read.tokens[(clause.tokens.at(-1) ?? 0) + 1]?.text !== ':') return false;
    if (this.#discourse.dates(clause).length > 0) return false;
    const clauses = this.#discourse.clauses(clause.sentence);
    return clauses
      .slice(clauses.indexOf(clause) + 1)
      .some(
        other =>
          SHUTS.has(this.#discourse.predicate(other)?.kind ?? 'open') &&
          this.#discourse.dates(other).length > 0 &&
          namesItself(this.#discourse, other),
      );
  }

  #statement(clause: Clause, predicate: Predicate, others: readonly string[] = []): void {
    const shut = antecedentNoun(this.#discourse.read.tokens, clause);
    if (shut !== undefined && classOf(shut) === 'other') return;
    const { names: found, basis } =
      others.length > 0
        ? { names: others, basis: 'meant' as const }
        : officesOf(this.#discourse, clause, predicate, this.#antecedents);
    const names = found.filter(name => !isOnline(name));
    if (names.length === 0 && (basis !== 'unclear' || found.length > 0)) return;
    const isCalled = names.length > 0 && names.every(isHotline);
    if (isCalled && onlyTelephone(this.#discourse, clause)) return;
    if (isTimetable(this.#discourse, clause)) return;
    const timing = timingOf(this.#discourse, clause, this.#context);
    const told = periodsOf(timing, predicate.kind);
    if (told.regular === true) return;
    const without =
      told.periods.length > 0
        ? vagueness(this.#discourse, clause, timing, predicate.kind)
        : told.unplaced === true
          ? undefined
          : timeWithoutDays(this.#discourse, clause);
    // "Rathaus schließt früher": below such a headline stands the hour.
    const leads = clause.kind === 'header' && predicate.kind === 'early';
    if (leads && told.periods.length > 0 && without === 'told') return;
    const periods = without === undefined ? told.periods : [];
    if (without === 'maybe') this.#uncertain(clause, UNTOLD);
    const unplaced = told.unplaced === true || without === 'told';
    if (periods.length === 0 && !unplaced && !isHeadline(clause, predicate)) return;
    if (predicate.kind === 'early' && timing.times.length === 0 && this.#endsSeason(clause)) return;
    if (predicate.kind === 'early' && isEndOfEvent(this.#discourse, clause)) return;
    if (names.length === 0) {
      if (periods.length > 0) this.#uncertain(clause, UNNAMED);
      return;
    }
    const problems = timing.dates.flatMap(d => d.problems);
    if (without === 'told') problems.push(this.#problem(clause, 'closure-uncertain', UNTOLD));
    if (periods.length === 0 && unplaced && problems.length === 0)
      problems.push(this.#problem(clause, 'published-unknown', COUNTED));
    const reason = reasonOf(this.#discourse, clause);
    const { date, time } = timing.reopens ?? {};
    const reopens = date === undefined || time === undefined ? date : `${date}T${time}`;
    this.#antecedents.last = { sentence: clause.sentence, names };
    this.#last = predicate;
    this.drafts.push({
      offices: names,
      periods,
      ...(reason === undefined ? {} : { reason }),
      ...(reopens === undefined ? {} : { reopens }),
      open_ended: periods.some(p => p.end === null),
      ...this.#discourse.place(clause),
      problems,
    });
  }

  /** "bleibt freitags geschlossen, weil eine Stelle nicht besetzt ist": only the reason of it. */
  #isReason(clause: Clause): boolean {
    if (clause.opener !== 'weil' && clause.opener !== 'da') return false;
    return this.#discourse
      .clauses(clause.sentence)
      .some(other => other.kind === 'main' && this.#discourse.predicate(other) !== undefined);
  }

  /** "Dass die Kita geschlossen bleibt, stimmt nicht.", "Die Meldung, nach der …, war falsch." */
  #isDenied(clause: Clause): boolean {
    return this.#discourse
      .clauses(clause.sentence)
      .some(
        other =>
          other !== clause &&
          (clause.kind === 'sub' || other.verb === other.tokens[0]) &&
          isDenial(this.#discourse.words(other)),
      );
  }

  #uncertain(clause: Clause, message: string): void {
    const heads = clause.kind === 'header' && message !== POSSIBLE;
    const problems = heads ? this.headings : this.problems;
    problems.push(this.#problem(clause, 'closure-uncertain', message));
  }

  #problem(clause: Clause, code: TextProblem['code'], message: string): TextProblem {
    const place = this.#discourse.place(clause);
    const excerpt = this.#discourse.read.text.slice(place.index, place.index + place.length);
    const severity = code === 'closure-uncertain' ? 'info' : 'warning';
    return { code, severity, message, ...place, excerpt };
  }

  /** A season that ends is no day on which a house is shut. */
  #endsSeason(clause: Clause): boolean {
    const text = this.#discourse.words(clause);
    return !FOR_GOOD.test(text) && /\b(?:mit (?!sofortiger)|pforten\b|tore\b|saison\b)/.test(text);
  }
}

/** A closing statement without any day: the text below it says when. */
const isHeadline = (clause: Clause, predicate: Predicate): boolean =>
  clause.kind === 'header' && (predicate.kind === 'closed' || predicate.kind === 'noun');
