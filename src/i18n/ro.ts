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
  dateWithWeekday: '{weekday}, {day} {month} {year}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday}, {day} {month}',
  monthAndYear: '{month} {year}',
  days: '{start}–{end}',
  range: '{start} – {end}',
  rangeWithWeekdays: '{start} – {end}',
  hour: '{h}:00',
  hourAndMinute: '{h}:{mm}',
  time: 'ora {time}',
  times: 'orele {start}–{end}',
  dateAndTime: '{date}, {time}',
  retry: 'Încercați din nou',
  inGerman: 'în germană',
};

export const news: Translated<typeof de.news, 'ro'> = {
  heading: 'Noutăți din orașul Herne',
  loading: 'Se încarcă noutățile',
  empty: 'Momentan nu există noutăți.',
  error: 'Noutățile nu pot fi încărcate momentan.',
  more: 'Afișați mai multe noutăți',
  moreCame: {
    one: 'încă o noutate',
    few: 'încă {n} noutăți',
    other: 'încă {n} de noutăți',
  },
  all: 'Toate noutățile',
  titleless: 'Noutate fără titlu',
  shown: { one: 'o noutate', few: '{n} noutăți', other: '{n} de noutăți' },
  newCame: { one: 'o noutate nouă', few: '{n} noutăți noi', other: '{n} de noutăți noi' },
  stale: 'Ultima actualizare: {age}',
  minutesAgo: { one: 'acum un minut', few: 'acum {n} minute', other: 'acum {n} de minute' },
  hoursAgo: { one: 'acum o oră', few: 'acum {n} ore', other: 'acum {n} de ore' },
  daysAgo: { one: 'acum o zi', few: 'acum {n} zile', other: 'acum {n} de zile' },
  event: 'Eveniment: {when}',
  save: 'Salvați evenimentul',
  read: 'Citește cu voce tare',
  pause: 'Pauză',
  resume: 'Continuă',
  stop: 'Oprește',
};

export const banner: Translated<typeof de.banner, 'ro'> = {
  heading: 'Birouri închise',
  closedToday: 'Închis astăzi',
  closedTomorrow: 'Închis mâine',
};

export const switcher: Translated<typeof de.switcher, 'ro'> = {
  label: 'Alegeți limba',
  button: 'Limba: {language}',
  changed: 'Limba este acum româna.',
};

export const translation: Translated<typeof de.translation, 'ro'> = {
  translate: 'Traduceți pe acest dispozitiv',
  working: 'Se traduce…',
  done: 'Traducere automată',
  original: 'Afișați originalul',
  failed: 'Traducerea nu a reușit.',
};
