import type { Tag } from '../../i18n/message.js';

const HOUR = 60 * 60_000;

/**
 * How long ago something was, in words: hours, then days. Asks `Intl`, which is slow the first time:
 * said only of what is old and cannot be renewed.
 */
export function ageInWords(tag: Tag, milliseconds: number): string {
  const words = new Intl.RelativeTimeFormat(tag);
  const hours = Math.floor(milliseconds / HOUR);
  return hours < 48 ? words.format(-hours, 'hour') : words.format(-Math.floor(hours / 24), 'day');
}
