import type { ReactiveController, ReactiveControllerHost } from 'lit';

/* Widths in em, about what usual typefaces need; a name more or less in the row harms nobody. */
const LETTER = 0.6;
const PADDING = 1.75;
const LEAST = 3;
const GLOBE = 2;
/** So few are shown at once however narrow it is. */
const FEW = 3;

/** Tells whether a list of names has room in one row; the host is updated when that may change. */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(([entry]) => this.#resized(entry?.contentRect.width ?? 0));
  #width = Infinity;
  #needed = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hasRoomFor(names: readonly string[]): boolean {
    if (names.length <= FEW) return true;
    const widths = names.map(({ length }) => Math.max(LEAST, length * LETTER + PADDING));
    this.#needed = widths.reduce((sum, width) => sum + width, GLOBE);
    return this.#needed <= this.#width;
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** While the focus is inside, the control it is on must not turn into another. */
  #resized(pixels: number): void {
    if (this.#host.matches(':focus-within')) return;
    const width = pixels / parseFloat(getComputedStyle(this.#host).fontSize);
    const turns = this.#needed <= width !== this.#needed <= this.#width;
    this.#width = width;
    if (turns) this.#host.requestUpdate();
  }
}
