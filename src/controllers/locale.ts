import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { autonyms, nearestTag } from '../i18n/languages.js';
import type { Tag } from '../i18n/message.js';

/**
 * The language an element speaks: own `lang` -> last choice of a switcher on the page -> nearest
 * `[lang]` ancestor (through shadow roots) -> `<html lang>` -> German. Followed live.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  tag: Tag = 'de';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  get dir(): 'ltr' | 'rtl' {
    return autonyms[this.tag].dir;
  }

  hostConnected(): void {
    document.addEventListener('herne-language-change', this.#chosen as EventListener);
    this.#decide();
  }

  hostDisconnected(): void {
    document.removeEventListener('herne-language-change', this.#chosen as EventListener);
  }

  hostUpdate(): void {
    this.#decide();
  }

  readonly #chosen = (event: Event & { readonly language: string }): void => {
    if (event.defaultPrevented) return;
    chosen = nearestTag(event.language) ?? chosen;
    this.#host.requestUpdate();
  };

  #decide(): void {
    this.tag = nearestTag(this.#host.lang) ?? chosen ?? ancestorTag(this.#host) ?? 'de';
  }
}

/** The choice made on this page; lives as long as the page. */
let chosen: Tag | undefined;

function ancestorTag(element: Element): Tag | undefined {
  for (let node: Node | null = element.parentNode; node;) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return nearestTag(lang) ?? 'de';
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}
