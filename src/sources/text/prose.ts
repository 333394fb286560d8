/** Closing marks behind the end of a sentence: at most this many. */
const TAIL = 4;
const SENTENCE_END = /[.!?…][“”"»«')\]]{0,3}$/u;
const FULL_STOP = /\.[“”"»«')\]]{0,3}$/u;
/** Whether a line ends as sentences do. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL));

/** Words of a line, by its spaces. */
export function wordCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Whether a line holds sentences rather than a headline. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  if (endsSentence(text)) {
    if (FULL_STOP.test(text.slice(-TAIL))) return words >= 5;
    // Headlines may ask or call out, and answer in a few words; a long one is text.
    return (
      words > 16 ||
      ((words > 12 || /[.] \p{Lu}/u.test(text)) && /[.!?] \p{Lu}/u.test(text.slice(0, -3)))
    );
  }
  return words > 24 || (words > 6 && text.length > 140 && /[.!?] \p{Lu}.* /u.test(text));
}
