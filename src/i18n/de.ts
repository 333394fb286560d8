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
  event: 'Termin: {when}',
  save: 'Termin speichern',
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
  /** A time of day follows. */
  onDayAt: 'am {on},',
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
  closedStill: 'heute noch bis {time} geschlossen',
  lastDay: 'nur noch heute geschlossen',
  opensLate: 'öffnet {when} erst um {time}',
  reopens: 'wieder geöffnet ab {from}',
  reopensAt: 'wieder geöffnet ab {from}, {time}',
  also: 'Außerdem geschlossen:',
  reason: 'Grund:',
  and: ' und ',
  comma: ', ',
  /** Said, not shown. */
  ended: 'Schließung beendet',
  release: 'Zur Meldung',
  calendar: 'In den Kalender',
  hide: 'Hinweis ausblenden',
  details: 'Einzelheiten',
  more: { one: '{n} weitere Schließung', other: '{n} weitere Schließungen' },
  /** A claim about what was reported, not about the offices. */
  none: 'Heute keine Schließungen gemeldet',
  asOf: 'Stand: {date}',
  berlin: 'Alle Zeitangaben nach Berliner Zeit',
  preview: 'Vorschau: {date}',
  hidden: 'Hinweis ausgeblendet',
  error: 'Ob etwas geschlossen ist, lässt sich gerade nicht anzeigen.',
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
