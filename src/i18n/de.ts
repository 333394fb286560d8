/* German: the language that defines the keys. One exported section per element, so that a
   bundle with one element carries only its words. */

/** Dates and words all elements share. */
export const common = {
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  /** Sunday first, as `Date#getUTCDay` counts. */
  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  date: '{day}. {month} {year}',
  dateWithWeekday: '{weekday}, {day}. {month} {year}',
  monthAndYear: '{month} {year}',
  time: '{hour}:{minute}',
  retry: 'Erneut versuchen',
} as const;

/** `<herne-news-list>` */
export const news = {
  heading: 'Aktuelles der Stadt Herne',
  loading: 'Meldungen werden geladen',
  empty: 'Zurzeit keine Meldungen.',
  error: 'Die Meldungen können gerade nicht geladen werden.',
  more: 'Mehr Meldungen anzeigen',
  moreCame: { one: '{n} weitere Meldung', other: '{n} weitere Meldungen' },
} as const;

/** `<herne-closure-banner>` */
export const banner = {
  heading: 'Geschlossene Dienststellen',
  closedToday: 'Heute geschlossen',
  closedTomorrow: 'Morgen geschlossen',
} as const;

/** `<herne-language-switcher>` */
export const switcher = {
  label: 'Sprache wählen',
} as const;
