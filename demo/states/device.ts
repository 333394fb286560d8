/* By then a browser has long answered. */
const FRAMES = 30;

/** Waits for the offer to translate, which comes once the browser has said that it can. */
export async function translateOffered(element: HTMLElement): Promise<HTMLElement | undefined> {
  for (let frame = 0; frame < FRAMES; frame++) {
    const button = element.shadowRoot?.querySelector<HTMLElement>('[part~=translation] button');
    if (button) return button;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}

/** Has an element translated, until it says that it is, or that it cannot be. In German there is nothing to translate. */
export async function translate(element: HTMLElement): Promise<void> {
  const button = await translateOffered(element);
  button?.click();
  const isDone = (): boolean =>
    !button?.getAttribute('aria-disabled') && Boolean(button?.nextElementSibling?.textContent);
  while (button && !isDone()) await new Promise(requestAnimationFrame);
}
