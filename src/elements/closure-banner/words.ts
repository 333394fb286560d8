import { bareTime, formatDate, formatTime } from '../../i18n/dates.js';
import type { Tag } from '../../i18n/message.js';

/** A day or time in words, with what a machine reads of it. */
export interface Moment {
  readonly text: string;
  readonly datetime: string;
}

/** A sentence whose days and times are still known as such, for `<time>`. */
export type Words = readonly (string | Moment)[];

/** What may stand in a slot of a message. */
export type Slots = Readonly<Record<string, Words | undefined>>;

/** Fills each `{slot}` of a message. Unknown names stay, so that a fault is seen. */
export function fillWords(message: string, slots: Slots): Words {
  const words: (string | Moment)[] = [];
  message.split(/\{(\w+)\}/).forEach((piece, index) => {
    const filled = index % 2 ? (slots[piece] ?? [`{${piece}}`]) : [piece];
    for (const word of filled) {
      const last = words.length - 1;
      const before = words[last];
      if (typeof word === 'string' && typeof before === 'string') words[last] = before + word;
      else if (word !== '') words.push(word);
    }
  });
  return words;
}

/** The same words, beginning with a capital letter. */
export function sentence(tag: Tag, words: Words): Words {
  const [first = '', ...rest] = words;
  const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1);
  return [
    typeof first === 'string' ? capital(first) : { ...first, text: capital(first.text) },
    ...rest,
  ];
}

/** The words as plain text. */
export function plain(words: Words): string {
  return words.map(word => (typeof word === 'string' ? word : word.text)).join('');
}

/** A day for the slots of a message: `{on}`, `{from}` with its weekday, `{date}` and `{weekday}` apart. */
export function daySlots(tag: Tag, day: string, withYear: boolean): Slots {
  const style = withYear ? 'full' : 'weekday-day-month';
  const moment = (text: string): Words => [{ text, datetime: day }];
  return {
    on: moment(formatDate(tag, day, style, 'on')),
    from: moment(formatDate(tag, day, style, 'from')),
    date: moment(formatDate(tag, day, withYear ? 'long' : 'day-month')),
    weekday: [formatDate(tag, day, 'weekday')],
  };
}

/** A time of day with its unit ("12 Uhr"). */
export function timeWords(tag: Tag, day: string, time: string): Words {
  return [{ text: formatTime(tag, time), datetime: `${day}T${time}` }];
}

/** A time of day without its unit ("12"). */
export function bareTimeWords(tag: Tag, day: string, time: string): Words {
  return [{ text: bareTime(tag, time), datetime: `${day}T${time}` }];
}
