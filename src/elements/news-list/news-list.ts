import { isServer, LitElement, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock.js';
import { DeviceTranslationController } from '../../controllers/device-translation.js';
import { FeedController } from '../../controllers/feed.js';
import { LocaleController } from '../../controllers/locale.js';
import { TranslationsController } from '../../controllers/translations.js';
import type { Origin } from '../../feed/load.js';
import type { Feed } from '../../feed/model.js';
import { common } from '../../i18n/common.js';
import { fill, plural } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';
import { unavailable } from '../../i18n/sentences.js';
import { CustomStates } from '../custom-states.js';
import { HerneErrorEvent, HerneLoadEvent, HerneSelectEvent } from '../events.js';
import { controlStyles, hostStyles } from '../host.styles.js';
import { Served } from '../served.js';
import { bounded } from '../heading.js';
import { foreignTexts, readingTexts } from './item-view.js';
import { focusedPlace, keepFocus, pressed } from './keep-focus.js';
import { newsListStyles } from './news-list.styles.js';
import { newsListTemplate, type NewsListView } from './news-list.template.js';
import { newsListView, offsetsOf } from './news-list-view.js';
import { ReadAloudController } from './read-aloud.js';
import { saveEvent } from './save-event.js';
import { entries, nextChange, type Entry } from './selection.js';

/**
 * The newest press releases of the city: headings with links, dates, summaries.
 *
 * If the feed fails, the last good copy stays and says how old it is; then come the bundled
 * snapshot, the element's own children, and last one clear sentence with a button to try again.
 *
 * @tag herne-news-list
 * @slot - Shown while there is nothing else: before the script runs, while loading, after a failure. A link to the city's press page is right.
 * @slot empty - Shown instead of the sentence that there is no news.
 * @fires {HerneLoadEvent} herne-load - A feed has arrived and is shown.
 * @fires {HerneErrorEvent} herne-error - The feed could not be had.
 * @fires {HerneSelectEvent} herne-select - A reader follows an item's link. Cancelable.
 * @csspart heading - The heading above the list.
 * @csspart list - The list of items.
 * @csspart item - One item.
 * @csspart title - The heading of an item.
 * @csspart link - The link in the heading of an item.
 * @csspart date - The date an item was published.
 * @csspart summary - The summary of an item.
 * @csspart tags - The topics of an item.
 * @csspart image - The image of an item.
 * @csspart event - The date and place of an announced event.
 * @csspart spoken - The sentence that is being read aloud.
 * @csspart button - Every button except the one for more.
 * @csspart translation - Offers translation on the device and says that a machine did it.
 * @csspart more - The button for more items, and the link to all.
 * @csspart status - The sentence that says that the list is empty, failed, or old.
 * @cssprop [--herne-text] - Colour of text.
 * @cssprop [--herne-muted] - Colour of dates, notes and topics.
 * @cssprop [--herne-line] - Colour of lines and borders; 3:1 against the surface.
 * @cssprop [--herne-accent] - Colour of links and buttons.
 * @cssprop [--herne-surface] - Colour behind everything.
 * @cssprop [--herne-soft] - Colour behind topics, buttons under the pointer, and the skeleton.
 * @cssprop [--herne-notice] - Colour behind the sentence that is being read aloud.
 * @cssprop [--herne-notice-line] - Colour of the line beside announced events.
 * @cssprop [--herne-focus] - Colour of the focus ring; 3:1 against the surface.
 * @cssprop [--herne-space=1em] - The distance everything else is a multiple of.
 * @cssprop [--herne-radius=0.25em] - How round corners are.
 * @cssstate loading - There is nothing to show yet.
 * @cssstate ready - Items are shown.
 * @cssstate empty - The feed has no item this list asks for.
 * @cssstate error - There is nothing to show because the feed failed.
 * @cssstate stale - What is shown should have been renewed, and could not be.
 */
export class HerneNewsList extends LitElement {
  static override styles = [hostStyles, controlStyles, newsListStyles];

  /** Address of the feed; absent: the snapshot bundled with the script. */
  @property() src: string | undefined;
  /** A heading above the list; absent: none. */
  @property() heading: string | undefined;
  /** Level of that heading, 2 to 6; items are one level deeper; default 2. */
  @property({ attribute: 'heading-level' }) headingLevel: number | string = 2;
  /** How the items are arranged: `list`, `cards` or `compact`; default `list`. */
  @property() layout: 'list' | 'cards' | 'compact' = 'list';
  /** How many items are shown at first; default 5. */
  @property() limit: number | string = 5;
  /** Topics separated by commas: only items with one of them; absent: all. */
  @property() tags: string | undefined;
  /** Only items published on or after this day (`2025-11-01`, or `P30D` for 30 days ago). */
  @property() since: string | undefined;
  /** Only items published on or before this day (`2025-11-30`, or `P7D` for 7 days ago). */
  @property() until: string | undefined;
  /** `button` offers the next items, also from older pages of the feed; default `none`. */
  @property() more: 'none' | 'button' = 'none';
  /** Address of a page with all releases, linked under the list; absent: no link. */
  @property({ attribute: 'more-href' }) moreHref: string | undefined;
  /** Whose images are shown: `none`, `same-origin`, or hosts (`www.herne.de/media`); default `none`. */
  @property() images = 'none';
  /** Leaves the summaries out; default off. */
  @property({ type: Boolean, attribute: 'no-summary' }) noSummary = false;
  /** Leaves the dates out; default off. */
  @property({ type: Boolean, attribute: 'no-dates' }) noDates = false;
  /** Also shows items dated more than a day ahead; default off. */
  @property({ type: Boolean, attribute: 'show-future' }) showFuture = false;
  /** Offers announced events as calendar files; default off. */
  @property({ type: Boolean }) calendar = false;
  /** Offers to read items aloud where the device has a voice of its own for them; default off. */
  @property({ type: Boolean, attribute: 'read-aloud' }) readAloud = false;
  /** Offers to translate by the browser's own translator, on the reader's device; default off. */
  @property({ type: Boolean, attribute: 'device-translation' }) deviceTranslation = false;
  /** An instant that stops the clock, for previews and tests; absent: the time. */
  @property() now: string | undefined;
  /** Minutes between two looks at the feed, 0 = never; default 0. */
  @property({ type: Number }) refresh = 0;

  readonly #clock = new ClockController(this, () => this.now);
  readonly #locale = new LocaleController(this);
  readonly #speech = new ReadAloudController(this);
  readonly #translations = new TranslationsController(this);
  readonly #device = new DeviceTranslationController(this, () => this.deviceTranslation);
  readonly #served = new Served(this);
  readonly #states = new CustomStates(this);
  readonly #broken = new Set<string>();
  readonly #feed = new FeedController(
    this,
    () => ({ src: this.src, refresh: this.refresh }),
    outcome =>
      this.dispatchEvent(
        outcome instanceof Error ? new HerneErrorEvent(outcome) : new HerneLoadEvent(outcome),
      ),
  );

  #extra = 0;
  #busy = false;
  #message = '';
  #entries: readonly Entry[] = [];
  /** Older items were asked for: that they come is told otherwise. */
  #asked = false;
  /** The feed that was drawn last, and where it came from. */
  #drawn?: { feed: Feed; src: string | undefined; origin: Origin | undefined };
  #view: NewsListView | undefined;

  /** Loads the feed again; resolves when there is an outcome, never rejects. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /** On a server nothing is updated later: there what is shown is decided here. */
  protected override willUpdate(): void {
    if (isServer) this.#decide();
  }

  /** After the controllers have looked: they do so between `willUpdate` and this. */
  protected override update(changed: PropertyValues): void {
    this.#decide();
    keepFocus(this.shadowRoot, () => super.update(changed));
  }

  #decide(): void {
    const { tag } = this.#locale;
    const feed = this.#translations.added(this.#feed.feed, tag);
    const before = this.#entries;
    this.#entries = feed ? this.#choose(feed) : [];
    if (feed && feed !== this.#drawn?.feed) this.#compare(feed, before);
    this.#device.follow(
      tag,
      foreignTexts(tag, this.#entries.slice(0, this.#shown), !this.noSummary),
    );
    this.#view = newsListView(this, {
      feed: this.#feed,
      entries: this.#entries,
      shown: this.#shown,
      now: this.#clock.now,
      offsetAt: offsetsOf(feed),
      locale: this.#locale,
      device: this.#device,
      speech: this.#speech,
      broken: this.#broken,
      busy: this.#busy,
      message: this.#message,
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', this.#activate);
    root.addEventListener('error', this.#forget, true);
    return root;
  }

  override render(): TemplateResult | typeof noChange {
    if (this.#served.stays(this.#feed, this.#clock.now)) return noChange;
    return newsListTemplate(this.#view!, this.#handlers);
  }

  protected override updated(): void {
    const { items, failed, age } = this.#view!;
    this.#states.mark('loading', !items && !failed);
    this.#states.mark('ready', Boolean(items?.length));
    this.#states.mark('empty', items?.length === 0);
    this.#states.mark('error', !items && failed);
    this.#states.mark('stale', age !== undefined);
    const { feed } = this.#feed;
    if (feed) this.#clock.wakeAt(nextChange(feed, this.#clock.now, offsetsOf(feed)));
  }

  #choose(feed: Feed): Entry[] {
    const { tags, since, until, showFuture: future } = this;
    const wish = { tag: this.#locale.tag, tags, since, until, future };
    return entries(feed.items, wish, this.#clock.now, offsetsOf(feed));
  }

  /** Another feed has come: begins anew, or tells how many items are new in the one shown. */
  #compare(feed: Feed, before: readonly Entry[]): void {
    const renewed = this.#drawn?.src === this.src && this.#drawn?.origin !== 'snapshot';
    if (!renewed) this.#extra = 0;
    if (renewed && !this.#asked && before.length > 0) {
      const known = new Set(before.map(({ id }) => id));
      const came = this.#entries.slice(0, this.#shown).filter(({ id }) => !known.has(id)).length;
      if (came > 0) this.#say(came);
      const held = before[focusedPlace(this.shadowRoot)]?.id;
      const place = this.#entries.findIndex(({ id }) => id === held);
      this.#extra += Math.max(0, place + 1 - this.#shown);
    }
    this.#asked = false;
    this.#drawn = { feed, src: this.src, origin: this.#feed.origin };
  }

  /** How many items are shown: the limit, and what a reader asked for or would lose the place in. */
  get #shown(): number {
    return bounded(this.limit, 1, 1000, 5) + this.#extra;
  }

  /** Tells screen readers a number; the same words twice differ by an end nobody hears. */
  #say(n: number, came = true): void {
    const { tag } = this.#locale;
    const items = plural(tag, news.items(tag), n);
    this.#tell(came ? fill(news.added(tag), { items }) : items);
  }

  #tellOfFailure(): void {
    const { tag } = this.#locale;
    this.#tell(unavailable(tag, news.heading(tag)));
  }

  #tell(message: string): void {
    this.#message = message === this.#message ? `${message}\u00a0` : message;
    this.requestUpdate();
  }

  readonly #retry = async (): Promise<void> => {
    if (this.#busy) return;
    this.#work(true);
    this.#tell(common.wait(this.#locale.tag));
    await this.#feed.reload();
    this.#work(false);
    if (this.#feed.error) this.#tellOfFailure();
    await this.updateComplete;
    if (!this.#feed.error) this.#say(this.#view!.items!.length, false);
  };

  readonly #showMore = async (): Promise<void> => {
    if (this.#busy) return;
    const before = this.#view!.items!.length;
    if (this.#entries.length <= this.#shown && !(await this.#loadOlder())) return;
    this.#extra += bounded(this.limit, 1, 1000, 5);
    this.requestUpdate();
    await this.updateComplete;
    this.#say(this.#view!.items!.length - before);
    const list = this.shadowRoot?.querySelector('.items');
    if (list && this.shadowRoot?.activeElement === list)
      list.children[before]?.querySelector<HTMLElement>('a, button')?.focus();
  };

  async #loadOlder(): Promise<boolean> {
    this.#work((this.#asked = true));
    try {
      await this.#feed.loadNext();
      return true;
    } catch {
      this.#asked = false;
      this.#tellOfFailure();
      return false;
    } finally {
      this.#work(false);
    }
  }

  #work(busy: boolean): void {
    this.#busy = busy;
    this.requestUpdate();
  }

  /** One listener for all items: following a link, saving an event, reading aloud. */
  readonly #activate = (event: Event): void => {
    const { control, view } = pressed(event, this.#view!.items) ?? {};
    if (!control || !view) return;
    const { event: which, speech } = control.dataset;
    const announced = view.events[Number(which)];
    if (control.matches('a') && !this.dispatchEvent(new HerneSelectEvent(view.item)))
      event.preventDefault();
    else if (which && announced) saveEvent(this.#feed.feed!, view.item, announced);
    else if (speech === 'stop') this.#speech.stop(control);
    else if (speech)
      this.#speech.press(view.id, readingTexts(view, this.#view!.summaries), view.language);
  };

  /** An image that cannot be had leaves its place without a sign. */
  readonly #forget = (event: Event): void => {
    if (!(event.target instanceof HTMLImageElement)) return;
    this.#broken.add(event.target.src);
    this.requestUpdate();
  };

  readonly #handlers = {
    more: this.#showMore,
    retry: this.#retry,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'herne-news-list': HerneNewsList;
  }
}
