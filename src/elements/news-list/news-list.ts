import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClockController } from '../../controllers/clock.js';
import { FeedController } from '../../controllers/feed.js';
import { LocaleController } from '../../controllers/locale.js';
import { HerneErrorEvent, HerneLoadEvent } from '../events.js';
import { controlStyles, hostStyles } from '../host.styles.js';
import { newsListStyles } from './news-list.styles.js';
import { itemTemplate } from './news-list.template.js';

/**
 * The newest press releases of the city, as a list of headings with links.
 *
 * @tag herne-news-list
 */
export class HerneNewsList extends LitElement {
  static override styles = [hostStyles, controlStyles, newsListStyles];

  /** Address of the feed; without it the snapshot bundled with the script. */
  @property() src: string | undefined;
  /** An instant that stops the clock, for previews and tests. */
  @property() now: string | undefined;
  /** Minutes between two looks at the feed; 0 = never. */
  @property({ type: Number }) refresh = 0;
  /** How many items are shown at first. */
  @property({ type: Number }) limit = 5;

  readonly #clock = new ClockController(this, () => this.now);
  readonly #locale = new LocaleController(this);
  readonly #feed = new FeedController(
    this,
    () => ({ src: this.src, refresh: this.refresh }),
    outcome =>
      this.dispatchEvent(
        outcome instanceof Error ? new HerneErrorEvent(outcome) : new HerneLoadEvent(outcome),
      ),
  );

  /** Loads the feed again; resolves when there is an outcome. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  override render(): TemplateResult {
    const items = this.#feed.feed?.items.slice(0, this.limit);
    void this.#clock.now;
    return html`<div class="root" lang=${this.#locale.tag} dir=${this.#locale.dir}>
      ${
        items
          ? html`<ul part="list" role="list">
              ${items.map(itemTemplate)}
            </ul>`
          : html`<slot></slot>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'herne-news-list': HerneNewsList;
  }
}
