import type * as de from './de.js';
import type { Translated } from './message.js';

/* Month names as CLDR's `ar` has them; Latin digits and the Gregorian calendar throughout. */
const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const;
const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

export const common: Translated<typeof de.common, 'ar'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday}، {day} {month} {year}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday}، {day} {month}',
  monthAndYear: '{month} {year}',
  days: 'من {start} إلى {end}',
  range: 'من {start} إلى {end}',
  rangeWithWeekdays: 'من {start}، إلى {end}',
  hour: '{hh}:00',
  hourAndMinute: '{hh}:{mm}',
  time: 'الساعة {time}',
  times: 'من الساعة {start} إلى {end}',
  dateAndTime: '{date}، {time}',
  retry: 'حاول مرة أخرى',
  inGerman: 'بالألمانية',
};

export const news: Translated<typeof de.news, 'ar'> = {
  heading: 'أخبار مدينة هيرنه',
  loading: 'جارٍ تحميل الأخبار',
  empty: 'لا توجد أخبار حاليًا.',
  error: 'يتعذر تحميل الأخبار حاليًا.',
  more: 'عرض المزيد من الأخبار',
  moreCame: {
    zero: 'لا أخبار أخرى',
    one: 'خبر واحد آخر',
    two: 'خبران آخران',
    few: '{n} أخبار أخرى',
    many: '{n} خبرًا آخر',
    other: '{n} خبر آخر',
  },
  all: 'جميع الأخبار',
  titleless: 'خبر بلا عنوان',
  shown: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '{n} أخبار',
    many: '{n} خبرًا',
    other: '{n} خبر',
  },
  newCame: {
    zero: 'لا أخبار جديدة',
    one: 'خبر جديد واحد',
    two: 'خبران جديدان',
    few: '{n} أخبار جديدة',
    many: '{n} خبرًا جديدًا',
    other: '{n} خبر جديد',
  },
  stale: 'آخر تحديث: {age}',
  minutesAgo: {
    zero: 'الآن',
    one: 'قبل دقيقة واحدة',
    two: 'قبل دقيقتين',
    few: 'قبل {n} دقائق',
    many: 'قبل {n} دقيقة',
    other: 'قبل {n} دقيقة',
  },
  hoursAgo: {
    zero: 'الآن',
    one: 'قبل ساعة واحدة',
    two: 'قبل ساعتين',
    few: 'قبل {n} ساعات',
    many: 'قبل {n} ساعة',
    other: 'قبل {n} ساعة',
  },
  daysAgo: {
    zero: 'اليوم',
    one: 'قبل يوم واحد',
    two: 'قبل يومين',
    few: 'قبل {n} أيام',
    many: 'قبل {n} يومًا',
    other: 'قبل {n} يوم',
  },
  event: 'موعد: {when}',
  save: 'حفظ الموعد',
  read: 'قراءة بصوت عالٍ',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  stop: 'إيقاف',
};

export const banner: Translated<typeof de.banner, 'ar'> = {
  heading: 'الدوائر المغلقة',
  closedToday: 'مغلق اليوم',
  closedTomorrow: 'مغلق غدًا',
};

export const switcher: Translated<typeof de.switcher, 'ar'> = {
  label: 'اختيار اللغة',
  button: 'اللغة: {language}',
  changed: 'أصبحت اللغة العربية.',
};

export const translation: Translated<typeof de.translation, 'ar'> = {
  translate: 'الترجمة على هذا الجهاز',
  working: 'جارٍ الترجمة…',
  done: 'ترجمة آلية',
  original: 'عرض النص الأصلي',
  failed: 'تعذرت الترجمة.',
};
