import type { Closure, Feed, Item } from '../../src/feed/model.js';

/** One state of an element, as it is shown on the states page and in visual tests. */
export interface State {
  /** Part of the page's address (`states.html#closure-banner-today`), never changed. */
  readonly name: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What the feed's address answers: a feed, an error, or nothing ever. */
  readonly feed: Feed | 'error' | 'silence';
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

/** A feed with these items, made shortly before the frozen moments of the states. */
export function feedOf(items: readonly Item[]): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Pressemeldungen der Stadt Herne',
    home_page_url: 'https://www.herne.de/',
    language: 'de',
    items,
    _herne: {
      about: 'https://www.herne.de/',
      generated: '2025-11-20T08:30:00+01:00',
      timezone: 'Europe/Berlin',
      utc_offsets: [
        ['2024-10-27T01:00:00Z', 60],
        ['2025-03-30T01:00:00Z', 120],
        ['2025-10-26T01:00:00Z', 60],
        ['2026-03-29T01:00:00Z', 120],
        ['2026-10-25T01:00:00Z', 60],
      ],
      languages: [],
    },
  };
}

/** A release. */
export function itemOf(id: string, title: string, more: Partial<Item> = {}): Item {
  return {
    id,
    url: `https://www.herne.de/meldungen/${id}`,
    title,
    summary: '',
    content_text: title,
    language: 'de',
    ...more,
    _herne: {
      title_source: 'stated',
      published: { precision: 'day', basis: 'stated' },
      sources: [],
      ...more._herne,
    },
  };
}

/** A release that announces a closure. */
export function closureItem(id: string, title: string, closure: Partial<Closure>): Item {
  const whole: Closure = {
    id: `${id}-1`,
    revision: 0,
    offices: [],
    periods: [],
    basis: 'text',
    ...closure,
  };
  return itemOf(id, title, {
    _herne: {
      title_source: 'stated',
      published: { precision: 'day', basis: 'stated' },
      closures: [whole],
      sources: [],
    },
  });
}
