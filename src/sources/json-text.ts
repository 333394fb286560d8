import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser';
import type { JsonPath } from '../release/checked-json.js';
import { cleanText } from './clean-text.js';

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
const IN_TEXT: ReadonlySet<string> = new Set([
  'InvalidCharacter',
  'InvalidEscapeCharacter',
  'InvalidUnicode',
  'UnexpectedEndOfString',
]);
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Walks through JSON text to say where things stand; the first fault, if there is one. */
export function scanJson(text: string, { found }: JsonListener = {}): JsonFault | undefined {
  const open: ('key' | 'value')[] = [];
  let awaited: Awaited = 'value';
  let last = 0;
  let fault: JsonFault | undefined;
  const begins = (at: number, path: () => JsonPath): void => {
    last = at;
    if (!fault && found && open.at(-1) === 'value') found(path(), at);
  };
  const opens = (holds: 'key' | 'value'): void => {
    open.push(holds);
    awaited = `first ${holds}`;
  };
  const ends = (): void => {
    awaited = open.length > 0 ? 'comma' : 'nothing';
  };
  const closes = (): void => {
    open.pop();
    ends();
  };
  const visitor: JSONVisitor = {
    onObjectBegin(at, _length, _line, _column, path) {
      begins(at, path);
      opens('key');
    },
    onArrayBegin(at, _length, _line, _column, path) {
      begins(at, path);
      opens('value');
    },
    onObjectProperty(key, at, _length, _line, _column, path) {
      if (!fault && found) found([...path(), key], at);
      awaited = 'colon';
    },
    onLiteralValue(_value, at, _length, _line, _column, path) {
      begins(at, path);
      ends();
    },
    onSeparator(sign) {
      awaited = sign === ':' ? 'value' : (open.at(-1) ?? 'value');
    },
    onObjectEnd: closes,
    onArrayEnd: closes,
    onError(code, at, length) {
      // What is wrong inside a text is told before the text itself is found to stand wrongly.
      if (fault && fault.at <= at) return;
      fault = faultOf(text, printParseErrorCode(code), at, length, awaited);
    },
  };
  try {
    visit(text, visitor, STRICT);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fault ??= { at: last, message: 'brackets nest too deep' };
  }
  return fault;
}

/** What to do about an error of the parser at a sign, where something else was awaited. */
function faultOf(
  text: string,
  error: string,
  at: number,
  length: number,
  awaited: Awaited,
): JsonFault {
  const sign = text[at];
  if (sign === undefined) return { at, message: 'it breaks off' };
  if (error === 'InvalidCommentToken') return { at, message: 'a comment has to be taken out' };
  if (error === 'UnexpectedEndOfNumber')
    return { at, message: 'digits are missing in this number' };
  if (IN_TEXT.has(error)) return faultInText(text, at, at + length);
  if (/^0\d/.test(text.slice(Math.max(at - 1, 0), at + 1)))
    return { at: at - 1, message: 'a number begins with a zero too many' };
  const ends = sign === (awaited === 'key' ? '}' : ']');
  if (ends && text.slice(0, at).trimEnd().endsWith(','))
    return { at, message: 'there is a comma too many before it' };
  if (/key|value/.test(awaited) && QUOTES.includes(sign))
    return { at, message: 'quotation marks are straight here: "' };
  return { at, message: MISSING[awaited] };
}

/** The parser names one fault of a text in quotation marks, and only where the text begins. */
function faultInText(text: string, start: number, end: number): JsonFault {
  const rest = text.slice(start, end).replace(ESCAPE, same => ' '.repeat(same.length));
  const inside = rest.search(/\\|[^ -\uffff]/);
  const at = start + inside;
  if (rest[inside] === '\\') return { at, message: 'a backslash is written twice: \\\\' };
  if (inside >= 0) return { at, message: 'a tab or another control character has to be taken out' };
  const unclosed = 'the closing quotation mark is missing on this line';
  return { at: start, message: end < text.length ? unclosed : 'a text begins that has no end' };
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
  const { at, message } = scanJson(text) ?? { at: 0, message: 'something in it is no JSON' };
  const place = placeAt(text, at);
  return { ...place, why: `in line ${place.line}, column ${place.column}, ${message}` };
}
