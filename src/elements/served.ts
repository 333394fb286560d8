import type { FeedController } from '../controllers/feed.js';

/**
 * Server-side HTML in an element's shadow root (`herne-feed render`): it stays while there is
 * nothing newer to show, so that nothing flickers and nothing moves.
 */
export class Served {
  readonly #host: HTMLElement & { readonly updateComplete?: Promise<unknown> };
  #nodes: readonly ChildNode[] | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const root = host.shadowRoot;
    if (!root?.firstChild) return;
    this.#nodes = [...root.childNodes];
    /* Lit draws before the first node it finds, and goes on needing that one. */
    root.prepend('');
  }

  /** Whether it is right for now: until the feed is there, and not beyond the instant it says itself. */
  isRight({ status, origin }: Pick<FeedController, 'status' | 'origin'>, now: number): boolean {
    if (!this.#nodes) return false;
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
