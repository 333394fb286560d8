/*
 * Finds offices by name as people write them: any case, with or without umlauts, in any case of
 * the declension. "Bürgerbüro" finds "Bürgerbüros der Stadt", "BUERGERBUERO" too; "Bibliothek"
 * finds "Stadtbibliothek", because the last part of a German compound says what it is.
 */

/** A longer name is no name. */
const LONGEST = 300;

/** Words that name no office. */
const fillers = /^(?:der|die|das|des|dem|den|und|in|im|an|am|zu|zum|zur|fur|von|vom|stadt|hern)$/;

/**
 * Says whether an office is one of those listed (by commas); without a list, every one is. Pages
 * set properties to what they have: an array reads like the attribute.
 */
export function officeFilter(list: unknown): (name: string) => boolean {
  const wanted = String(list ?? '')
    .split(/[,;\n]/)
    .map(stems)
    .filter(name => name.length > 0);
  if (wanted.length === 0) return () => true;
  return name => {
    const has = stems(name);
    return wanted.some(words => words.every(word => has.some(other => names(other, word))));
  };
}

/** The same for two spellings of one name. */
export function officeKey(name: string): string {
  return stems(name).join(' ');
}

function names(word: string, wanted: string): boolean {
  return word === wanted || (wanted.length > 3 && word.endsWith(wanted));
}

/** The words of a name without their endings; all of them if it consists of fillers. */
function stems(name: string): string[] {
  const words = fold(name.slice(0, LONGEST)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const stemmed = words.map(stem);
  const named = stemmed.filter((word, at) => !fillers.test(word) && !fillers.test(words[at]!));
  return named.length > 0 ? named : stemmed;
}

/** Small letters, umlauts and their spellings with e alike, hyphens inside a word gone. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b\ufeff]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1')
    .replace(/(\p{L})[-‐‑](?=\p{L})/gu, '$1');
}

/** Takes the endings of declension off, as long as a word is left: Museum, Museums, Museen. */
function stem(word: string): string {
  return word
    .replace(/(.{3})(?:es|(?<![su])s)$/, '$1')
    .replace(/(.{3})(?:e[nmr]?|ern|um|n)$/, '$1');
}
