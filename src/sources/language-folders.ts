import type { Problem } from '../release/problem.js';
import type { Capture } from '../release/raw.js';
import type { Document } from './document.js';
import { languageTag } from './text/languages.js';

/** The languages the widgets speak; folders of captures with these names hold translations. */
export const LANGUAGES = ['de', 'en', 'fr', 'ro', 'bg', 'pl', 'tr', 'ru', 'ar'] as const;

/** A capture's place in a language's folder: `en/news.txt` is the English of `news.txt`. */
export interface LanguageFolder {
  /** As it is called. */
  readonly folder: string;
  readonly tag: string;
  /** Name of the capture without that folder. */
  readonly name: string;
  /** Whether the widgets speak it. */
  readonly known: boolean;
}

const LIKE_A_TAG = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/** Whether a folder's name is that of a language the widgets speak. */
export function isLanguage(folder: string): boolean {
  return languageFolder(`${folder}/`)?.known === true;
}

/** The language's folder a capture is in, told by its name; `undefined` outside of one. */
export function languageFolder(name: string): LanguageFolder | undefined {
  const slash = name.indexOf('/');
  const folder = name.slice(0, Math.max(0, slash));
  const tag = LIKE_A_TAG.test(folder) ? languageTag(folder) : undefined;
  if (tag === undefined) return undefined;
  const known = LANGUAGES.some(language => language === tag.split('-')[0]);
  return { folder, tag, name: name.slice(slash + 1), known };
}

/** Whether a capture is a translation: in a folder of a language other than German. */
export function isTranslation(place: LanguageFolder | undefined): place is LanguageFolder {
  return place?.known === true && !/^de(?:-|$)/.test(place.tag);
}

/** A capture of a language's folder: the folder says its language and what it translates. */
export function inFolder(
  capture: Capture,
  place: LanguageFolder | undefined,
  { modified }: Document,
): Capture {
  const timed = modified === undefined ? capture : { ...capture, fileTime: modified };
  if (!isTranslation(place)) return timed;
  const { tag, name } = place;
  const releases = capture.releases.map(raw => {
    const own = raw.language?.split('-')[0] === tag ? raw.language : undefined;
    return { ...raw, language: own ?? tag };
  });
  return { ...timed, releases, translates: name };
}

/** The problem of a folder that looks like a language the widgets do not speak. */
export function unknownLanguage(
  { folder, tag }: LanguageFolder,
  files: readonly string[],
): Problem {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  const spoken = name === undefined ? 'that is no language' : `the widgets do not speak ${name}`;
  return {
    code: 'unreadable-input',
    severity: 'warning',
    message:
      `The folder "${folder}" is called like a language, but ${spoken}; ` +
      `${files.length === 1 ? 'its file was' : `its ${files.length} files were`} left out. ` +
      `Translations go into ${LANGUAGES.slice(1).join(', ')}; rename the folder if it holds ` +
      'something else, or give its captures a "language" in sources.json.',
    source: { name: files[0] ?? folder, line: 1, column: 1 },
    excerpt: '',
  };
}
