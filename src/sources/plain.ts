import { load } from 'cheerio';
import { cleanText, oneLine } from './clean-text.js';
import { boundsOf, withoutTags } from './html/bounds.js';
import { brokenLines, withRows } from './html/rows.js';
import { leadingBreaks, takeOut, type Node } from './html/prune.js';

/** Elements whose text a reader does not see. */
export const UNSEEN_NAMES: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg math canvas audio video map select textarea head title base meta link'.split(
    ' ',
  ),
);

/** The same without the head, which every text has when it is parsed as a page. */
const UNSEEN_IN_TEXT = [...UNSEEN_NAMES].filter(name => name !== 'head').join(', ');

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3
h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/** A block of text with the line of its markup it began on. */
export interface Block {
  readonly text: string;
  readonly line: number;
  readonly tag: string;
  /** The element it stood in. */
  readonly node: Node | undefined;
  /** Its lines, where `<br>` broke it and it is one text nevertheless. */
  readonly lines?: readonly string[];
}

/** Text of an element, cut where a browser would begin a new line. */
export function blocksOf(root: Node): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  /** Behind which pieces a `<br>` stood. */
  let breaks: number[] = [];
  /** Nothing has come since a `<br>`. */
  let broken = false;
  let line = 0;
  let tag = '';
  let owner: Node | undefined;
  const close = (): void => {
    for (const { text, lines } of linesOf(pieces, breaks))
      blocks.push({ text, line: line || 1, tag, node: owner, ...(lines ? { lines } : {}) });
    pieces = [];
    breaks = [];
    broken = false;
    line = 0;
  };
  // A stack of its own: hostile markup nests deeper than calls may.
  const open: { node: Node; block: boolean; leaving: boolean }[] = [];
  /** The blocks around: text behind an inner one is theirs again. */
  const around: { tag: string; owner: Node | undefined }[] = [];
  const push = (node: Node): void => {
    const name = 'name' in node ? node.name : '';
    open.push({ node, block: BLOCKS.has(name), leaving: false });
  };
  push(root);
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, block, leaving } = step;
    if (leaving) {
      close();
      ({ tag, owner } = around.pop() ?? { tag: '', owner: undefined });
      continue;
    }
    if (node.type === 'text') {
      if (line === 0 && node.data.trim() !== '') {
        line = node.sourceCodeLocation?.startLine ?? 0;
        line += leadingBreaks(node.data);
      }
      pieces.push(node.data);
      if (node.data.trim() !== '') broken = false;
      continue;
    }
    if (!('children' in node)) continue;
    if (block) {
      close();
      around.push({ tag, owner });
      tag = 'name' in node ? node.name : '';
      owner = node;
      if (tag === 'li') pieces = ['– '];
      open.push({ node, block, leaving: true });
    } else if ('name' in node && node.name === 'br') {
      // Two line breaks in a row are how editors without paragraphs make paragraphs.
      if (broken) close();
      else {
        pieces.push(' ');
        breaks.push(pieces.length);
        broken = true;
      }
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) push(child);
    }
  }
  close();
  return withRows(blocks);
}

/** What the pieces of a block say: one text, but rows of days each for itself. */
function linesOf(
  pieces: readonly string[],
  breaks: readonly number[],
): { text: string; lines?: readonly string[] }[] {
  const whole = oneLine(pieces.join(''));
  if (whole === '') return [];
  if (breaks.length === 0 || whole.length > LONGEST_ROWS) return [{ text: whole }];
  const ends = [...breaks, pieces.length];
  const lines = ends.map((end, n) => oneLine(pieces.slice(ends[n - 1] ?? 0, end).join('')));
  const said = lines.filter(text => text !== '');
  const parts = brokenLines(said);
  return parts.map(text =>
    parts.length === 1 && said.length > 1 ? { text, lines: said } : { text },
  );
}

/** Longer blocks with line breaks hold no rows. */
const LONGEST_ROWS = 5000;

/** Tags where only their text should be: somebody escaped the HTML once too often. */
const ESCAPED_TWICE = /&lt;(?:\/(?:p|div|li|h[1-6])|br ?\/?)&gt;/i;

/** HTML as it stands in a feed -> paragraphs of plain text; entities are decoded once. */
export function paragraphsOf(html: string): string[] {
  if (!/[<&]/.test(html)) return textParagraphs(html);
  if (ESCAPED_TWICE.test(html) && !html.includes('<')) return paragraphsOf(decodeOnce(html));
  const { absurd, end } = boundsOf(html);
  if (absurd || end !== undefined) return textParagraphs(withoutTags(html));
  // Parsed as a page: parts of pages are moved node by node by the parser.
  const $ = load(html);
  takeOut($(UNSEEN_IN_TEXT).toArray());
  const root = $.root()[0];
  return root ? withoutLastLink(blocksOf(root)).filter(text => text !== '–') : [];
}

/** What WordPress writes below every text of its feeds. */
const FIRST_SEEN =
  /^(?:Der Beitrag|The post) .{1,300} (?:erschien zuerst auf|(?:first )?appeared first on) .{1,200}$/;

/** The texts, without a last line that is nothing but a link: "Zum vollständigen Artikel". */
function withoutLastLink(blocks: readonly Block[]): string[] {
  const texts = blocks.map(block => block.text);
  const last = blocks.at(-1);
  if (last === undefined || blocks.length < 2) return texts;
  const owner = last.node;
  const children = owner !== undefined && 'children' in owner ? owner.children : [];
  const visible = children.filter(child => child.type !== 'text' || child.data.trim() !== '');
  const [only] = visible;
  const link = visible.length === 1 && only !== undefined && 'name' in only && only.name === 'a';
  const isLink = link && last.tag !== 'li' && last.text.split(' ').length <= 8;
  return isLink || FIRST_SEEN.test(last.text) ? texts.slice(0, -1) : texts;
}

/** Plain text -> paragraphs: a blank line begins a new one. */
export function textParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    const paragraph = oneLine(open.join('\n'));
    if (paragraph !== '') paragraphs.push(paragraph);
    open = [];
  };
  // By hand: an expression for "several line ends" overflows its stack on a million of them.
  for (const line of cleanText(text).split('\n'))
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) close();
  close();
  return paragraphs;
}

const INLINE =
  /<\/?(?:b|i|em|strong|u|s|small|sub|sup|span|br|wbr|font|abbr|q|cite|mark)(?:\s[^<>]{0,200})?\/?>/giu;

/** A title: formatting is taken out; anything else that looks like markup is text and stays. */
export function titleText(title: string): string {
  return oneLine(title.replace(INLINE, ' ')).replace(/ ([,.;:!?])/g, '$1');
}

const LETTER =
  /&(?!(?:amp|lt|gt|#0{0,5}(?:38|60|62)|#x0{0,5}(?:26|3c|3e));)(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,5});/gi;

/** Letters and marks that were escaped twice: nobody means "&uuml;" to be read. */
export const decodeLetters = (text: string): string => text.replace(LETTER, decodeOnce);

/** Decodes the entities of a text once: `AT&amp;amp;T` becomes `AT&amp;T`. */
export function decodeOnce(text: string): string {
  if (!text.includes('&')) return text;
  const $ = load(`<body>${text.replaceAll('<', '&lt;')}`);
  return $('body').text();
}
