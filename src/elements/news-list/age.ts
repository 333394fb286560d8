import { plural, type Tag } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';

const MINUTE = 60_000;

/** How long ago something was, in words: minutes, then hours, then days. Never the future. */
export function ageInWords(tag: Tag, milliseconds: number): string {
  const words = news[tag];
  const minutes = Math.max(1, Math.floor(milliseconds / MINUTE));
  if (minutes < 60) return plural(tag, words.minutesAgo, minutes);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return plural(tag, words.hoursAgo, hours);
  return plural(tag, words.daysAgo, Math.floor(hours / 24));
}
