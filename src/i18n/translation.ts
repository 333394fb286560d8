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

/** Words of on-device translation in every language. */
export const translation = byKey<typeof de.translation>({
  de: de.translation,
  en: en.translation,
  fr: fr.translation,
  ro: ro.translation,
  bg: bg.translation,
  pl: pl.translation,
  tr: tr.translation,
  ru: ru.translation,
  ar: ar.translation,
});
