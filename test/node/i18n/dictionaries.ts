import * as ar from '../../../src/i18n/ar.js';
import * as bg from '../../../src/i18n/bg.js';
import * as de from '../../../src/i18n/de.js';
import * as en from '../../../src/i18n/en.js';
import * as fr from '../../../src/i18n/fr.js';
import * as pl from '../../../src/i18n/pl.js';
import * as ro from '../../../src/i18n/ro.js';
import * as ru from '../../../src/i18n/ru.js';
import * as tr from '../../../src/i18n/tr.js';
import { banner } from '../../../src/i18n/banner.js';
import { common } from '../../../src/i18n/common.js';
import { news } from '../../../src/i18n/news.js';
import { switcher } from '../../../src/i18n/switcher.js';
import { translation } from '../../../src/i18n/translation.js';
import type { Plural, Tag } from '../../../src/i18n/message.js';

/** What a section holds, seen without its keys. */
export type Message = string | readonly string[] | Plural;
export type Dictionary = Readonly<Record<string, Readonly<Record<string, Message>>>>;

export const dictionaries: Readonly<Record<Tag, Dictionary>> = {
  de,
  en,
  fr,
  ro,
  bg,
  pl,
  tr,
  ru,
  ar,
};

/** The same as the elements ask for them. */
export const sections: Readonly<Record<string, Readonly<Record<string, (tag: Tag) => Message>>>> = {
  common,
  news,
  banner,
  switcher,
  translation,
};

/** `section.key` and message of everything in a dictionary. */
export function messages(dictionary: Dictionary): [name: string, message: Message][] {
  return Object.entries(dictionary).flatMap(([section, words]) =>
    Object.entries(words).map(([key, message]): [string, Message] => [
      `${section}.${key}`,
      message,
    ]),
  );
}

/** Those with a number in them. */
export function pluralMessages(dictionary: Dictionary): [name: string, message: Plural][] {
  return messages(dictionary).filter(
    (entry): entry is [string, Plural] => typeof entry[1] === 'object' && !Array.isArray(entry[1]),
  );
}

/** `section.key.form` and text of every single string. */
export function strings(dictionary: Dictionary): [name: string, text: string][] {
  return messages(dictionary).flatMap(([name, message]) =>
    typeof message === 'string'
      ? [[name, message] as [string, string]]
      : Object.entries(message).map(([form, text]): [string, string] => [`${name}.${form}`, text]),
  );
}
