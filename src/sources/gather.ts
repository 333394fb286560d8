import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readEdits, type Edit, type EditError, type Edits } from '../release/edits.js';
import type { Problem } from '../release/problem.js';
import type { Capture } from '../release/raw.js';
import { readBeside, type BesideFile } from './beside.js';
import { fetchDocument, isAddress } from './fetch.js';
import {
  EDITS_FILE,
  findFiles,
  inputProblem,
  openFile,
  SETTINGS_FILE,
  type FoundFile,
} from './files.js';
import type { Document } from './document.js';
import { placed } from './given-folders.js';
import { withoutFutureDates } from './future-dates.js';
import { inFolder, isTranslation, languageFolder, unknownLanguage } from './language-folders.js';
import { readDocument } from './read.js';
import { NO_SETTINGS, readSettings, withSettings, type Settings } from './settings.js';

/** Everything the arguments of a build led to. */
export interface Gathered {
  /** How many inputs could be read. */
  readonly sources: number;
  /** What was read, handed over: it is not kept here. */
  readonly takeCaptures: () => readonly Capture[];
  readonly problems: readonly Problem[];
  readonly settings: Settings;
  readonly edits: Edits;
  /** What is wrong with an edit as a problem that quotes it. */
  readonly editProblem: (error: EditError) => Problem;
  /** Newest time of any input, in milliseconds; 0 when none has one. */
  readonly newest: number;
  /** An input could not be read at all. */
  readonly unreadable: boolean;
  /** Paths of the local files by the names they go by. */
  readonly paths: ReadonlyMap<string, string>;
}

export interface GatherOptions {
  readonly readStdin: () => Promise<Uint8Array>;
  readonly progress: (done: number, of: number, name: string) => void;
  /** Another `edits.json` than the one beside the captures. */
  readonly editsFile?: string | undefined;
}

/** Reads all inputs, one after the other, with what is said of them in the files beside. */
export async function gather(inputs: readonly string[], options: GatherOptions): Promise<Gathered> {
  const collector = new Collector();
  const queue: (FoundFile | string)[] = [];
  /** Names of all captures of the folders that are read whole. */
  const whole = new Map<string, Set<string>>();
  for (const input of inputs) {
    if (input === '-' || isAddress(input)) {
      queue.push(input);
      continue;
    }
    const found = await findFiles(input);
    collector.problems.push(...found.problems);
    collector.unreadable ||= found.unreadable;
    queue.push(...found.files);
    for (const { folder, name } of found.whole ? found.files : [])
      whole.set(folder, (whole.get(folder) ?? new Set()).add(name));
  }
  const { inputs: once, problems: places } = placed(onlyOnce(queue));
  collector.problems.push(...places);
  const folders = new Set(once.flatMap(entry => (typeof entry === 'string' ? [] : [entry.folder])));
  for (const folder of folders)
    await collector.readSettings(join(folder, SETTINGS_FILE), folder, whole.get(folder));
  const editFiles = options.editsFile
    ? [options.editsFile]
    : [...folders].map(folder => join(folder, EDITS_FILE));
  for (const path of editFiles) await collector.readEdits(path, path === options.editsFile);
  const wanted = collector.withoutUnknownLanguages(once);
  for (const [index, entry] of wanted.entries()) {
    const name = typeof entry === 'string' ? entry : entry.name;
    options.progress(index, wanted.length, name);
    await collector.read(entry, options.readStdin);
  }
  options.progress(wanted.length, wanted.length, '');
  return collector;
}

/** Every file and address once, however often it was named; a file rather than a link to it. */
function onlyOnce(queue: readonly (FoundFile | string)[]): (FoundFile | string)[] {
  const known = new Map<string, FoundFile | string>();
  for (const entry of queue) {
    const key = typeof entry === 'string' ? (entry.split('#')[0] ?? '') : realPath(entry.path);
    const before = known.get(key);
    const isLink = typeof before === 'object' && resolve(before.path) !== key;
    if (
      before === undefined ||
      (isLink && typeof entry === 'object' && resolve(entry.path) === key)
    )
      known.set(key, entry);
  }
  const kept = new Set(known.values());
  return queue.filter(entry => kept.delete(entry));
}

/** Where links lead; a path that leads nowhere is told of when it is opened. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

class Collector implements Gathered {
  sources = 0;
  #captures: Capture[] = [];
  readonly problems: Problem[] = [];
  readonly paths = new Map<string, string>();
  readonly edits = new Map<string, Edit>();
  newest = 0;
  unreadable = false;
  readonly #settings = new Map<string, Settings>();
  readonly #editFiles = new Map<string, BesideFile>();

  /** What holds for the feed as a whole: the first folder that says something. */
  get settings(): Settings {
    return (
      [...this.#settings.values()].find(({ title, home_page_url }) => title ?? home_page_url) ??
      NO_SETTINGS
    );
  }

  editProblem = (error: EditError): Problem =>
    this.#editFiles.get(String(error.path[0]))?.problem(error) ??
    inputProblem(EDITS_FILE, 'unreadable-input', error.message);

  takeCaptures = (): readonly Capture[] => {
    const captures = this.#captures;
    this.#captures = [];
    return captures;
  };

  async readSettings(path: string, folder: string, names?: ReadonlySet<string>): Promise<void> {
    const file = await this.#beside(path, false);
    if (file === undefined) return;
    const { settings, errors } = readSettings(file.value);
    this.#settings.set(folder, settings);
    this.problems.push(...errors.map(file.problem));
    for (const name of settings.captures.keys())
      if (names?.has(name) === false)
        this.problems.push({
          ...file.problem({
            path: ['captures', name],
            message: `There is no capture "${name}" in this folder.`,
          }),
          severity: 'warning',
        });
  }

  /** Leaves out, and reports, what is in the folder of a language that cannot be shown. */
  withoutUnknownLanguages(queue: readonly (FoundFile | string)[]): (FoundFile | string)[] {
    const strange = new Map<string, string[]>();
    const wanted = queue.filter(entry => {
      if (typeof entry === 'string') return true;
      const place = languageFolder(entry.name);
      const said = this.#settings.get(entry.folder)?.captures.get(entry.name)?.language;
      if (!place || place.known || said !== undefined) return true;
      strange.set(place.folder, [...(strange.get(place.folder) ?? []), entry.name]);
      return false;
    });
    for (const names of strange.values()) {
      const place = languageFolder(names[0] ?? '');
      if (place) this.problems.push(unknownLanguage(place, names));
    }
    if (queue.length > 0 && wanted.length === 0)
      this.problems.push(inputProblem('', 'empty-input', 'There is nothing else to read.'));
    return wanted;
  }

  async readEdits(path: string, required: boolean): Promise<void> {
    const file = await this.#beside(path, required);
    if (file === undefined) return;
    const { edits, errors } = readEdits(file.value);
    for (const [id, edit] of edits) {
      const other = this.#editFiles.get(id);
      if (other && other !== file)
        this.problems.push(
          file.problem({
            path: [id],
            message: `There is another edit of "${id}"; put both together.`,
          }),
        );
      this.edits.set(id, edit);
      this.#editFiles.set(id, file);
    }
    this.problems.push(...errors.map(file.problem));
  }

  async #beside(path: string, required: boolean): Promise<BesideFile | undefined> {
    const { file, problems, unreadable } = await readBeside(path, required);
    this.problems.push(...problems);
    this.unreadable ||= unreadable;
    return file;
  }

  async read(entry: FoundFile | string, readStdin: () => Promise<Uint8Array>): Promise<void> {
    const document = await this.#open(entry, readStdin);
    if (document === undefined) return;
    if (document.path !== undefined) this.paths.set(document.name, document.path);
    this.newest = Math.max(this.newest, document.modified ?? 0);
    const folder = typeof entry === 'string' ? undefined : entry.folder;
    const settings = this.#settings.get(folder ?? '') ?? NO_SETTINGS;
    const own = settings.captures.get(document.name) ?? {};
    const home = own.home_page_url ?? settings.home_page_url;
    const based =
      document.url === undefined && home !== undefined ? { ...document, url: home } : document;
    const place = typeof entry === 'string' ? undefined : languageFolder(document.name);
    const foreign = own.language !== undefined && !/^de(?:-|$)/.test(own.language);
    const capture = readDocument(based, foreign || isTranslation(place));
    const dated = withoutFutureDates(capture, Date.now());
    this.#captures.push(withSettings(inFolder(dated, place, document), own));
    this.sources += 1;
  }

  async #open(
    entry: FoundFile | string,
    readStdin: () => Promise<Uint8Array>,
  ): Promise<Document | undefined> {
    try {
      if (entry === '-') return { name: 'stdin', bytes: await readStdin() };
      if (typeof entry === 'string') return await fetchDocument(entry);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#unreadable(String(entry), `Could not read ${String(entry)}: ${why}.`);
      return undefined;
    }
    const document = await openFile(entry);
    if (!('code' in document)) return document;
    this.problems.push(document);
    this.unreadable ||= document.code === 'unreadable-input';
    return undefined;
  }

  #unreadable(name: string, message: string): void {
    this.problems.push(inputProblem(name, 'unreadable-input', message));
    this.unreadable = true;
  }
}

/** What to watch for changes of an input. */
export interface Watched {
  readonly folder: string;
  /** Names that matter in it; without them everything does, its folders included. */
  readonly files?: readonly string[];
  /** As the user named it. */
  readonly shown: string;
}

/** What to watch for changes of these inputs. */
export function watchable(inputs: readonly string[]): Watched[] {
  return inputs
    .filter(input => input !== '-' && !isAddress(input))
    .map(shown => {
      if (/[*?{[]/.test(shown)) {
        const fixed = shown.split(/[*?{[]/)[0] ?? '';
        return { folder: /[\\/]$/.test(fixed) ? fixed : dirname(fixed || '.'), shown };
      }
      if (statSync(shown, { throwIfNoEntry: false })?.isDirectory() === true)
        return { folder: shown, shown };
      const files = [basename(shown), SETTINGS_FILE, EDITS_FILE];
      return { folder: dirname(shown), files, shown };
    });
}
