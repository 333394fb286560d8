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

  /** Turns each of the states named on or off. */
  mark(states: Readonly<Record<string, boolean>>): void {
    try {
      for (const name of Object.keys(states))
        if (states[name]) this.#states?.add(name);
        else this.#states?.delete(name);
    } catch {
      /* An older spelling wants `--name`; nobody can have written a rule for it. */
    }
  }
}
