import { oneLine } from '../clean-text.js';
import type { Node } from './prune.js';

/** What an element holds, all its descendants included. */
export interface Holding {
  links: number;
  /** `h1` to `h4`. */
  headings: number;
  paragraphs: number;
  /** Characters of text. */
  length: number;
  /** Characters of text in paragraphs. */
  prose: number;
}

/** What every element below `root` holds, found in one walk however deep they nest. */
export function holdingsOf(root: Node): ReadonlyMap<Node, Holding> {
  const found = new Map<Node, Holding>();
  const open: { node: Node; into: Holding | undefined; leaving: boolean }[] = [
    { node: root, into: undefined, leaving: false },
  ];
  for (let step = open.pop(); step; step = open.pop()) {
    const { node, into, leaving } = step;
    const held = found.get(node);
    if (leaving && held) {
      if (into) addTo(into, held, 'name' in node ? node.name : '', node);
    } else if (node.type === 'text') {
      const { length } = oneLine(node.data);
      if (into && length > 0) into.length += length + (into.length > 0 ? 1 : 0);
    } else if ('children' in node) {
      const own: Holding = { links: 0, headings: 0, paragraphs: 0, length: 0, prose: 0 };
      found.set(node, own);
      open.push({ node, into, leaving: true });
      for (let k = node.children.length - 1; k >= 0; k -= 1)
        open.push({ node: node.children[k] as Node, into: own, leaving: false });
    }
  }
  return found;
}

function addTo(into: Holding, held: Holding, name: string, node: Node): void {
  const link = name === 'a' && 'attribs' in node && node.attribs['href'] !== undefined;
  into.links += held.links + (link ? 1 : 0);
  into.headings += held.headings + (/^h[1-4]$/.test(name) ? 1 : 0);
  into.paragraphs += held.paragraphs + (name === 'p' ? 1 : 0);
  if (held.length > 0) into.length += held.length + (into.length > 0 ? 1 : 0);
  into.prose += name === 'p' ? held.length : held.prose;
}
