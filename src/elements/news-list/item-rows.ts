import { ofDocument } from '../../feed/of-document.js';
import { render, type TemplateResult } from 'lit';
import { copyAttributes, print } from '../print.js';
import type { Entry } from './selection.js';

/** What stands on the page for an entry. */
interface Row {
  readonly element: Element;
  /** Its own number, for ids; stays when other items come above it. */
  readonly number: number;
  /** Whether it came below the first ones; stays when it moves: a size that is guessed anew jumps. */
  readonly isLate: boolean;
  entry?: Entry;
  /** What it was drawn under: see `Circumstances`. */
  key?: string | undefined;
}

type Template = (entry: Entry, number: number, isLate: boolean) => TemplateResult;

/** The place of the last item whose size is never guessed: what a page shows at first. */
export const LAST_OF_FIRST = 4;
/** Of longer lists, as many are drawn at once when all items change their words. */
const SHORT = 20;
/** The others are drawn in slices of these milliseconds, with pauses. */
const SLICE = 8;
const PAUSE = 32;

/**
 * The items on the page, by their ids: each a print of one template. Kept per item are its element
 * and the entry it shows; what says the same as before is not drawn again. A list that a server
 * wrote is taken over as it stands.
 */
export class ItemRows {
  #rows = new Map<string, Row>();
  #stamp: DocumentFragment | undefined;
  #count = 0;
  #late: ReturnType<typeof setTimeout> | undefined;

  /** Draws the entries into the list; `key` is another when something has changed for all items. */
  draw(
    list: Element | null | undefined,
    entries: readonly Entry[],
    key: string,
    template: Template,
  ): void {
    const before = this.#rows;
    const served = before.size === 0 ? [...(list?.children ?? [])] : [];
    this.#rows = new Map();
    if (!list) return;
    for (const entry of entries) {
      const row = before.get(entry.id) ?? {
        element: served.shift() ?? ofDocument('createElement')('li'),
        number: this.#count++,
        isLate: this.#rows.size > LAST_OF_FIRST,
      };
      before.delete(entry.id);
      this.#rows.set(entry.id, row);
      const isSaid = isEqual(row.entry?.item, entry.item);
      row.entry = entry;
      if (!isSaid) row.key = undefined;
      if (!isSaid || this.#rows.size <= SHORT) this.#draw(row, key, template);
    }
    before.forEach(({ element }) => element.remove());
    for (const element of served) element.remove();
    this.#order(list);
    clearTimeout(this.#late);
    const rest: Row[] = [];
    this.#rows.forEach(row => {
      if (row.key !== key) rest.push(row);
    });
    const begin = (): void => {
      const first = firstInView(rest);
      this.#drawLate([...rest.slice(first), ...rest.slice(0, first)], key, template);
    };
    if (rest.length > 0) this.#late = setTimeout(begin, PAUSE);
  }

  /** The words of what nobody sees yet may change a moment later; what is in the window first. */
  #drawLate(rest: readonly Row[], key: string, template: Template): void {
    const end = performance.now() + SLICE;
    let n = 0;
    while (n < rest.length && performance.now() < end) this.#draw(rest[n++]!, key, template);
    if (n < rest.length)
      this.#late = setTimeout(() => this.#drawLate(rest.slice(n), key, template), PAUSE);
  }

  #draw(row: Row, key: string, template: Template): void {
    if (row.key === key) return;
    const { element, number, isLate } = row;
    this.#stamp ??= nowhere().createDocumentFragment();
    render(template(row.entry!, number, isLate), this.#stamp, { creationScope: nowhere() });
    const item = this.#stamp.firstElementChild!;
    copyAttributes(item, element);
    print(item, element);
    row.key = key;
  }

  /** Moves only what stands elsewhere: a reader may be inside. */
  #order(list: Element): void {
    let at = list.firstElementChild;
    this.#rows.forEach(({ element }) => {
      if (element === at) at = at.nextElementSibling;
      else list.insertBefore(element, at);
    });
  }
}

/** The place of the first row that does not end above the window. */
function firstInView(rows: readonly Row[]): number {
  let place = 0;
  for (let end = rows.length; place < end;) {
    const middle = (place + end) >> 1;
    if (rows[middle]!.element.getBoundingClientRect().bottom < 0) place = middle + 1;
    else end = middle;
  }
  return place;
}

let inert: Document | undefined;

/** A document of no page: no image in it is asked for. */
function nowhere(): Document {
  return (inert ??= ofDocument('createElement')('template').content.ownerDocument);
}

/** Whether two items say the same: they are plain JSON, and what they share is of one type. */
function isEqual(a: unknown, b: unknown): unknown {
  return (
    a === b ||
    (a &&
      b &&
      typeof a === 'object' &&
      Object.keys(a).length === Object.keys(b).length &&
      Object.keys(a).every(key => isEqual(a[key as never], b[key as never])))
  );
}
