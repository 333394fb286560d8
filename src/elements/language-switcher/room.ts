import type { ReactiveController, ReactiveControllerHost } from 'lit';

/* Widths in em, about what usual typefaces need; a name more or less in the row harms nobody. */
const LETTER = 0.6;
const PADDING = 1.75;
const LEAST = 3;
const GLOBE = 2;
/** So few are shown at once however narrow it is. */
const FEW = 3;

/**
 * Tells whether a list of names has room in one row; the host is updated when that changes. Looked at
 * once before the first picture, so that nothing jumps; then a frame after each change of width,
 * because what an observer changes at once is an error in the eyes of the page.
 */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  #width: number | undefined;
  #needed = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hasRoomFor(names: readonly string[]): boolean {
    if (names.length <= FEW) return true;
    const widths = names.map(({ length }) => Math.max(LEAST, length * LETTER + PADDING));
    this.#needed = widths.reduce((sum, width) => sum + width, GLOBE);
    this.#width ??= this.#measure();
    return this.#needed <= this.#width;
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer ??= new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(this.#resized);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #measure(): number {
    return this.#host.clientWidth / parseFloat(getComputedStyle(this.#host).fontSize);
  }

  /** While the focus is inside, the control it is on must not turn into another. */
  readonly #resized = (): void => {
    if (this.#width === undefined || this.#host.matches(':focus-within')) return;
    const before = this.#needed <= this.#width;
    this.#width = this.#measure();
    if (before !== this.#needed <= this.#width) this.#host.requestUpdate();
  };
}
