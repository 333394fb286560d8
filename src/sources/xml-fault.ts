import { cleanText } from './clean-text.js';
import { placeAt, type TextPlace } from './json-text.js';

/*
 * The parser of feeds says that one is broken, not where. This looks for the place: at the tags
 * alone, in one pass, and only after the parser has given up. The validator that comes with the parser
 * places what breaks off, the most usual fault, at line 1, column 1.
 */

/** Where markup breaks the rules first, and how. */
interface Fault {
  readonly at: number;
  readonly message: string;
}

interface Opened {
  readonly name: string;
  readonly at: number;
}

/** What begins with "<" and is no element: how it ends, and what it is called. */
const SECTIONS: readonly (readonly [start: string, end: string, name: string])[] = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'CDATA section'],
  ['<?', '?>', 'processing instruction'],
];
/** Elements of HTML that have no end: authors forget to escape them. */
const WITHOUT_END = /^(?:br|hr|img|wbr|input)$/i;
/** How much of what comes before the end is quoted. */
const BEFORE = 60;
const NAME = /[^\s/>]{0,100}/y;

/** What is wrong with markup and where; `undefined` where every element has its end. */
export function whyNotXml(xml: string): (TextPlace & { readonly why: string }) | undefined {
  const fault = faultIn(xml);
  if (!fault) return undefined;
  const found = placeAt(xml, fault.at);
  // Where it breaks off there is nothing to quote but what stands before.
  const before =
    xml
      .slice(Math.max(0, fault.at - BEFORE), fault.at)
      .split('\n')
      .at(-1) ?? '';
  const place = found.excerpt === '' ? { ...found, excerpt: cleanText(before).trim() } : found;
  return { ...place, why: `in line ${place.line}, column ${place.column}, ${fault.message}` };
}

/** Whether a feed ends before its outermost element does: what is missing nobody can tell. */
export function breaksOff(xml: string): boolean {
  const root = /<(?:rss|feed|rdf:RDF)(?=[\s>])/i.exec(xml)?.[0].slice(1);
  return root !== undefined && xml.lastIndexOf(`</${root}`) < 0;
}

function faultIn(xml: string): Fault | undefined {
  const open: Opened[] = [];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const begin = at;
    const section = SECTIONS.find(([start]) => xml.startsWith(start, begin));
    if (section) {
      const [start, end, name] = section;
      const to = xml.indexOf(end, at + start.length);
      if (to < 0) return { at, message: `a ${name} begins that has no end` };
      at = xml.indexOf('<', to + end.length);
      continue;
    }
    const to = xml.startsWith('<!', at) ? endOfDeclaration(xml, at) : endOfTag(xml, at);
    if (to < 0) return { at, message: faultOfTag(xml, at) };
    const fault = take(xml, at, to, open);
    if (fault) return fault;
    at = xml.indexOf('<', to + 1);
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const end = xml.trimEnd().length;
  return { at: end, message: `it breaks off: ${nameOf(xml, last)} has no end` };
}

/** Opens or closes the element whose tag stands here. */
function take(xml: string, at: number, to: number, open: Opened[]): Fault | undefined {
  const closes = xml[at + 1] === '/';
  NAME.lastIndex = at + (closes ? 2 : 1);
  const name = NAME.exec(xml)?.[0] ?? '';
  if (name === '' || /^[!\d]/.test(name) || WITHOUT_END.test(name)) return undefined;
  if (!closes) {
    if (xml[to - 1] !== '/') open.push({ name, at });
    return undefined;
  }
  const last = open.at(-1);
  if (last?.name === name) open.pop();
  else if (last && open.some(other => other.name === name)) {
    const { line } = placeAt(xml, at);
    return { at: last.at, message: `<${last.name}> has no end before </${name}> in line ${line}` };
  } else {
    const awaited = last ? `; ${nameOf(xml, last)} is open` : '';
    return { at, message: `</${name}> ends nothing that has begun${awaited}` };
  }
  return undefined;
}

const nameOf = (xml: string, { name, at }: Opened): string =>
  `<${name}> of line ${placeAt(xml, at).line}`;

const faultOfTag = (xml: string, at: number): string =>
  /[\p{L}_/!]/u.test(xml[at + 1] ?? '')
    ? 'a tag begins that has no end'
    : 'a < stands in the text that has to be written &lt;';

/** Where a tag ends: its ">" outside quotation marks; -1 where another tag begins before that. */
function endOfTag(xml: string, at: number): number {
  if (!/[\p{L}_/]/u.test(xml[at + 1] ?? '')) return -1;
  let quote = '';
  for (let i = at + 1; i < xml.length; i += 1) {
    const sign = xml[i] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return i;
    else if (sign === '<') return -1;
  }
  return -1;
}

/** Where "<!DOCTYPE … [ … ]>" ends. */
function endOfDeclaration(xml: string, at: number): number {
  const end = xml.indexOf('>', at);
  const inner = xml.slice(at, end).indexOf('[');
  if (inner < 0) return end;
  const close = xml.indexOf(']', at + inner);
  return close < 0 ? -1 : xml.indexOf('>', close);
}
