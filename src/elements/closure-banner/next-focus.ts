const FOCUSABLE =
  'a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/** `Node.DOCUMENT_POSITION_FOLLOWING`; the page may have a `Node` of its own. */
const FOLLOWING = 4;

/**
 * Where a reader is after an element has vanished: the next thing on the page that takes the
 * focus, else the last one before it.
 */
export function nextFocus(element: Element): HTMLElement | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  let before: HTMLElement | undefined;
  for (const candidate of root.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    if (element.contains(candidate) || !takesFocus(candidate)) continue;
    if (element.compareDocumentPosition(candidate) & FOLLOWING) return candidate;
    before = candidate;
  }
  return before;
}

function takesFocus(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.getClientRects().length > 0 &&
    !element.closest('[inert]')
  );
}
