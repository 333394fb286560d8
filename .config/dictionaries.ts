import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { Tag } from '../src/i18n/message.js';

const folder = fileURLToPath(new URL('../src/i18n/', import.meta.url));
const WORDS = 'virtual:herne-words';
/** How a module asks for words. */
const IMPORT =
  /import \{ \w+ \} from '[./]+(?:i18n\/)?(?:common|news|banner|switcher|translation)\.js';/g;
const SECTIONS = ['common', 'news', 'banner', 'switcher', 'translation'];
/** Comments have words as examples. */
const COMMENT = /\/\*[^]*?\*\//g;
/** A word that is asked for. */
const USE = new RegExp(`(?<![\\w/-])((?:${SECTIONS.join('|')})\\.(?!js\\b)\\w+)(\\()?`, 'g');

type Value = string | readonly string[] | Readonly<Record<string, string>>;
type Word = (tag: Tag) => Value;
/** Words by key, as a module of src/i18n exports them. */
export type Section = Readonly<Record<string, Word>>;

/** What `unpack` of src/i18n/unpack.ts takes. */
export type Packed = readonly [lines: string, marks: string, slots: string, moved: number[]];

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** Where letters are moved to: from `?` to the end of ASCII. */
const FIRST = 63;
const ROOM = 64;

/** Writes words in all languages as one string; throws where a text would not survive. */
export function pack(words: readonly Word[], tags: readonly Tag[]): Packed {
  const rows = tags.map(tag => words.map(word => formsOf(word(tag))));
  const texts = rows.flat().flat();
  const slots = [...new Set(texts.flatMap(text => text.match(/\{\w+\}/g) ?? []))];
  const letters = texts.join('').replace(/\{\w+\}/g, '');
  const marks = [...'#$%&*+;<=>/0123456789!"\'-'].filter(mark => !letters.includes(mark));
  if (marks.length < slots.length + 2)
    throw new Error('No characters are left to mark slots with.');
  const plain = rows.map(row =>
    row
      .map((forms, at) => (at && String(forms) === String(row[at - 1]) ? [] : forms))
      .map(forms => forms.join(marks[1]))
      .join(marks[0])
      .replace(/\{\w+\}/g, slot => marks[slots.indexOf(slot) + 2]!),
  );
  const moved = plain.map(line => distanceOf(line, plain));
  const lines = plain.map((line, at) =>
    line.replace(/./gu, letter => movedLetter(letter, moved[at]!)),
  );
  if (lines.join('').includes('\n')) throw new Error('A text has a line break.');
  const names = slots.map(slot => slot.slice(1, -1)).join(' ');
  return [lines.join('\n'), marks.slice(0, slots.length + 2).join(''), names, moved];
}

/** A plural has six forms; one that is the same as `other` is empty. */
function formsOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value as readonly string[];
  const forms = value as Readonly<Record<string, string>>;
  return CATEGORIES.map(category =>
    category !== 'other' && forms[category] === forms['other'] ? '' : (forms[category] ?? ''),
  );
}

const SCRIPTS = [/[\u0400-\u04ff]/g, /[\u0600-\u06ff]/g];

/**
 * How far the letters of a line must be moved to stand in ASCII; 0 where ASCII letters are in use.
 * Lines in one script are moved alike: what two languages have in common is packed once.
 */
function distanceOf(line: string, lines: readonly string[]): number {
  const isMoved = (text: string): boolean => !/[?-~]/.test(text);
  const script = isMoved(line) && SCRIPTS.find(letters => line.match(letters));
  if (!script) return 0;
  const codes = [...lines.filter(isMoved).join('').matchAll(script)].map(([letter]) =>
    letter.charCodeAt(0),
  );
  const inside = (first: number): number =>
    codes.filter(code => code >= first && code < first + ROOM).length;
  const best = codes.reduce((a, b) => (inside(b) > inside(a) ? b : a));
  return best - FIRST;
}

function movedLetter(letter: string, distance: number): string {
  const code = letter.charCodeAt(0) - distance;
  return distance && code >= FIRST && code < FIRST + ROOM - 1 ? String.fromCharCode(code) : letter;
}

/**
 * Replaces the words of src/i18n that a script needs by one packed string: those its sources ask
 * for. Words lose their names on the way: `news.more(tag)` becomes `herneWord(25, tag)`.
 */
export function packedDictionaries(entries: readonly string[]): Plugin {
  let words: NamedWord[] = [];
  return {
    name: 'herne-packed-dictionaries',
    enforce: 'pre',
    async buildStart() {
      const asked = new Set<string>();
      for (const code of sourcesFrom(entries).values())
        for (const [, name] of code.matchAll(USE)) asked.add(name!);
      words = (await allWords()).filter(({ name }) => asked.has(name));
    },
    resolveId: source => (source === WORDS ? `\0${WORDS}` : undefined),
    load: id => (id === `\0${WORDS}` ? packedWords(words) : undefined),
    transform(code) {
      const asks = code.replace(IMPORT, '');
      if (asks === code) return undefined;
      const placed = asks.replace(USE, (_, name: string, called?: string) => {
        const at = words.findIndex(word => word.name === name);
        if (at < 0) throw new Error(`There is no word "${name}".`);
        return called ? `herneWord(${at}, ` : `(tag => herneWord(${at}, tag))`;
      });
      return { code: `import { herneWord } from '${WORDS}';${placed}`, map: null };
    },
  };
}

/** The sources of a script without the words: its entries, what these import, and so on. */
function sourcesFrom(
  entries: readonly string[],
  found = new Map<string, string>(),
): ReadonlyMap<string, string> {
  for (const entry of entries) {
    if (found.has(entry)) continue;
    const code = readFileSync(entry, 'utf8').replace(COMMENT, '').replace(IMPORT, '');
    found.set(entry, code);
    const imported = [...code.matchAll(/^(?:im|ex)port (?!type)[^;']*'(\.[^']+)\.js';/gm)];
    sourcesFrom(
      imported.map(([, path]) => `${resolve(dirname(entry), path!)}.ts`),
      found,
    );
  }
  return found;
}

interface NamedWord {
  /** `news.more` */
  readonly name: string;
  readonly word: Word;
}

async function allWords(): Promise<NamedWord[]> {
  const named: NamedWord[] = [];
  for (const section of SECTIONS) {
    const { module } = await runnerImport<Record<string, Section>>(`${folder}${section}.ts`);
    for (const [key, word] of Object.entries(module[section]!))
      named.push({ name: `${section}.${key}`, word });
  }
  return named;
}

async function packedWords(words: readonly NamedWord[]): Promise<string> {
  const { module } = await runnerImport<{ tags: Tag[] }>(`${folder}languages.ts`);
  const packed = pack(
    words.map(({ word }) => word),
    module.tags,
  );
  const values = packed.map(value => JSON.stringify(value)).join(', ');
  return `import { unpack } from '${folder}unpack.ts'; export const herneWord = unpack(${values});`;
}
