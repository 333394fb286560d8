import { isCivilDate } from '../../src/feed/civil.js';
import { parsed } from '../../src/feed/safe-url.js';
import { nearestTag } from '../../src/i18n/languages.js';
import type { Option } from './widgets.js';

/** What is wrong with what somebody wrote into a field; what is said about it is in words.ts. */
export type Fault =
  'number' | 'day' | 'address' | 'pattern' | 'languages' | 'hosts' | 'long' | 'server' | 'colour';

const LONGEST = 500;

/** An address as it works on any page: whole, or from the root of that page's own server. */
const isAddress = (value: string): boolean =>
  /^(https?:\/\/[^\s/]|\/(?!\/))\S*$/i.test(value) &&
  parsed(value, 'https://page.test') !== undefined;

const isDay = (value: string): boolean => /^P\d{1,5}D$/i.test(value) || isCivilDate(value);

/* A host as browsers name it, with a folder if need be; an address would fit no image. */
const isHost = (word: string): boolean =>
  /^(none|same-origin|([\da-z-]+\.)+[a-z\d-]{2,}(\/[^\s:;]*)?)$/i.test(word);

const words = (value: string, between = /[\s,]+/): string[] => value.split(between).filter(Boolean);

/** Whether a value is right, beside the values of the other options. */
type Check = (value: string, other: Values) => boolean;
export type Values = (name: string) => string;

/* Pages can be in any language, the widgets by themselves only in theirs. */
const areLanguages: Check = (value, other) =>
  words(value, /[\s,;]+/).every(tag =>
    other('href-template') ? /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) : nearestTag(tag),
  );

/** What the elements would pass over without a word, by the name of the option. */
const CHECKS: Readonly<Record<string, readonly [Fault, Check]>> = {
  since: ['day', isDay],
  until: ['day', isDay],
  src: ['address', isAddress],
  'more-href': ['address', isAddress],
  images: ['hosts', value => words(value).every(isHost)],
  languages: ['languages', areLanguages],
  'href-template': [
    'pattern',
    value => value.includes('{lang}') && isAddress(value.replaceAll('{lang}', 'de')),
  ],
};

/** What is wrong with a value of an option; an empty one is as if nothing had been chosen. */
export function faultOf(option: Option, value: string, other: Values): Fault | undefined {
  const { name, type, min = -Infinity, max = Infinity } = option;
  if (value === '') return undefined;
  if (type === 'number')
    return /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : 'number';
  if (value.length > LONGEST) return 'long';
  const [fault, isRight] = CHECKS[name] ?? [];
  return fault && !isRight!(value, other) ? fault : undefined;
}

/** The folder of a server with script and feed, as a whole address that ends in `/`. */
export function serverOf(text: string): string | undefined {
  const value = text.trim();
  const url = /^https?:\/\/[^\s/]\S*$/i.test(value) ? parsed(value) : undefined;
  if (!url || value.length > LONGEST) return undefined;
  const { href, search, hash, username, password } = url;
  return search || hash || username || password ? undefined : href.replace(/\/*$/, '/');
}
