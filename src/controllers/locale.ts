import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { autonyms, nearestTag } from '../i18n/languages.js';
import type { Tag } from '../i18n/message.js';
import { chosenLanguage, followLanguages, languageAround } from './language-choice.js';

/**
 * The language an element speaks: own `lang` -> last choice of a switcher on the page -> nearest
 * `[lang]` ancestor (through shadow roots) -> `<html lang>` -> German. Followed live: the host is
 * updated whenever the answer changes, and only then.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unfollow: (() => void) | undefined;
  #tag: Tag | undefined;
  #dir: 'ltr' | 'rtl' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  /** The language to speak; before the element is on a page (or on a server) its own `lang`. */
  get tag(): Tag {
    return this.#tag ?? nearestTag(this.#host.getAttribute('lang')) ?? 'de';
  }

  /** Its direction, unless the element has a `dir` of its own. */
  get dir(): 'ltr' | 'rtl' {
    return this.#dir ?? autonyms[this.tag].dir;
  }

  hostConnected(): void {
    this.#unfollow = followLanguages(this.#host, this.#decide);
    this.#decide();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  readonly #decide = (): void => {
    const lang = this.#host.getAttribute('lang');
    const dir = this.#host.getAttribute('dir')?.toLowerCase();
    const tag = lang
      ? (nearestTag(lang) ?? 'de')
      : (chosenLanguage() ?? nearestTag(languageAround(this.#host)) ?? 'de');
    const direction = dir === 'ltr' || dir === 'rtl' ? dir : autonyms[tag].dir;
    if (tag === this.#tag && direction === this.#dir) return;
    this.#tag = tag;
    this.#dir = direction;
    this.#host.requestUpdate();
  };
}
