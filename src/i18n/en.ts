import type * as de from './de.js';
import type { Translated } from './message.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const common: Translated<typeof de.common, 'en'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday}, {day} {month} {year}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday} {day} {month}',
  monthAndYear: '{month} {year}',
  days: '{start} to {end}',
  range: '{start} to {end}',
  rangeWithWeekdays: '{start} to {end}',
  hour: '{hh}:00',
  hourAndMinute: '{hh}:{mm}',
  time: '{time}',
  times: '{start} to {end}',
  dateAndTime: '{date}, {time}',
  retry: 'Try again',
  inGerman: 'in German',
};

export const news: Translated<typeof de.news, 'en'> = {
  heading: 'News from the City of Herne',
  loading: 'Loading news',
  empty: 'There is no news at the moment.',
  error: 'The news cannot be loaded at the moment.',
  more: 'Show more news',
  moreCame: { one: '{n} more item', other: '{n} more items' },
  all: 'All news',
  titleless: 'Untitled item',
  shown: { one: '{n} item', other: '{n} items' },
  newCame: { one: '{n} new item', other: '{n} new items' },
  stale: 'Last updated: {age}',
  minutesAgo: { one: '{n} minute ago', other: '{n} minutes ago' },
  hoursAgo: { one: '{n} hour ago', other: '{n} hours ago' },
  daysAgo: { one: '{n} day ago', other: '{n} days ago' },
  event: 'Event: {when}',
  save: 'Save event',
  read: 'Read aloud',
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
};

export const banner: Translated<typeof de.banner, 'en'> = {
  heading: 'Closed offices',
  closedToday: 'Closed today',
  closedTomorrow: 'Closed tomorrow',
};

export const switcher: Translated<typeof de.switcher, 'en'> = {
  label: 'Choose language',
  button: 'Language: {language}',
  changed: 'The language is now English.',
};

export const translation: Translated<typeof de.translation, 'en'> = {
  translate: 'Translate on this device',
  working: 'Translating…',
  done: 'Machine translation',
  original: 'Show original',
  failed: 'The translation did not work.',
};
