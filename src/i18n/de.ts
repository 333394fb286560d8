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
  /** Whole; without a year it ends before ` {year}`, without a day it begins at the month. */
  date: '{day}. {month} {year}',
  dateWithWeekday: '{weekday}, {date}',
  dayAndMonthWithWeekday: '{weekday}, {date}',
  /** Two days of one month; takes the place of `{day}` in a pattern without weekday. */
  days: '{start}. bis {end}',
  /** Two dates. */
  range: '{start} bis {end}',
  /** Two dates with their weekdays. */
  rangeWithWeekdays: '{start}, bis {end}',
  /** A time of day: `{h}` 9, `{hh}` 09, `{mm}` 05. What is in brackets goes at the full hour. */
  clock: '{h}[:{mm}]',
  /* What stands around one and around two of them. */
  time: '{time} Uhr',
  times: '{start}–{end} Uhr',
  /** Between a date and its time, between names. */
  comma: ', ',
  retry: 'Erneut versuchen',
  /** Mark on text that exists in German only. */
  inGerman: 'auf Deutsch',
  /** Offers a calendar file. */
  calendar: 'In den Kalender',
  /** A date, or how long ago: "vor 3 Stunden". */
  asOf: 'Stand: {date}',
  /** The heading of what could not be had, or what a button was to do. */
  unavailable: '{what}: zurzeit nicht verfügbar',
  wait: 'Bitte warten …',
} as const;

/** `<herne-news-list>` */
export const news = {
  heading: 'Aktuelles der Stadt Herne',
  empty: 'Zurzeit keine Meldungen.',
  more: 'Mehr Meldungen',
  all: 'Alle Meldungen',
  /** Said: how many are shown. */
  items: { one: '{n} Meldung', other: '{n} Meldungen' },
  /** Said: how many came, by themselves or because a reader asked for more. */
  added: 'Dazugekommen: {items}',
  event: 'Termin: {when}',
  read: 'Vorlesen',
  pause: 'Pause',
  resume: 'Weiterlesen',
  stop: 'Beenden',
} as const;

/** `<herne-closure-banner>` */
export const banner = {
  heading: 'Schließungen bei der Stadt Herne',
  /* When, in lower case: the start of a sentence is capitalised in code. `{on}`, `{from}`: a day with
     its weekday, in the form that stands after "on" and "from"; `{date} ({weekday})`: the same apart. */
  today: 'heute',
  tomorrow: 'morgen',
  onDay: 'am {on}',
  /* `{time}` with its unit (12 Uhr), `{start}` and `{end}` without. */
  after: '{when} ab {time}',
  before: '{when} bis {time}',
  between: '{when} von {start} bis {time}',
  /* A stretch is a start and an end: "ab morgen" + "bis auf Weiteres". */
  fromTomorrow: 'ab morgen',
  fromDay: 'ab {from},',
  toDay: 'bis einschließlich {from}',
  toDayAt: 'bis {from}, {time}',
  toFurther: 'bis auf Weiteres',
  /* What a notice says first. */
  closed: '{when} geschlossen',
  closedSince: 'seit {time} geschlossen',
  lastDay: 'nur noch heute geschlossen',
  opensLate: 'öffnet {when} erst um {time}',
  reopens: 'wieder geöffnet ab {from}',
  reopensAt: 'wieder geöffnet ab {from}, {time}',
  also: 'Außerdem:',
  /** Between what is closed when and the names. */
  colon: ':',
  reason: 'Grund:',
  and: ' und ',
  /** Said, not shown. */
  ended: 'Schließung beendet',
  release: 'Zur Meldung',
  hide: 'Hinweis ausblenden',
  details: 'Details',
  more: { one: '{n} weitere Schließung', other: '{n} weitere Schließungen' },
  /** A claim about what was reported, not about the offices. */
  none: 'Heute keine Schließungen gemeldet',
  berlin: 'Alle Zeiten: Berliner Zeit',
  preview: 'Vorschau: {date}',
  hidden: 'Ausgeblendet',
} as const;

/** `<herne-language-switcher>` */
export const switcher = {
  /** Name of the landmark. */
  label: 'Sprache wählen',
  /** On the button that opens the list; contains the current language. */
  button: 'Sprache: {language}',
} as const;

/** Translation on the reader's own device; for the news list and the closure banner. */
export const translation = {
  translate: 'Auf diesem Gerät übersetzen',
  done: 'Maschinell übersetzt',
  original: 'Original anzeigen',
} as const;
