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

/** Words of the closure banner in every language. */
export const banner = byKey<typeof de.banner>({
  de: de.banner,
  en: en.banner,
  fr: fr.banner,
  ro: ro.banner,
  bg: bg.banner,
  pl: pl.banner,
  tr: tr.banner,
  ru: ru.banner,
  ar: ar.banner,
});
