/**
 * The feed: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with one extension object,
 * `_herne`, on the feed and on each item. These types mirror the JSON; nothing is renamed.
 *
 * Two kinds of time occur and are never mixed:
 * - **civil** time is what a calendar on a wall in Herne shows: `YYYY-MM-DD` for a whole day or
 *   `YYYY-MM-DDTHH:mm` for a minute, always Europe/Berlin, end of day written `T24:00`;
 * - an **instant** is RFC 3339 with an offset and exists only in `date_*` and `generated`.
 */

/** A whole civil day in Europe/Berlin, `YYYY-MM-DD`. */
export type CivilDate = string;

/** A civil minute in Europe/Berlin, `YYYY-MM-DDTHH:mm`; `T24:00` is the end of that day. */
export type CivilDateTime = string;

/** An instant, RFC 3339 with an offset, e.g. `2025-11-25T00:00:00+01:00`. */
export type Instant = string;

/** BCP 47 language tag. */
export type LanguageTag = string;

/**
 * When something is closed. `all_day`: both bounds are civil dates and the last day is included.
 * Otherwise both are civil minutes, and the period is half-open: closed while start <= now < end.
 * `end: null` is an open end ("bis auf Weiteres").
 */
export interface Period {
  readonly start: CivilDate | CivilDateTime;
  readonly end: CivilDate | CivilDateTime | null;
  readonly all_day: boolean;
}

/** One closure notice: the same offices closed for the same reason in one or more periods. */
export interface Closure {
  /** Stable for the life of the notice; never derived from dates. */
  readonly id: string;
  /** Changes whenever what the notice says changes. Increases by one per edit; starts at 0. */
  readonly revision: number;
  /** Names in the nominative, as the release has them, without the article. */
  readonly offices: readonly string[];
  readonly periods: readonly Period[];
  readonly reason?: string;
  /** When the release says when it opens again. */
  readonly reopens?: CivilDate | CivilDateTime;
  readonly basis: 'text' | 'edited';
}

/** An event a release announces. */
export interface EventNotice {
  readonly name?: string;
  readonly start: CivilDate | CivilDateTime;
  readonly end?: CivilDate | CivilDateTime;
  readonly place?: string;
}

/** What is known of the publication date when it may not be written as `date_published`. */
export interface Publication {
  readonly precision: 'day' | 'month' | 'unknown';
  readonly basis: 'stated' | 'inferred';
  readonly not_before?: CivilDate;
  readonly not_after?: CivilDate;
}

/** Where an item was read: the input's name and the 1-based line of its first text line. */
export interface SourcePlace {
  readonly name: string;
  readonly line?: number;
}

export interface ItemExtension {
  readonly title_source: 'stated' | 'derived';
  readonly published: Publication;
  readonly image_alt?: string;
  readonly closures?: readonly Closure[];
  readonly events?: readonly EventNotice[];
  /** Id of the German item this one translates. */
  readonly translation_of?: string;
  /**
   * Of a translation: a fingerprint of the German title and text it was made from, by which the
   * builder notices that the German ones have changed since. Readers need not keep it.
   */
  readonly original_text?: string;
  readonly sources: readonly SourcePlace[];
}

export interface Item {
  /** Never changes when a date, url or typo is corrected, and is never reused. */
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly summary: string;
  readonly content_text: string;
  readonly image?: string;
  readonly date_published?: Instant;
  readonly date_modified?: Instant;
  readonly tags?: readonly string[];
  readonly language: LanguageTag;
  readonly _herne: ItemExtension;
}

export interface Language {
  readonly tag: LanguageTag;
  /** Autonym: the language's name in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** The sentence the source offers it with, in that language. */
  readonly sentence?: string;
  readonly url?: string;
  /**
   * The feed with this language's translations, when they are kept out of this one
   * (`build --split-languages` writes `feed.ar.json`). A reference relative to the address of this
   * feed, on the same origin; its items carry `translation_of` like those in the feed itself.
   */
  readonly feed_url?: string;
}

/** From `instant` on, Berlin is `minutes` ahead of UTC. */
export type UtcOffset = readonly [instant: Instant, minutes: number];

export interface FeedExtension {
  readonly about: string;
  readonly generated: Instant;
  readonly timezone: 'Europe/Berlin';
  /** Ascending; one year back, three ahead. */
  readonly utc_offsets: readonly UtcOffset[];
  readonly languages: readonly Language[];
}

export interface Feed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url?: string;
  readonly description?: string;
  readonly language: LanguageTag;
  readonly next_url?: string;
  readonly items: readonly Item[];
  readonly _herne: FeedExtension;
}
