import { ofDocument } from '../feed/of-document.js';
import type { CSSResult, LitElement } from 'lit';
import type { FeedController } from '../controllers/feed.js';
import { nextTask } from '../feed/task.js';

/** Settles when the element whose turn was last has been laid out. */
let turns: Promise<unknown> = Promise.resolve();

/** The style sheets that all elements of the page share. */
const shared = new Map<CSSResult, CSSStyleSheet>();

/**
 * What stands in an element's shadow root before the first drawing. Server-side HTML (`herne-feed
 * render`) stays while there is nothing newer to show, so that nothing flickers and nothing moves;
 * without it, what the page brought stays until the task in which the element draws.
 */
export class Served {
  readonly #host: LitElement;
  #nodes: readonly ChildNode[] | undefined;
  #isPrinted = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The shadow root, to be had while the element is being connected: as little as that needs. */
  begin(): ShadowRoot {
    const root = this.#host.shadowRoot ?? this.#host.attachShadow({ mode: 'open' });
    this.#isPrinted = root.firstChild !== null;
    if (!this.#isPrinted) root.append(ofDocument('createElement')('slot'));
    this.#nodes = [...root.childNodes];
    /* Lit draws before the first node it finds, and goes on needing that one. */
    root.prepend('');
    return root;
  }

  /**
   * Draws in a task of its own, between those of the page and of other elements, and has what was
   * drawn laid out in another one: the frame that follows would be as long as all of them together.
   */
  turn(draw: () => unknown): Promise<void> {
    const drawn = turns.then(nextTask).then(() => {
      this.#dress();
      draw();
    });
    turns = drawn.then(nextTask).then(
      () => this.#host.offsetHeight,
      () => undefined,
    );
    return drawn;
  }

  /**
   * The first drawing reads the style sheets, and the next one after the element came into another
   * document: a document shares none with another, and takes them off what leaves it.
   */
  #dress(): void {
    const { shadowRoot, constructor, hasUpdated, ownerDocument } = this.#host;
    /* A form of the page may be called like the property of its document. */
    const view = ownerDocument === document ? window : ownerDocument.defaultView;
    const isBare = !hasUpdated || shadowRoot!.adoptedStyleSheets?.length === 0;
    if (!isBare || !view) return;
    const sheets = view === window ? shared : new Map<CSSResult, CSSStyleSheet>();
    const styles = (constructor as typeof LitElement).elementStyles as CSSResult[];
    shadowRoot!.adoptedStyleSheets = styles.map(style => {
      let sheet = sheets.get(style);
      if (!sheet) {
        sheets.set(style, (sheet = new view.CSSStyleSheet()));
        sheet.replaceSync(String(style));
      }
      return sheet;
    });
  }

  /** Whether it is right for now: until the feed is there, and not beyond the instant it says itself. */
  isRight({ status, origin }: Pick<FeedController, 'status' | 'origin'>, now: number): boolean {
    if (!this.#nodes || !this.#isPrinted) return false;
    const isLatest =
      status !== 'ready' || (origin === 'snapshot' && this.#host.hasAttribute('src'));
    return isLatest && !(now >= Date.parse(this.#host.dataset['servedUntil']!));
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
    void this.#host.updateComplete?.then(() => controls()[focused]?.focus());
    return false;
  }
}
