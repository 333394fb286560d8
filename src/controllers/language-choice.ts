import { nearestTag } from '../i18n/languages.js';
import type { Tag } from '../i18n/message.js';

/*
 * What may change the language of an element on a page: a choice made in a switcher, and `lang` or
 * `dir` on the element or anything around it. One observer and one listener for all elements of
 * this copy of the script, while there is one that follows.
 */

/** Shared by all copies of the script on a page, also one that is loaded after the choice. */
const key = Symbol.for('herne-widgets.language');

/** The last choice made on this page; it lives as long as the page. */
export function chosenLanguage(): Tag | undefined {
  return nearestTag((document as Document & { [key]?: unknown })[key]);
}

/**
 * The `lang` of what is around an element, through shadow roots, as it is written. An empty `lang`
 * says that the language is unknown: what is around it decides.
 */
export function languageAround(element: Element): string {
  for (let node: Node | null = element; node;) {
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

const followers = new Map<() => void, readonly Node[]>();
/** How many followers are inside each document or shadow root. */
const inside = new Map<Node, number>();
let observer: MutationObserver | undefined;

/** Calls back when the language around an element may have changed; returns how to stop that. */
export function followLanguages(element: Element, changed: () => void): () => void {
  if (followers.size === 0) addEventListener('herne-language-change', chosen, true);
  observer ??= new MutationObserver(tellAll);
  const roots = rootsAround(element);
  followers.set(changed, roots);
  for (const root of roots) {
    const count = inside.get(root) ?? 0;
    if (count === 0) observe(root);
    inside.set(root, count + 1);
  }
  return () => unfollow(changed);
}

function unfollow(changed: () => void): void {
  const roots = followers.get(changed) ?? [];
  followers.delete(changed);
  let left = false;
  for (const root of roots) {
    const count = (inside.get(root) ?? 0) - 1;
    if (count > 0) inside.set(root, count);
    else left = inside.delete(root) || left;
  }
  if (left) observeAnew();
  if (followers.size === 0) removeEventListener('herne-language-change', chosen, true);
}

/** An observer lets go of all or nothing, and forgets what it has not told yet. */
function observeAnew(): void {
  const untold = observer?.takeRecords().length;
  observer?.disconnect();
  inside.forEach((_, root) => observe(root));
  if (untold) tellAll();
}

function observe(root: Node): void {
  observer?.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
}

/** The document or shadow root an element is in, the one around that, and so on. */
function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

function tellAll(): void {
  followers.forEach((_, changed) => changed());
}

/**
 * Listens where nobody can stop the event, and waits until everybody could cancel it: the event
 * is over when the microtask runs.
 */
function chosen(event: Event & { readonly language?: unknown }): void {
  queueMicrotask(() => {
    const tag = nearestTag(event.language);
    if (event.defaultPrevented || !tag) return;
    (document as Document & { [key]?: unknown })[key] = tag;
    tellAll();
  });
}
