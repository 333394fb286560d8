import type * as de from './de.js';
import type { Translated } from './message.js';

const months = [
  'ianuarie',
  'februarie',
  'martie',
  'aprilie',
  'mai',
  'iunie',
  'iulie',
  'august',
  'septembrie',
  'octombrie',
  'noiembrie',
  'decembrie',
] as const;
const weekdays = ['duminică', 'luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă'] as const;

export const common: Translated<typeof de.common, 'ro'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday}, {date}',
  dayAndMonthWithWeekday: '{weekday}, {date}',
  days: '{start}–{end}',
  range: '{start} – {end}',
  rangeWithWeekdays: '{start} – {end}',
  clock: '{h}:{mm}',
  time: 'ora {time}',
  times: 'orele {start}–{end}',
  comma: ', ',
  retry: 'Încercați din nou',
  inGerman: 'în germană',
  calendar: 'Adăugați în calendar',
  asOf: 'Actualizat: {date}',
  unavailable: '{what}: serviciu indisponibil momentan',
  wait: 'Așteptați…',
};

export const news: Translated<typeof de.news, 'ro'> = {
  heading: 'Noutăți din orașul Herne',
  empty: 'Momentan nu există noutăți.',
  more: 'Mai multe noutăți',
  all: 'Toate noutățile',
  items: { one: 'o noutate', few: '{n} noutăți', other: '{n} de noutăți' },
  added: 'Adăugat: {items}',
  event: 'Eveniment: {when}',
  read: 'Citiți cu voce tare',
  pause: 'Pauză',
  resume: 'Continuați',
  stop: 'Opriți',
};

export const banner: Translated<typeof de.banner, 'ro'> = {
  heading: 'Servicii închise ale orașului Herne',
  today: 'astăzi',
  tomorrow: 'mâine',
  onDay: '{on}',
  after: '{when} de la {time}',
  before: '{when} până la {time}',
  between: '{when} între orele {start} și {end}',
  fromTomorrow: 'de mâine',
  fromDay: 'de {from},',
  toDay: 'până {from} inclusiv',
  toDayAt: 'până {from}, {time}',
  toFurther: 'până la noi dispoziții',
  closed: 'închis {when}',
  closedSince: 'închis de la {time}',
  lastDay: 'închis astăzi (ultima zi)',
  opensLate: 'se deschide {when} abia la {time}',
  reopens: 'deschis din nou de {from}',
  reopensAt: 'deschis din nou de {from}, {time}',
  also: 'De asemenea:',
  colon: ':',
  reason: 'Motiv:',
  and: ' și ',
  ended: 'Închidere încheiată',
  release: 'Citiți comunicatul',
  hide: 'Ascundeți anunțul',
  details: 'Detalii',
  more: { one: 'Încă {n} închidere', few: 'Încă {n} închideri', other: 'Încă {n} de închideri' },
  none: 'Astăzi nicio închidere anunțată',
  berlin: 'Toate orele: ora Berlinului',
  preview: 'Previzualizare: {date}',
  hidden: 'Ascuns',
};

export const switcher: Translated<typeof de.switcher, 'ro'> = {
  label: 'Alegeți limba',
  button: 'Limba: {language}',
};

export const translation: Translated<typeof de.translation, 'ro'> = {
  translate: 'Traduceți pe acest dispozitiv',
  done: 'Traducere automată',
  original: 'Afișați originalul',
};
