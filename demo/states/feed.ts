import type { Closure, Feed, Item, Period } from '../../src/feed/model.js';

/* Feeds of the states page; the tests of the elements use them too. */

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

/** A release that announces closures. */
export function closureItem(
  id: string,
  title: string,
  ...closures: readonly Partial<Closure>[]
): Item {
  const whole = (closure: Partial<Closure>, index: number): Closure => ({
    id: `${id}-${index + 1}`,
    revision: 0,
    offices: [],
    periods: [],
    basis: 'text',
    ...closure,
  });
  return itemOf(id, title, {
    _herne: {
      title_source: 'stated',
      published: { precision: 'day', basis: 'stated' },
      closures: closures.map(whole),
      sources: [],
    },
  });
}

/** Whole days, the last included; `null` is an open end. */
export function days(start: string, end: string | null = start): Period {
  return { start, end, all_day: true };
}

/** Minutes, half-open. */
export function hours(start: string, end: string | null): Period {
  return { start, end, all_day: false };
}
