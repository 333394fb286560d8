import type * as de from './de.js';
import type { Translated } from './message.js';

export const common: Translated<typeof de.common, 'ru'> = {
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  monthsAlone: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  weekdays: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
  weekdaysFrom: [
    'воскресенья',
    'понедельника',
    'вторника',
    'среды',
    'четверга',
    'пятницы',
    'субботы',
  ],
  weekdaysOn: ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'],
  date: '{day} {month} {year} г.',
  dateWithWeekday: '{weekday}, {day} {month} {year} г.',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday}, {day} {month}',
  monthAndYear: '{month} {year} г.',
  days: 'с {start} по {end}',
  range: 'с {start} по {end}',
  rangeWithWeekdays: 'с {start}, по {end}',
  hour: '{h}:00',
  hourAndMinute: '{h}:{mm}',
  time: '{time}',
  times: '{start}–{end}',
  dateAndTime: '{date}, {time}',
  retry: 'Повторить попытку',
  inGerman: 'на немецком языке',
};

export const news: Translated<typeof de.news, 'ru'> = {
  heading: 'Новости города Херне',
  loading: 'Новости загружаются',
  empty: 'Сейчас новостей нет.',
  error: 'Сейчас не удаётся загрузить новости.',
  more: 'Показать ещё новости',
  moreCame: {
    one: 'ещё {n} новость',
    few: 'ещё {n} новости',
    many: 'ещё {n} новостей',
    other: 'ещё {n} новости',
  },
  all: 'Все новости',
  titleless: 'Новость без заголовка',
  shown: { one: '{n} новость', few: '{n} новости', many: '{n} новостей', other: '{n} новости' },
  newCame: {
    one: '{n} новая новость',
    few: '{n} новые новости',
    many: '{n} новых новостей',
    other: '{n} новой новости',
  },
  stale: 'Последнее обновление: {age}',
  minutesAgo: {
    one: '{n} минуту назад',
    few: '{n} минуты назад',
    many: '{n} минут назад',
    other: '{n} минуты назад',
  },
  hoursAgo: {
    one: '{n} час назад',
    few: '{n} часа назад',
    many: '{n} часов назад',
    other: '{n} часа назад',
  },
  daysAgo: {
    one: '{n} день назад',
    few: '{n} дня назад',
    many: '{n} дней назад',
    other: '{n} дня назад',
  },
  event: 'Мероприятие: {when}',
  save: 'Сохранить мероприятие',
  read: 'Прочитать вслух',
  pause: 'Пауза',
  resume: 'Продолжить',
  stop: 'Остановить',
};

export const banner: Translated<typeof de.banner, 'ru'> = {
  heading: 'Закрытые учреждения',
  closedToday: 'Сегодня закрыто',
  closedTomorrow: 'Завтра закрыто',
};

export const switcher: Translated<typeof de.switcher, 'ru'> = {
  label: 'Выбор языка',
  button: 'Язык: {language}',
  changed: 'Язык изменён на русский.',
};

export const translation: Translated<typeof de.translation, 'ru'> = {
  translate: 'Перевести на этом устройстве',
  working: 'Идёт перевод…',
  done: 'Машинный перевод',
  original: 'Показать оригинал',
  failed: 'Не удалось перевести.',
};
