import { rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Feed, Language } from '../feed/model.js';

/** A language whose translations have a feed of their own. */
export interface LanguageFeed {
  readonly tag: string;
  /** Where its first page goes. */
  readonly path: string;
  readonly feed: Feed;
}

/** Path of the feed of one language beside the main one: `feed.json` -> `feed.ar.json`. */
export function languagePath(out: string, tag: string): string {
  const extension = extname(out);
  return join(dirname(out), `${basename(out, extension)}.${tag}${extension}`);
}

/** Takes the translations out of a feed, into one feed per language that it links to. */
export function splitLanguages(
  feed: Feed,
  out: string,
): { readonly main: Feed; readonly languages: readonly LanguageFeed[] } {
  const items = feed.items.filter(item => item._herne.translation_of === undefined);
  const translations = feed.items.filter(item => item._herne.translation_of !== undefined);
  const tags = [...new Set(translations.map(({ language }) => language))];
  const offered = (linked: boolean): Language[] =>
    feed._herne.languages.map(language =>
      linked && tags.includes(language.tag)
        ? { ...language, feed_url: encodeURIComponent(basename(languagePath(out, language.tag))) }
        : language,
    );
  const main = { ...feed, items, _herne: { ...feed._herne, languages: offered(true) } };
  return {
    main,
    languages: tags.map(tag => ({
      tag,
      path: languagePath(out, tag),
      feed: {
        ...feed,
        language: tag,
        items: translations.filter(({ language }) => language === tag),
        _herne: { ...feed._herne, languages: offered(false) },
      },
    })),
  };
}

/** Removes files of an earlier build that this one did not write again. */
export async function removeStale(
  earlier: readonly string[],
  written: readonly string[],
): Promise<void> {
  const kept = new Set(written);
  await Promise.all(earlier.filter(path => !kept.has(path)).map(path => rm(path, { force: true })));
}
