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
  dateWithWeekday: '{day} {month} {year} {weekday}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{day} {month} {weekday}',
  monthAndYear: '{month} {year}',
  days: '{start}–{end}',
  range: '{start} – {end}',
  rangeWithWeekdays: '{start} – {end}',
  hour: '{hh}:00',
  hourAndMinute: '{hh}:{mm}',
  time: 'saat {time}',
  times: 'saat {start}–{end}',
  dateAndTime: '{date}, {time}',
  retry: 'Tekrar dene',
  inGerman: 'Almanca',
};

export const news: Translated<typeof de.news, 'tr'> = {
  heading: 'Herne Belediyesinden haberler',
  loading: 'Haberler yükleniyor',
  empty: 'Şu anda haber yok.',
  error: 'Haberler şu anda yüklenemiyor.',
  more: 'Daha fazla haber göster',
  moreCame: { one: '{n} haber daha', other: '{n} haber daha' },
  all: 'Tüm haberler',
  titleless: 'Başlıksız haber',
  shown: { one: '{n} haber', other: '{n} haber' },
  newCame: { one: '{n} yeni haber', other: '{n} yeni haber' },
  stale: 'Son güncelleme: {age}',
  minutesAgo: { one: '{n} dakika önce', other: '{n} dakika önce' },
  hoursAgo: { one: '{n} saat önce', other: '{n} saat önce' },
  daysAgo: { one: '{n} gün önce', other: '{n} gün önce' },
  event: 'Etkinlik: {when}',
  save: 'Etkinliği kaydet',
  read: 'Sesli oku',
  pause: 'Duraklat',
  resume: 'Devam et',
  stop: 'Durdur',
};

export const banner: Translated<typeof de.banner, 'tr'> = {
  heading: 'Kapalı daireler',
  closedToday: 'Bugün kapalı',
  closedTomorrow: 'Yarın kapalı',
};

export const switcher: Translated<typeof de.switcher, 'tr'> = {
  label: 'Dil seçin',
  button: 'Dil: {language}',
  changed: 'Dil artık Türkçe.',
};

export const translation: Translated<typeof de.translation, 'tr'> = {
  translate: 'Bu cihazda çevir',
  working: 'Çevriliyor…',
  done: 'Makine çevirisi',
  original: 'Aslını göster',
  failed: 'Çeviri yapılamadı.',
};
