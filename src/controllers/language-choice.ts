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

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when the language around an element may have changed; returns how to stop that. */
export function followLanguages(element: Element, changed: () => void): () => void {
  if (followers.size === 0) addEventListener('herne-language-change', chosen, true);
  observer ??= new MutationObserver(tellAll);
  followers.add(changed);
  for (const root of rootsAround(element))
    observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
  return () => {
    if (!followers.delete(changed) || followers.size > 0) return;
    /* It lets go of all or nothing. A root it looks at in vain is not kept alive by that. */
    observer?.disconnect();
    removeEventListener('herne-language-change', chosen, true);
  };
}

/** The document or shadow root an element is in, the one around that, and so on. */
function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

function tellAll(): void {
  followers.forEach(changed => changed());
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
