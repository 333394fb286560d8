import { ofDocument } from '../../feed/of-document.js';
import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FeedController } from '../../controllers/feed.js';
import {
  chosenLanguage,
  followLanguages,
  languageAround,
} from '../../controllers/language-choice.js';
import { LocaleController } from '../../controllers/locale.js';
import { nearestTag } from '../../i18n/languages.js';
import type { Tag } from '../../i18n/message.js';
import { CustomStates } from '../custom-states.js';
import { HerneLanguageChangeEvent } from '../events.js';
import { controlStyles, hostStyles } from '../host.styles.js';
import { outcomeEvent } from '../outcome-event.js';
import { Served } from '../served.js';
import { languageSwitcherStyles } from './language-switcher.styles.js';
import { switcherTemplate } from './language-switcher.template.js';
import { offersFromFeed, offersFromLinks, offersFromTemplate, type Offer } from './offers.js';
import { RoomController } from './room.js';

/** Switchers on the page, oldest first. */
const placed: HerneLanguageSwitcher[] = [];

/**
 * The page's languages by their own names: links where the page exists in them, buttons that switch
 * all widgets of the page where it does not.
 *
 * Languages come from the links inside the element, else from the page's
 * `<link rel="alternate" hreflang>`, else from `languages` and `href-template`, else from the feed.
 * When the feed fails, what stands inside the element stays. Fewer than two languages: nothing.
 *
 * @tag herne-language-switcher
 * @slot - Links with `hreflang`: the languages, and what is seen without script. A link to an
 * untranslated page says so: `<a data-lang="ar" hreflang="de" href="…">`.
 * @slot extra - Links to Leichte Sprache and Gebärdensprache, shown beside the languages.
 * @fires {HerneLanguageChangeEvent} herne-language-change - A reader chose a language without address; cancelable.
 * @fires {HerneLoadEvent} herne-load - The languages were read from a feed.
 * @fires {HerneErrorEvent} herne-error - The feed with the languages could not be had.
 * @csspart nav - The landmark around everything.
 * @csspart list - The list of languages.
 * @csspart link - A language, link or button.
 * @csspart current - The language the page or its widgets are in.
 * @csspart button - What opens the list, in the disclosure variant.
 * @csspart description - What a language is called in the reader's own.
 * @cssprop [--herne-text] - Colour of text.
 * @cssprop [--herne-muted] - Colour of the globe and of descriptions.
 * @cssprop [--herne-line] - Colour of the border of the list that opens; 3:1 against the surface.
 * @cssprop [--herne-accent] - Colour of links and buttons.
 * @cssprop [--herne-surface] - Colour behind everything.
 * @cssprop [--herne-soft] - Colour behind what is under the pointer.
 * @cssprop [--herne-focus] - Colour of the focus ring; 3:1 against the surface.
 * @cssprop [--herne-space=1em] - The distance everything else is a multiple of.
 * @cssprop [--herne-radius=0.25em] - How round corners are.
 * @cssstate loading - The feed with the languages is on its way.
 * @cssstate ready - Languages are shown.
 * @cssstate empty - There are fewer than two languages; nothing is shown.
 * @cssstate error - The feed with the languages could not be had.
 * @cssstate stale - The languages are hours old, and could not be renewed.
 */
export class HerneLanguageSwitcher extends LitElement {
  static override styles = [hostStyles, controlStyles, languageSwitcherStyles];

  /** Address of the feed, asked only when nothing else names languages; without it the bundled snapshot. */
  @property() src: string | undefined;
  /** Minutes between two looks at the feed; 0 = never. */
  @property({ type: Number }) refresh = 0;
  /** An instant that stops the clock; accepted like in the other elements, without effect here. */
  @property() now: string | undefined;
  /** Language tags to offer, separated by commas or spaces. */
  @property() languages: string | undefined;
  /** Address of the page in a language, `{lang}` standing for the tag: `/{lang}/start`. */
  @property({ attribute: 'href-template' }) hrefTemplate: string | undefined;
  /** `inline` (a list), `disclosure` (a button that opens it) or `auto`: by room and number. */
  @property() variant: 'auto' | 'inline' | 'disclosure' = 'auto';
  /** Says beside each language what it is called in the reader's language; default off. */
  @property({ type: Boolean }) descriptions = false;
  /** A choice also sets `<html lang dir>`; default off. */
  @property({ type: Boolean, attribute: 'manage-document' }) manageDocument = false;

  @state() private open = false;
  @state() private changedTo: Tag | undefined;

  readonly #locale = new LocaleController(this);
  readonly #room = new RoomController(this);
  readonly #states = new CustomStates(this);
  readonly #served = new Served(this);
  readonly #feed = new FeedController(
    this,
    () => ({ src: this.#asksFeed ? this.src : undefined, refresh: this.refresh }),
    outcome => {
      if (!this.#asksFeed) return;
      this.dispatchEvent(outcomeEvent(outcome));
    },
  );
  #children: MutationObserver | undefined;
  #stopFollowing: (() => void) | undefined;
  #asksFeed = false;
  #offersOfPage: readonly Offer[] = [];
  #offers: readonly Offer[] = [];
  #current: Offer | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    placed.push(this);
    this.requestUpdate();
    this.#stopFollowing = followLanguages(this, this.#lookAgain);
    this.#children ??= new MutationObserver(this.#lookAgain);
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      attributeFilter: ['href', 'hreflang', 'lang', 'slot', 'aria-current', 'data-lang'],
    });
    ofDocument('addEventListener')('readystatechange', this.#lookAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    placed.splice(placed.indexOf(this), 1);
    this.#stopFollowing?.();
    this.#children?.disconnect();
    ofDocument('removeEventListener')('readystatechange', this.#lookAgain);
    this.#fold();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.#served.begin();
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#served.turn(() => super.scheduleUpdate());
  }

  protected override willUpdate(): void {
    this.#readPage();
  }

  /** After the controllers: the feed may have come with this very update. */
  protected override update(changed: PropertyValues<this>): void {
    const { feed, status } = this.#feed;
    this.#offers =
      this.#asksFeed && feed ? offersFromFeed(feed._herne.languages) : this.#offersOfPage;
    this.#current = this.#findCurrent();
    const enough = this.#offers.length > 1;
    const now = enough ? 'ready' : this.#asksFeed && status !== 'ready' ? status : 'empty';
    this.#states.mark(now, this.#feed.ageAt(Date.now()) !== undefined);
    super.update(changed);
  }

  /** Reads the languages again, from the feed too; resolves when there is an outcome. */
  async reload(): Promise<void> {
    this.requestUpdate();
    await this.#feed.reload();
  }

  override render(): TemplateResult | typeof nothing | typeof noChange {
    const source = this.#asksFeed ? this.#feed : ({ status: 'ready', origin: undefined } as const);
    if (this.#served.stays(source, Date.now())) return noChange;
    if (this.#offers.length < 2) return this.#withoutLanguages();
    return switcherTemplate({
      tag: this.#locale.tag,
      dir: this.#locale.dir,
      place: placed.indexOf(this) + 1,
      offers: this.#offers,
      current: this.#current,
      disclosure: this.#isDisclosure(),
      open: this.open,
      descriptions: this.descriptions,
      /* Another switcher may have been used since. */
      changedTo: this.changedTo === chosenLanguage() ? this.changedTo : undefined,
      choose: this.#choose,
      turn: this.#turn,
      key: this.#foldOnEscape,
      leave: this.#foldOnLeave,
    });
  }

  /** The fallback while there is still hope or nothing better; the extra links in any case. */
  #withoutLanguages(): TemplateResult | typeof nothing {
    const pending = ofDocument('readyState') === 'loading' || (this.#asksFeed && !this.#feed.feed);
    if (pending) return html`<slot></slot><slot name="extra"></slot>`;
    return this.querySelector(':scope > [slot=extra]') ? html`<slot name="extra"></slot>` : nothing;
  }

  protected override updated(): void {
    const list = this.open && this.renderRoot.querySelector<HTMLElement>('#list');
    if (!list) return;
    list.classList.remove('to-start');
    const { left, right } = list.getBoundingClientRect();
    const width = ofDocument('documentElement').clientWidth;
    list.classList.toggle('to-start', this.#locale.dir === 'rtl' ? left < 0 : right > width);
  }

  /** The first source that has languages; a page still being read may yet have some. */
  #readPage(): void {
    const inside = this.querySelectorAll<HTMLAnchorElement>('a[href]:not([slot=extra])');
    const head = ofDocument('querySelectorAll')<HTMLLinkElement>(
      'head > link[rel~=alternate][hreflang]:not([rel~=stylesheet],[type]:not([type*=html]))',
    );
    let offers = offersFromLinks(inside);
    if (offers.length < 2) offers = offersFromLinks(head);
    if (offers.length < 2) offers = offersFromTemplate(this.languages, this.hrefTemplate);
    this.#offersOfPage = offers;
    this.#asksFeed =
      offers.length < 2 && !this.languages?.toString() && ofDocument('readyState') !== 'loading';
  }

  /** What was chosen, where that is one of the buttons; else the language of the page. */
  #findCurrent(): Offer | undefined {
    const offers = this.#offers;
    const around = languageAround(this);
    const chosen = chosenLanguage();
    const of = (tag: string): Offer | undefined =>
      offers.find(offer => offer.tag.toLowerCase() === tag.toLowerCase()) ??
      offers.find(offer => nearestTag(offer.tag) === (nearestTag(tag) ?? null));
    const switched = chosen && of(chosen);
    if (switched && !switched.url) return switched;
    return offers.find(offer => offer.current) ?? (around ? of(around) : undefined);
  }

  #isDisclosure(): boolean {
    return (
      this.variant === 'disclosure' ||
      (this.variant !== 'inline' && !this.#room.hasRoomFor(this.#offers.map(({ name }) => name)))
    );
  }

  readonly #choose = (offer: Offer): void => {
    const event = new HerneLanguageChangeEvent(offer.tag);
    if (offer !== this.#current && this.dispatchEvent(event)) {
      if (this.manageDocument) {
        const page = ofDocument('documentElement');
        page.lang = offer.tag;
        page.dir = offer.dir;
      }
      this.changedTo = nearestTag(offer.tag);
    }
    this.#fold(true);
  };

  readonly #turn = (): void => {
    if (this.open) return this.#fold();
    this.open = true;
    window.addEventListener('pointerdown', this.#foldOnPress);
  };

  /** Closes the list; the focus goes back to the button when it would be lost. */
  #fold(focusButton = false): void {
    if (!this.open) return;
    this.open = false;
    window.removeEventListener('pointerdown', this.#foldOnPress);
    if (focusButton) this.renderRoot.querySelector<HTMLElement>('[part=button]')?.focus();
  }

  readonly #foldOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#fold(true);
  };

  readonly #foldOnLeave = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to?.nodeType && !this.contains(to) && !this.renderRoot.contains(to)) this.#fold();
  };

  readonly #foldOnPress = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#fold();
  };

  readonly #lookAgain = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'herne-language-switcher': HerneLanguageSwitcher;
  }
}
