import type { Feed } from '../../src/feed/model.js';

/** One state of an element, as it is shown on the states page and in visual tests. */
export interface State {
  /** Part of the page's address (`states.html?state=today`), never changed. */
  readonly name: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What the feed's address answers: a feed, an error, or nothing ever. */
  readonly feed: Feed | 'error' | 'silence';
  /** What it answers from the second time on. */
  readonly later?: Feed | 'error';
  /** What stands between the tags. */
  readonly content?: string;
  /** What is done once it is shown, to get into the state. */
  readonly then?: (element: HTMLElement) => void | Promise<void>;
}

/** All states of one element. */
export interface Group {
  readonly tag: string;
  readonly title: string;
  readonly states: readonly State[];
}
