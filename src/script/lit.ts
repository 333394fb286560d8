/**
 * Stands in for `lit` in the scripts (see vite.config.ts): of Lit's templates (templates.ts) and of
 * its element what our three use, as Lit documents it. The modules of the npm package have Lit
 * itself; tests hold both against each other. Left out: converters and reflection, controllers that
 * come later or go, a shadow root by default (each element makes its own).
 */

import { render, type RenderOptions } from './templates.js';

export { html, noChange, nothing, render, svg } from './templates.js';

export const isServer = false;

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
}

interface Options {
  readonly attribute?: string;
  readonly state?: boolean;
  readonly type?: unknown;
}

/** A style sheet without any values in it. */
export const css = ([text]: TemplateStringsArray): string => text!;

/** An element that draws itself anew a moment after its properties have changed. */
export abstract class LitElement extends HTMLElement {
  static properties: Readonly<Record<string, Options>>;
  static styles: unknown;
  static elementStyles: readonly string[];
  /** Attribute -> property. */
  static attributes: ReadonlyMap<string, string>;

  hasUpdated = false;
  isUpdatePending = false;
  renderRoot: HTMLElement | DocumentFragment | undefined;
  readonly renderOptions: RenderOptions = {};

  readonly #class = this.constructor as typeof LitElement;
  readonly #controllers: Controller[] = [];
  readonly #values: Record<string, unknown> = {};
  /** What a page set before this was an element of ours: it comes after the defaults. */
  readonly #early: Record<string, unknown> = {};
  #changed = new Map<string, unknown>();
  #connect!: () => void;
  #updated: Promise<unknown> = new Promise<void>(resolve => (this.#connect = resolve));

  /** The browser asks when the class is registered; that is when it gets its properties. */
  static get observedAttributes(): string[] {
    if (!Object.hasOwn(this, 'attributes')) {
      const attributes = new Map<string, string>();
      for (const name of Object.keys(this.properties)) {
        const { attribute = name.toLowerCase(), state } = this.properties[name]!;
        if (!state) attributes.set(attribute, name);
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: LitElement) {
            return this.#values[name];
          },
          set(this: LitElement, value: unknown) {
            const before = this.#values[name];
            this.#values[name] = value;
            this.requestUpdate(name, before);
          },
        });
      }
      this.attributes = attributes;
      this.elementStyles = [this.styles].flat(Infinity) as string[];
    }
    return [...this.attributes.keys()];
  }

  constructor() {
    super();
    for (const name of Object.keys(this.#class.properties))
      if (Object.hasOwn(this, name)) {
        this.#early[name] = this[name as keyof this];
        Reflect.deleteProperty(this, name);
      }
    this.requestUpdate();
  }

  get updateComplete(): Promise<unknown> {
    return this.#updated;
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    this.#connect();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: unknown, value: string | null): void {
    const name = this.#class.attributes.get(attribute)!;
    const { type } = this.#class.properties[name]!;
    const isNumber = type === Number && value !== null;
    const read = type === Boolean ? value !== null : isNumber ? Number(value) : value;
    (this as Record<string, unknown>)[name] = read;
  }

  requestUpdate(name?: string, before?: unknown): void {
    if (name !== undefined) {
      if (Object.is(this.#values[name], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, before);
    }
    if (!this.isUpdatePending) this.#updated = this.#updateSoon();
  }

  /** A failed update is told once, and keeps no later one from being done. */
  async #updateSoon(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (reason) {
      void Promise.reject(reason as Error);
    }
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }

  protected scheduleUpdate(): unknown {
    return this.performUpdate();
  }

  protected performUpdate(): void {
    if (!this.isUpdatePending) return;
    if (!this.hasUpdated) Object.assign(this, this.#early);
    const changed = this.#changed;
    try {
      this.willUpdate?.(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update(changed);
    } catch (reason) {
      this.#done();
      throw reason;
    }
    this.hasUpdated = true;
    this.updated?.(changed);
  }

  protected update(changed: Map<string, unknown>): void {
    void changed;
    const drawing = this.render();
    this.#done();
    render(drawing, this.renderRoot!, this.renderOptions);
  }

  #done(): void {
    this.#changed = new Map();
    this.isUpdatePending = false;
  }

  protected abstract createRenderRoot(): HTMLElement | DocumentFragment;
  protected abstract render(): unknown;
  protected willUpdate?(changed: Map<string, unknown>): void;
  protected updated?(changed: Map<string, unknown>): void;
}
