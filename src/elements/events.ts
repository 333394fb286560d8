/* Every event of the three elements: they bubble, are composed, and carry readonly fields. */

import type { Feed, Item } from '../feed/model.js';

/** The browser's own: MooTools puts another one in the place of `window.Event`. */
const Event = Object.getPrototypeOf(CustomEvent) as typeof globalThis.Event;

/** What all of them do; a default action that a reader sees can be cancelled. */
abstract class HerneEvent extends Event {
  constructor(type: string, fields: object, cancelable?: boolean) {
    super(type, { bubbles: true, composed: true, cancelable: cancelable! });
    Object.assign(this, fields);
  }
}

/** A feed (or its copy) has been shown. */
export class HerneLoadEvent extends HerneEvent {
  readonly feed!: Feed;
  constructor(feed: Feed) {
    super('herne-load', { feed });
  }
}

/** The feed could not be had; what is shown instead is up to the element. */
export class HerneErrorEvent extends HerneEvent {
  readonly error!: Error;
  constructor(error: Error) {
    super('herne-error', { error });
  }
}

/** A reader follows an item's link. Cancelling it keeps the browser from following. */
export class HerneSelectEvent extends HerneEvent {
  readonly item!: Item;
  constructor(item: Item) {
    super('herne-select', { item }, true);
  }
}

/** A notice has passed from one phase to the next. */
export class HernePhaseEvent extends HerneEvent {
  readonly closureId!: string;
  readonly from!: string;
  readonly to!: string;
  constructor(closureId: string, from: string, to: string) {
    super('herne-phase', { closureId, from, to });
  }
}

/** A reader puts a notice away. Cancelling it keeps the notice. */
export class HerneDismissEvent extends HerneEvent {
  readonly closureId!: string;
  constructor(closureId: string) {
    super('herne-dismiss', { closureId }, true);
  }
}

/** A reader chose a language. Cancelling it keeps the widgets in the old one. */
export class HerneLanguageChangeEvent extends HerneEvent {
  readonly language!: string;
  constructor(language: string) {
    super('herne-language-change', { language }, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'herne-load': HerneLoadEvent;
    'herne-error': HerneErrorEvent;
    'herne-select': HerneSelectEvent;
    'herne-phase': HernePhaseEvent;
    'herne-dismiss': HerneDismissEvent;
    'herne-language-change': HerneLanguageChangeEvent;
  }
}
