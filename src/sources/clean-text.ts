/** Format characters that only get in the way of reading: zero-width space, word joiner, BOM. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
/** Direction overrides and isolates; in a one-line field they can only deceive. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Half a character: what is left when text is cut in the middle of an emoji. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const SPACE = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** All but what ordinary German text is made of; a text without any of these stays as it is. */
const UNUSUAL =
  /[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2013\u2014\u2018-\u201e\u2022\u2026\u2039\u203a\u20ac\u2192]/;

/** Whether a text carries characters that have no business in a release. */
export function hasUnsafeCharacters(text: string): boolean {
  if (!UNUSUAL.test(text)) return false;
  return text.search(DIRECTION) >= 0 || text.search(CONTROL) >= 0 || text.includes('\ufffd');
}

/**
 * One spelling for every text: NFC, plain spaces, `\n` line ends, no invisible, control or
 * direction characters. Every later step may rely on it.
 */
export function cleanText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(DIRECTION, '')
    .replace(CONTROL, '')
    .replace(SPACE, ' ')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** White space that is no single space between words. */
const UNEVEN = /^ |\n| {2}| $/;

/** A text as one line: cleaned, runs of white space as one space, nothing at the ends. */
export function oneLine(text: string): string {
  const clean = cleanText(text);
  if (!UNEVEN.test(clean)) return clean;
  return clean
    .split(/[ \n]/)
    .filter(word => word !== '')
    .join(' ');
}
