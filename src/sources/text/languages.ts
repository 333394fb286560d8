import type { Language } from '../../feed/model.js';

/**
 * Languages by the stem of the German adjective. The autonym stands here because it cannot be cut
 * from the sentence: "w języku polskim" and "на русском языке" are inflected.
 */
const LANGUAGES: readonly (readonly [stem: string, tag: string, name: string])[] = [
  ['deutsch', 'de', 'Deutsch'],
  ['englisch', 'en', 'English'],
  ['französisch', 'fr', 'Français'],
  ['rumänisch', 'ro', 'Română'],
  ['bulgarisch', 'bg', 'Български'],
  ['polnisch', 'pl', 'Polski'],
  ['türkisch', 'tr', 'Türkçe'],
  ['russisch', 'ru', 'Русский'],
  ['arabisch', 'ar', 'العربية'],
  ['ukrainisch', 'uk', 'Українська'],
  ['spanisch', 'es', 'Español'],
  ['italienisch', 'it', 'Italiano'],
  ['portugiesisch', 'pt', 'Português'],
  ['griechisch', 'el', 'Ελληνικά'],
  ['niederländisch', 'nl', 'Nederlands'],
  ['albanisch', 'sq', 'Shqip'],
  ['serbisch', 'sr', 'Српски'],
  ['kroatisch', 'hr', 'Hrvatski'],
  ['bosnisch', 'bs', 'Bosanski'],
  ['mazedonisch', 'mk', 'Македонски'],
  ['ungarisch', 'hu', 'Magyar'],
  ['tschechisch', 'cs', 'Čeština'],
  ['slowakisch', 'sk', 'Slovenčina'],
  ['persisch', 'fa', 'فارسی'],
  ['dari', 'prs', 'دری'],
  ['paschtunisch', 'ps', 'پښتو'],
  ['kurdisch', 'ku', 'Kurdî'],
  ['sorani', 'ckb', 'کوردی'],
  ['somalisch', 'so', 'Soomaali'],
  ['tigrinisch', 'ti', 'ትግርኛ'],
  ['vietnamesisch', 'vi', 'Tiếng Việt'],
  ['chinesisch', 'zh', '中文'],
  ['hebräisch', 'he', 'עברית'],
  ['urdu', 'ur', 'اردو'],
];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'prs', 'ps', 'ckb', 'he', 'ur', 'yi', 'dv']);

const BY_TAG = new Map(LANGUAGES.map(([, tag, name]) => [tag, name]));

/** The language of a tag with its autonym; the tag itself where we do not know the autonym. */
export function languageOf(tag: string): Language {
  const primary = tag.split('-')[0]?.toLowerCase() ?? tag;
  return {
    tag,
    name: BY_TAG.get(primary) ?? tag,
    dir: RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr',
  };
}

/** A language tag as `Intl` writes it; `undefined` for what is none. */
export function languageTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? '';
    // A feed holds no longer ones; "deutsch" is well-formed, too.
    return /^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

const OFFER =
  /^(?:diese (?:seite|meldung|information|informationen|inhalte)|dieser (?:inhalt|text)) (?:gibt es |ist )?(?:auch )?(?:in|auf) (\p{L}+)(?: sprache)?(?: verfügbar)?(.*)/isu;
const ENDINGS = ['er', 'em', 'en', ''];
const SEPARATOR = /^\s?[-–—:|]\s?/;

/** "Diese Seite in englischer Sprache - This page in English." */
export function readLanguageOffer(line: string): Language | undefined {
  if (line.length > 200) return undefined;
  const match = OFFER.exec(line);
  if (!match) return undefined;
  const [, adjective = '', rest = ''] = match;
  const word = adjective.toLowerCase();
  const found = LANGUAGES.find(([stem]) => ENDINGS.some(ending => word === stem + ending));
  if (!found || (rest.trim() && !SEPARATOR.test(rest))) return undefined;
  const sentence = rest.replace(SEPARATOR, '').trim();
  return { ...languageOf(found[1]), ...(sentence ? { sentence } : {}) };
}
