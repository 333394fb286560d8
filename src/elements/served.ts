import type { FeedController } from '../controllers/feed.js';

/**
 * What stands in an element's shadow root before the first drawing. Server-side HTML (`herne-feed
 * render`) stays while there is nothing newer to show, so that nothing flickers and nothing moves;
 * without it, what the page brought stays until the task in which the element draws.
 */
export class Served {
  readonly #host: HTMLElement & { readonly updateComplete?: Promise<unknown> };
  #nodes: readonly ChildNode[] | undefined;
  #isPrinted = false;

  constructor(host: HTMLElement) {
    this.#host = host;
    const root = host.shadowRoot;
    if (!root?.firstChild) return;
    this.#nodes = [...root.childNodes];
    this.#isPrinted = true;
    /* Lit draws before the first node it finds, and goes on needing that one. */
    root.prepend('');
  }

  /** To be called with the new root. */
  begin<R extends Node>(root: R): R {
    this.#nodes ??= [root.appendChild(document.createElement('slot'))];
    return root;
  }

  /** Whether it is right for now: until the feed is there, and not beyond the instant it says itself. */
  isRight({ status, origin }: Pick<FeedController, 'status' | 'origin'>, now: number): boolean {
    if (!this.#nodes || !this.#isPrinted) return false;
    const isNewer = status !== 'ready' || (origin === 'snapshot' && this.#host.hasAttribute('src'));
    return isNewer && !(now >= Date.parse(this.#host.dataset['servedUntil'] ?? ''));
  }

  /** It is drawn over from now on. */
  release(): void {
    this.#nodes = undefined;
  }

  /**
   * Whether it stays for now. Takes it away if not; the focus stays on the same link or button.
   */
  stays(feed: Pick<FeedController, 'status' | 'origin'>, now: number): boolean {
    if (!this.#nodes) return false;
    if (this.isRight(feed, now)) return true;
    const root = this.#host.shadowRoot!;
    const controls = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('a,button')];
    const focused = controls().indexOf(root.activeElement as HTMLElement);
    for (const node of this.#nodes) node.remove();
    this.release();
    if (focused >= 0) void this.#host.updateComplete?.then(() => controls()[focused]?.focus());
    return false;
  }
}
