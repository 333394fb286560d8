import { ofDocument } from '../feed/of-document.js';

/**
 * Makes `copy` say what `stamp` says: the same elements, attributes and texts. Touches only what
 * differs, so an element keeps its place, its focus and its layout as long as it is of the same
 * kind; a first print and server-side HTML are no special cases.
 *
 * Lit draws in the stamp, which is never on the page. So nothing of Lit's (parts, markers) is kept
 * per item of a long list, and what a server sent needs no second rendering. Listeners are not
 * copied: whoever prints listens on the root. What is inside an element that matches `except` is
 * left to others.
 */
export function print(stamp: Node, copy: Node, except?: string): void {
  let at = copy.firstChild;
  let text = '';
  for (let node = stamp.firstChild; node; node = node.nextSibling) {
    if (isText(node)) text += node.data;
    if (!isElement(node)) continue;
    if (text) at = printText(text, at, copy);
    text = '';
    const twin = twinOf(node, at);
    if (twin) at = removeUntil(twin, at);
    /* A copy shares with its original what the two have in common; elements made anew do not. */
    const element = twin ?? ofDocument('importNode')(node);
    if (twin) copyAttributes(node, twin);
    if (!except || !node.matches(except)) print(node, element, except);
    if (twin) at = twin.nextSibling;
    else copy.insertBefore(element, at);
  }
  if (text) at = printText(text, at, copy);
  removeUntil(null, at);
}

/* Pages have a `Node`, `Text` or `Comment` of their own: kinds by number, nodes by `document`. */
const isText = (node: Node | null): node is Text => node?.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Copies what the opening tag says. Asks for names: `attributes` would make an object of each. */
export function copyAttributes(from: Element, to: Element): void {
  const names = from.getAttributeNames();
  for (const name of names) {
    const value = from.getAttribute(name)!;
    if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  }
  const extra = to.getAttributeNames();
  if (extra.length === names.length) return;
  for (const name of extra) if (!names.includes(name)) to.removeAttribute(name);
}

/** Between blocks white space is nothing; gives the node after the text. */
function printText(text: string, at: ChildNode | null, copy: Node): ChildNode | null {
  if (/^(#|DIV|SECTION|UL|LI)/.test(copy.nodeName)) return at;
  if (!isText(at)) {
    copy.insertBefore(ofDocument('createTextNode')(text), at);
    return at;
  }
  if (at.data !== text) at.data = text;
  return at.nextSibling;
}

/** The next element of the same kind, if there is one. */
function twinOf(element: Element, at: ChildNode | null): Element | undefined {
  for (let node = at; node; node = node.nextSibling)
    if (isElement(node) && node.localName === element.localName && isKin(node, element))
      return node;
  return undefined;
}

function isKin({ className: one }: Element, { className: other }: Element): boolean {
  return one === other || one.split(' ', 1)[0] === other.split(' ', 1)[0];
}

/** White space may stay. */
function removeUntil(end: ChildNode | null, from: ChildNode | null): ChildNode | null {
  for (let gone = from; gone && gone !== end; gone = from) {
    from = gone.nextSibling;
    if (!isText(gone) || gone.data.trim()) gone.remove();
  }
  return end;
}
