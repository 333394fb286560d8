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
  dateWithWeekday: '{weekday}, {date}',
  dayAndMonthWithWeekday: '{weekday} {date}',
  days: '{start} to {end}',
  range: '{start} to {end}',
  rangeWithWeekdays: '{start} to {end}',
  clock: '{hh}:{mm}',
  time: '{time}',
  times: '{start} to {end}',
  comma: ', ',
  retry: 'Try again',
  inGerman: 'in German',
  calendar: 'Add to calendar',
  asOf: 'Updated: {date}',
  unavailable: '{what}: not available at the moment',
  wait: 'Please wait…',
};

export const news: Translated<typeof de.news, 'en'> = {
  heading: 'News from the City of Herne',
  empty: 'There is no news at the moment.',
  more: 'More news',
  all: 'All news',
  items: { one: '{n} item', other: '{n} items' },
  added: 'Added: {items}',
  event: 'Event: {when}',
  read: 'Read aloud',
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
};

export const banner: Translated<typeof de.banner, 'en'> = {
  heading: 'Closures at the City of Herne',
  today: 'today',
  tomorrow: 'tomorrow',
  onDay: 'on {on}',
  after: '{when} from {time}',
  before: '{when} until {time}',
  between: '{when} from {start} to {time}',
  fromTomorrow: 'from tomorrow',
  fromDay: 'from {from}',
  toDay: 'up to and including {from}',
  toDayAt: 'until {time} on {from}',
  toFurther: 'until further notice',
  closed: 'closed {when}',
  closedSince: 'closed since {time}',
  lastDay: 'closed today (last day)',
  opensLate: 'does not open until {time} {when}',
  reopens: 'open again from {from}',
  reopensAt: 'open again from {time} on {from}',
  also: 'Also:',
  colon: ':',
  reason: 'Reason:',
  and: ' and ',
  ended: 'Closure ended',
  release: 'Full announcement',
  hide: 'Hide notice',
  details: 'Details',
  more: { one: '{n} more closure', other: '{n} more closures' },
  none: 'No closures reported for today',
  berlin: 'All times: Berlin time',
  preview: 'Preview: {date}',
  hidden: 'Hidden',
};

export const switcher: Translated<typeof de.switcher, 'en'> = {
  label: 'Choose language',
  button: 'Language: {language}',
};

export const translation: Translated<typeof de.translation, 'en'> = {
  translate: 'Translate on this device',
  done: 'Machine translation',
  original: 'Show original',
};
