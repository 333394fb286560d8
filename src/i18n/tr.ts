import type * as de from './de.js';
import type { Translated } from './message.js';

const months = [
  'Ocak',
  'Şubat',
  'Mart',
  'Nisan',
  'Mayıs',
  'Haziran',
  'Temmuz',
  'Ağustos',
  'Eylül',
  'Ekim',
  'Kasım',
  'Aralık',
] as const;
const weekdays = [
  'Pazar',
  'Pazartesi',
  'Salı',
  'Çarşamba',
  'Perşembe',
  'Cuma',
  'Cumartesi',
] as const;

export const common: Translated<typeof de.common, 'tr'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year}',
  dateWithWeekday: '{date} {weekday}',
  dayAndMonthWithWeekday: '{date} {weekday}',
  days: '{start}–{end}',
  range: '{start} – {end}',
  rangeWithWeekdays: '{start} – {end}',
  clock: '{hh}:{mm}',
  time: 'saat {time}',
  times: 'saat {start}–{end}',
  comma: ', ',
  retry: 'Tekrar dene',
  inGerman: 'Almanca',
  calendar: 'Takvime ekle',
  asOf: 'Güncelleme: {date}',
  unavailable: '{what}: şu anda kullanılamıyor',
  wait: 'Lütfen bekleyin…',
};

export const news: Translated<typeof de.news, 'tr'> = {
  heading: 'Herne Belediyesinden haberler',
  empty: 'Şu anda haber yok.',
  more: 'Daha fazla haber',
  all: 'Tüm haberler',
  items: { one: '{n} haber', other: '{n} haber' },
  added: 'Eklendi: {items}',
  event: 'Etkinlik: {when}',
  read: 'Sesli oku',
  pause: 'Duraklat',
  resume: 'Devam et',
  stop: 'Durdur',
};

export const banner: Translated<typeof de.banner, 'tr'> = {
  heading: 'Herne Belediyesinde kapalı birimler',
  today: 'bugün',
  tomorrow: 'yarın',
  onDay: '{on} günü',
  after: '{when} {time} itibarıyla',
  before: '{when} {end} saatine kadar',
  between: '{when} saat {start} ile {end} arasında',
  fromTomorrow: 'yarından itibaren',
  fromDay: '{from} gününden itibaren',
  toDay: '{from} gününe kadar (o gün dahil)',
  toDayAt: '{from} günü {end} saatine kadar',
  toFurther: 'ikinci bir duyuruya kadar',
  closed: '{when} kapalı',
  closedSince: '{time} itibarıyla kapalı',
  lastDay: 'bugün kapalı (son gün)',
  opensLate: '{when} ancak {time} itibarıyla açılıyor',
  reopens: '{from} gününden itibaren yeniden açık',
  reopensAt: '{from} günü {time} itibarıyla yeniden açık',
  also: 'Ayrıca:',
  colon: ':',
  reason: 'Neden:',
  and: ' ve ',
  ended: 'Kapanış sona erdi',
  release: 'Duyurunun tamamı',
  hide: 'Bildirimi gizle',
  details: 'Ayrıntılar',
  more: { one: '{n} kapalı birim daha', other: '{n} kapalı birim daha' },
  none: 'Bugün için kapanış bildirilmedi',
  berlin: 'Tüm saatler: Berlin saati',
  preview: 'Önizleme: {date}',
  hidden: 'Gizlendi',
};

export const switcher: Translated<typeof de.switcher, 'tr'> = {
  label: 'Dil seçin',
  button: 'Dil: {language}',
};

export const translation: Translated<typeof de.translation, 'tr'> = {
  translate: 'Bu cihazda çevir',
  done: 'Makine çevirisi',
  original: 'Aslını göster',
};
