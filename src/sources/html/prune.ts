import type { CheerioAPI } from 'cheerio';

/** The one node type of the parser that is needed here, without depending on its package. */
export type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];

/**
 * Takes nodes out of their tree. One pass over each family, however many of its children go: taking
 * them out one by one moves all the others each time.
 */
export function takeOut(nodes: Iterable<Node>): void {
  const gone = new Set(nodes);
  const parents = new Set([...gone].map(({ parent }) => parent));
  for (const parent of parents) {
    if (parent === null) continue;
    const rest = parent.children.filter(child => !gone.has(child));
    rest.forEach((child, k) => {
      child.prev = rest[k - 1] ?? null;
      child.next = rest[k + 1] ?? null;
    });
    parent.children = rest;
  }
  for (const node of gone) node.parent = node.prev = node.next = null;
}

/** All elements around these, each once. */
export function ancestorsOf(nodes: Iterable<Node>): Set<unknown> {
  const found = new Set<unknown>();
  for (const node of nodes)
    for (let { parent } = node; parent !== null && !found.has(parent); { parent } = parent)
      found.add(parent);
  return found;
}

/** An element: what has a name and attributes. */
export type Element = Extract<Node, { readonly attribs: unknown }>;

const isElement = (node: Node): node is Element => 'attribs' in node;

/**
 * All elements below a node, in their order. By hand: the selector engine compares all children of
 * where it begins with one another.
 */
export function elementsIn(root: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node) && node !== root) found.push(node);
    if (!('children' in node)) continue;
    for (let k = node.children.length - 1; k >= 0; k -= 1) open.push(node.children[k] as Node);
  }
  return found;
}

/** The innermost of an element and those around it that is such a one. */
export function closest(
  node: Node | null | undefined,
  isSuch: (element: Element) => boolean,
): Element | undefined {
  for (let at = node; at; at = at.parent as Node | null) if (isElement(at) && isSuch(at)) return at;
  return undefined;
}

/** The line on which the text behind an element begins. */
export function lineAfter(root: Node, element: Node | undefined): number {
  const open: Node[] = [root];
  let behind = false;
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === element) behind = true;
    else if (behind && node.type === 'text' && node.data.trim() !== '')
      return (node.sourceCodeLocation?.startLine ?? 1) + leadingBreaks(node.data);
    else if ('children' in node)
      for (let k = node.children.length - 1; k >= 0; k -= 1) open.push(node.children[k] as Node);
  }
  return 1;
}

/** How many lines of markup end before a text begins. */
export function leadingBreaks(text: string): number {
  let breaks = 0;
  for (const character of text) {
    if (character === '\n') breaks += 1;
    else if (character.trim() !== '') break;
  }
  return breaks;
}
