/**
 * The custom states of an element, for `herne-news-list:state(stale)` in a page's style sheet.
 * Browsers without `ElementInternals` or with an older spelling of states go without.
 */
export class CustomStates {
  readonly #states: Set<string> | undefined;

  constructor(host: HTMLElement) {
    try {
      this.#states = host.attachInternals().states as unknown as Set<string>;
    } catch {
      this.#states = undefined;
    }
  }

  /** In this state from now on and in no other; `stale` is one besides. */
  mark(state: 'loading' | 'ready' | 'empty' | 'error', stale: boolean): void {
    try {
      this.#states?.clear();
      this.#states?.add(state);
      if (stale) this.#states?.add('stale');
    } catch {
      /* An older spelling wants `--name`; nobody can have written a rule for it. */
    }
  }
}
