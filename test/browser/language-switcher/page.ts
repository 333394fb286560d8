import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { HerneLanguageSwitcher } from '../../../src/elements/language-switcher/language-switcher.js';
import type { Feed, Language } from '../../../src/feed/model.js';
import { provideSnapshot } from '../../../src/feed/snapshot.js';
import { nextTask } from '../../../src/feed/task.js';

if (!customElements.get('herne-language-switcher'))
  customElements.define('herne-language-switcher', HerneLanguageSwitcher);

/** Two frames later, what waits for a task of its own done with each: what a reader would see now. */
export async function frame(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) {
    await new Promise(requestAnimationFrame);
    for (let tasks = 0; tasks < 8; tasks++) await nextTask();
  }
}

/** The switcher in a template, ready. */
export async function switcherIn(page: TemplateResult): Promise<HerneLanguageSwitcher> {
  const root = await fixture<HTMLElement>(page);
  const switcher = root.matches('herne-language-switcher')
    ? (root as HerneLanguageSwitcher)
    : root.querySelector('herne-language-switcher')!;
  await switcher.updateComplete;
  await frame();
  return switcher;
}

/** The shadow tree. */
export const inside = (switcher: HerneLanguageSwitcher): ShadowRoot => switcher.shadowRoot!;

/** Links and buttons of the list. */
export const choices = (switcher: HerneLanguageSwitcher): HTMLElement[] => [
  ...inside(switcher).querySelectorAll<HTMLElement>('[part~=link]'),
];

/** What each of them says. */
export const names = (switcher: HerneLanguageSwitcher): string[] =>
  choices(switcher).map(choice => choice.textContent.trim());

/** The choice with a name. */
export function choice(switcher: HerneLanguageSwitcher, name: string): HTMLElement {
  const found = choices(switcher).find(one => one.textContent.trim() === name);
  if (!found) throw new Error(`"${name}" is not offered, but ${names(switcher).join(', ')}.`);
  return found;
}

/** Name of the language marked as current. */
export const current = (switcher: HerneLanguageSwitcher): string | undefined =>
  choices(switcher)
    .filter(one => one.hasAttribute('aria-current'))
    .map(one => one.textContent.trim())
    .join('+') || undefined;

export const opener = (switcher: HerneLanguageSwitcher): HTMLButtonElement | null =>
  inside(switcher).querySelector<HTMLButtonElement>('[part=button]');

export const list = (switcher: HerneLanguageSwitcher): HTMLElement =>
  inside(switcher).querySelector<HTMLElement>('[part=list]')!;

/** A choice made elsewhere lives as long as the page; tests share a page. */
export function forgetChoice(): void {
  (document as unknown as Record<symbol, unknown>)[Symbol.for('herne-widgets.language')] =
    undefined;
}

export function offerInFeed(languages: readonly Language[]): Feed {
  const feed: Feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Herne',
    home_page_url: 'https://www.herne.de/',
    language: 'de',
    items: [],
    _herne: {
      about: 'https://www.herne.de/',
      generated: '2025-11-22T00:00:00Z',
      timezone: 'Europe/Berlin',
      utc_offsets: [],
      languages,
    },
  };
  provideSnapshot(feed);
  return feed;
}
