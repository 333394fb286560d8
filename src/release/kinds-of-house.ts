import { isHotline } from './hotlines.js';

/** Kinds of houses that nobody takes for one another. */
const KINDS: readonly RegExp[] = [
  /(?:bücherei|bibliothek|mediathek|artothek|ludothek)(?:en)?$/,
  /(?:museum|museen|museums)$/,
  /(?:bad|bäder|therme|schwimmoper)$/,
  /(?:schule|schulen|gymnasium|gymnasien|kolleg)$/,
];
/** "Das Amt" is neither a park nor a pool. */
const OFFICE = /^(?:amt|behörde)$/;
const NO_OFFICE =
  /(?:museum|bad|therme|schule|kita|kindergarten|park|zoo|theater|sauna|galerie|bücherei|bibliothek)$/;
/** No such house; but "das Amt" may be said of whoever runs one. */
const ADMINISTRATION =
  /(?:amt|ämter|behörde|behörden|büro|büros|rathaus|verwaltung|kasse|hof|höfe|kita|kitas)$/;

/** "Jugendhäuser": one house is not meant by it. */
export const isSeveral = (name: string): boolean => SEVERAL.test(name);
const SEVERAL =
  /(?:häuser|ämter|bäder|höfe|museen|archive|theken|büchereien|stellen|behörden|büros|kitas|schulen|hallen|zentren|treffs|stätten|einrichtungen)$/i;

/**
 * Whether a bare noun, in lower case, can point back to a name: "das Bad" to "Schwimmoper", but not to
 * "Standesamt", and no house to a telephone.
 */
export function mayBeMeant(noun: string, name: string): boolean {
  if (isHotline(name)) return false;
  if (OFFICE.test(noun))
    return !name
      .toLowerCase()
      .split(/[ -]/)
      .some(part => NO_OFFICE.test(part));
  const kind = KINDS.find(one => one.test(noun));
  if (kind === undefined) return true;
  const parts = name.toLowerCase().split(/[ -]/);
  const isOther = (part: string): boolean => [...KINDS, ADMINISTRATION].some(one => one.test(part));
  return parts.some(part => kind.test(part)) || !parts.some(isOther);
}
