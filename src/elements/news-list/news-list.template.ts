import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeviceTranslationController } from '../../controllers/device-translation.js';
import { common } from '../../i18n/common.js';
import { fill } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';
import { unavailable } from '../../i18n/sentences.js';
import { deviceTranslationTemplate } from '../device-translation.template.js';
import { heading } from '../heading.js';
import { hasMeta, itemTemplate, type ItemView, type ListView } from './item.template.js';

/** Everything the list shows, decided before anything is drawn. */
export interface NewsListView extends ListView {
  readonly dir: 'ltr' | 'rtl';
  readonly layout: 'list' | 'cards' | 'compact';
  readonly heading: string | undefined;
  /** `undefined` while there is nothing to show yet. */
  readonly items: readonly ItemView[] | undefined;
  /** How many places the skeleton keeps; none where the page's own fallback stands. */
  readonly places: number;
  readonly failed: boolean;
  /** Whether the page brought something to stand in after a failure. */
  readonly fallback: boolean;
  readonly busy: boolean;
  /** How long ago what is shown was fetched, if it should have been renewed. */
  readonly age: string | undefined;
  readonly moreButton: boolean;
  readonly moreHref: string | undefined;
  /** Translation on the reader's device. */
  readonly device: Pick<DeviceTranslationController, 'state' | 'turn'>;
  /** What was last told to screen readers. */
  readonly message: string;
}

/** What the reader can do. */
export interface NewsListHandlers {
  readonly more: () => void;
  readonly retry: () => void;
}

/** The whole list, in whichever state it is. */
export function newsListTemplate(view: NewsListView, on: NewsListHandlers): TemplateResult {
  const { tag } = view;
  const title = view.heading;
  return html`<div class="root" lang=${tag} dir=${view.dir}>
    <section
      class="frame ${view.layout}"
      aria-labelledby=${title ? 'heading' : nothing}
      aria-busy=${view.busy ? 'true' : nothing}
    >
      ${title ? heading(view.level, 'heading', 'heading', title) : nothing}
      ${view.items ? deviceTranslationTemplate(view.device, tag) : nothing}
      ${view.items ? listTemplate(view, view.items) : absentTemplate(view, on)}
      ${view.items && view.age ? staleTemplate(view, view.age, on) : nothing}
      ${view.items ? onwardTemplate(view, on) : nothing}
    </section>
    <p class="unseen" role="status" aria-atomic="true">${view.message}</p>
  </div>`;
}

function listTemplate(view: NewsListView, items: readonly ItemView[]): TemplateResult {
  if (items.length === 0) {
    return html`<slot name="empty"
      ><p class="sentence" part="status" tabindex="-1">${news.empty(view.tag)}</p></slot
    >`;
  }
  /* Told by the first byte of the list, so that nothing moves when a later item has a date. */
  const dated = items.some(item => hasMeta(item, view));
  return html`<ul
    class=${dated ? 'items dated' : 'items'}
    part="list"
    role="list"
    tabindex="-1"
    aria-label=${view.heading ? nothing : news.heading(view.tag)}
    aria-labelledby=${view.heading ? 'heading' : nothing}
  >
    ${repeat(
      items,
      ({ id }) => id,
      (item, index) => itemTemplate(item, view, index),
    )}
  </ul>`;
}

/** Nothing to show: what the page brought, and a skeleton or one sentence. */
function absentTemplate(view: NewsListView, on: NewsListHandlers): TemplateResult {
  return html`<slot></slot>${
      view.failed ? (view.fallback ? nothing : failedTemplate(view, on)) : skeletonTemplate(view)
    }`;
}

function failedTemplate({ tag, busy }: NewsListView, on: NewsListHandlers): TemplateResult {
  return html`<div class="failed" part="status">
    <p class="sentence">${unavailable(tag, news.heading(tag))}</p>
    ${retryTemplate(common.retry(tag), busy, on)}
  </div>`;
}

function retryTemplate(word: string, busy: boolean, on: NewsListHandlers): TemplateResult {
  return html`<button
    class="button retry"
    part="button"
    type="button"
    aria-disabled=${busy ? 'true' : nothing}
    @click=${on.retry}
  >
    ${word}
  </button>`;
}

function skeletonTemplate({ places, tag }: NewsListView): unknown {
  if (places === 0) return nothing;
  const bars = html`<li class="item">
    <div class="body"><i class="bar"></i><i class="bar short"></i><i class="bar block"></i></div>
  </li>`;
  return html`<p class="loading">${common.wait(tag)}</p>
    <ul class="items skeleton" aria-hidden="true">
      ${new Array(places).fill(bars)}
    </ul>`;
}

function staleTemplate(view: NewsListView, age: string, on: NewsListHandlers): TemplateResult {
  return html`<div class="stale" part="status">
    <p>${fill(common.asOf(view.tag), { date: age })}</p>
    ${retryTemplate(common.retry(view.tag), view.busy, on)}
  </div>`;
}

function onwardTemplate(view: NewsListView, on: NewsListHandlers): unknown {
  const { moreButton, moreHref, tag, busy } = view;
  if (!moreButton && !moreHref) return nothing;
  return html`<p class="onward">
    ${
      moreButton
        ? html`<button
            class="button more"
            part="more"
            type="button"
            aria-disabled=${busy ? 'true' : nothing}
            @click=${on.more}
          >
            ${news.more(tag)}
          </button>`
        : nothing
    }
    ${moreHref ? html`<a class="all" part="more" href=${moreHref}>${news.all(tag)}</a>` : nothing}
  </p>`;
}
