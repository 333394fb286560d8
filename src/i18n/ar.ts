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
  dateWithWeekday: '{weekday}، {date}',
  dayAndMonthWithWeekday: '{weekday}، {date}',
  days: 'من {start} إلى {end}',
  range: 'من {start} إلى {end}',
  rangeWithWeekdays: 'من {start}، إلى {end}',
  clock: '{hh}:{mm}',
  time: 'الساعة {time}',
  times: 'من الساعة {start} إلى {end}',
  comma: '، ',
  retry: 'حاول مرة أخرى',
  inGerman: 'بالألمانية',
  calendar: 'إضافة إلى التقويم',
  asOf: 'آخر تحديث: {date}',
  unavailable: '{what}: غير متاح حاليًا',
  wait: 'يرجى الانتظار…',
};

export const news: Translated<typeof de.news, 'ar'> = {
  heading: 'أخبار مدينة هيرنه',
  empty: 'لا توجد أخبار حاليًا.',
  more: 'المزيد من الأخبار',
  all: 'جميع الأخبار',
  items: {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '{n} أخبار',
    many: '{n} خبرًا',
    other: '{n} خبر',
  },
  added: 'أُضيف: {items}',
  event: 'موعد: {when}',
  read: 'قراءة بصوت عالٍ',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  stop: 'إيقاف',
};

export const banner: Translated<typeof de.banner, 'ar'> = {
  heading: 'الدوائر المغلقة في مدينة هيرنه',
  today: 'اليوم',
  tomorrow: 'غدًا',
  onDay: 'يوم {on}',
  after: '{when} ابتداءً من {time}',
  before: '{when} حتى {time}',
  between: '{when} من الساعة {start} إلى {time}',
  fromTomorrow: 'من الغد',
  fromDay: 'من يوم {from}',
  toDay: 'حتى نهاية يوم {from}',
  toDayAt: 'حتى يوم {from}، {time}',
  toFurther: 'حتى إشعار آخر',
  closed: 'مغلق {when}',
  closedSince: 'مغلق منذ {time}',
  lastDay: 'مغلق اليوم (اليوم الأخير)',
  opensLate: 'لا يفتح {when} قبل {time}',
  reopens: 'يفتح من جديد يوم {on}',
  reopensAt: 'يفتح من جديد يوم {on}، {time}',
  also: 'أيضًا:',
  colon: ':',
  reason: 'السبب:',
  and: ' و',
  ended: 'انتهى الإغلاق',
  release: 'نص الإعلان',
  hide: 'إخفاء التنبيه',
  details: 'التفاصيل',
  more: {
    zero: 'لا إغلاقات أخرى',
    one: 'إغلاق واحد آخر',
    two: 'إغلاقان آخران',
    few: '{n} إغلاقات أخرى',
    many: '{n} إغلاقًا آخر',
    other: '{n} إغلاق آخر',
  },
  none: 'لم يُعلن عن أي إغلاق اليوم',
  berlin: 'جميع الأوقات بتوقيت برلين',
  preview: 'معاينة: {date}',
  hidden: 'أُخفي',
};

export const switcher: Translated<typeof de.switcher, 'ar'> = {
  label: 'اختيار اللغة',
  button: 'اللغة: {language}',
};

export const translation: Translated<typeof de.translation, 'ar'> = {
  translate: 'الترجمة على هذا الجهاز',
  done: 'ترجمة آلية',
  original: 'عرض النص الأصلي',
};
