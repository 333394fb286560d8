import { banner } from '../../i18n/banner.js';
import { common } from '../../i18n/common.js';
import type { Tag } from '../../i18n/message.js';
import type { Notice } from './notices.js';

/** A name as it stands in a list: what comes before it, and its language. */
export interface OfficeName {
  readonly before: string;
  readonly name: string;
  readonly language: string;
}

/**
 * The offices of a notice as a list in words: "Sozialamt, Wohnungsamt und Bürgerbüro". A release
 * that names none gives its title.
 */
export function officeNames(
  tag: Tag,
  { offices, item }: Pick<Notice, 'offices' | 'item'>,
): OfficeName[] {
  const names = offices.length > 0 ? offices : [item.title];
  return names.map((name, index) => ({
    before: index === 0 ? '' : (index === names.length - 1 ? banner.and : common.comma)(tag),
    name: index === 0 ? name.slice(0, 1).toLocaleUpperCase('de') + name.slice(1) : name,
    language: item.language,
  }));
}

/** The same as plain text. */
export function officeText(tag: Tag, notice: Pick<Notice, 'offices' | 'item'>): string {
  return officeNames(tag, notice)
    .map(({ before, name }) => before + name)
    .join('');
}
