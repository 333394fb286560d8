import type { CivilDate, CivilDateTime, Period } from '../feed/model.js';
import { clausesOf, within, type Clause } from './clauses.js';
import { readDates, type DateContext, type ReadDate, type ReadText } from './dates.js';
import { officesMentioned, officesOf } from './offices.js';
import { mergeDays, periodsOf, type Timing } from './periods.js';
import { classOf } from './nouns.js';
import { antecedentNoun, clauseWords, isCue, predicateOf, type Predicate } from './predicates.js';
import type { TextProblem } from './problem.js';
import { reasonOf } from './reason.js';
import type { TimeMention } from './times.js';
import { words } from './words.js';

/** A notice of closure as read from a text, before it has an id. */
export interface ClosureDraft {
  /** Nominative, without article. */
  readonly offices: readonly string[];
  /** Empty where no day can be told without guessing. */
  readonly periods: readonly Period[];
  readonly reason?: string;
  readonly reopens?: CivilDate | CivilDateTime;
  readonly open_ended: boolean;
  /** Where in the text it is said. */
  readonly index: number;
  readonly length: number;
  readonly problems: readonly TextProblem[];
}

export interface ClosureReading {
  readonly closures: readonly ClosureDraft[];
  /** What was not taken for a closure though it looks like one. */
  readonly problems: readonly TextProblem[];
}

/** A clause that speaks of doors, with what it says. */
interface Statement {
  readonly clause: Clause;
  readonly predicate: Predicate;
  readonly dates: readonly ReadDate[];
  readonly times: readonly TimeMention[];
}

/** Finds the closures a text announces; several notices in one text are kept apart. */
export function findClosures(text: string, context: DateContext = {}): ClosureReading {
  return closuresIn(readDates(text, context), context);
}

export function closuresIn(read: ReadText, context: DateContext): ClosureReading {
  return new Reader(read, context).read();
}

const ONGOING = words(
  'derzeit zurzeit momentan aktuell vorübergehend vorerst vorläufig weiterhin gegenwärtig augenblicklich',
);
const VAGUE_END =
  /\b(?:bis (?:auf weiteres|auf weiter|zum? (?:ende|beginn|abschluss|herbst|winter|sommer|frühjahr|frühling|jahresende|saison\w*))|auf unbestimmte zeit|bis zur (?:wieder)?(?:eröffnung|klärung|freigabe))\b/;

const COUNTED = 'The day is counted from the day of publication, which is not known.';

class Reader {
  readonly #read: ReadText;
  readonly #context: DateContext;
  readonly #clauses = new Map<number, Clause[]>();
  readonly #mentioned = new Map<number, string[]>();
  readonly #drafts: ClosureDraft[] = [];
  readonly #problems: TextProblem[] = [];
  /** Offices of the closure read last, for "sie" and "das Haus". */
  #last: { readonly sentence: number; readonly names: readonly string[] } | undefined;

  constructor(read: ReadText, context: DateContext) {
    this.#read = read;
    this.#context = context;
  }

  read(): ClosureReading {
    const { tokens, sentences } = this.#read;
    for (let s = 0; s < sentences.length; s += 1) {
      const range = sentences[s];
      if (range === undefined) continue;
      let cue = false;
      for (let i = range.first; i < range.next && !cue; i += 1) {
        const token = tokens[i];
        cue = token !== undefined && isCue(token);
      }
      if (cue) this.#sentence(s);
    }
    return { closures: combine(this.#drafts), problems: this.#problems };
  }

  #clausesOf(sentence: number): Clause[] {
    let clauses = this.#clauses.get(sentence);
    if (clauses === undefined) {
      clauses = clausesOf(this.#read, sentence);
      this.#clauses.set(sentence, clauses);
      this.#clauses.delete(sentence - 8);
    }
    return clauses;
  }

  #sentence(sentence: number): void {
    for (const clause of this.#clausesOf(sentence)) {
      const predicate = predicateOf(clause, clauseWords(this.#read.tokens, clause));
      if (predicate === undefined) continue;
      if (predicate.kind === 'open' || predicate.kind === 'reopening') continue;
      this.#statement({ clause, predicate, ...this.#timesOf(clause) });
    }
  }

  #timesOf(clause: Clause): { dates: ReadDate[]; times: TimeMention[] } {
    const own = new Set(clause.tokens);
    const range = this.#read.sentences[clause.sentence] ?? { first: 0, next: 0 };
    const inClause = <T extends { readonly first: number }>(list: readonly T[]): T[] =>
      within(list, range).filter(entry => own.has(entry.first));
    return { dates: inClause(this.#read.dates), times: inClause(this.#read.times) };
  }

  #statement(statement: Statement): void {
    const { clause, predicate } = statement;
    const ongoing = this.#isOngoing(clause);
    const { doubt } = predicate;
    const stillShut = doubt === 'past' && ongoing;
    if (doubt !== undefined && !stillShut) {
      if (doubt === 'hedged') this.#uncertain(clause, 'A closure is possible, not announced.');
      return;
    }
    const shut = antecedentNoun(this.#read.tokens, clause);
    if (shut !== undefined && classOf(shut) === 'other') return;
    const offices = officesOf(this.#read, clause, predicate, () => this.#antecedent(clause));
    if (offices.names.length === 0) return;
    const timing = this.#timing(statement, ongoing);
    const { periods, regular, unplaced } = periodsOf(timing, predicate.kind);
    if (regular === true) return;
    if (periods.length === 0 && unplaced !== true && !this.#isNotice(statement)) return;
    if (predicate.kind === 'early' && statement.times.length === 0 && this.#endsForGood(clause))
      return;
    const { index, length } = this.#place(clause);
    const reason = reasonOf(this.#read, clause);
    const { reopens } = timing;
    const problems = timing.dates.flatMap(d => d.problems);
    if (periods.length === 0 && problems.length === 0)
      problems.push(this.#problem(clause, 'published-unknown', 'warning', COUNTED));
    this.#last = { sentence: clause.sentence, names: offices.names };
    this.#drafts.push({
      offices: offices.names,
      periods,
      ...(reason === undefined ? {} : { reason }),
      ...(reopens?.date === undefined
        ? {}
        : {
            reopens: reopens.time === undefined ? reopens.date : `${reopens.date}T${reopens.time}`,
          }),
      open_ended: periods.some(p => p.end === null),
      index,
      length,
      problems,
    });
  }

  #place(clause: Clause): { index: number; length: number } {
    const index = this.#read.tokens[clause.tokens[0] ?? 0]?.start ?? 0;
    const end = this.#read.tokens[clause.tokens.at(-1) ?? 0]?.end ?? index;
    return { index, length: end - index };
  }

  #uncertain(clause: Clause, message: string): void {
    this.#problems.push(this.#problem(clause, 'closure-uncertain', 'info', message));
  }

  #problem(
    clause: Clause,
    code: TextProblem['code'],
    severity: TextProblem['severity'],
    message: string,
  ): TextProblem {
    const { index, length } = this.#place(clause);
    return {
      code,
      severity,
      message,
      index,
      length,
      excerpt: this.#read.text.slice(index, index + length),
    };
  }

  /** The words of a clause in lower case. */
  #words(clause: Clause): string {
    return clause.tokens.map(i => this.#read.tokens[i]?.lower ?? '').join(' ');
  }

  #isOngoing(clause: Clause): boolean {
    const text = this.#words(clause);
    return VAGUE_END.test(text) || text.split(' ').some(word => ONGOING.has(word));
  }

  #endsForGood(clause: Clause): boolean {
    return /\b(?:pforten|tore|saison|endgültig|dauerhaft|für immer)\b/.test(this.#words(clause));
  }

  /** A closing statement without any day: a headline, or a notice whose day cannot be read. */
  #isNotice({ clause, predicate }: Statement): boolean {
    return clause.kind === 'header' && (predicate.kind === 'closed' || predicate.kind === 'noun');
  }

  /** The offices that "sie", "das Haus" or a bare "geschlossen" refer to. */
  #antecedent(clause: Clause): readonly string[] {
    const { sentence } = clause;
    if (this.#last !== undefined && sentence - this.#last.sentence <= 1) return this.#last.names;
    for (let s = sentence; s >= Math.max(0, sentence - 3); s -= 1) {
      const names = this.#mentionedIn(s);
      if (names.length > 0) return names;
    }
    const title = this.#mentionedIn(0);
    if (title.length > 0) return title;
    return this.#last?.names ?? [];
  }

  #mentionedIn(sentence: number): string[] {
    let names = this.#mentioned.get(sentence);
    if (names === undefined) {
      names = officesMentioned(this.#read, sentence);
      this.#mentioned.set(sentence, names);
    }
    return names;
  }

  #timing(statement: Statement, ongoing: boolean): Timing {
    const { clause } = statement;
    let { dates } = statement;
    let { times } = statement;
    const named = dates.some(d => d.kind !== 'weekly' && d.kind !== 'year');
    let since: CivilDate | undefined;
    if (!named) {
      const borrowed = this.#borrow(clause);
      if (borrowed !== undefined) {
        dates = [...borrowed.dates, ...dates];
        if (times.length === 0) ({ times } = borrowed);
      }
    } else if (dates.every(d => d.bound === 'until' || d.kind === 'weekly'))
      since = this.#startBefore(clause);
    const reopens = this.#reopening(clause, dates);
    const { published } = this.#context;
    return {
      dates,
      times,
      ongoing,
      ...(reopens === undefined ? {} : { reopens }),
      ...(published === undefined ? {} : { published }),
      ...(since === undefined ? {} : { since }),
    };
  }

  /** Dates for a clause that names none: from its sentence, then from the one before. */
  #borrow(clause: Clause): { dates: ReadDate[]; times: TimeMention[] } | undefined {
    const { sentence } = clause;
    const order = [
      sentence,
      sentence - 1,
      ...(clause.kind === 'header' ? [sentence + 1] : []),
      sentence - 2,
    ];
    if (this.#pointsAhead(sentence + 1)) order.push(sentence + 1);
    for (const s of order) {
      const found: { dates: ReadDate[]; times: TimeMention[] } = { dates: [], times: [] };
      for (const other of this.#clausesOf(s)) {
        if (other === clause) continue;
        const predicate = predicateOf(other, clauseWords(this.#read.tokens, other));
        if (predicate?.kind === 'reopening' || predicate?.kind === 'open') continue;
        if (s > sentence && predicate !== undefined) return undefined;
        const { dates, times } = this.#timesOf(other);
        const usable = dates.filter(
          d =>
            (d.kind !== 'weekly' && d.kind !== 'year' && d.tense !== 'past') || d.bound === 'since',
        );
        found.dates.push(...usable);
        if (usable.length > 0) found.times.push(...times);
      }
      if (found.dates.length > 0) return found;
    }
    return undefined;
  }

  /** "Das gilt vom … bis …", "Betroffen ist der …". */
  #pointsAhead(sentence: number): boolean {
    const range = this.#read.sentences[sentence];
    if (range === undefined) return false;
    return this.#read.tokens
      .slice(range.first, Math.min(range.next, range.first + 6))
      .some(t => /^(?:gilt|betrifft|betroffen|dauert|zeitraum|termin|geht)$/.test(t.lower));
  }

  /** A start named just before: "Ab Montag wird gebaut. Das Bad bleibt bis Juni geschlossen." */
  #startBefore(clause: Clause): CivilDate | undefined {
    for (const s of [clause.sentence, clause.sentence - 1]) {
      const range = this.#read.sentences[s];
      if (range === undefined) continue;
      const start = within(this.#read.dates, range).find(
        d => (d.bound === 'from' || d.bound === 'since') && d.start !== null,
      );
      if (typeof start?.start === 'string') return start.start.slice(0, 10);
    }
    return undefined;
  }

  /** When the text says it opens again, in the same sentence or the next two. */
  #reopening(clause: Clause, dates: readonly ReadDate[]): Timing['reopens'] {
    for (let s = clause.sentence; s <= clause.sentence + 2; s += 1)
      for (const other of this.#clausesOf(s)) {
        if (other === clause) continue;
        const predicate = predicateOf(other, clauseWords(this.#read.tokens, other));
        if (predicate?.kind !== 'reopening') continue;
        const found = this.#timesOf(other);
        const day = found.dates.find(d => d.start !== null && d.kind !== 'weekly');
        const time = found.times.find(t => t.kind === 'from' || t.kind === 'at')?.from;
        const date = day?.start?.slice(0, 10);
        if (date === undefined && time === undefined) continue;
        const same = date !== undefined && dates.some(d => d.start === date && d.end === date);
        return {
          ...(date === undefined || same ? {} : { date }),
          ...(time === undefined ? {} : { time }),
        };
      }
    return undefined;
  }
}

/** Joins drafts of the same offices; a headline without a day yields to the text below it. */
function combine(drafts: readonly ClosureDraft[]): ClosureDraft[] {
  const byOffices = new Map<string, ClosureDraft>();
  const dated = drafts.some(d => d.periods.length > 0);
  const unplaced = (d: ClosureDraft): boolean => d.problems.length > 0;
  for (const draft of drafts) {
    if (draft.periods.length === 0 && dated && !unplaced(draft)) continue;
    const key = [...draft.offices].sort().join('|').toLowerCase();
    const other = byOffices.get(key);
    byOffices.set(key, other === undefined ? draft : join(other, draft));
  }
  return [...byOffices.values()];
}

/** A single whole day gives way to hours of that day told elsewhere in the text. */
function refined(periods: readonly Period[], others: readonly Period[]): Period[] {
  return periods.filter(
    p =>
      !(
        p.all_day &&
        p.start === p.end &&
        others.some(
          o => !o.all_day && o.start.startsWith(p.start) && o.end?.startsWith(p.start) === true,
        )
      ),
  );
}

function join(a: ClosureDraft, b: ClosureDraft): ClosureDraft {
  const periods = mergeDays([...refined(a.periods, b.periods), ...refined(b.periods, a.periods)]);
  const reason = a.reason ?? b.reason;
  const reopens = a.reopens ?? b.reopens;
  const index = Math.min(a.index, b.index);
  return {
    offices: a.offices,
    periods,
    ...(reason === undefined ? {} : { reason }),
    ...(reopens === undefined ? {} : { reopens }),
    open_ended: periods.some(p => p.end === null),
    index,
    length: Math.max(a.index + a.length, b.index + b.length) - index,
    problems: [...a.problems, ...b.problems.filter(p => !a.problems.includes(p))],
  };
}
