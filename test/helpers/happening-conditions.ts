/*
 * Conditions about what happens while a reader is there: like those of conditions.ts each gives one
 * line per fault, and is shown a planted one.
 */

/** What a screen reader is told by the status element of an element while something happens. */
export async function heard(host: HTMLElement, happens: () => unknown): Promise<string[]> {
  const status = host.shadowRoot!.querySelector('[role=status]')!;
  const told: string[] = [];
  const observer = new MutationObserver(() => told.push(status.textContent?.trim() ?? ''));
  observer.observe(status, { childList: true, characterData: true, subtree: true });
  await happens();
  await new Promise(resolve => setTimeout(resolve));
  observer.disconnect();
  return told.filter(Boolean);
}

/** Who is inside an element stays there: the focus on the same link, where it was in the window. */
export async function keepsItsPlace(host: HTMLElement, happens: () => unknown): Promise<string[]> {
  const links = [...host.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button')];
  const held = links.at(-1)!;
  held.focus({ preventScroll: true });
  const before = held.getBoundingClientRect().top;
  await happens();
  const active = host.shadowRoot!.activeElement;
  if (active !== held) return [`The focus went to <${active?.localName ?? 'nothing'}>`];
  const moved = Math.round(held.getBoundingClientRect().top - before);
  return moved === 0 ? [] : [`It moved by ${moved} px.`];
}

/** It leaves half of the window to the page, and goes away when the page is scrolled (2.4.11). */
export function leavesRoom(host: HTMLElement): string[] {
  const share = host.offsetHeight / window.innerHeight;
  const fixed = [host, ...host.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(element =>
    /fixed|sticky/.test(getComputedStyle(element).position),
  );
  return [
    ...(share > 0.5 ? [`Takes ${Math.round(share * 100)} % of the window.`] : []),
    ...fixed.map(element => `Stays over the page: <${element.localName}>`),
  ];
}

/** What went wrong is said in words, beside a button that is one (1.4.1, 4.1.3). */
export function troubleIsTold(host: HTMLElement): string[] {
  const place = host.shadowRoot!.querySelector<HTMLElement>('[part~=status]');
  const words = place?.querySelector<HTMLElement>('p');
  const button = place?.querySelector('button');
  const { width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
  return [
    ...(words?.checkVisibility() && /\p{L}{3}/u.test(words.innerText) ? [] : ['No words.']),
    ...(button?.innerText.trim() && Math.min(width, height) >= 24
      ? []
      : ['No button to try again.']),
  ];
}
