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

/** Dates and shared words in every language. */
export const common = byKey<typeof de.common>({
  de: de.common,
  en: en.common,
  fr: fr.common,
  ro: ro.common,
  bg: bg.common,
  pl: pl.common,
  tr: tr.common,
  ru: ru.common,
  ar: ar.common,
});
