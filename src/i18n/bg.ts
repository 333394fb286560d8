import type * as de from './de.js';
import type { Translated } from './message.js';

const months = [
  'януари',
  'февруари',
  'март',
  'април',
  'май',
  'юни',
  'юли',
  'август',
  'септември',
  'октомври',
  'ноември',
  'декември',
] as const;
const weekdays = [
  'неделя',
  'понеделник',
  'вторник',
  'сряда',
  'четвъртък',
  'петък',
  'събота',
] as const;

export const common: Translated<typeof de.common, 'bg'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year} г.',
  dateWithWeekday: '{weekday}, {day} {month} {year} г.',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday}, {day} {month}',
  monthAndYear: '{month} {year} г.',
  days: 'от {start} до {end}',
  range: 'от {start} до {end}',
  rangeWithWeekdays: 'от {start}, до {end}',
  hour: '{h}:00',
  hourAndMinute: '{h}:{mm}',
  time: '{time} ч.',
  times: '{start}–{end} ч.',
  dateAndTime: '{date}, {time}',
  retry: 'Опитайте отново',
  inGerman: 'на немски',
};

export const news: Translated<typeof de.news, 'bg'> = {
  heading: 'Новини от град Херне',
  loading: 'Новините се зареждат',
  empty: 'В момента няма новини.',
  error: 'В момента новините не могат да бъдат заредени.',
  more: 'Покажете още новини',
  moreCame: { one: 'още {n} новина', other: 'още {n} новини' },
  all: 'Всички новини',
  titleless: 'Новина без заглавие',
  shown: { one: '{n} новина', other: '{n} новини' },
  newCame: { one: '{n} нова новина', other: '{n} нови новини' },
  stale: 'Последна актуализация: {age}',
  minutesAgo: { one: 'преди {n} минута', other: 'преди {n} минути' },
  hoursAgo: { one: 'преди {n} час', other: 'преди {n} часа' },
  daysAgo: { one: 'преди {n} ден', other: 'преди {n} дни' },
  event: 'Събитие: {when}',
  save: 'Запазете събитието',
  read: 'Прочетете на глас',
  pause: 'Пауза',
  resume: 'Продължете',
  stop: 'Спрете',
};

export const banner: Translated<typeof de.banner, 'bg'> = {
  heading: 'Затворени служби',
  closedToday: 'Днес е затворено',
  closedTomorrow: 'Утре е затворено',
};

export const switcher: Translated<typeof de.switcher, 'bg'> = {
  label: 'Избор на език',
  button: 'Език: {language}',
  changed: 'Езикът вече е български.',
};

export const translation: Translated<typeof de.translation, 'bg'> = {
  translate: 'Превод на това устройство',
  working: 'Превежда се…',
  done: 'Машинен превод',
  original: 'Показване на оригинала',
  failed: 'Преводът не успя.',
};
