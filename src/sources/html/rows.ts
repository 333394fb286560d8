import { isRow } from '../text/rows.js';
import type { Block } from '../plain.js';

const CELL = /^t[dh]$/;

/** Cells of a table, terms and what is said of them: what a reader sees on one line. */
function besideEachOther(blocks: readonly Block[], index: number): Block[] {
  const first = blocks[index] as Block;
  const second = blocks[index + 1];
  if (first.tag === 'dt') return second?.tag === 'dd' ? [first, second] : [first];
  if (!CELL.test(first.tag)) return [first];
  let end = index + 1;
  while (end - index <= MOST_CELLS && isBeside(first, blocks[end])) end += 1;
  return blocks.slice(index, end);
}

const isBeside = (first: Block, other: Block | undefined): boolean =>
  other !== undefined && CELL.test(other.tag) && other.node?.parent === first.node?.parent;

/** A table's "24.12." and "geschlossen" as one block; other cells stay what they are. */
export function withRows(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const cells = besideEachOther(blocks, index);
    const [first] = cells as [Block, ...Block[]];
    const texts = cells.map(({ text }) => text);
    const text = `${texts.slice(0, -1).join(', ')}: ${texts.at(-1)}`;
    if (cells.length > 1 && cells.length <= MOST_CELLS && isRow(text)) {
      joined.push({ ...first, tag: 'p', text });
      index += cells.length - 1;
    } else joined.push(first);
  }
  return joined;
}

/** Day of the week, day, state; a house in front. */
const MOST_CELLS = 4;

/** Lines of a block between its line breaks: rows of days apart, all other text together. */
export function brokenLines(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let open = '';
  let rows = 0;
  for (const line of lines) {
    if (!isRow(line)) {
      open = open === '' ? line : `${open} ${line}`;
      continue;
    }
    if (open !== '') parts.push(open);
    open = '';
    rows += 1;
    parts.push(line);
  }
  if (open !== '') parts.push(open);
  return rows > 1 ? parts : [lines.join(' ')];
}
