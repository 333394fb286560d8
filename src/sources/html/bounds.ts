/** What markup may be before it is no page but something made to break parsers. */

/** Browsers stop at 512 levels. */
const DEEPEST = 512;
/** A page of news has some thousand elements; this many are read in less than a second. */
const MOST_ELEMENTS = 25_000;
/** Formatting left open is opened again in every paragraph: how often at most. */
const MOST_REOPENED = 500_000;

/** Elements whose end tag may be missing, and those without one. */
const UNCLOSED =
  /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|option|optgroup|rp|rt|colgroup|html|head|body|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/i;

export interface Bounds {
  /** Deeper than any page, or made to grow while it is parsed. */
  readonly absurd: boolean;
  /** Up to where there are as many elements as a page may have; `undefined` for all of it. */
  readonly end?: number;
}

/** Looks at the tags of markup, in one pass, before a parser sees it. */
export function boundsOf(html: string): Bounds {
  let depth = 0;
  let formatting = 0;
  let reopened = 0;
  let elements = 0;
  if (hasAbsurdTag(html)) return { absurd: true };
  for (const { index, 1: end, 2: tag = '' } of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20}|!--)/gi)) {
    if (end === '' && (elements += 1) > MOST_ELEMENTS) return { absurd: false, end: index };
    const step = end === '/' ? -1 : 1;
    if (FORMATTING.test(tag)) formatting = Math.max(0, formatting + step);
    reopened += formatting;
    if (reopened > MOST_REOPENED) return { absurd: true };
    if (tag === '!--' || UNCLOSED.test(tag)) continue;
    depth = Math.max(0, depth + step);
    if (depth > DEEPEST) return { absurd: true };
  }
  return { absurd: false };
}

/** Longer tags are no tags of a page; parsers compare every attribute with all before it. */
const LONGEST_TAG = 100_000;

function hasAbsurdTag(html: string): boolean {
  let from = html.indexOf('<');
  while (from >= 0) {
    const to = html.indexOf('>', from);
    const end = to < 0 ? html.length : to;
    if (end - from > LONGEST_TAG && /^<[a-z]/i.test(html.slice(from, from + 2))) return true;
    from = html.indexOf('<', end);
  }
  return false;
}

/** Text without its tags, for markup that no parser should see. */
export const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');
