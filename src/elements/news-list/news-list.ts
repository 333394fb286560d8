import { ofDocument } from '../../feed/of-document.js';
import { isServer, LitElement, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock.js';
import { DeviceTranslationController } from '../../controllers/device-translation.js';
import { FeedController } from '../../controllers/feed.js';
import { LocaleController } from '../../controllers/locale.js';
import { TranslationsController } from '../../controllers/translations.js';
import { offsetsOf } from '../../feed/berlin.js';
import type { Feed } from '../../feed/model.js';
import { freshSnapshot } from '../../feed/snapshot.js';
import { CustomStates } from '../custom-states.js';
import { HerneSelectEvent } from '../events.js';
import { controlStyles, hostStyles } from '../host.styles.js';
import { outcomeEvent } from '../outcome-event.js';
import { print } from '../print.js';
import { Served } from '../served.js';
import { ItemRows, LAST_OF_FIRST } from './item-rows.js';
import { itemTemplate, type ItemView } from './item.template.js';
import { foreignTexts, itemView, readingTexts, type Circumstances } from './item-view.js';
import { keepFocus, placeOf } from './keep-focus.js';
import { newsListStyles } from './news-list.styles.js';
import { newsListTemplate, type NewsListView } from './news-list.template.js';
import { circumstances, newsListView } from './news-list-view.js';
import { Progress } from './progress.js';
import { ReadAloudController } from './read-aloud.js';
import { saveEvent } from './save-event.js';
import { entries, type Entry } from './selection.js';

/**
 * The newest press releases of the city: headings with links, dates, summaries.
 *
 * If the feed fails, the last good copy stays and says how old it is once it is hours old; then come the bundled
 * snapshot, the element's own children, and last one clear sentence with a button to try again.
 *
 * While the feed is on its way, a German page has the snapshot where it is of the same feed (its `feed_url`), less than a day
 * old, and long enough for the list.
 *
 * @tag herne-news-list
 * @slot - Shown while there is nothing else: before the script runs, while loading, after a failure. A link to the city's press page is right.
 * @slot empty - Shown instead of the sentence that there is no news.
 * @fires {HerneLoadEvent} herne-load - A feed has arrived and is shown.
 * @fires {HerneErrorEvent} herne-error - The feed could not be had.
 * @fires {HerneSelectEvent} herne-select - A reader follows an item's link; cancelable.
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
 * @cssstate stale - What is shown is hours old, and could not be renewed.
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
  /** How many items are shown at first, 1 to 1000; default 5. */
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
  readonly #feed: FeedController = new FeedController(
    this,
    () => ({
      src: this.src,
      refresh: this.refresh,
      /* A snapshot has no translations, and may run short: the page would move when the rest comes. */
      ahead: address => {
        const copy = freshSnapshot(address);
        return (
          this.#locale.tag === copy?.language && this.#choose(copy).length >= this.#progress.limit
        );
      },
    }),
    outcome => this.dispatchEvent(outcomeEvent(outcome)),
  );
  readonly #progress = new Progress(this, this.#feed, this.#locale);
  readonly #rows = new ItemRows();
  #now!: Circumstances;
  #view!: NewsListView;

  /** Loads the feed again; resolves when there is an outcome, never rejects. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /** Lit draws in a stamp beside the page, and the page gets prints of it: see `print`. */
  protected override createRenderRoot(): DocumentFragment {
    const root = this.#served.begin();
    root.addEventListener('click', this.#activate);
    root.addEventListener('error', this.#forget, true);
    return ofDocument('createDocumentFragment')();
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#served.turn(() => super.scheduleUpdate());
  }

  /** On a server nothing is updated later: there what is shown is decided here. */
  protected override willUpdate(): void {
    if (isServer) this.#decide();
  }

  /** After the controllers have looked: they do so between `willUpdate` and this. */
  protected override update(changed: PropertyValues): void {
    this.#decide();
    const root = this.shadowRoot!;
    if (this.#served.isRight(this.#feed, this.#clock.now)) return super.update(changed);
    this.#served.release();
    keepFocus(root, () => {
      super.update(changed);
      print(this.renderRoot, root, '[part=list]');
      const list = root.querySelector('[part=list]');
      this.#rows.draw(list, this.#progress.shown, this.#now.key, this.#itemTemplate);
    });
  }

  override render(): TemplateResult | typeof noChange {
    if (this.#served.isRight(this.#feed, this.#clock.now)) return noChange;
    const { shown } = this.#progress;
    return newsListTemplate(
      this.#view,
      isServer ? shown.map((entry, n) => this.#itemTemplate(entry, n, n > LAST_OF_FIRST)) : [],
    );
  }

  protected override updated(): void {
    const { count, age } = this.#view;
    this.#states.mark(count === 0 ? 'empty' : this.#feed.status, age !== undefined);
    this.#clock.wakeAt(this.#now.next);
    const { reading } = this.#speech;
    const read = reading && this.#progress.shown.find(({ id }) => id === reading.id);
    this.#speech.keep(read && this.readAloud ? this.#textsOf(itemView(read, this.#now)) : []);
  }

  #decide(): void {
    const { tag } = this.#locale;
    const feed = this.#translations.added(this.#feed.feed, tag);
    this.#progress.follow(feed, feed ? this.#choose(feed) : []);
    const { shown } = this.#progress;
    this.#device.follow(
      tag,
      foreignTexts(tag, this.deviceTranslation ? shown : [], !this.noSummary),
    );
    this.#now = circumstances(this, {
      feed,
      now: this.#clock.now,
      tag,
      device: this.#device,
      speech: this.#speech,
      broken: this.#broken,
    });
    this.#view = newsListView(this, this.#now, {
      feed: this.#feed,
      progress: this.#progress,
      dir: this.#locale.dir,
      device: this.#device,
    });
  }

  #choose(feed: Feed): Entry[] {
    const { tags, since, until, showFuture: future } = this;
    const wish = { tag: this.#locale.tag, tags, since, until, future };
    return entries(feed.items, wish, this.#clock.now, offsetsOf(feed));
  }

  readonly #itemTemplate = (entry: Entry, number: number, isLate: boolean): TemplateResult =>
    itemTemplate(itemView(entry, this.#now), this.#now, number, isLate);

  /** One listener for everything that can be pressed. */
  readonly #activate = (event: Event): void => {
    const control = (event.target as Element).closest<HTMLElement>('a, button');
    const entry = this.#progress.shown[placeOf(control)];
    if (!control) return;
    if (entry) this.#activateItem(event, control, itemView(entry, this.#now));
    else if (control.matches('.retry')) void this.#progress.retry();
    else if (control.matches('button.more')) void this.#progress.more();
    else if (control.matches('.translation *')) this.#device.turn();
  };

  /** Following a link, saving an event, reading aloud. */
  #activateItem(event: Event, control: HTMLElement, view: ItemView): void {
    const { event: which, speech } = control.dataset;
    const announced = view.events[Number(which)];
    if (control.matches('a') && !this.dispatchEvent(new HerneSelectEvent(view.item)))
      event.preventDefault();
    else if (which && announced) saveEvent(this.#feed.feed!, view.item, announced);
    else if (speech === 'stop') this.#speech.stop(control);
    else if (speech) this.#speech.press(view.id, this.#textsOf(view), view.language);
  }

  #textsOf(view: ItemView): string[] {
    return readingTexts(view, this.#now.summaries);
  }

  /** An image that cannot be had leaves its place without a sign. */
  readonly #forget = (event: Event): void => {
    if (!(event.target instanceof HTMLImageElement)) return;
    this.#broken.add(event.target.src);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'herne-news-list': HerneNewsList;
  }
}
