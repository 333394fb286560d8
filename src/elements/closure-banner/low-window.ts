import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Below this height the banner takes half the window at most and scrolls within itself. Not a media
 * query of the style sheet: WebKit keeps the answer it once had for elements that come later.
 */
const LOW = '(max-height: 20em)';

/** Tells whether the window is low, as at 400 % zoom. */
export class LowWindowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #query: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  get matches(): boolean {
    return Boolean(this.#query?.matches);
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    this.#query = window.matchMedia(LOW);
    this.#query.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#query?.removeEventListener('change', this.#changed);
  }
}
