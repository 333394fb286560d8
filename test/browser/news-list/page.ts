import type { Feed, Item } from '../../../src/feed/model.js';
import { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import { newsFeed, NOW, realisticItems } from '../../fixtures/news.js';

if (!customElements.get('herne-news-list')) customElements.define('herne-news-list', HerneNewsList);

/** What a feed address answers; a function may be exchanged while a test runs. */
type Answer = () => Response | Promise<Response>;

const answers = new Map<string, Answer>();
const realFetch = window.fetch;
let count = 0;

window.fetch = (input, init) => {
  const answer = answers.get(input instanceof Request ? input.url : String(input));
  return answer
    ? Promise.race([Promise.resolve().then(answer), given(init?.signal)])
    : realFetch(input, init);
};

/** Rejects when the one who asks has given up. */
function given(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const up = (): void => reject(signal!.reason as Error);
    if (signal?.aborted) up();
    signal?.addEventListener('abort', up);
  });
}

/** An answer that is a feed. */
export function json(feed: Feed): Answer {
  return () =>
    new Response(JSON.stringify(feed), { headers: { 'content-type': 'application/feed+json' } });
}

/** An answer that is final: nobody asks again by themselves. */
export const gone: Answer = () => new Response('', { status: 404 });

/** An answer that never comes. */
export const never: Answer = () => new Promise<Response>(() => undefined);

/** An instant for `now`, so many hours and a minute after what has been loaded. */
export function hoursLater(hours: number): string {
  return new Date(Date.now() + (hours * 60 + 1) * 60_000).toISOString();
}

/** A new address with its answer. */
export function address(answer: Answer): string {
  const url = `${location.origin}/feeds/${++count}.json`;
  answers.set(url, answer);
  return url;
}

/** Changes what an address answers from now on. */
export function answer(url: string, how: Answer): void {
  answers.set(url, how);
}

/** Attributes of an element; `true` is an attribute without value. */
export type Attributes = Readonly<Record<string, string | true>>;

/** A list on the page that has drawn what its feed says. */
export async function newsList(
  items: readonly Item[] = realisticItems,
  attributes: Attributes = {},
  changes: Partial<Feed> = {},
): Promise<HerneNewsList> {
  return settled(mount({ src: address(json(newsFeed(items, changes))), ...attributes }));
}

/** A list on the page, in whatever state; `content` is its light DOM. */
export function mount(attributes: Attributes, content = ''): HerneNewsList {
  const list = document.createElement('herne-news-list');
  for (const [name, value] of Object.entries<string | true>({ now: NOW, ...attributes }))
    list.setAttribute(name, value === true ? '' : value);
  list.innerHTML = content;
  (document.querySelector('#stage') ?? stage()).append(list);
  return list;
}

function stage(): HTMLElement {
  const main = document.createElement('main');
  main.id = 'stage';
  document.body.append(main);
  return main;
}

/** Empties the page. */
export function clear(): void {
  document.querySelector('#stage')?.remove();
}

/** Waits for a feed, or for its failure, to be drawn. */
export async function settled(list: HerneNewsList): Promise<HerneNewsList> {
  await new Promise(resolve => {
    list.addEventListener('herne-load', resolve, { once: true });
    list.addEventListener('herne-error', resolve, { once: true });
  });
  await list.updateComplete;
  return list;
}

/** All of one kind inside a list. */
export function all<E extends HTMLElement = HTMLElement>(list: HerneNewsList, what: string): E[] {
  return [...list.shadowRoot!.querySelectorAll<E>(what)];
}

/** Text as a reader sees it, white space as one space. */
export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What screen readers were told last. */
export function told(list: HerneNewsList): string {
  return text(list.shadowRoot!.querySelector('[role="status"]'));
}
