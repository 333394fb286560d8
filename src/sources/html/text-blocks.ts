import { spellingKey } from '../../release/spelling.js';
import type { Block } from '../plain.js';
import { readDateline } from '../text/dateline.js';
import { isFurniture, isSiteProse } from '../text/furniture.js';
import { isProse } from '../text/prose.js';
import { isRow } from '../text/rows.js';

/** What a block of a page is: text of a release, or something beside it. */

/** "09.04.2026 Umwelt": a date and a topic. */
const DATE_AND_TOPIC = /^\d{1,2}\.\d{1,2}\.\d{4}(?: [^ ]{1,40}){0,3}$/;

/** Above the text: a date with a topic, or the "in" in front of one. */
export const isByline = ({ text }: Block): boolean =>
  DATE_AND_TOPIC.test(text) || /^\p{Ll}{2,5}$/u.test(text);

/** How elements are called that hold topics, not text. */
const OF_TOPICS =
  /(?:^|[-_ ])(?:tags?|categor(?:y|ies)|kategorien?|rubrik(?:en)?|themen?|topics?|schlagw[oö]rte?r?|keywords?)(?:$|[-_ ])/i;

/** How elements are called that say what a picture shows. */
const OF_PICTURE =
  /(?:^|[-_ ])(?:img-?|image-?|bild-?)?(?:caption|bildunterschrift|unterschrift)(?:$|[-_ ])/i;

export const isOfPicture = ({ node }: Block): boolean =>
  node !== undefined && 'attribs' in node && OF_PICTURE.test(node.attribs['class'] ?? '');

/** "Geänderte Zeiten:" above two or more rows of days. */
export const introducesRows = (blocks: readonly Block[], index: number): boolean =>
  blocks[index]?.text.endsWith(':') === true &&
  blocks.slice(index + 1, index + 3).filter(({ text }) => isRow(text.replace(/^– /, ''))).length ===
    2;

const isLabel = ({ node }: Block): boolean =>
  node !== undefined && 'attribs' in node && OF_TOPICS.test(node.attribs['class'] ?? '');

/** Whether a block is text of the release: no date line, no label, no furniture. */
export function isText(block: Block, headline: string, detail: boolean): boolean {
  const text = block.text.replace(/^– /, '');
  if (text === '–' || text === '' || spellingKey(text) === headline) return false;
  if (readDateline(text)) return false;
  if (isProse(text)) return !isSiteProse(text, false);
  if (isFurniture(text) || isLabel(block)) return false;
  return detail ? block.tag === 'li' || block.tag === 'p' || block.tag === 'td' : block.tag === 'p';
}
