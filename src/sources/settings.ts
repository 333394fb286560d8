import type { Capture } from '../release/raw.js';
import { safeUrl } from '../feed/safe-url.js';
import type { JsonPath } from './json-text.js';
import { languageTag } from './text/languages.js';

/** What `sources.json` says of one capture. */
export interface CaptureSettings {
  readonly home_page_url?: string;
  readonly tags?: readonly string[];
  readonly language?: string;
  /** The German releases it translates, by id, key or address, in the order of the capture. */
  readonly translation_of?: readonly string[];
}

/** `sources.json`: what no capture says of itself. */
export interface Settings {
  readonly title?: string;
  readonly description?: string;
  readonly home_page_url?: string;
  readonly captures: ReadonlyMap<string, CaptureSettings>;
}

export const NO_SETTINGS: Settings = { captures: new Map() };

/** Something wrong with the settings, and where in the file. */
export interface SettingsError {
  readonly path: JsonPath;
  readonly message: string;
}

type Wrong = (message: string, ...inside: JsonPath) => void;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `sources.json`; `errors` names everything that is wrong with it. */
export function readSettings(value: unknown): { settings: Settings; errors: SettingsError[] } {
  const errors: SettingsError[] = [];
  const wrong: Wrong = (message, ...path) => {
    errors.push({ path, message });
  };
  if (!isObject(value)) {
    wrong('The file must hold one JSON object.');
    return { settings: NO_SETTINGS, errors };
  }
  unknownKeys(value, ['title', 'description', 'home_page_url', 'captures'], wrong);
  const captures = new Map<string, CaptureSettings>();
  if (value['captures'] !== undefined && !isObject(value['captures']))
    wrong('"captures" must be an object with one entry per file.', 'captures');
  else
    for (const [name, entry] of Object.entries((value['captures'] ?? {}) as Json))
      if (!isObject(entry)) wrong(`captures["${name}"] must be an object.`, 'captures', name);
      else
        captures.set(
          name,
          readCapture(entry, (message, ...inside) => {
            wrong(`captures["${name}"].${message}`, 'captures', name, ...inside);
          }),
        );
  return {
    settings: {
      ...text(value, 'title', wrong),
      ...text(value, 'description', wrong),
      ...address(value, wrong),
      captures,
    },
    errors,
  };
}

function readCapture(entry: Json, wrong: Wrong): CaptureSettings {
  unknownKeys(entry, ['home_page_url', 'tags', 'language', 'translation_of'], wrong);
  const { tags, language } = entry;
  const areTags = Array.isArray(tags) && tags.every(tag => typeof tag === 'string' && tag !== '');
  if (tags !== undefined && !areTags) wrong('tags must be a list of words.', 'tags');
  const of = [entry['translation_of'] ?? []].flat();
  const areIds = of.every(id => typeof id === 'string' && id !== '');
  if (!areIds) wrong("translation_of must be an item's id, or a list of them.", 'translation_of');
  const tag = languageTag(language);
  if (language !== undefined && tag === undefined)
    wrong('language must be a language tag such as "de".', 'language');
  return {
    ...address(entry, wrong),
    ...(areTags ? { tags: tags as string[] } : {}),
    ...(tag !== undefined ? { language: tag } : {}),
    ...(areIds && of.length > 0 ? { translation_of: of as string[] } : {}),
  };
}

function unknownKeys(value: Json, known: string[], wrong: Wrong): void {
  for (const key of Object.keys(value))
    if (!known.includes(key))
      wrong(`${key} is not known here; known are ${known.join(', ')}.`, key);
}

function text<K extends string>(value: Json, key: K, wrong: Wrong): Partial<Record<K, string>> {
  const found = value[key];
  if (found === undefined) return {};
  if (typeof found === 'string' && found.trim() !== '')
    return { [key]: found.trim() } as Partial<Record<K, string>>;
  wrong(`${key} must be a text.`, key);
  return {};
}

function address(value: Json, wrong: Wrong): { home_page_url?: string } {
  const found = value['home_page_url'];
  if (found === undefined) return {};
  const url = safeUrl(found);
  if (url !== undefined) return { home_page_url: url };
  wrong('home_page_url must be an address that begins with https://.', 'home_page_url');
  return {};
}

/** Gives a capture what the settings say of it; what the capture says itself goes first. */
export function withSettings(capture: Capture, settings: CaptureSettings): Capture {
  const { tags = [], language, home_page_url, translation_of = [] } = settings;
  return {
    ...capture,
    ...(capture.homePage === undefined && home_page_url !== undefined
      ? { homePage: home_page_url }
      : {}),
    releases: capture.releases.map((raw, index) => {
      const of = raw.translationOf ?? translation_of[index];
      const all = [...new Set([...(raw.tags ?? []), ...tags])];
      return {
        ...raw,
        ...(all.length > 0 ? { tags: all } : {}),
        ...(raw.language === undefined && language !== undefined ? { language } : {}),
        ...(of !== undefined ? { translationOf: of } : {}),
      };
    }),
  };
}
