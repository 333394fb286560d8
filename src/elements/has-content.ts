/** Whether the page put anything in an element that could stand in for what it shows. */
export function hasContent(host: HTMLElement): boolean {
  for (const node of host.childNodes ?? []) {
    if (node instanceof Element ? node.slot === '' : node.nodeValue?.trim()) return true;
  }
  return false;
}
