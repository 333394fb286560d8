import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { channelOf, type Channel, type Subscriber } from '../feed/channel.js';
import type { Feed } from '../feed/model.js';
import { nearestTag } from '../i18n/languages.js';
import type { Tag } from '../i18n/message.js';

/**
 * A feed with many languages keeps the translations beside it (`_herne.languages[].feed_url`, what
 * `build --split-languages` writes). This brings those of the reader's language, and only those:
 *
 *     readonly #translations = new TranslationsController(this);
 *     willUpdate() { const feed = this.#translations.added(this.#feed.feed, this.#locale.tag); … }
 *
 * Until they are there, and when they cannot be had, the feed is shown as it is.
 */
export class TranslationsController implements ReactiveController, Subscriber {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly refresh = 0;
  #channel: Channel | undefined;
  #feed: Feed | undefined;
  #joined: { readonly feed: Feed; readonly own: Feed; readonly both: Feed } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  /** The feed with its translations into a language; the same object as long as nothing changed. */
  added(feed: Feed, tag: Tag): Feed;
  added(feed: Feed | undefined, tag: Tag): Feed | undefined;
  added(feed: Feed | undefined, tag: Tag): Feed | undefined {
    this.#follow(addressOf(feed, tag));
    if (feed && this.#feed && feed !== this.#feed) void this.#channel?.ask('no-cache');
    this.#feed = feed;
    const own = this.#channel?.last?.feed;
    if (!feed || !own) return feed;
    if (this.#joined?.feed !== feed || this.#joined.own !== own)
      this.#joined = { feed, own, both: withTranslations(feed, own) };
    return this.#joined.both;
  }

  hostConnected(): void {
    this.#channel?.subscribe(this);
  }

  hostDisconnected(): void {
    this.#channel?.unsubscribe(this);
  }

  /** For the channel. */
  settled(): void {
    this.#host.requestUpdate();
  }

  #follow(address: string | undefined): void {
    if (address === this.#channel?.address) return;
    this.#channel?.unsubscribe(this);
    this.#channel = address ? channelOf(new URL(address)) : undefined;
    if (this.#host.isConnected) this.#channel?.subscribe(this);
  }
}

function addressOf(feed: Feed | undefined, tag: Tag): string | undefined {
  const language = feed?._herne.languages.find(entry => nearestTag(entry.tag) === tag);
  const address = language?.feed_url?.split('#', 1)[0];
  return address && URL.canParse(address) ? address : undefined;
}

/** Translations of items the feed has; one that is in the feed already stays the feed's. */
function withTranslations(feed: Feed, own: Feed): Feed {
  const ids = new Set(feed.items.map(({ id }) => id));
  const added = own.items.filter(
    ({ id, _herne: { translation_of } }) =>
      translation_of !== undefined && ids.has(translation_of) && !ids.has(id),
  );
  return { ...feed, items: [...feed.items, ...added] };
}
