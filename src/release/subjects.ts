import { JOINTS } from './groups.js';
import { nameOf } from './office-names.js';
import type { ClauseText, Phrase } from './phrases.js';
import { isBackReference, PLACE_PARTS } from './phrase-roles.js';
import { isPossibleOffice } from './possible-offices.js';
import { words } from './words.js';

/** What stands without a preposition and is not what a door belongs to, or is only part of it. */

type Group = readonly Phrase[];

const SINGULAR_VERBS = words('ist bleibt hat wird macht schließt öffnet muss soll kann');

/** "Das Bürgerbüro, die erste Anlaufstelle für viele, bleibt …": one office, named and described. */
export function withoutApposition({ tokens }: ClauseText, verb: string, group: Group): Group {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || first === last) return group;
  if (!SINGULAR_VERBS.has(verb)) return group;
  const listed = tokens
    .slice(first.to, last.from)
    .some(t => t?.kind === 'word' && JOINTS.has(t.lower));
  if (listed) return group;
  // "trocknen die Wände, das Haus ist geschlossen": another clause begins there.
  return first.noun !== 'office' && isBackReference(last) ? [last] : [first];
}

/** "steht Vereinen wie Badegästen nicht zur Verfügung": for whom. */
export function isRecipient({ tokens }: ClauseText, group: Group): boolean {
  const first = group[0];
  const from = first?.from ?? 0;
  const it = /^(?:es|sie|er)$/.test(tokens[from - 1]?.lower ?? '');
  const verb = tokens[it ? from - 2 : from - 1]?.lower;
  if (verb !== 'steht' && verb !== 'stehen') return false;
  return group.every(
    ({ determiner, noun, head }) =>
      determiner === undefined &&
      head.lower.endsWith('n') &&
      (it || verb === 'steht' || noun === 'unknown'),
  );
}

/** "130 Schlaglöcher hat der Bauhof geschlossen": what was closed stands beside who closed it. */
export const namesWhatWasClosed = (subjects: readonly Group[]): boolean =>
  subjects.length > 1 &&
  subjects.some(group => group.every(p => p.noun === 'unknown' && isPlain(p))) &&
  subjects.some(group => group.some(p => p.noun === 'office'));

/** Of two offices without a preposition that which the other has shut. */
export function whatWasShut(groups: readonly Group[]): Group | undefined {
  const houses = groups.filter(
    ([first]) =>
      first?.noun === 'office' && first.preposition === undefined && first.determiner !== 'des',
  );
  return houses.length === 2 && houses.every(group => group.length === 1) ? houses[1] : undefined;
}

/** Several, and no adverb that begins a sentence: "Krankheitshalber hat das Amt …". */
const isPlain = ({ determiner, attributes, head }: Phrase): boolean =>
  determiner === undefined &&
  attributes.length === 0 &&
  head.lower.length > 4 &&
  /(?:er|en|e)$/.test(head.lower) &&
  !/(?:halber|weise|ferien|ruhe|pause)$/.test(head.lower);

/** "Die Volksbank schließt ihre Filiale" */
export const isOwn = (group: Group | undefined): boolean =>
  /^(?:ihr|sein)e?n?$/.test(group?.[0]?.determiner ?? '');

/** "Die Bücherei schließt ihre Zweigstelle", but not "schließt ihr Haus": that is all of it. */
export const isOwnBranch = (group: Group): boolean =>
  isOwn(group) && !group.every(({ head }) => ALL_OF_IT.test(head.lower));
const ALL_OF_IT = /^(?:haus|gebäude|anlage|gelände|büro|bad|(?:dienst|büro|geschäfts)?räume)$/;

/** What people close with one another: "haben Freundschaft geschlossen". */
export const isBond = (lower: string): boolean => BONDS.test(lower);
const BONDS =
  /(?:freundschaft|partnerschaft|bündnis|frieden|ehe|pakt|vertrag|verträge|abkommen|kompromiss|vereinbarung|kooperation)(?:en|n)?$/;

/** "Die Post schließt ihre Filiale": a business that is no office of the town. */
export const isBranch = ([owner, branch]: readonly Group[]): boolean =>
  /filialen?$/.test(branch?.[0]?.head.lower ?? '') &&
  !/(?:stadt|gemeinde|kreis|werke|verwaltung|bücherei|bibliothek|schule|amt)$/.test(
    owner?.[0]?.head.lower ?? '',
  );

/** "Im Parkhaus sind zwei Ebenen gesperrt": no office has them. */
export const isInCarPark = (groups: readonly Group[], subjects: readonly Group[]): boolean =>
  subjects.every(group => group.every(p => p.noun === 'unknown')) &&
  groups.some(
    ([first]) => first?.preposition === 'in' && /park(?:haus|platz)|garage/.test(first.head.lower),
  );

const OFFERS = words('bietet hält');

/** "Der Beirat bietet am 4. Mai keine Sprechstunde an": whose office hours they are. */
export const whoOffers = (verb: string, subjects: readonly Group[]): Group | undefined =>
  OFFERS.has(verb)
    ? subjects.find(group =>
        group.every(
          p =>
            p.noun === 'unknown' &&
            /^(?:der|die|das)$/.test(p.determiner ?? '') &&
            isPossibleOffice(p),
        ),
      )
    : undefined;

/** "die Kasse und der Kiosk des Wildparks": parts of one house, which is named with the last. */
export function partsOfOne(group: Group): readonly Phrase[] | undefined {
  const last = group.at(-1);
  const [house, more] = last?.attributes ?? [];
  if (group.length < 2 || house?.noun !== 'office' || more !== undefined) return undefined;
  const alone = group.slice(0, -1).every(p => p.attributes.length === 0 && p.noun !== 'office');
  const isPart =
    PLACE_PARTS.has(group[0]?.head.lower ?? '') || PLACE_PARTS.has(last?.head.lower ?? '');
  return alone && isPart && last?.noun !== 'office' ? group : undefined;
}

/** "die Kasse und der Kiosk des Wildparks": "Kasse und Kiosk des Wildparks". */
export const listOf = (text: ClauseText, parts: readonly Phrase[]): string =>
  parts.map(part => nameOf(text, part, 'nominative')).join(' und ');

/** "Im Wildpark bleiben Kasse und Kiosk geschlossen.": "Kasse und Kiosk im Wildpark". */
export function partsAt(
  text: ClauseText,
  parts: readonly Phrase[],
  [place]: readonly Phrase[],
): string {
  const where = text.tokens.slice(place?.from ?? 0, place?.to ?? 0).map(token => token?.text ?? '');
  return `${listOf(text, parts)} ${where.join(' ').replace(/^\p{Lu}/u, first => first.toLowerCase())}`;
}

/** Machines and what is run from elsewhere: "außer Betrieb" shuts no door there. */
const MACHINES = /(?:anlage|becken|station|zentrale|kasse|telefon|hotline|information)n?$/;

const isMachine = (name: string): boolean =>
  name
    .toLowerCase()
    .split(' ')
    .some(word => MACHINES.test(word));

/** Whether what is out of order is a house: the subject, or what was spoken of before. */
export const isHouseOutOfOrder = (
  subjects: readonly Group[],
  before: readonly string[],
): boolean =>
  before.length > 0
    ? !before.some(isMachine)
    : subjects[0]?.every(p => p.noun === 'office' && !MACHINES.test(p.head.lower)) === true;
