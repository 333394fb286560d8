/* German: the language that defines the keys. One exported section per element, so that a
   bundle with one element carries only its words. */

const months = [
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
] as const;
const weekdays = [
  'Sonntag',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
] as const;

/** Dates and words all elements share. Read through dates.ts. */
export const common = {
  /** As they stand in a date ("5 марта"). */
  months,
  /** As they stand without a day ("март 2026 г."). */
  monthsAlone: months,
  /** Sunday first, as `Date#getUTCDay` counts. */
  weekdays,
  /** After "from", "since", "until" (Polish and Russian: genitive). */
  weekdaysFrom: weekdays,
  /** After "on" and an included "to" (Polish and Russian: accusative). */
  weekdaysOn: weekdays,
  /* Whole patterns, because languages differ in more than the order of the parts. */
  date: '{day}. {month} {year}',
  dateWithWeekday: '{weekday}, {day}. {month} {year}',
  dayAndMonth: '{day}. {month}',
  dayAndMonthWithWeekday: '{weekday}, {day}. {month}',
  monthAndYear: '{month} {year}',
  /** Two days of one month; takes the place of `{day}` in a pattern without weekday. */
  days: '{start}. bis {end}',
  /** Two dates. */
  range: '{start} bis {end}',
  /** Two dates with their weekdays. */
  rangeWithWeekdays: '{start}, bis {end}',
  /* A time of day in words: `{h}` 9, `{hh}` 09, `{mm}` 05. Then what stands around one or two. */
  hour: '{h}',
  hourAndMinute: '{h}:{mm}',
  time: '{time} Uhr',
  times: '{start}–{end} Uhr',
  /** A date with a time or times. */
  dateAndTime: '{date}, {time}',
  retry: 'Erneut versuchen',
  /** Mark on text that exists in German only. */
  inGerman: 'auf Deutsch',
} as const;

/** `<herne-news-list>` */
export const news = {
  heading: 'Aktuelles der Stadt Herne',
  loading: 'Meldungen werden geladen',
  empty: 'Zurzeit keine Meldungen.',
  error: 'Die Meldungen können gerade nicht geladen werden.',
  more: 'Mehr Meldungen anzeigen',
  moreCame: { one: '{n} weitere Meldung', other: '{n} weitere Meldungen' },
  all: 'Alle Meldungen',
  titleless: 'Meldung ohne Titel',
  shown: { one: '{n} Meldung', other: '{n} Meldungen' },
  newCame: { one: '{n} neue Meldung', other: '{n} neue Meldungen' },
  stale: 'Zuletzt aktualisiert: {age}',
  minutesAgo: { one: 'vor {n} Minute', other: 'vor {n} Minuten' },
  hoursAgo: { one: 'vor {n} Stunde', other: 'vor {n} Stunden' },
  daysAgo: { one: 'vor {n} Tag', other: 'vor {n} Tagen' },
  event: 'Termin: {when}',
  save: 'Termin speichern',
  read: 'Vorlesen',
  pause: 'Pause',
  resume: 'Weiterlesen',
  stop: 'Beenden',
} as const;

/** `<herne-closure-banner>` */
export const banner = {
  heading: 'Geschlossene Dienststellen',
  closedToday: 'Heute geschlossen',
  closedTomorrow: 'Morgen geschlossen',
} as const;

/** `<herne-language-switcher>` */
export const switcher = {
  /** Name of the landmark. */
  label: 'Sprache wählen',
  /** On the button that opens the list; contains the current language. */
  button: 'Sprache: {language}',
  /** Said after a change, in the language changed to. */
  changed: 'Die Sprache ist jetzt Deutsch.',
} as const;

/** Translation on the reader's own device; for the news list and the closure banner. */
export const translation = {
  translate: 'Auf diesem Gerät übersetzen',
  working: 'Wird übersetzt …',
  done: 'Maschinell übersetzt',
  original: 'Original anzeigen',
  failed: 'Die Übersetzung ist nicht gelungen.',
} as const;
