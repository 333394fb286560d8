import { oneLine } from '../clean-text.js';
import type { StatedDate } from '../../release/raw.js';
import type { Block } from '../plain.js';
import { readDateline } from '../text/dateline.js';
import { isFurniture } from '../text/furniture.js';
import { readMore } from '../text/more.js';
import { isProse } from '../text/prose.js';
import type { Page } from './page.js';
import type { Element } from './prune.js';

/** What stands above a text in lines broken by `<br>`: a date, a headline in bold or as a link. */

export const isBold = ({ name }: Element): boolean => name === 'b' || name === 'strong';
const isLink = ({ name, attribs }: Element): boolean =>
  name === 'a' && attribs['href'] !== undefined;

/** A headline that is no heading, and the element it stands in. */
export interface PlainTitle {
  readonly text: string;
  readonly element: Element;
}

/** The first of the bold ones, or the first link where it is one of the lines above the text. */
export function plainTitle(
  { $ }: Page,
  elements: readonly Element[],
  blocks: readonly Block[],
): PlainTitle | undefined {
  const titled = (element: Element | undefined): PlainTitle | undefined => {
    const text = element === undefined ? '' : oneLine($(element).text());
    const fits = text.length < 150 && text.includes(' ') && !isProse(text);
    return element !== undefined && fits ? { text, element } : undefined;
  };
  const bold = titled(elements.find(isBold));
  if (bold !== undefined) return bold;
  const link = titled(elements.find(isLink));
  if (link === undefined || isFurniture(link.text)) return undefined;
  if (readMore({ text: link.text, line: 0, column: 0 })) return undefined;
  const [first] = blocks;
  const lines = first?.lines ?? (first === undefined ? [] : [first.text]);
  const dated = lines.slice(0, 2).some(line => dateOfHead(line, link.text) !== undefined);
  return dated ? link : undefined;
}

const bare = (line: string): string => line.replace(/^– /u, '');

/** What is left of a line without the title it ends or begins with. */
function besideTitle(line: string, title: string): string {
  if (title === '' || !line.includes(title)) return line;
  const rest = line.endsWith(title) ? line.slice(0, -title.length) : line.replace(title, '');
  return rest.replace(/^[\s:|–-]{1,3}|[\s:|–-]{1,3}$/gu, '').trim();
}

/** The date a line is, a title before or behind it apart. */
export function dateOfHead(line: string, title: string): StatedDate | undefined {
  const read = readDateline(besideTitle(bare(line), title));
  return read?.kind === 'published' || read?.kind === 'bare' ? read.date : undefined;
}

/**
 * A block without what stands above its text: its title and its date, in lines of their own or the
 * title in front of it. `line`: where the text behind the title begins.
 */
export function withoutHead(block: Block, title: string | undefined, line: number): Block {
  const { lines = [] } = block;
  const isDate = (text: string): boolean => dateOfHead(text, title ?? '') !== undefined;
  const from = lines.findIndex(text => bare(text) !== title && !isDate(text));
  const head = lines.slice(0, Math.max(0, from));
  if (head.some(isDate)) {
    const titled = title !== undefined && head.some(text => text.includes(title));
    return { ...block, text: lines.slice(from).join(' '), line: titled ? line : block.line };
  }
  return title !== undefined && block.text.startsWith(`${title} `)
    ? { ...block, text: block.text.slice(title.length).trim(), line }
    : block;
}
