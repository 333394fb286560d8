/** Whether the page put anything in an element that could stand in for what it shows. */
export function hasContent(host: HTMLElement): boolean {
  const isThere = (node: ChildNode): unknown =>
    node instanceof Element ? node.slot === '' : node.nodeType === 3 && node.nodeValue?.trim();
  return [...(host.childNodes ?? [])].some(isThere);
}
