import type { Antecedents } from './antecedents.js';
import type { Clause } from './clauses.js';
import { phraseOfClosure } from './closure-noun.js';
import type { Discourse } from './discourse.js';
import { nominative } from './inflection.js';
import { isSeveral, mayBeMeant } from './kinds-of-house.js';
import { nameOf, namesOf } from './office-names.js';
import { isOfHouse, isPart, ofPart, ownerOf } from './office-of-part.js';
import {
  isBackReference,
  isBareNoun,
  isBuildingAt,
  isExcepted,
  isHouseAt,
  isListedNoun,
  isReferenceIn,
  isSubject,
  PLACE_PARTS,
} from './phrase-roles.js';
import type { ClauseText, Phrase } from './phrases.js';
import { isAddressed, isPossibleOffice } from './possible-offices.js';
import { isAway, personBefore } from './persons.js';
import type { Predicate } from './predicates.js';
import { isNoneOf, isSomeOf } from './untold.js';
import {
  isHouseOutOfOrder,
  isBond,
  isBranch,
  isInCarPark,
  isOwn,
  isOwnBranch,
  isRecipient,
  listOf,
  namesWhatWasClosed,
  partsAt,
  partsOfOne,
  whatWasShut,
  whoOffers,
  withoutApposition,
} from './subjects.js';
import { words } from './words.js';

/** Who is shut: the offices a clause names, or those it points back to. */
export interface Offices {
  readonly names: readonly string[];
  /**
   * `named` in the clause, `meant` by a pronoun or from the sentence before, `unclear` where there is
   * one that the text does not tell, or `none`.
   */
  readonly basis: 'named' | 'meant' | 'unclear' | 'none';
}

const NONE: Offices = { names: [], basis: 'none' };
const UNCLEAR: Offices = { names: [], basis: 'unclear' };
const named = (...names: string[]): Offices => ({ names, basis: 'named' });
/** Those of before, where there are some. */
const meant = (names: readonly string[]): Offices | undefined =>
  names.length > 0 ? { names, basis: 'meant' } : undefined;

/** The offices a clause says something about. */
export function officesOf(
  discourse: Discourse,
  clause: Clause,
  predicate: Predicate,
  antecedents: Antecedents,
): Offices {
  return new Clausal(discourse, clause, predicate, antecedents).offices();
}

type Group = readonly Phrase[];

const PLACES = words('in an auf bei');
const HAVE = words('hat haben hatte hatten');
const SHUT = words('geschlossen zugemacht gesperrt dichtgemacht');
const PLURAL_VERBS = words(
  'sind bleiben haben werden machen schließen öffnen entfallen müssen sollen waren',
);

/** A clause that says that something is shut; asked, one way to name it after the other. */
class Clausal {
  readonly #discourse: Discourse;
  readonly #clause: Clause;
  readonly #predicate: Predicate;
  readonly #antecedents: Antecedents;
  readonly #text: ClauseText;
  readonly #phrases: readonly Phrase[];
  readonly #groups: readonly Group[];
  /** What stands without a preposition. */
  readonly #subjects: readonly Group[];
  /** "im Wildpark" */
  readonly #placed: Group | undefined;
  /** Whether one of the subjects is a matter that no door belongs to. */
  readonly #isOther: boolean;
  readonly #verb: string;

  constructor(
    discourse: Discourse,
    clause: Clause,
    predicate: Predicate,
    antecedents: Antecedents,
  ) {
    this.#discourse = discourse;
    this.#clause = clause;
    this.#predicate = predicate;
    this.#antecedents = antecedents;
    const { text, phrases, groups } = discourse.phrasing(clause);
    this.#text = text;
    this.#phrases = phrases;
    this.#groups = groups
      .map(group => group.filter(phrase => !isExcepted(text, phrase)))
      .filter(([first]) => first !== undefined && !isAddressed(first));
    this.#subjects = this.#groups
      .filter(
        ([first]) =>
          first !== undefined && isSubject(first) && text.tokens[first.from - 1]?.text !== '(',
      )
      .filter(group => !isRecipient(text, group));
    this.#placed = this.#groups.find(
      ([first]) => PLACES.has(first?.preposition ?? '') && first?.noun === 'office',
    );
    this.#isOther = this.#subjects.some(group => group.some(p => p.noun === 'other'));
    this.#verb = clause.verb === undefined ? '' : (discourse.read.tokens[clause.verb]?.lower ?? '');
  }

  offices(): Offices {
    return (
      this.#isNoDoor() ??
      this.#ofClosure() ??
      this.#untold() ??
      this.#whatWasShut() ??
      this.#houses() ??
      this.#parts() ??
      this.#others()
    );
  }

  /** The word so many tokens before the one that says it is shut. */
  #word(before = 0): string {
    const at = this.#clause.tokens[this.#predicate.at];
    return (at === undefined ? undefined : this.#discourse.read.tokens[at - before]?.lower) ?? '';
  }

  #named(group: Group, isPlural = false): Offices {
    return named(...namesOf(this.#text, group, 'nominative', isPlural));
  }

  #inFull(phrase: Phrase): readonly string[] {
    return this.#antecedents.inFull(phrase.head.lower, this.#clause.sentence);
  }

  /** What can be shut and is no door. */
  #isNoDoor(): Offices | undefined {
    const { kind } = this.#predicate;
    const word = this.#word();
    // "haben einen Vertrag geschlossen": what was closed is no door.
    const made =
      word === 'geschlossen' && (isBond(this.#word(1)) || namesWhatWasClosed(this.#subjects));
    if ((this.#isOther || made) && HAVE.has(this.#verb)) return NONE;
    if (word === 'außer' || word === 'leer') {
      const before = this.#subjects.length > 0 ? [] : this.#antecedents.of(this.#clause);
      if (!isHouseOutOfOrder(this.#subjects, before)) return NONE;
    }
    if (kind !== 'early') return undefined;
    // "schließt eine Lücke in seinem Angebot"
    const lists = this.#subjects.map(group => group.every(p => p.noun === 'other'));
    // "Die Volksbank schließt ihre Filiale"
    if (isOwn(this.#subjects[1]) && (lists[0] === true || isBranch(this.#subjects))) return NONE;
    return lists.lastIndexOf(true) > lists.indexOf(false) ? NONE : undefined;
  }

  /** "Schließung Einwohnermeldeamt", "die Schließung der Stadtbücherei" */
  #ofClosure(): Offices | undefined {
    const noun = phraseOfClosure(this.#discourse.read, this.#text, this.#phrases, this.#predicate);
    if (noun === undefined) return undefined;
    const behind = noun.nouns.slice(1);
    if (noun.head === noun.nouns[0] && behind[0] !== undefined)
      return named(nominative({ ...noun, nouns: behind, head: behind[0] }, 'nominative'));
    if (noun.attributes.length === 0) return undefined;
    const owner = ownerOf(noun);
    return owner === undefined ? NONE : named(nameOf(this.#text, owner.phrase, owner.case));
  }

  /** "Einige Dienststellen", "keines der Bäder" */
  #untold(): Offices | undefined {
    const none = this.#predicate.kind === 'closed' && isNoneOf(this.#groups);
    return none || isSomeOf(this.#subjects) ? UNCLEAR : undefined;
  }

  /** "Das Gesundheitsamt hat das Strandbad geschlossen" */
  #whatWasShut(): Offices | undefined {
    if (!SHUT.has(this.#word()) || this.#verb !== 'hat') return undefined;
    const object = whatWasShut(this.#groups);
    return object && named(...namesOf(this.#text, object, 'accusative', false));
  }

  /** "Das Rathaus bleibt geschlossen", "Das Amt …" of one that was named in full before. */
  #houses(): Offices | undefined {
    const offices = this.#subjects.filter(
      group =>
        group.some(p => p.noun === 'office') && !(this.#placed !== undefined && isOfHouse(group)),
    );
    // "Die Bibliothek ist gezwungen, ihre Kinderbücherei zu schließen": the one named last.
    // "Die Bücherei schließt am 5. Mai ihre Zweigstelle": that is shut, not the one that shuts it.
    const own = this.#predicate.kind === 'early' ? offices.find(isOwnBranch) : undefined;
    const group = own ?? (this.#word(1) === 'zu' ? offices.at(-1) : offices[0]);
    if (group === undefined) return undefined;
    const houses = withoutApposition(this.#text, this.#verb, group);
    const [first] = houses;
    if (houses.every(p => isBackReference(p) || isHouseAt(this.#text, p))) {
      const noun = first?.head.lower ?? '';
      const names = this.#antecedents.of(this.#clause, noun);
      const isOneOf = houses.every(isBuildingAt) && names.some(isSeveral);
      if (names.length > 0 && !isOneOf && names.every(name => mayBeMeant(noun, name)))
        return { names, basis: 'meant' };
    }
    if (houses.length === 1 && first !== undefined && isBareNoun(first)) {
      const longer = meant(this.#inFull(first));
      if (longer) return longer;
    }
    const only = houses.length === 1 && first !== undefined && isReferenceIn(first);
    if (only && this.#antecedents.isNews(this.#clause.sentence - 1)) {
      const longer = meant(this.#inFull(first));
      if (longer) return longer;
    }
    const listed = houses.map(p => (isListedNoun(p) ? this.#inFull(p) : []));
    if (houses.length > 1 && listed.some(names => names.length > 0)) {
      const names = houses.flatMap((p, k) => {
        const longer = listed[k] ?? [];
        return longer.length > 0 ? longer : namesOf(this.#text, [p], 'nominative', false);
      });
      return { names, basis: 'meant' };
    }
    return this.#named(houses, PLURAL_VERBS.has(this.#verb));
  }

  /** "Ihre Sprechstunde": of the office, or of the person, that the text spoke of before. */
  #whose(): Offices | undefined {
    const person = personBefore(this.#discourse, this.#clause.sentence);
    return person === undefined ? meant(this.#antecedents.of(this.#clause)) : named(...person);
  }

  /** "Die Schalter im Rathaus", "Im Wildpark bleiben Kasse und Kiosk geschlossen" */
  #parts(): Offices | undefined {
    const part = this.#subjects.flat().find(isPart);
    const owner = part && ownerOf(part);
    // "Der Beauftragte ist krank. Seine Sprechstunde im Rathaus …"
    const its = part !== undefined && isOwn([part]) ? this.#whose() : undefined;
    if (its) return its;
    const isPlace = part !== undefined && PLACE_PARTS.has(part.head.lower);
    if (owner !== undefined && isPlace) return named(nameOf(this.#text, part, 'nominative'));
    if (owner !== undefined) return named(nameOf(this.#text, owner.phrase, owner.case));
    const group = this.#subjects.find(g => part !== undefined && g.includes(part));
    const placed = this.#placed;
    if (
      placed !== undefined &&
      (part !== undefined || this.#subjects.length === 0 || this.#predicate.kind === 'service')
    ) {
      const before = placed.every(isBackReference)
        ? meant(this.#antecedents.of(this.#clause, placed[0]?.head.lower))
        : undefined;
      if (before) return before;
      if (isPlace) return named(partsAt(this.#text, group ?? [part], placed));
      return named(...namesOf(this.#text, placed, 'dative', false));
    }
    const parts = group && partsOfOne(group);
    if (parts !== undefined) return named(listOf(this.#text, parts));
    const offering =
      this.#predicate.kind === 'service' ? whoOffers(this.#verb, this.#subjects) : undefined;
    if (offering !== undefined) return this.#named(offering);
    if (part === undefined) return undefined;
    const names = this.#antecedents.of(this.#clause);
    return ofPart(this.#text, part, names) ?? meant(names) ?? UNCLEAR;
  }

  /** "Der Kulturtreff bleibt zu": what may be an office; else whoever the text spoke of before. */
  #others(): Offices {
    const subjects = this.#subjects;
    if (this.#isOther || isInCarPark(this.#groups, subjects)) return NONE;
    // "Die Belehrungen und alle Sprechstunden entfallen": what is cancelled is no office.
    const dated = this.#discourse.dates(this.#clause).length > 0;
    if (this.#predicate.kind === 'noun' && isAway(subjects, dated)) return NONE;
    const rests = this.#verb === 'ruhen' || this.#verb === 'ruht';
    const isCancelled = this.#predicate.kind === 'service' || rests;
    const cancelled = isCancelled ? meant(this.#antecedents.of(this.#clause)) : undefined;
    if (cancelled) return cancelled;
    const unknown = subjects.find(group => group.every(isPossibleOffice));
    const [first] = unknown ?? [];
    const full = first && isBareNoun(first) ? meant(this.#inFull(first)) : undefined;
    if (full) return full;
    if (unknown !== undefined && !unknown.every(isBackReference)) return this.#named(unknown);
    const before = meant(this.#antecedents.of(this.#clause));
    if (before) return before;
    // "und ist so lange gesperrt": whatever the clause before spoke of.
    const leads = this.#discourse.clauses(this.#clause.sentence)[0] === this.#clause;
    return leads && subjects.every(group => group.every(isBackReference)) ? UNCLEAR : NONE;
  }
}
