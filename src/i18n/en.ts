import type * as de from './de.js';
import type { Translated } from './message.js';

export const common: Translated<typeof de.common, 'en'> = {
  months: [
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
  ],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  date: '{day} {month} {year}',
  dateWithWeekday: '{weekday}, {day} {month} {year}',
  monthAndYear: '{month} {year}',
  time: '{hour}:{minute}',
  retry: 'Try again',
};

export const news: Translated<typeof de.news, 'en'> = {
  heading: 'News from the City of Herne',
  loading: 'Loading news',
  empty: 'There is no news at the moment.',
  error: 'The news cannot be loaded at the moment.',
  more: 'Show more news',
  moreCame: { one: '{n} more item', other: '{n} more items' },
};

export const banner: Translated<typeof de.banner, 'en'> = {
  heading: 'Closed offices',
  closedToday: 'Closed today',
  closedTomorrow: 'Closed tomorrow',
};

export const switcher: Translated<typeof de.switcher, 'en'> = {
  label: 'Choose language',
};
