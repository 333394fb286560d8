import { isHotline } from './hotlines.js';

/** Kinds of houses that nobody takes for one another. */
const KINDS: readonly RegExp[] = [
  /(?:bücherei|bibliothek|mediathek|artothek|ludothek)(?:en)?$/,
  /(?:museum|museen|museums)$/,
  /(?:bad|bäder|therme|schwimmoper)$/,
  /(?:schule|schulen|gymnasium|gymnasien|kolleg)$/,
  /(?:amt|ämter|behörde|behörden|büro|büros|rathaus|verwaltung|kasse|hof|höfe|kita|kitas)$/,
];

const kindOf = (noun: string): RegExp | undefined => KINDS.find(kind => kind.test(noun));

/** The last is that of whoever administers: "das Amt" may be said of anything. */
const GENERAL = KINDS.at(-1);

/**
 * Whether a bare noun, in lower case, can point back to a name: "das Bad" to "Schwimmoper", but not to
 * "Standesamt", and no house to a telephone.
 */
export function mayBeMeant(noun: string, name: string): boolean {
  if (isHotline(name)) return false;
  const kind = kindOf(noun);
  if (kind === undefined || kind === GENERAL) return true;
  const kinds = name
    .toLowerCase()
    .split(/[ -]/)
    .flatMap(word => kindOf(word) ?? []);
  return kinds.length === 0 || kinds.includes(kind);
}
