/** Letters and numbers of the alphabets met most, by their character code. */
const LETTERS = Uint8Array.from({ length: 0x250 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
const isLetter = (code: number): boolean =>
  code < LETTERS.length ? LETTERS[code] === 1 : /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
/** Texts that are equal this far are taken for one; a teaser has some hundred characters. */
const LONGEST_COMPARED = 50_000;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * A text as it is compared: without case, marks, quotation style and spacing. Two texts with one
 * key are the same to a reader.
 */
export function spellingKey(text: string): string {
  const lower = text.slice(0, LONGEST_COMPARED).normalize('NFC').toLowerCase();
  if (SURROGATE.test(lower)) return lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  let key = '';
  let from = -1;
  for (let i = 0; i < lower.length; i += 1) {
    const code = lower.charCodeAt(i);
    if (isLetter(code)) {
      if (from < 0) from = i;
    } else if (from >= 0 && !(code === 32 && isLetter(lower.charCodeAt(i + 1)))) {
      key += key === '' ? lower.slice(from, i) : ` ${lower.slice(from, i)}`;
      from = -1;
    }
  }
  if (from < 0) return key;
  return key === '' ? lower.slice(from) : `${key} ${lower.slice(from)}`;
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

/** Whether two words are one with a slip in it: at most two letters differ. */
function isSlip(a: string, b: string): boolean {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return true;
  if (Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 4) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 2;
}

/** Whether two keys differ in slips of the pen and in numbers only. */
export function onlySlips(a: string, b: string): boolean {
  const left = a.split(' ');
  const right = b.split(' ');
  if (left.length !== right.length) return false;
  let slips = 0;
  for (const [index, word] of left.entries()) {
    const other = right[index] ?? '';
    if (word === other) continue;
    if (!isSlip(word, other)) return false;
    slips += 1;
  }
  return slips <= 2 + left.length / 10;
}

/** Words written large only because a sentence begins with them. */
const SMALL_WORDS =
  /^(?:d(?:er|ie|as|en|em|es)|(?:k?ein|dies|jed|ihr|sein|all)(?:e[nmrs]?)?|a[bmn]|auf|aus|außerdem|bei|beim|bis|da|dann|deshalb|dort|es|für|grund|hier|ihn|im|in|mit|nach|nur|ob|sie|sind|ist|seit|so|trotz|um|und|von|vom|vor|wegen|wer|wie|wir|während|zu|zum|zur|zwischen)$/i;

/**
 * Whether each of two texts names something the other does not: "am Markt" here and "am Tor"
 * there. Slips of the pen and words that one of them only adds are no such thing.
 */
export function namesDiffer(a: string, b: string): boolean {
  const [here, there] = [a, b].map(
    text => new Set(text.normalize('NFC').match(/\p{Lu}[\p{L}\p{M}*-]*/gu)),
  ) as [Set<string>, Set<string>];
  const only = (some: Set<string>, others: Set<string>): string[] =>
    [...some].filter(word => !others.has(word) && !SMALL_WORDS.test(word));
  const left = only(here, there);
  const right = only(there, here);
  return right.length > 0 && left.some(word => !right.some(other => isSlip(word, other)));
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
