import type { Capture } from '../release/raw.js';
import { safeUrl } from '../feed/safe-url.js';
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

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `sources.json`; `errors` has a sentence for everything that is wrong with it. */
export function readSettings(value: unknown): { settings: Settings; errors: string[] } {
  const errors: string[] = [];
  if (!isObject(value))
    return { settings: NO_SETTINGS, errors: ['The file must hold one JSON object.'] };
  unknownKeys(value, ['title', 'description', 'home_page_url', 'captures'], '', errors);
  const captures = new Map<string, CaptureSettings>();
  if (value['captures'] !== undefined && !isObject(value['captures']))
    errors.push('"captures" must be an object with one entry per file.');
  else
    for (const [name, entry] of Object.entries((value['captures'] ?? {}) as Json))
      captures.set(name, readCapture(name, entry, errors));
  return {
    settings: {
      ...text(value, 'title', '', errors),
      ...text(value, 'description', '', errors),
      ...address(value, '', errors),
      captures,
    },
    errors,
  };
}

function readCapture(name: string, entry: unknown, errors: string[]): CaptureSettings {
  const where = `captures["${name}"].`;
  if (!isObject(entry)) {
    errors.push(`captures["${name}"] must be an object.`);
    return {};
  }
  unknownKeys(entry, ['home_page_url', 'tags', 'language', 'translation_of'], where, errors);
  const { tags, language } = entry;
  const areTags = Array.isArray(tags) && tags.every(tag => typeof tag === 'string' && tag !== '');
  if (tags !== undefined && !areTags) errors.push(`${where}tags must be a list of words.`);
  const of = [entry['translation_of'] ?? []].flat();
  const areIds = of.every(id => typeof id === 'string' && id !== '');
  if (!areIds) errors.push(`${where}translation_of must be an item's id, or a list of them.`);
  const tag = languageTag(language);
  if (language !== undefined && tag === undefined)
    errors.push(`${where}language must be a language tag such as "de".`);
  return {
    ...address(entry, where, errors),
    ...(areTags ? { tags: tags as string[] } : {}),
    ...(tag !== undefined ? { language: tag } : {}),
    ...(areIds && of.length > 0 ? { translation_of: of as string[] } : {}),
  };
}

function unknownKeys(value: Json, known: string[], where: string, errors: string[]): void {
  for (const key of Object.keys(value))
    if (!known.includes(key))
      errors.push(`${where}${key} is not known here; known are ${known.join(', ')}.`);
}

function text<K extends string>(
  value: Json,
  key: K,
  where: string,
  errors: string[],
): Partial<Record<K, string>> {
  const found = value[key];
  if (found === undefined) return {};
  if (typeof found === 'string' && found.trim() !== '')
    return { [key]: found.trim() } as Partial<Record<K, string>>;
  errors.push(`${where}${key} must be a text.`);
  return {};
}

function address(value: Json, where: string, errors: string[]): { home_page_url?: string } {
  const found = value['home_page_url'];
  if (found === undefined) return {};
  const url = safeUrl(found);
  if (url !== undefined) return { home_page_url: url };
  errors.push(`${where}home_page_url must be an address that begins with https://.`);
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
