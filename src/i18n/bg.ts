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
  dateWithWeekday: '{weekday}, {date}',
  dayAndMonthWithWeekday: '{weekday}, {date}',
  days: 'от {start} до {end}',
  range: 'от {start} до {end}',
  rangeWithWeekdays: 'от {start}, до {end}',
  clock: '{h}:{mm}',
  time: '{time} ч.',
  times: '{start}–{end} ч.',
  comma: ', ',
  retry: 'Опитайте отново',
  inGerman: 'на немски',
  calendar: 'Добавяне в календара',
  asOf: 'Актуализация: {date}',
  unavailable: '{what}: в момента няма достъп',
  wait: 'Моля, изчакайте…',
};

export const news: Translated<typeof de.news, 'bg'> = {
  heading: 'Новини от град Херне',
  empty: 'В момента няма новини.',
  more: 'Още новини',
  all: 'Всички новини',
  items: { one: '{n} новина', other: '{n} новини' },
  added: 'Добавено: {items}',
  event: 'Събитие: {when}',
  read: 'Прочетете на глас',
  pause: 'Пауза',
  resume: 'Продължете',
  stop: 'Спрете',
};

export const banner: Translated<typeof de.banner, 'bg'> = {
  heading: 'Затворени служби на град Херне',
  today: 'днес',
  tomorrow: 'утре',
  onDay: 'на {date} ({weekday})',
  after: '{when} от {time}',
  before: '{when} до {time}',
  between: '{when} от {start} до {time}',
  fromTomorrow: 'от утре',
  fromDay: 'от {date} ({weekday})',
  toDay: 'до {date} ({weekday}) включително',
  toDayAt: 'до {time} на {date} ({weekday})',
  toFurther: 'до второ нареждане',
  closed: '{when} затворено',
  closedSince: 'затворено от {time}',
  lastDay: 'днес затворено (последен ден)',
  opensLate: '{when} отваря едва в {time}',
  reopens: 'отново отворено от {date} ({weekday})',
  reopensAt: 'отново отворено от {time} на {date} ({weekday})',
  also: 'Също:',
  colon: ':',
  reason: 'Причина:',
  and: ' и ',
  ended: 'Затварянето приключи',
  release: 'Към съобщението',
  hide: 'Скриване на съобщението',
  details: 'Подробности',
  more: { one: 'Още {n} затваряне', other: 'Още {n} затваряния' },
  none: 'За днес няма обявени затваряния',
  berlin: 'Всички часове: берлинско време',
  preview: 'Преглед: {date}',
  hidden: 'Скрито',
};

export const switcher: Translated<typeof de.switcher, 'bg'> = {
  label: 'Избор на език',
  button: 'Език: {language}',
};

export const translation: Translated<typeof de.translation, 'bg'> = {
  translate: 'Превод на това устройство',
  done: 'Машинен превод',
  original: 'Показване на оригинала',
};
