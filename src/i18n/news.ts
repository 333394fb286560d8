import * as ar from './ar.js';
import * as bg from './bg.js';
import * as de from './de.js';
import * as en from './en.js';
import * as fr from './fr.js';
import * as pl from './pl.js';
import * as ro from './ro.js';
import * as ru from './ru.js';
import * as tr from './tr.js';
import { byKey } from './message.js';

/** Words of the news list in every language. */
export const news = byKey<typeof de.news>({
  de: de.news,
  en: en.news,
  fr: fr.news,
  ro: ro.news,
  bg: bg.news,
  pl: pl.news,
  tr: tr.news,
  ru: ru.news,
  ar: ar.news,
});
