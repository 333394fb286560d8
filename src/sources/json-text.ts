import { cleanText } from './clean-text.js';

/** The way to a value: keys of objects and indexes of lists. */
export type JsonPath = readonly (string | number)[];

/** Where something stands in a text, 1-based, and the rest of its line. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** What a reader of JSON text is told while it is read. */
export interface JsonListener {
  /** Where the key of a value stands, or the value itself in a list. */
  readonly found?: (path: JsonPath, at: number) => void;
}

/** Where JSON text breaks the rules first, and what should be done about it. */
export interface JsonFault {
  readonly at: number;
  readonly message: string;
}

type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const QUOTES = "„“”‚‘’'«»`";
const MISSING: Readonly<Record<Awaited, string>> = {
  value: 'a value is missing',
  'first value': 'a value or a closing bracket is missing',
  key: 'a key in straight quotation marks is missing',
  'first key': 'a key in straight quotation marks or a closing brace is missing',
  colon: 'a colon is missing between key and value',
  comma: 'a comma or the closing bracket is missing',
  nothing: 'there is something behind the end',
};

/** Reads JSON text as `JSON.parse` does, to say where things stand; the first fault, if there is one. */
export function scanJson(text: string, { found }: JsonListener = {}): JsonFault | undefined {
  const open: (string | number)[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at += 1;
    const sign = text[at];
    if (sign === undefined)
      return awaited === 'nothing' ? undefined : { at, message: 'it breaks off' };
    const inside = open.at(-1);
    const closing = typeof inside === 'number' ? ']' : '}';
    const ends = open.length > 0 && sign === closing;
    if (ends && (awaited === 'comma' || awaited.startsWith('first'))) {
      open.pop();
      awaited = open.length > 0 ? 'comma' : 'nothing';
      at += 1;
    } else if (ends && (awaited === 'key' || (awaited === 'value' && closing === ']'))) {
      return { at, message: 'there is a comma too many before it' };
    } else if (awaited === 'comma' || awaited === 'colon') {
      if (sign !== (awaited === 'comma' ? ',' : ':')) return { at, message: MISSING[awaited] };
      if (awaited === 'colon') awaited = 'value';
      else if (typeof inside === 'number') {
        open[open.length - 1] = inside + 1;
        awaited = 'value';
      } else awaited = 'key';
      at += 1;
    } else if (awaited === 'key' || awaited === 'first key') {
      const end = sign === '"' ? endOfString(text, at) : undefined;
      if (typeof end !== 'number') return end ?? faultOf(sign, at, awaited);
      open[open.length - 1] = JSON.parse(text.slice(at, end)) as string;
      found?.([...open], at);
      awaited = 'colon';
      at = end;
    } else {
      if (awaited === 'nothing') return { at, message: MISSING[awaited] };
      if (typeof inside === 'number') found?.([...open], at);
      if (sign === '{' || sign === '[') {
        open.push(sign === '{' ? '' : 0);
        awaited = sign === '{' ? 'first key' : 'first value';
        at += 1;
        continue;
      }
      LITERAL.lastIndex = at;
      const end = sign === '"' ? endOfString(text, at) : LITERAL.test(text) && LITERAL.lastIndex;
      if (typeof end !== 'number') return end || faultOf(sign, at, awaited);
      awaited = open.length > 0 ? 'comma' : 'nothing';
      at = end;
    }
  }
}

function faultOf(sign: string, at: number, awaited: Awaited): JsonFault {
  return {
    at,
    message: QUOTES.includes(sign) ? 'quotation marks are straight here: "' : MISSING[awaited],
  };
}

/** Behind the closing quotation mark. */
function endOfString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') return at + 1;
    if (sign < ' ' && sign !== '\n' && sign !== '\r')
      return { at, message: 'a tab or another control character has to be taken out' };
    if (sign < ' ')
      return { at: start, message: 'the closing quotation mark is missing on this line' };
    if (sign !== '\\') continue;
    at += 1;
    const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at, at + 5))?.[0];
    if (escape === undefined) return { at: at - 1, message: 'a backslash is written twice: \\\\' };
    at += escape.length - 1;
  }
  return { at: start, message: 'a text begins that has no end' };
}

/** The place of an offset. */
export function placeAt(text: string, at: number): TextPlace {
  const from = at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
  const end = text.indexOf('\n', from);
  let line = 1;
  for (let k = text.indexOf('\n'); k >= 0 && k < from; k = text.indexOf('\n', k + 1)) line += 1;
  const rest = text.slice(at, Math.min(end < 0 ? text.length : end, at + 160));
  return { line, column: at - from + 1, excerpt: cleanText(rest).trim() };
}

/** What is wrong with text that is not JSON, in a clause, and where. */
export function whyNotJson(text: string): TextPlace & { readonly why: string } {
  const { at, message } = scanJson(text) ?? { at: 0, message: 'it nests too deep' };
  const place = placeAt(text, at);
  return { ...place, why: `in line ${place.line}, column ${place.column}, ${message}` };
}
