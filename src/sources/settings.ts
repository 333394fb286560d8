import { z } from 'zod';
import type { Capture } from '../release/raw.js';
import { safeUrl } from '../feed/safe-url.js';
import { checkJson, fields, readAs, text, type Mistake } from '../release/checked-json.js';
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

const address = readAs(safeUrl, 'must be an address that begins with https://');
const IDS = "must be an item's id, or a list of them";

const capture = fields(
  {
    home_page_url: address.exactOptional(),
    tags: z.array(text('must be a word'), 'must be a list of words').exactOptional(),
    language: readAs(languageTag, 'must be a language tag such as "de"').exactOptional(),
    translation_of: z
      .union([text(), z.array(text())], IDS)
      .transform(ids => [ids].flat())
      .exactOptional(),
  },
  'must be an object',
);

const file = fields(
  {
    title: text().exactOptional(),
    description: text().exactOptional(),
    home_page_url: address.exactOptional(),
    captures: z
      .record(z.string(), capture, 'must be an object with one entry per file')
      .default({}),
  },
  'The file must hold one JSON object',
).transform(({ captures, ...rest }): Settings => ({
  ...rest,
  captures: new Map(Object.entries(captures)),
}));

/** Reads `sources.json`; `errors` names everything that is wrong with it, and then nothing holds. */
export function readSettings(value: unknown): {
  settings: Settings;
  errors: readonly Mistake[];
} {
  const { value: settings = NO_SETTINGS, mistakes } = checkJson(file, value);
  return { settings, errors: mistakes };
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
