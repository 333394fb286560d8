/** A page of news has some hundred lines; this many are read in less than a second. */
const MOST_LINES = 30_000;
/** Below this many characters a line, on average, they are no texts. */
const LINE_OF_TEXT = 30;

/**
 * Up to where a text is read that is nothing but countless scraps of lines; `undefined` for all of
 * it. However many releases a file holds, their lines are longer than that. Blank lines are free.
 */
export function endOfScraps(text: string): number | undefined {
  let lines = 0;
  let length = 0;
  let end: number | undefined;
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    if (to > from + 1) {
      lines += 1;
      length += to - from;
      if (lines === MOST_LINES) end = to;
    }
    from = to + 1;
  }
  return length < lines * LINE_OF_TEXT ? end : undefined;
}
