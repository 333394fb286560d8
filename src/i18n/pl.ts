import type * as de from './de.js';
import type { Translated } from './message.js';

export const common: Translated<typeof de.common, 'pl'> = {
  months: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  monthsAlone: [
    'styczeń',
    'luty',
    'marzec',
    'kwiecień',
    'maj',
    'czerwiec',
    'lipiec',
    'sierpień',
    'wrzesień',
    'październik',
    'listopad',
    'grudzień',
  ],
  weekdays: ['niedziela', 'poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota'],
  weekdaysFrom: ['niedzieli', 'poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty'],
  weekdaysOn: ['niedzielę', 'poniedziałek', 'wtorek', 'środę', 'czwartek', 'piątek', 'sobotę'],
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday}, {day} {month} {year}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday}, {day} {month}',
  monthAndYear: '{month} {year}',
  days: 'od {start} do {end}',
  range: 'od {start} do {end}',
  rangeWithWeekdays: 'od {start}, do {end}',
  hour: '{h}:00',
  hourAndMinute: '{h}:{mm}',
  time: 'godz. {time}',
  times: 'godz. {start}–{end}',
  dateAndTime: '{date}, {time}',
  retry: 'Spróbuj ponownie',
  inGerman: 'po niemiecku',
};

export const news: Translated<typeof de.news, 'pl'> = {
  heading: 'Aktualności miasta Herne',
  loading: 'Trwa ładowanie aktualności',
  empty: 'Obecnie brak aktualności.',
  error: 'Nie można teraz załadować aktualności.',
  more: 'Pokaż więcej aktualności',
  moreCame: {
    one: 'jeszcze {n} wiadomość',
    few: 'jeszcze {n} wiadomości',
    many: 'jeszcze {n} wiadomości',
    other: 'jeszcze {n} wiadomości',
  },
  all: 'Wszystkie aktualności',
  titleless: 'Wiadomość bez tytułu',
  shown: {
    one: '{n} wiadomość',
    few: '{n} wiadomości',
    many: '{n} wiadomości',
    other: '{n} wiadomości',
  },
  newCame: {
    one: '{n} nowa wiadomość',
    few: '{n} nowe wiadomości',
    many: '{n} nowych wiadomości',
    other: '{n} nowej wiadomości',
  },
  stale: 'Ostatnia aktualizacja: {age}',
  minutesAgo: {
    one: '{n} minutę temu',
    few: '{n} minuty temu',
    many: '{n} minut temu',
    other: '{n} minuty temu',
  },
  hoursAgo: {
    one: '{n} godzinę temu',
    few: '{n} godziny temu',
    many: '{n} godzin temu',
    other: '{n} godziny temu',
  },
  daysAgo: {
    one: '{n} dzień temu',
    few: '{n} dni temu',
    many: '{n} dni temu',
    other: '{n} dnia temu',
  },
  event: 'Termin: {when}',
  save: 'Zapisz termin',
  read: 'Przeczytaj na głos',
  pause: 'Pauza',
  resume: 'Wznów',
  stop: 'Zatrzymaj',
};

export const banner: Translated<typeof de.banner, 'pl'> = {
  heading: 'Zamknięte urzędy',
  closedToday: 'Dziś zamknięte',
  closedTomorrow: 'Jutro zamknięte',
};

export const switcher: Translated<typeof de.switcher, 'pl'> = {
  label: 'Wybierz język',
  button: 'Język: {language}',
  changed: 'Język zmieniono na polski.',
};

export const translation: Translated<typeof de.translation, 'pl'> = {
  translate: 'Przetłumacz na tym urządzeniu',
  working: 'Trwa tłumaczenie…',
  done: 'Tłumaczenie maszynowe',
  original: 'Pokaż oryginał',
  failed: 'Tłumaczenie nie powiodło się.',
};
