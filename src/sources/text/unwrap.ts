import type { Passage } from '../../release/raw.js';
import { readDateline } from './dateline.js';
import { isMore, readMore } from './more.js';
import { endsSentence } from './prose.js';

/** Whether text is wrapped at a fixed width, as in e-mail: then lines are not paragraphs. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.filter(line => line.length > 55);
  return full.length >= 3 && full.every(line => line.length <= 90) && !lines.some(isMore);
}

const OPEN_END =
  /(?:[,;(–-]|\b(?:und|oder|der|die|das|des|dem|den|ein|eine|einen|einer|im|in|am|zur|zum|von|vom|für|mit|bei|bis))$/u;

/** The longest of these words with the character before it. */
const OPEN_TAIL = 8;

/** One space between words, none at the ends. */
const singleSpaced = (line: string): string =>
  line.includes('  ') || line.startsWith(' ') || line.endsWith(' ')
    ? line.split(' ').filter(Boolean).join(' ')
    : line;

/** A passage while its lines still come in. */
class Open {
  readonly line: number;
  readonly column: number;
  length = 0;
  /** The end of what has come in. */
  last = '';
  readonly #parts: string[] = [];

  constructor(text: string, line: number, column: number) {
    this.line = line;
    this.column = column;
    this.#push(text);
  }

  get text(): string {
    return this.#parts.join('');
  }

  add(text: string): void {
    if (isDivided(this.last, text)) {
      this.#parts.push((this.#parts.pop() ?? '').slice(0, -1));
      this.#push(text);
    } else this.#push(isCompound(this.last, text) ? text : ` ${text}`);
  }

  #push(part: string): void {
    this.#parts.push(part);
    this.length += part.length;
    this.last = part.length < OPEN_TAIL ? `${this.last.slice(-OPEN_TAIL)}${part}` : part;
  }
}

/** Longer ones are neither dates nor links. */
const LONGEST_MARK = 400;

const isMark = (text: string): boolean =>
  readDateline(text) !== undefined || readMore({ text, line: 0, column: 0 }) !== undefined;

/** Puts lines together that a fixed width has cut; keeps where each began. */
export function unwrap(lines: readonly string[]): Passage[] {
  const wrapped = isWrapped(lines);
  const joined: (Open | Passage)[] = [];
  let open: Open | undefined;
  lines.forEach((raw, index) => {
    const text = singleSpaced(raw);
    const column = raw.length - raw.trimStart().length + 1;
    const continues =
      open !== undefined &&
      text !== '' &&
      ((wrapped && open.length > 55) ||
        (open.length > 40 && !endsSentence(open.last) && continuesBelow(open.last, text))) &&
      !isMark(text) &&
      (open.length > LONGEST_MARK || !isMark(open.text));
    if (open && continues) open.add(text);
    else {
      open = text === '' ? undefined : new Open(text, index + 1, column);
      joined.push(open ?? { text: '', line: index + 1, column: 1 });
    }
  });
  return joined.map(({ text, line, column }) => ({ text, line, column }));
}

const WITH_HYPHEN = /\p{L}-$/u;
/** "Kreis- und Amtshaus": the hyphen stands for the rest of a word and stays. */
const SECOND_PART =
  /^(?:und|oder|sowie|bzw|beziehungsweise|bis|als|noch|wie|statt|aber|nicht)(?!\p{L})/u;

/** "ein-" above "schließlich": a word divided at the end of its line. */
const isDivided = (above: string, below: string): boolean =>
  WITH_HYPHEN.test(above.slice(-2)) && /^\p{Ll}/u.test(below) && !SECOND_PART.test(below);

/** "Nordrhein-" above "Westfalen". */
const isCompound = (above: string, below: string): boolean =>
  WITH_HYPHEN.test(above.slice(-2)) && /^\p{Lu}/u.test(below);

const continuesBelow = (above: string, below: string): boolean =>
  /^\p{Ll}/u.test(below) || OPEN_END.test(above.slice(-OPEN_TAIL));
