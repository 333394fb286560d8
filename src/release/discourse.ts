import { clausesOf, type Clause } from './clauses.js';
import { within } from './ranges.js';
import type { ReadDate, ReadText } from './dates.js';
import { distribute } from './distribute.js';
import { groupsOf, phrasesOf } from './groups.js';
import { clauseText, type ClauseText, type Phrase } from './phrases.js';
import { clauseWords, predicateOf, type Predicate } from './predicates.js';
import type { TimeMention } from './times.js';
import type { Token } from './token.js';

/** A clause's noun phrases, and those joined into one subject. */
export interface Phrasing {
  readonly text: ClauseText;
  readonly phrases: readonly Phrase[];
  readonly groups: readonly (readonly Phrase[])[];
}

/** A text cut into clauses, each looked at once however often it is asked about. */
export class Discourse {
  readonly read: ReadText;
  readonly #clauses = new Map<number, readonly Clause[]>();
  readonly #predicates = new Map<Clause, Predicate | null>();
  readonly #phrasings = new Map<Clause, Phrasing>();
  readonly #words = new Map<Clause, string>();

  constructor(read: ReadText) {
    this.read = read;
  }

  /** The clauses of a sentence; none for a number that is no sentence. */
  clauses(sentence: number): readonly Clause[] {
    let clauses = this.#clauses.get(sentence);
    if (clauses === undefined) {
      clauses = clausesOf(this.read, sentence).flatMap(clause => distribute(this.read, clause));
      this.#clauses.set(sentence, clauses);
    }
    return clauses;
  }

  predicate(clause: Clause): Predicate | undefined {
    let predicate = this.#predicates.get(clause);
    if (predicate === undefined) {
      predicate = predicateOf(clause, clauseWords(this.read.tokens, clause)) ?? null;
      this.#predicates.set(clause, predicate);
    }
    return predicate ?? undefined;
  }

  phrasing(clause: Clause): Phrasing {
    let phrasing = this.#phrasings.get(clause);
    if (phrasing === undefined) {
      const text = clauseText(this.read, clause);
      const phrases = phrasesOf(text);
      phrasing = { text, phrases, groups: groupsOf(text, phrases) };
      this.#phrasings.set(clause, phrasing);
    }
    return phrasing;
  }

  dates(clause: Clause): ReadDate[] {
    return this.#inside(this.read.dates, clause);
  }

  times(clause: Clause): TimeMention[] {
    return this.#inside(this.read.times, clause);
  }

  /** The times of all clauses of a sentence. */
  timesIn(sentence: number): TimeMention[] {
    return this.clauses(sentence).flatMap(clause => this.times(clause));
  }

  #inside<T extends { readonly first: number }>(list: readonly T[], clause: Clause): T[] {
    const range = this.read.sentences[clause.sentence];
    if (range === undefined) return [];
    const found = within(list, range);
    if (found.length === 0) return found;
    const own = new Set(clause.tokens);
    return found.filter(entry => own.has(entry.first));
  }

  /** The words of a clause in lower case, one space between them. */
  words(clause: Clause): string {
    let words = this.#words.get(clause);
    if (words === undefined) {
      words = clause.tokens.map(i => this.read.tokens[i]?.lower ?? '').join(' ');
      this.#words.set(clause, words);
    }
    return words;
  }

  /** Whether a word of the sentence has one of these hints. */
  hints(sentence: number, hints: number): boolean {
    const range = this.read.sentences[sentence];
    if (range === undefined) return false;
    for (let i = range.first; i < range.next; i += 1)
      if (((this.read.tokens[i] as Token).word.hint & hints) !== 0) return true;
    return false;
  }

  /** The first tokens of a sentence, `limit` at most. */
  opening(sentence: number, limit: number): readonly Token[] {
    const range = this.read.sentences[sentence];
    if (range === undefined) return [];
    return this.read.tokens.slice(range.first, Math.min(range.next, range.first + limit));
  }

  /** Where in the text a clause stands. */
  place(clause: Clause): { readonly index: number; readonly length: number } {
    const sorted = [...clause.tokens].sort((a, b) => a - b);
    const index = this.read.tokens[sorted[0] ?? 0]?.start ?? 0;
    const end = this.read.tokens[sorted.at(-1) ?? 0]?.end ?? index;
    return { index, length: end - index };
  }
}
