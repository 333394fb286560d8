/**
 * A text as it is compared: without case, marks, quotation style and spacing. Two texts with one
 * key are the same to a reader.
 */
export function spellingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The numbers of a text in their order; texts that differ here speak of different things. */
export function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

/** How alike two keys are, 0 to 1: shared words, counted twice, over all words. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const words = a.split(' ');
  const others = b.split(' ');
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (words.length + others.length);
}

/** A short name for a text, the same on every machine (cyrb53 in base 36). */
export function fingerprint(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ c, 2654435761);
    h2 = Math.imul(h2 ^ c, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36).padStart(11, '0');
}
