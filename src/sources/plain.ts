import { load, type CheerioAPI } from 'cheerio';
import { cleanText, oneLine } from './clean-text.js';

/** The one node type of the parser that is needed here, without depending on its package. */
type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];

/** Elements whose text a reader does not see. */
export const UNSEEN =
  'script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, map, select, textarea, head, title, base, meta, link';

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/** Stands for `<br>` while a block is put together; never part of a cleaned text. */
const BREAK = '\u000b';

/** A block of text with the line of its markup it began on. */
export interface Block {
  readonly text: string;
  readonly line: number;
  readonly tag: string;
  /** The element it stood in. */
  readonly node: Node | undefined;
}

/** Text of an element, cut where a browser would begin a new line. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let line = 0;
  let tag = '';
  let owner: Node | undefined;
  const close = (): void => {
    const whole = oneLine(text.replaceAll(BREAK, ' '));
    if (whole !== '') blocks.push({ text: whole, line: line || 1, tag, node: owner });
    text = '';
    line = 0;
  };
  // A stack of its own: hostile markup nests deeper than calls may.
  const open: { node: Node; block: boolean; leaving: boolean }[] = [];
  const push = (node: Node): void => {
    const name = 'name' in node ? node.name : '';
    open.push({ node, block: BLOCKS.has(name), leaving: false });
  };
  push(root);
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, block, leaving } = step;
    if (leaving) {
      close();
      continue;
    }
    if (node.type === 'text') {
      if (line === 0 && node.data.trim() !== '') {
        line = node.sourceCodeLocation?.startLine ?? 0;
        line += leadingBreaks(node.data);
      }
      text += node.data;
      continue;
    }
    if (!('children' in node)) continue;
    if (block) {
      close();
      tag = 'name' in node ? node.name : '';
      owner = node;
      if (tag === 'li') text = '– ';
      open.push({ node, block, leaving: true });
    } else if ('name' in node && (node.name === 'br' || node.name === 'wbr')) {
      // Two line breaks in a row are how editors without paragraphs make paragraphs.
      if (node.name === 'br' && text.trimEnd().endsWith(BREAK)) close();
      else if (node.name === 'br') text = `${text.trimEnd()} ${BREAK}`;
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) push(child);
    }
  }
  close();
  return blocks;
}

function leadingBreaks(text: string): number {
  let breaks = 0;
  for (const character of text) {
    if (character === '\n') breaks += 1;
    else if (character.trim() !== '') break;
  }
  return breaks;
}

/** HTML as it stands in a feed -> paragraphs of plain text; entities are decoded once. */
export function paragraphsOf(html: string): string[] {
  if (!/[<&]/.test(html)) return textParagraphs(html);
  const $ = load(html, null, false);
  $(UNSEEN).remove();
  const root = $.root()[0];
  return root
    ? blocksOf(root)
        .map(block => block.text)
        .filter(text => text !== '–')
    : [];
}

/** Plain text -> paragraphs: a blank line begins a new one. */
export function textParagraphs(text: string): string[] {
  return cleanText(text)
    .split(/\n(?:[ \t]*\n)+/)
    .map(oneLine)
    .filter(paragraph => paragraph !== '');
}

const INLINE =
  /<\/?(?:b|i|em|strong|u|s|small|sub|sup|span|br|wbr|font|abbr|q|cite|mark)(?:\s[^<>]{0,200})?\/?>/giu;

/** A title: formatting is taken out; anything else that looks like markup is text and stays. */
export function titleText(title: string): string {
  return oneLine(title.replace(INLINE, ' ')).replace(/ ([,.;:!?])/g, '$1');
}

/** Decodes the entities of a text once: `AT&amp;amp;T` becomes `AT&amp;T`. */
export function decodeOnce(text: string): string {
  if (!text.includes('&')) return text;
  return load(text.replaceAll('<', '&lt;'), null, false).root().text();
}
