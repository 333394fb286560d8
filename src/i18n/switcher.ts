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

/** Words of the language switcher in every language. */
export const switcher = byKey<typeof de.switcher>({
  de: de.switcher,
  en: en.switcher,
  fr: fr.switcher,
  ro: ro.switcher,
  bg: bg.switcher,
  pl: pl.switcher,
  tr: tr.switcher,
  ru: ru.switcher,
  ar: ar.switcher,
});
