/**
 * Draws, and sees to it that a reader who was inside is still there: a control that was moved gets
 * its focus back, one that is gone hands it to the list. Nothing is scrolled.
 */
export function keepFocus(root: ShadowRoot | null, draw: () => void): void {
  const held = root?.activeElement;
  draw();
  if (!held || root.activeElement === held) return;
  const place = held.isConnected ? held : root.querySelector('[tabindex="-1"]');
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}

/** The place of the item a reader's focus is in; -1 if it is in none. */
export function focusedPlace(root: ShadowRoot | null): number {
  return placeOf(root?.activeElement);
}

/** The place of the item an element is in. */
export function placeOf(element: Element | null | undefined): number {
  const item = element?.closest('.item');
  return item?.parentElement ? [...item.parentElement.children].indexOf(item) : -1;
}
