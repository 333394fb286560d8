/*
 * The parser of feeds tells nothing of lines and drops items in which it knows nothing. So every
 * item is marked with its line before it is parsed, in an element that no reader shows.
 */

const MARK = 'slash:section';
const NAMESPACE = 'http://purl.org/rss/1.0/modules/slash/';
/** A feed with more items is none; those behind have no place. */
const MOST_MARKED = 50_000;
const STOPS = /<!--|<!\[CDATA\[|<(?:item|entry)(?=[\s/>])/g;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };

/** The same feed, every item marked with the line and column it begins at. */
export function withItemPlaces(xml: string): string {
  const parts: string[] = [];
  let done = 0;
  let line = 1;
  let start = 0;
  let nextLine = indexOr(xml, '\n', 0);
  STOPS.lastIndex = 0;
  for (let n = 0, stop = STOPS.exec(xml); stop && n < MOST_MARKED; stop = STOPS.exec(xml)) {
    const [opening] = stop;
    const end = xml.indexOf(ENDS[opening] ?? '>', STOPS.lastIndex);
    if (end < 0) break;
    STOPS.lastIndex = end + 1;
    if (opening in ENDS) continue;
    for (; nextLine < stop.index; nextLine = indexOr(xml, '\n', nextLine + 1)) {
      line += 1;
      start = nextLine + 1;
    }
    const isEmpty = xml[end - 1] === '/';
    const mark = `<${MARK} xmlns:slash="${NAMESPACE}">${line}:${stop.index - start + 1}</${MARK}>`;
    parts.push(xml.slice(done, isEmpty ? end - 1 : end), '>', mark);
    if (isEmpty) parts.push(`</${opening.slice(1)}>`);
    done = end + 1;
    n += 1;
  }
  return parts.join('') + xml.slice(done);
}

/** Where a sign stands from here on; behind the end if it does not. */
function indexOr(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  return at < 0 ? Infinity : at;
}

/** What the parser makes of the mark. */
export interface Marked {
  readonly slash?: { readonly section?: string };
}

/** Where an item begins. */
export function placeOf({ slash }: Marked): { readonly line: number; readonly column: number } {
  const [line, column] = (slash?.section ?? '').split(':').map(Number);
  return { line: line || 1, column: column || 1 };
}
