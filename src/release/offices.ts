import type { Antecedents } from './antecedents.js';
import type { Clause } from './clauses.js';
import { isAddressed, isPossibleOffice, NOT_OFFICES } from './possible-offices.js';
import type { Discourse } from './discourse.js';
import { genitiveOf, nominative, type Case } from './inflection.js';
import { JOINTS } from './groups.js';
import { isHotline } from './hotlines.js';
import { mayBeMeant } from './kinds-of-house.js';
import { nameOf, namesOf } from './office-names.js';
import {
  isBackReference,
  isBareNoun,
  isExcepted,
  isHouseAt,
  isSubject,
  PLACE_PARTS,
} from './phrase-roles.js';
import type { ClauseText, Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import {
  isHouseOutOfOrder,
  isInCarPark,
  isNoneOf,
  isOwn,
  isRecipient,
  namesWhatWasClosed,
  partsAt,
  partsOfOne,
  partsWithHouse,
  whatWasShut,
  whoOffers,
} from './subjects.js';
import type { Token } from './token.js';
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

const PLACES = words('in an auf bei');

/** What leads into an office: "der Zutritt zum Archiv", "Besuche im Museum". */
const WAYS_IN = words('zutritt zugang betreten einlass besuch besuche');

/** The offices a clause says something about. */
export function officesOf(
  discourse: Discourse,
  clause: Clause,
  predicate: Predicate,
  antecedents: Antecedents,
): Offices {
  const { read } = discourse;
  const inFull = (phrase: Phrase): readonly string[] =>
    antecedents.inFull(phrase.head.lower, clause.sentence);
  const { text, phrases, groups: all } = discourse.phrasing(clause);
  const groups = all
    .map(group => group.filter(phrase => !isExcepted(text, phrase)))
    .filter(([first]) => first !== undefined && !isAddressed(first));
  const subjects = groups
    .filter(
      ([first]) =>
        first !== undefined && isSubject(first) && text.tokens[first.from - 1]?.text !== '(',
    )
    .filter(group => !isRecipient(text, group));
  const other = subjects.some(group => group.some(p => p.noun === 'other'));
  // "haben einen Vertrag geschlossen": what was closed is no door.
  const verb = verbOf(read, clause);
  const word = read.tokens[clause.tokens[predicate.at] ?? -1]?.lower ?? '';
  const made = word === 'geschlossen' && namesWhatWasClosed(subjects);
  if ((other || made) && HAVE.has(verb)) return NONE;
  if ((word === 'außer' || word === 'leer') && !isHouseOutOfOrder(subjects)) return NONE;
  if (isNoneOf(groups) && predicate.kind === 'closed') return UNCLEAR;
  // "schließt eine Lücke in seinem Angebot"
  const lists = subjects.map(group => group.every(p => p.noun === 'other'));
  // "Die Volksbank schließt ihre Filiale"
  if (predicate.kind === 'early' && lists[0] === true && isOwn(subjects[1])) return NONE;
  if (predicate.kind === 'early' && lists.lastIndexOf(true) > lists.indexOf(false)) return NONE;
  const noun = predicate.kind === 'noun' ? phraseAt(read, text, phrases, predicate) : undefined;
  const behind = noun?.nouns.slice(1) ?? [];
  // "Schließung Einwohnermeldeamt"
  if (noun !== undefined && noun.head === noun.nouns[0] && behind[0] !== undefined)
    return {
      names: [nominative({ ...noun, nouns: behind, head: behind[0] }, 'nominative')],
      basis: 'named',
    };
  if (noun !== undefined && noun.attributes.length > 0) {
    const closed = attributeOffice(noun);
    if (closed === undefined) return NONE;
    return { names: [nameOf(text, closed.phrase, closed.case)], basis: 'named' };
  }
  const some = subjects[0]?.[0];
  if (some?.quantifier !== undefined && SOME.has(some.quantifier) && some.noun !== 'other')
    return UNCLEAR;
  const placed = groups.find(
    ([first]) => PLACES.has(first?.preposition ?? '') && first?.noun === 'office',
  );
  const offices = subjects.filter(
    group => group.some(p => p.noun === 'office') && !(placed !== undefined && isOfHouse(group)),
  );
  // "Das Gesundheitsamt hat das Strandbad geschlossen"
  const object = SHUT.has(word) && verb === 'hat' ? whatWasShut(groups) : undefined;
  if (object !== undefined)
    return { names: namesOf(text, object, 'accusative', false), basis: 'named' };
  // "Die Bibliothek ist gezwungen, ihre Kinderbücherei zu schließen": the one named last.
  const shuts = read.tokens[(clause.tokens[predicate.at] ?? 0) - 1]?.lower === 'zu';
  const group = shuts ? offices.at(-1) : offices[0];
  const withOffice = group && withoutApposition(read, clause, text, group);
  if (withOffice !== undefined) {
    if (withOffice.every(p => isBackReference(p) || isHouseAt(text, p))) {
      const noun = withOffice[0]?.head.lower ?? '';
      const meant = antecedents.of(clause, noun);
      if (meant.length > 0 && meant.every(name => mayBeMeant(noun, name)))
        return { names: meant, basis: 'meant' };
    }
    const [bare] = withOffice;
    if (withOffice.length === 1 && bare !== undefined && isBareNoun(bare)) {
      const longer = inFull(bare);
      if (longer.length > 0) return { names: longer, basis: 'meant' };
    }
    const listed = withOffice.map(p => (isListedNoun(p) ? inFull(p) : []));
    if (withOffice.length > 1 && listed.some(names => names.length > 0))
      return {
        names: withOffice.flatMap((p, k) => {
          const longer = listed[k] ?? [];
          return longer.length > 0 ? longer : namesOf(text, [p], 'nominative', false);
        }),
        basis: 'meant',
      };
    return {
      names: namesOf(text, withOffice, 'nominative', isPluralVerb(read, clause)),
      basis: 'named',
    };
  }
  const part = subjects.flat().find(p => p.noun === 'part' || WAYS_IN.has(p.head.lower));
  if (part !== undefined && PLACE_PARTS.has(part.head.lower) && attributeOffice(part) !== undefined)
    return { names: [nameOf(text, part, 'nominative')], basis: 'named' };
  const inside = part === undefined ? undefined : attributeOffice(part);
  if (inside !== undefined)
    return { names: [nameOf(text, inside.phrase, inside.case)], basis: 'named' };
  if (
    placed !== undefined &&
    (part !== undefined || subjects.length === 0 || predicate.kind === 'service')
  ) {
    const meant = placed.every(isBackReference)
      ? antecedents.of(clause, placed[0]?.head.lower)
      : [];
    if (meant.length > 0) return { names: meant, basis: 'meant' };
    if (part !== undefined && PLACE_PARTS.has(part.head.lower))
      return {
        names: [partsAt(text, subjects.find(g => g.includes(part)) ?? [part], placed)],
        basis: 'named',
      };
    return { names: namesOf(text, placed, 'dative', false), basis: 'named' };
  }
  const parts =
    part === undefined ? undefined : partsOfOne(subjects.find(g => g.includes(part)) ?? []);
  if (parts !== undefined) return { names: [partsWithHouse(text, parts)], basis: 'named' };
  const offering = predicate.kind === 'service' ? whoOffers(verb, subjects) : undefined;
  if (offering !== undefined)
    return { names: namesOf(text, offering, 'nominative', false), basis: 'named' };
  if (part !== undefined) return ofPart(text, part, antecedents.of(clause));
  if (other || isInCarPark(groups, subjects)) return NONE;
  // "Die Belehrungen und alle Sprechstunden entfallen": what is cancelled is no office.
  const rests = verbOf(read, clause) === 'ruhen' || verbOf(read, clause) === 'ruht';
  const cancelled = predicate.kind === 'service' || rests ? antecedents.of(clause) : [];
  if (cancelled.length > 0) return { names: cancelled, basis: 'meant' };
  const unknown = subjects.find(group => group.every(isPossibleOffice));
  const [named] = unknown ?? [];
  const full = named !== undefined && isBareNoun(named) ? inFull(named) : [];
  if (full.length > 0) return { names: full, basis: 'meant' };
  if (unknown !== undefined && !unknown.every(isBackReference))
    return { names: namesOf(text, unknown, 'nominative', false), basis: 'named' };
  const meant = antecedents.of(clause);
  if (meant.length > 0) return { names: meant, basis: 'meant' };
  // "und ist so lange gesperrt": whatever the clause before spoke of.
  const leads = discourse.clauses(clause.sentence)[0] === clause;
  return leads && subjects.every(group => group.every(isBackReference)) ? UNCLEAR : NONE;
}

/** "Bad und Sauna": a bare noun of a list. */
const isListedNoun = (phrase: Phrase): boolean =>
  isBareNoun(phrase) ||
  (phrase.determiner === undefined &&
    phrase.quantifier === undefined &&
    phrase.adjectives.length === 0 &&
    phrase.nouns.length === 1 &&
    phrase.attributes.length === 0);

/** "Bei der Familienkasse sind weder Schalter noch Hotline besetzt": both are of the house. */
const isOfHouse = (group: readonly Phrase[]): boolean =>
  group.some(p => p.noun === 'part') &&
  group.every(p => p.noun === 'part' || isHotline(p.head.text));

function ofPart(text: ClauseText, part: Phrase, meant: readonly string[]): Offices {
  const only = meant.length === 1 ? meant[0] : undefined;
  if (PLACE_PARTS.has(part.head.lower)) {
    // "Geschäftsstelle nicht besetzt" above "Die Geschäftsstelle ist …": it belongs to no other.
    const itself = only?.toLowerCase().split(' ').includes(part.head.lower) === true;
    if (itself && part.attributes.length === 0) return { names: meant, basis: 'meant' };
    const owner = only === undefined ? undefined : genitiveOf(only);
    const name = nameOf(text, part, 'nominative');
    return { names: [owner === undefined ? name : `${name} ${owner}`], basis: 'named' };
  }
  if (meant.length > 0) return { names: meant, basis: 'meant' };
  // "Die Impfsprechstunde fällt aus": nothing but the hours themselves is named.
  const hours = /.sprech(?:stunde|tag)/.test(part.head.lower) || part.attributes.length > 0;
  return hours ? { names: [nominative(part, 'nominative')], basis: 'named' } : UNCLEAR;
}

/** "Das Bürgerbüro, die erste Anlaufstelle für viele, bleibt …": one office, named and described. */
function withoutApposition(
  read: Discourse['read'],
  clause: Clause,
  { tokens }: ClauseText,
  group: readonly Phrase[],
): readonly Phrase[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || first === last) return group;
  const verb = verbOf(read, clause);
  if (!SINGULAR_VERBS.has(verb)) return group;
  const listed = tokens
    .slice(first.to, last.from)
    .some(t => t?.kind === 'word' && JOINTS.has(t.lower));
  if (listed) return group;
  // "trocknen die Wände, das Haus ist geschlossen": another clause begins there.
  return first.noun !== 'office' && isBackReference(last) ? [last] : [first];
}

const SINGULAR_VERBS = words('ist bleibt hat wird macht schließt öffnet muss soll kann');

/** The office a part belongs to: "die Schalter der Meldestelle", "die Türen im Rathaus". */
function attributeOffice(
  part: Phrase,
): { readonly phrase: Phrase; readonly case: Case } | undefined {
  for (const phrase of part.attributes) {
    const own = PLACE_PARTS.has(phrase.head.lower) && phrase.attributes.length > 0;
    if (phrase.noun === 'other' || (phrase.noun === 'part' && !own)) continue;
    const place = phrase.preposition !== undefined;
    if (place && phrase.noun !== 'office') continue;
    if (NOT_OFFICES.has(phrase.head.lower)) continue;
    return { phrase, case: place ? 'dative' : 'genitive' };
  }
  return undefined;
}

const NONE: Offices = { names: [], basis: 'none' };
const UNCLEAR: Offices = { names: [], basis: 'unclear' };

/** "Einige Dienststellen bleiben geschlossen.": which is not told. */
const SOME = words('einige einigen mehrere mehreren einzelne einzelner viele zahlreiche');

const SHUT = words('geschlossen zugemacht gesperrt dichtgemacht');
const HAVE = words('hat haben hatte hatten');

const verbOf = (read: Discourse['read'], clause: Clause): string =>
  clause.verb === undefined ? '' : (read.tokens[clause.verb]?.lower ?? '');

/** The phrase of a closure noun: "Schließung der Stadtbücherei". */
function phraseAt(
  read: Discourse['read'],
  { tokens, clause }: ClauseText,
  phrases: readonly Phrase[],
  predicate: Predicate,
): Phrase | undefined {
  const token = read.tokens[clause.tokens[predicate.at] ?? -1];
  if (token === undefined || !/schlie(?:ß|ss)/.test(token.lower)) return undefined;
  return withHead(phrases, token, p => tokens[p.from] !== undefined);
}

/** The phrase with that head, wherever it hangs: "Grund für die Schließung der Bücherei". */
function withHead(
  phrases: readonly Phrase[],
  head: Token,
  stands: (phrase: Phrase) => boolean,
): Phrase | undefined {
  for (const phrase of phrases) {
    const found =
      phrase.head === head && stands(phrase) ? phrase : withHead(phrase.attributes, head, stands);
    if (found !== undefined) return found;
  }
  return undefined;
}

const PLURAL_VERBS = words(
  'sind bleiben haben werden machen schließen öffnen entfallen müssen sollen waren',
);

function isPluralVerb(read: Discourse['read'], clause: Clause): boolean {
  return clause.verb !== undefined && PLURAL_VERBS.has(read.tokens[clause.verb]?.lower ?? '');
}
