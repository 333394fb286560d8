import { tags } from './languages.js';
import type { Plural, Tag } from './message.js';

/** A text, a list, or one text per plural category. */
export type Word = string | readonly string[] | Plural;

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * In the scripts all words are one string, written by `.config/dictionaries.ts`; this gives a
 * function that finds a word by its place. A language is read when its first word is asked for.
 *
 * A line per language, in the order of `tags`. `marks` are characters that no text has: the first
 * stands between two words, the second between the forms of one, each further one for a slot, in
 * the order of their names in `slots`. A word that is empty is the one before it. Letters that
 * take two bytes were moved into ASCII, by as much as `moved` says for each language.
 */
export function unpack(
  lines: string,
  marks: string,
  slots: string,
  moved: readonly number[],
): (at: number, tag: Tag) => Word {
  const packed = lines.split('\n');
  const names = slots.split(' ');
  const known: Partial<Record<Tag, Word[]>> = {};
  const read = (tag: Tag): Word[] => {
    const at = tags.indexOf(tag);
    let before: Word = '';
    return packed[at]!.replace(/[!-~]/g, letter => {
      const name = names[marks.indexOf(letter) - 2];
      if (name) return `{${name}}`;
      const code = letter.charCodeAt(0);
      return code < 63 ? letter : String.fromCharCode(code + moved[at]!);
    })
      .split(marks[0]!)
      .map(word => (before = word ? wordOf(word.split(marks[1]!)) : before));
  };
  return (at, tag) => (known[tag] ??= read(tag))[at]!;
}

/** Six forms are a plural; a category without one has that of `other`. */
function wordOf(forms: string[]): Word {
  if (forms.length !== CATEGORIES.length) return forms.length > 1 ? forms : forms[0]!;
  const message: Record<string, string> = {};
  CATEGORIES.forEach((category, at) => (message[category] = forms[at]!));
  return message as Plural;
}
