import type * as de from './de.js';
import type { Translated } from './message.js';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;

export const common: Translated<typeof de.common, 'fr'> = {
  months,
  monthsAlone: months,
  weekdays,
  weekdaysFrom: weekdays,
  weekdaysOn: weekdays,
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday} {day} {month} {year}',
  dayAndMonth: '{day} {month}',
  dayAndMonthWithWeekday: '{weekday} {day} {month}',
  monthAndYear: '{month} {year}',
  days: 'du {start} au {end}',
  range: 'du {start} au {end}',
  rangeWithWeekdays: 'du {start} au {end}',
  hour: '{h} h',
  hourAndMinute: '{h} h {mm}',
  time: '{time}',
  times: 'de {start} à {end}',
  dateAndTime: '{date}, {time}',
  retry: 'Réessayer',
  inGerman: 'en allemand',
};

export const news: Translated<typeof de.news, 'fr'> = {
  heading: 'Actualités de la ville de Herne',
  loading: 'Chargement des actualités',
  empty: 'Aucune actualité pour le moment.',
  error: 'Les actualités ne peuvent pas être chargées pour le moment.',
  more: 'Afficher plus d’actualités',
  moreCame: {
    one: '{n} actualité de plus',
    many: '{n} d’actualités de plus',
    other: '{n} actualités de plus',
  },
  all: 'Toutes les actualités',
  titleless: 'Actualité sans titre',
  shown: { one: '{n} actualité', many: '{n} d’actualités', other: '{n} actualités' },
  newCame: {
    one: '{n} nouvelle actualité',
    many: '{n} de nouvelles actualités',
    other: '{n} nouvelles actualités',
  },
  stale: 'Dernière mise à jour : {age}',
  minutesAgo: {
    one: 'il y a {n} minute',
    many: 'il y a {n} de minutes',
    other: 'il y a {n} minutes',
  },
  hoursAgo: { one: 'il y a {n} heure', many: 'il y a {n} d’heures', other: 'il y a {n} heures' },
  daysAgo: { one: 'il y a {n} jour', many: 'il y a {n} de jours', other: 'il y a {n} jours' },
  event: 'Rendez-vous : {when}',
  save: 'Enregistrer le rendez-vous',
  read: 'Écouter',
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
};

export const banner: Translated<typeof de.banner, 'fr'> = {
  heading: 'Services fermés',
  closedToday: 'Fermé aujourd’hui',
  closedTomorrow: 'Fermé demain',
};

export const switcher: Translated<typeof de.switcher, 'fr'> = {
  label: 'Choisir la langue',
  button: 'Langue : {language}',
  changed: 'La langue est maintenant le français.',
};

export const translation: Translated<typeof de.translation, 'fr'> = {
  translate: 'Traduire sur cet appareil',
  working: 'Traduction en cours…',
  done: 'Traduction automatique',
  original: 'Afficher l’original',
  failed: 'La traduction a échoué.',
};
