import type { LitElement } from 'lit';
import type { FeedController } from '../../controllers/feed.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { Origin } from '../../feed/load.js';
import type { Feed } from '../../feed/model.js';
import { common } from '../../i18n/common.js';
import { fill, plural } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';
import { unavailable } from '../../i18n/sentences.js';
import { bounded } from '../heading.js';
import { focusedPlace } from './keep-focus.js';
import type { HerneNewsList } from './news-list.js';
import type { Entry } from './selection.js';

type Host = LitElement &
  Pick<HerneNewsList, 'limit' | 'src' | 'tags' | 'since' | 'until' | 'showFuture'>;

/** So many pages are looked through at a time for one with an item that is asked for. */
const MOST_PAGES = 10;

/**
 * How far down the list goes: its limit, what a reader asked for, and what a reader would lose the
 * place in. Tells screen readers what came, and nothing on a first rendering; everybody what failed.
 */
export class Progress {
  readonly #host: Host;
  readonly #feed: FeedController;
  readonly #locale: LocaleController;
  #extra = 0;
  /** Older items were asked for: that they come is told otherwise. */
  #asked = false;
  /** The feed that was drawn last, and where it came from. */
  #drawn?: { feed: Feed; src: string | undefined; origin: Origin | undefined };

  /** All items that may be shown. */
  entries: readonly Entry[] = [];
  /** A reader's wish is being seen to. */
  busy = false;
  /** What was last told. */
  message = '';
  /** That was a failure: everybody is told, not only screen readers. */
  failed = false;

  constructor(host: Host, feed: FeedController, locale: LocaleController) {
    this.#host = host;
    this.#feed = feed;
    this.#locale = locale;
  }

  /** The items that are shown. */
  get shown(): readonly Entry[] {
    return this.entries.slice(0, this.limit + this.#extra);
  }

  /** Whether there are more to show. */
  get hasMore(): boolean {
    return this.entries.length > this.limit + this.#extra || this.#feed.hasNext;
  }

  /** What the page asks for. */
  get #wish(): string {
    const { src, tags, since, until, showFuture } = this.#host;
    return String([src, tags, since, until, showFuture]);
  }

  /** How many items are asked for at first. */
  get limit(): number {
    return bounded(this.#host.limit, 1, 1000, 5);
  }

  /** Takes what was chosen from a feed: begins anew, or tells how many are new in the one shown. */
  follow(feed: Feed | undefined, entries: readonly Entry[]): void {
    const before = this.entries;
    this.entries = entries;
    if (!feed || feed === this.#drawn?.feed) return;
    const { src } = this.#host;
    const renewed = this.#drawn?.src === src && this.#drawn?.origin !== 'snapshot';
    if (!renewed) this.#extra = 0;
    if (renewed && !this.#asked && before.length > 0) {
      const known = new Set(before.map(({ id }) => id));
      const came = this.shown.filter(({ id }) => !known.has(id)).length;
      if (came > 0) this.#say(came);
      const held = before[focusedPlace(this.#host.shadowRoot)]?.id;
      const place = entries.findIndex(({ id }) => id === held);
      this.#extra += Math.max(0, place + 1 - this.shown.length);
    }
    this.#asked = this.failed = false;
    this.#drawn = { feed, src, origin: this.#feed.origin };
  }

  /** Tries again, because a reader asks for it. */
  async retry(): Promise<void> {
    if (this.busy) return;
    this.#work(true);
    this.#tell(common.wait(this.#locale.tag));
    await this.#feed.reload();
    this.#work(false);
    await this.#host.updateComplete;
    if (this.#feed.error) this.#tellOfFailure();
    else this.#say(this.shown.length, false);
  }

  /** Shows the next items; where there are none left, those of the feed's next page. */
  async more(): Promise<void> {
    if (this.busy) return;
    const wish = this.#wish;
    const before = this.shown.length;
    let pages = MOST_PAGES;
    while (this.entries.length <= before && this.#feed.hasNext && pages--)
      if (!(await this.#loadOlder(wish))) return;
    this.#extra += this.limit;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#say(this.shown.length - before);
    const list = this.#host.shadowRoot?.querySelector('.items');
    if (list && this.#host.shadowRoot?.activeElement === list)
      list.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
  }

  /** Nobody misses older items of what the page no longer asks for. */
  async #loadOlder(wish: string): Promise<boolean> {
    this.#work((this.#asked = true));
    try {
      await this.#feed.loadNext();
      await this.#host.updateComplete;
      return wish === this.#wish;
    } catch {
      this.#asked = false;
      if (wish === this.#wish) this.#tellOfFailure();
      return false;
    } finally {
      this.#work(false);
    }
  }

  #work(busy: boolean): void {
    this.busy = busy;
    this.#host.requestUpdate();
  }

  #say(n: number, came = true): void {
    const { tag } = this.#locale;
    const items = plural(tag, news.items(tag), n);
    this.#tell(came ? fill(news.added(tag), { items }) : items);
  }

  #tellOfFailure(): void {
    const { tag } = this.#locale;
    this.#tell(unavailable(tag, news.heading(tag)), true);
  }

  /** The same words twice differ by an end nobody hears. */
  #tell(message: string, failed = false): void {
    this.failed = failed;
    this.message = message === this.message ? `${message}\u00a0` : message;
    this.#host.requestUpdate();
  }
}
