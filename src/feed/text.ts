/**
 * Text from a feed, made fit to be shown: composed (NFC), well-formed, without control and
 * direction characters that reach beyond the text, and cut where a reader sees a boundary.
 */

/** Overrides and isolates (they reorder what stands next to them), and invisible characters without a use in prose. */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]+/g;
/* eslint-disable-next-line no-control-regex -- exactly these are to go */
const GAPS = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;
/** One line of at most `longest` UTF-16 units. */
export function oneLine(value: string, longest: number): string {
  return shorten(clean(value, longest).replace(GAPS, ' ').trim(), longest);
}

/** Several lines: line breaks stay, at most one blank line in a row. */
export function manyLines(value: string, longest: number): string {
  const lines = clean(value.replace(/\r\n?|[\u2028\u2029]/g, '\n'), longest).split('\n');
  const text = lines.map(line => line.replace(GAPS, ' ').trim()).join('\n');
  return shorten(text.replace(/\n{3,}/g, '\n\n').trim(), longest);
}

/** How far back a cut looks for the end of a word; longer words are cut themselves. */
const NEAR = 40;

/**
 * Cut between two words, or where the last word is very long between two characters as a reader
 * sees them; with an ellipsis for what is missing.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const gap = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
  const cut = gap > 0 && gap >= end - NEAR ? gap : characterAt(text, end);
  /* Half a character is left where the first one is longer than all there is room for. */
  return `${text
    .slice(0, cut)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** Where the character begins, as a reader sees it, that a place in a text belongs to. */
function characterAt(text: string, at: number): number {
  return new Intl.Segmenter().segment(text).containing(at)?.index || at;
}

/** The beginning of a text as a title: cut between two words. */
export function beginning(text: string, longest: number): string {
  const line = oneLine(text, 4 * longest);
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest - 1);
  return space > 0 ? `${line.slice(0, space)}…` : shorten(line, longest);
}

/** The text of a piece of HTML, for feeds that have nothing else. Never parsed, always shown as text. */
export function textOfHtml(html: string): string {
  return html
    .slice(0, 20_000)
    .replace(UNSEEN, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:(amp|lt|gt|quot|nbsp)|#(\d{1,6}));/g, (_, name: string, code: string) =>
      name
        ? ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ' ')
        : String.fromCodePoint(Number(code)),
    );
}

/** From an element nobody sees up to its end tag, which goes with the other tags. */
const UNSEEN =
  /<(?:script|style|template|noscript)\b[^<>]*>(?:[^<]|<(?!\/(?:script|style|template|noscript)))*/gi;

/** Bounded before any expression runs over it: a title may be a megabyte of anything. */
function clean(value: string, longest: number): string {
  const text = value.slice(0, 8 * longest).replace(UNWANTED, '');
  return text.replace(LONE_SURROGATE, '\ufffd').normalize('NFC').replace(STACKED_MARKS, '$1');
}

const LONE_SURROGATE = /\p{Surrogate}/gu;
