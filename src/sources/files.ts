import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../release/problem.js';
import { whyNot } from './access.js';
import type { Document } from './document.js';
import { isLanguage } from './language-folders.js';
import { walk } from './walk.js';

/** Files that are read as captures when a folder is given. */
const CAPTURES = /\.(?:txt|text|md|html?|xhtml|xml|rss|atom|rdf|json)$/i;
/** Files that hold a release as often as not, but are not read. */
const DOCUMENTS = /\.(?:pdf|docx?|odt|rtf|pages)$/i;
/** Files beside the captures that say something about them. */
export const SETTINGS_FILE = 'sources.json';
export const EDITS_FILE = 'edits.json';

/** Largest file that is read; a crawl that large is a mistake. */
const LARGEST_FILE = 300_000_000;

/** A file to read, under the name it has in the feed. */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** Folder its name is relative to; `sources.json` is looked for there. */
  readonly folder: string;
  /** The same told from the folder above, where its folder is called like a language. */
  readonly fromAbove?: { readonly name: string; readonly folder: string };
}

/** What an argument led to. */
export interface Found {
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
  /** Something could not be read at all. */
  readonly unreadable: boolean;
  /** These are all captures of the folder. */
  readonly whole?: boolean;
}

const slashes = (path: string): string => path.split(sep).join('/');

export function inputProblem(
  name: string,
  code: 'unreadable-input' | 'empty-input' | 'too-large',
  message: string,
): Problem {
  return { code, severity: 'error', message, source: { name, line: 1, column: 1 }, excerpt: '' };
}

/** A file by its path; in a language's folder it may be part of what is given from above. */
function found(path: string, name: string, folder: string): FoundFile {
  const language = basename(resolve(folder));
  const above = { name: `${language}/${name}`, folder: dirname(resolve(folder)) };
  return { path, name, folder, ...(isLanguage(language) ? { fromAbove: above } : {}) };
}

/** Files a path, a folder or a glob stands for; folders are read whole, in the order of names. */
export async function findFiles(argument: string): Promise<Found> {
  let about;
  try {
    about = await stat(argument);
  } catch (error) {
    if (isDynamicPattern(argument)) return findPattern(argument);
    const why = /^[a-z][a-z\d+.-]*:\/\//i.test(argument)
      ? 'only addresses that begin with https:// or http:// are read'
      : whyNot(error);
    const message = `Could not read ${argument}: ${why}.`;
    return {
      files: [],
      problems: [inputProblem(argument, 'unreadable-input', message)],
      unreadable: true,
    };
  }
  if (!about.isDirectory()) {
    const file = found(argument, basename(argument), dirname(argument));
    return { files: [file], problems: [], unreadable: false };
  }
  const { files: names, closed } = await walk(argument);
  const files = names
    .filter(name => CAPTURES.test(name) && ![SETTINGS_FILE, EDITS_FILE].includes(basename(name)))
    .map(name => found(join(argument, name), slashes(name), argument));
  const unread = names.filter(name => DOCUMENTS.test(name)).map(unreadDocument);
  const message = `The folder ${argument} holds no captures (text, HTML, RSS, Atom or JSON files).`;
  const missed = closed.filter(
    ({ path }) => extname(path) === '' || CAPTURES.test(path) || DOCUMENTS.test(path),
  );
  const shut = missed.map(({ path, why }) =>
    inputProblem(
      slashes(path),
      'unreadable-input',
      `Could not read ${join(argument, path)}: ${why}.`,
    ),
  );
  const empty =
    files.length === 0 && shut.length === 0 ? [inputProblem(argument, 'empty-input', message)] : [];
  return {
    files,
    problems: [...empty, ...shut, ...unread],
    unreadable: shut.length > 0,
    whole: true,
  };
}

/** A document among captures that nobody would miss before a reader does. */
function unreadDocument(name: string): Problem {
  const message = `${name} was left out: documents of this kind are not read. Copy its text into a .txt file.`;
  return { ...inputProblem(slashes(name), 'unreadable-input', message), severity: 'warning' };
}

async function findPattern(pattern: string): Promise<Found> {
  const paths = (await glob(slashes(pattern), { expandDirectories: false })).sort();
  const files = paths
    .filter(path => ![SETTINGS_FILE, EDITS_FILE].includes(basename(path)))
    .map(path => found(path, basename(path), dirname(path)));
  const message = `No file matches ${pattern}.`;
  return {
    files,
    problems: files.length === 0 ? [inputProblem(pattern, 'unreadable-input', message)] : [],
    unreadable: files.length === 0,
  };
}

/** Reads a file; the reason as a problem when that fails. */
export async function openFile(file: FoundFile): Promise<Document | Problem> {
  try {
    const about = await stat(file.path);
    if (about.size > LARGEST_FILE)
      return inputProblem(
        file.name,
        'too-large',
        `${file.path} has ${about.size} bytes; files up to ${LARGEST_FILE} are read.`,
      );
    const bytes = await readFile(file.path);
    return { name: file.name, bytes, modified: about.mtimeMs, path: resolve(file.path) };
  } catch (error) {
    return inputProblem(
      file.name,
      'unreadable-input',
      `Could not read ${file.path}: ${whyNot(error)}.`,
    );
  }
}
