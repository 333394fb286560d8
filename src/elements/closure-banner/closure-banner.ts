import { html, LitElement, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock.js';
import { DeviceTranslationController } from '../../controllers/device-translation.js';
import { FeedController } from '../../controllers/feed.js';
import { LocaleController } from '../../controllers/locale.js';
import { offsetsOf } from '../../feed/berlin.js';
import { CustomStates } from '../custom-states.js';
import { HerneDismissEvent, HernePhaseEvent } from '../events.js';
import { hasContent } from '../has-content.js';
import { bounded, levelOf } from '../heading.js';
import { controlStyles, hostStyles } from '../host.styles.js';
import { outcomeEvent } from '../outcome-event.js';
import { Served } from '../served.js';
import {
  announcement,
  hiddenAnnouncement,
  statusTemplate,
  type Announcement,
} from './announcement.js';
import { closureBannerStyles } from './closure-banner.styles.js';
import { bannerTemplate, fallbackTemplate } from './closure-banner.template.js';
import { followDismissals, isDismissed, setDismissed } from './dismissal.js';
import { LowWindowController } from './low-window.js';
import { nextFocus } from './next-focus.js';
import { boardOf, type Board } from './notices.js';
import { officeFilter } from './office-filter.js';
import { PhaseWatch, type Passage } from './phase-watch.js';
import { saveClosures } from './save-closures.js';
import { foreignReasons, linesAround, noticeView, type Lines, type NoticeView } from './view.js';
import { plain } from './words.js';

/** All banners on the page, in the order they came: one of them speaks for a notice. */
const banners = new Set<HerneClosureBanner>();

/**
 * Says which offices are closed, from when and until when, and takes every notice back by itself.
 * If the feed fails, what is known stays; with nothing known, the content between the tags.
 *
 * @tag herne-closure-banner
 * @slot - Shown while loading and after a failure with nothing to show; a link is enough.
 * @fires {HerneLoadEvent} herne-load - A feed (or its copy) is shown.
 * @fires {HerneErrorEvent} herne-error - The feed could not be had.
 * @fires {HernePhaseEvent} herne-phase - A notice went from one phase to the next.
 * @fires {HerneDismissEvent} herne-dismiss - A reader puts a notice away; cancelable.
 * @csspart banner - The landmark around everything.
 * @csspart heading - Its heading.
 * @csspart list - A list of notices.
 * @csspart notice - One notice.
 * @csspart label - What a notice says first: "Heute geschlossen".
 * @csspart dates - Days, further periods, reopening.
 * @csspart reason - Why.
 * @csspart action - Link to the release, calendar file, further notices.
 * @csspart translation - Offers translation on the device and says that a machine did it.
 * @csspart close - The button that hides or folds a notice.
 * @csspart status - Unseen; tells screen readers of changes.
 * @cssprop [--herne-text] - Colour of text.
 * @cssprop [--herne-muted] - Colour of the heading, and of reasons while a closure is only announced.
 * @cssprop [--herne-line] - Colour of the border of a notice that is only announced; 3:1 against the surface.
 * @cssprop [--herne-accent] - Colour of links and buttons.
 * @cssprop [--herne-surface] - Colour behind everything.
 * @cssprop [--herne-soft] - Colour behind what is under the pointer.
 * @cssprop [--herne-notice] - Colour behind a notice of what is closed now.
 * @cssprop [--herne-notice-line] - Colour of its border; 3:1 against the surface.
 * @cssprop [--herne-focus] - Colour of the focus ring; 3:1 against the surface.
 * @cssprop [--herne-space=1em] - The distance everything else is a multiple of.
 * @cssprop [--herne-radius=0.25em] - How round corners are.
 * @cssstate loading - Nothing is known yet.
 * @cssstate ready - At least one sentence is shown.
 * @cssstate empty - There is nothing to say.
 * @cssstate error - The feed could not be had and nothing is known.
 * @cssstate stale - What is shown is hours old, and could not be renewed.
 */
export class HerneClosureBanner extends LitElement {
  static override styles = [hostStyles, controlStyles, closureBannerStyles];

  /** Address of the feed; without it the snapshot bundled with the script. */
  @property() src: string | undefined;
  /** Names of offices, separated by commas; only notices about these are shown (default: all). */
  @property() offices = '';
  /** How many days before it begins a closure is announced (default: 14). */
  @property({ type: Number, attribute: 'lead-days' }) leadDays = 14;
  /** Level of the heading, 2 to 6 (default: 2). */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Whether readers may `collapse` a notice to what is closed when, or `hide` it (default: `off`). */
  @property() dismissible: 'off' | 'collapse' | 'hide' = 'off';
  /** Offers each notice as a calendar file. */
  @property({ type: Boolean }) calendar = false;
  /** Says so when nothing is reported closed today. */
  @property({ type: Boolean, attribute: 'show-open' }) showOpen = false;
  /** Offers to translate reasons by the browser's own translator, on the reader's device (default: off). */
  @property({ type: Boolean, attribute: 'device-translation' }) deviceTranslation = false;
  /** An instant that stops the clock, for previews and tests. */
  @property() now: string | undefined;
  /** Minutes between two looks at the feed (default: 0, never). */
  @property({ type: Number }) refresh = 0;

  /** Whether the notices after the first three are shown. */
  @state() private open = false;

  readonly #clock = new ClockController(this, () => this.now);
  readonly #locale = new LocaleController(this);
  readonly #low = new LowWindowController(this);
  readonly #device = new DeviceTranslationController(this, () => this.deviceTranslation);
  readonly #states = new CustomStates(this);
  readonly #served = new Served(this);
  readonly #watch = new PhaseWatch();
  readonly #feed = new FeedController(
    this,
    () => ({ src: this.src, refresh: this.refresh }),
    outcome => this.dispatchEvent(outcomeEvent(outcome)),
  );

  #board: Board | undefined;
  #notices: readonly NoticeView[] = [];
  #lines: Lines = { before: [], after: [] };
  #passages: readonly Passage[] = [];
  #said: Announcement | undefined;
  /** What was shown when that was said. */
  #shown = '';
  #unfollow: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    banners.add(this);
    this.#unfollow = followDismissals(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    banners.delete(this);
    this.#unfollow?.();
  }

  /** Loads the feed again; resolves when there is an outcome. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.#served.begin();
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#served.turn(() => super.scheduleUpdate());
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#watch.startAnew();
    /* The feed follows `src` before anything is derived from it. */
    this.#feed.hostUpdate();
    const { feed } = this.#feed;
    if (!feed) {
      this.#said = this.#board = undefined;
      this.#notices = [];
      this.#lines = { before: [], after: [] };
      return;
    }
    const { tag } = this.#locale;
    const moment = { now: this.#clock.now, offsetAt: offsetsOf(feed), feed };
    const board = boardOf(feed, {
      ...moment,
      /* An attribute without a number is 0 to the property, and says nothing. */
      leadDays:
        this.getAttribute('lead-days')?.trim() === '' ? 14 : bounded(this.leadDays, 0, 366, 14),
      concerns: officeFilter(this.offices),
    });
    this.#board = board;
    const changes = this.#watch.look(board);
    this.#passages = changes.passages;
    const said = announcement(tag, changes, id => this.#speaksOf(id), moment);
    const notices = board.notices.map(notice => noticeView(tag, notice, moment));
    const shown = notices.map(({ key, words }) => key + plain(words.label)).join();
    /* What was said can still be read: it goes when what is shown is no longer the same. */
    if (said || shown !== this.#shown) this.#said = said;
    this.#shown = shown;
    this.#notices =
      this.#putsAway === 'hide' ? notices.filter(({ key }) => !isDismissed(key)) : notices;
    this.#device.follow(tag, foreignReasons(tag, this.#notices));
    this.#lines = linesAround(tag, board, this.#notices, {
      ...moment,
      frozen: this.#clock.isStopped,
      stale: this.#isStale,
      showOpen: this.showOpen,
    });
  }

  override render(): TemplateResult | typeof noChange {
    if (this.#served.stays(this.#feed, this.#clock.now)) return noChange;
    const { tag, dir } = this.#locale;
    const { feed, status } = this.#feed;
    return html`<div class="root" lang=${tag} dir=${dir}>
      ${
        feed
          ? bannerTemplate({
              tag,
              level: levelOf(this.headingLevel),
              place: [...banners].indexOf(this) + 1,
              notices: this.#notices,
              ...this.#lines,
              dismissible: this.#putsAway,
              isAway: isDismissed,
              calendar: this.calendar,
              device: this.#device,
              open: this.open,
              low: this.#low.matches,
              onPutAway: this.#putAway,
              onOpen: this.#open,
              onCalendar: this.#save,
            })
          : fallbackTemplate(tag, status === 'error' && !hasContent(this), this.#retry)
      }
      ${statusTemplate(this.#said)}
    </div>`;
  }

  override updated(): void {
    const { status } = this.#feed;
    const something = this.#notices.length > 0 || this.#lines.before.length > 0;
    this.#states.mark(status === 'ready' && !something ? 'empty' : status, this.#isStale);
    this.#clock.wakeAt(this.#board?.next);
    const passages = this.#passages;
    this.#passages = [];
    for (const { id, from, to } of passages) this.dispatchEvent(new HernePhaseEvent(id, from, to));
  }

  get #isStale(): boolean {
    return this.#feed.ageAt(this.#clock.now) !== undefined;
  }

  /** What a page wrote, if it is one of the three. */
  get #putsAway(): 'off' | 'collapse' | 'hide' {
    const { dismissible } = this;
    return dismissible === 'hide' || dismissible === 'collapse' ? dismissible : 'off';
  }

  /** Of several banners with the same notice and clock, the first on the page announces it. */
  #speaksOf(id: string): boolean {
    for (const other of banners) {
      if (other === this) return true;
      if (other.now === this.now && other.#board?.phases.has(id)) return false;
    }
    return true;
  }

  readonly #retry = (): void => void this.reload();

  readonly #open = (): void => {
    this.open = !this.open;
  };

  readonly #save = (view: NoticeView): void => {
    if (this.#feed.feed) saveClosures(this.#locale.tag, view, this.#feed.feed);
  };

  /** Folds, unfolds or hides; unfolding takes nothing away and asks nobody. */
  readonly #putAway = (view: NoticeView): void => {
    const { key, notice } = view;
    const away = !isDismissed(key);
    if (away && !this.dispatchEvent(new HerneDismissEvent(notice.id))) return;
    const at = this.#notices.indexOf(view);
    if (this.#putsAway === 'hide') this.#said = hiddenAnnouncement(this.#locale.tag, view);
    setDismissed(key, away);
    if (this.#putsAway === 'hide') void this.#moveFocus(at);
  };

  /** To the notice that has taken the place of a hidden one, else to what follows the banner. */
  async #moveFocus(at: number): Promise<void> {
    if (!this.matches(':focus-within')) return;
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('li [part=close]');
    const button = buttons[at] ?? buttons[at - 1];
    (button ?? nextFocus(this))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'herne-closure-banner': HerneClosureBanner;
  }
}
