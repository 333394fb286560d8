import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import { labelOf, mentions, pointedAt, spokenOf, subjectOf, type Mention } from './mentions.js';
import { nameOf } from './office-names.js';
import { COORDINATORS } from './verbs.js';

/** The offices of the closure read last, and its sentence. */
export interface LastNamed {
  readonly sentence: number;
  readonly names: readonly string[];
}

/** Which offices "sie", "das Haus", "das Archiv" or a bare "geschlossen" refer to. */
export class Antecedents {
  last: LastNamed | undefined;
  readonly #discourse: Discourse;
  readonly #mentions = new Map<number, readonly Mention[]>();

  constructor(discourse: Discourse) {
    this.#discourse = discourse;
  }

  /** "Mediathek: am 24. Dezember geschlossen": the offices named before the colon. */
  #label({ sentence, tokens }: Clause): readonly string[] {
    const colon = (tokens[0] ?? 0) - 1;
    if (this.#discourse.read.tokens[colon]?.text !== ':') return [];
    const named = spokenOf(this.#mentionsIn(sentence));
    const label = this.#discourse.clauses(sentence).find(c => c.tokens.at(-1) === colon - 1);
    return named.length > 0 || label === undefined ? named : labelOf(this.#discourse, label);
  }

  /** "Die Sammlung bekommt neue Räume und ist …": the subject of the clause before the "und". */
  #sharedSubject(clause: Clause): readonly string[] | undefined {
    const { read } = this.#discourse;
    if (!COORDINATORS.has(read.tokens[clause.tokens[0] ?? 0]?.lower ?? '')) return undefined;
    const clauses = this.#discourse.clauses(clause.sentence);
    const before = clauses[clauses.indexOf(clause) - 1];
    return before?.kind === 'main' ? subjectOf(this.#discourse, before) : undefined;
  }

  /** The offices that "sie", "das Haus" or a bare "geschlossen" refer to. */
  of(clause: Clause, noun?: string): readonly string[] {
    const { sentence } = clause;
    const named = noun === undefined ? undefined : this.#namedLike(noun, sentence);
    if (named !== undefined) return [named];
    const shared = this.#sharedSubject(clause);
    if (shared !== undefined) return shared;
    const labelled = this.#label(clause);
    if (labelled.length > 0) return labelled;
    if (this.last !== undefined && sentence - this.last.sentence <= 1) return this.last.names;
    const first = clause.tokens[0] ?? 0;
    for (let s = sentence; s >= Math.max(0, sentence - 3); s -= 1) {
      const names = spokenOf(this.#mentionsIn(s).filter(({ at }) => at < first));
      if (names.length > 0) return names;
    }
    const title = spokenOf(this.#mentionsIn(0));
    if (title.length > 0) return title;
    return this.last?.names ?? pointedAt(this.#discourse, sentence);
  }

  /** "das Museum" after "das Kreismuseum": of several offices, the one whose name ends so. */
  #namedLike(noun: string, sentence: number): string | undefined {
    if (noun === 'haus' || noun === 'gebäude') return undefined;
    for (let s = sentence; s >= Math.max(0, sentence - 2); s -= 1) {
      const names = this.#namesIn(s);
      const alike = names.filter(name => endsAlike(name, noun));
      if (names.length > 1 && alike.length === 1) return alike[0];
    }
    return undefined;
  }

  /** "das Archiv" after "im Stadtteilarchiv Eilbek": the only one before whose name ends so. */
  inFull(noun: string, sentence: number): readonly string[] {
    for (let s = sentence; s >= Math.max(0, sentence - 2); s -= 1) {
      const alike = new Set(this.#namesIn(s).filter(name => endsAlike(name, noun)));
      if (alike.size > 0) return alike.size === 1 ? [...alike] : [];
    }
    return this.#roomInFull(noun, sentence - 1);
  }

  /** "die Küche" after "in der Lehrküche der Schule": what no list knows for an office. */
  #roomInFull(noun: string, sentence: number): readonly string[] {
    for (const clause of this.#discourse.clauses(sentence)) {
      const { text, phrases } = this.#discourse.phrasing(clause);
      const room = phrases.find(
        ({ head, noun: kind }) => kind === 'unknown' && isLonger(head.lower, noun),
      );
      if (room === undefined) continue;
      const dative = room.preposition !== undefined;
      return [nameOf(text, room, dative ? 'dative' : 'nominative')];
    }
    return [];
  }

  /** Whether a sentence says nothing of doors. */
  isNews(sentence: number): boolean {
    const clauses = this.#discourse.clauses(sentence);
    return clauses.every(clause => this.#discourse.predicate(clause) === undefined);
  }

  #namesIn(sentence: number): readonly string[] {
    return this.#mentionsIn(sentence).flatMap(({ names }) => names);
  }

  /** "Nicht die Wache zieht um, sondern die Ausgabe": that behind the contrast. */
  #thoseMeant(sentence: number, all: readonly Mention[]): readonly Mention[] {
    const last = all.at(-1);
    const range = this.#discourse.read.sentences[sentence];
    if (all.length < 2 || last === undefined || range === undefined) return all;
    const { tokens } = this.#discourse.read;
    for (let i = last.at - 1; i >= last.at - 3 && i > range.first; i -= 1) {
      const { lower } = tokens[i] ?? {};
      const but = lower === 'sondern' || (lower === 'aber' && tokens[i - 1]?.lower === 'wohl');
      if (but && tokens.slice(range.first, i).some(token => token.lower === 'nicht'))
        return all.filter(({ at }) => at > i);
    }
    return all;
  }

  #mentionsIn(sentence: number): readonly Mention[] {
    let found = this.#mentions.get(sentence);
    if (found === undefined) {
      found = this.#thoseMeant(sentence, [...mentions(this.#discourse, sentence)]);
      this.#mentions.set(sentence, found);
    }
    return found;
  }
}

/** Whether a name has a longer word that ends so: "Stadtteilarchiv Eilbek" and "archiv". */
const endsAlike = (name: string, noun: string): boolean =>
  name.split(' ').some(word => isLonger(word.toLowerCase(), noun));

const isLonger = (word: string, noun: string): boolean =>
  word.length > noun.length && word.endsWith(noun);
