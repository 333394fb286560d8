import type { Tag } from '../../i18n/message.js';

const MINUTE = 60_000;

/**
 * How long ago something was, in words: minutes, then hours, then days. Never the future. Asks
 * `Intl`, which is slow the first time: said only after a look at the feed has failed.
 */
export function ageInWords(tag: Tag, milliseconds: number): string {
  const words = new Intl.RelativeTimeFormat(tag);
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE));
  if (minutes < 60) return words.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words.format(-hours, 'hour');
  return words.format(-Math.floor(hours / 24), 'day');
}
