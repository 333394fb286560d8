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
  dateWithWeekday: '{weekday} {date}',
  dayAndMonthWithWeekday: '{weekday} {date}',
  days: 'du {start} au {end}',
  range: 'du {start} au {end}',
  rangeWithWeekdays: 'du {start} au {end}',
  clock: '{h}\u00a0h[\u00a0{mm}]',
  time: '{time}',
  times: 'de {start} à {end}',
  comma: ', ',
  retry: 'Réessayer',
  inGerman: 'en allemand',
  calendar: 'Ajouter au calendrier',
  asOf: 'Mise à jour\u00a0: {date}',
  unavailable: '{what}\u00a0: service indisponible pour le moment',
  wait: 'Veuillez patienter…',
};

export const news: Translated<typeof de.news, 'fr'> = {
  heading: 'Actualités de la ville de Herne',
  empty: 'Aucune actualité pour le moment.',
  more: 'Plus d’actualités',
  all: 'Toutes les actualités',
  items: { one: '{n} actualité', many: '{n} d’actualités', other: '{n} actualités' },
  added: 'Ajout\u00a0: {items}',
  event: 'Rendez-vous\u00a0: {when}',
  read: 'Écouter',
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
};

export const banner: Translated<typeof de.banner, 'fr'> = {
  heading: 'Fermetures des services de la ville de Herne',
  today: 'aujourd’hui',
  tomorrow: 'demain',
  onDay: 'le {on}',
  after: '{when} à partir de {time}',
  before: '{when} jusqu’à {time}',
  between: '{when} de {start} à {time}',
  fromTomorrow: 'à partir de demain et',
  fromDay: 'à partir du {from} et',
  toDay: 'jusqu’au {from} inclus',
  toDayAt: 'jusqu’au {from} à {time}',
  toFurther: 'jusqu’à nouvel ordre',
  closed: 'fermé {when}',
  closedSince: 'fermé depuis {time}',
  lastDay: 'fermé aujourd’hui (dernier jour)',
  opensLate: '{when}, ouverture à {time} seulement',
  reopens: 'réouverture le {on}',
  reopensAt: 'réouverture le {on} à {time}',
  also: 'Également\u00a0:',
  colon: '\u00a0:',
  reason: 'Motif\u00a0:',
  and: ' et ',
  ended: 'Fermeture terminée',
  release: 'Lire le communiqué',
  hide: 'Masquer l’avis',
  details: 'Détails',
  more: {
    one: '{n} autre fermeture',
    many: '{n} d’autres fermetures',
    other: '{n} autres fermetures',
  },
  none: 'Aucune fermeture signalée aujourd’hui',
  berlin: 'Heures\u00a0: heure de Berlin',
  preview: 'Aperçu\u00a0: {date}',
  hidden: 'Masqué',
};

export const switcher: Translated<typeof de.switcher, 'fr'> = {
  label: 'Choisir la langue',
  button: 'Langue\u00a0: {language}',
};

export const translation: Translated<typeof de.translation, 'fr'> = {
  translate: 'Traduire sur cet appareil',
  done: 'Traduction automatique',
  original: 'Afficher l’original',
};
