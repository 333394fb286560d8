import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTranslationController } from '../../controllers/device-translation.js';
import type { Tag } from '../../i18n/message.js';
import { common } from '../../i18n/common.js';
import { fill } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';
import { unavailable } from '../../i18n/sentences.js';
import { deviceTranslationTemplate } from '../device-translation.template.js';
import { heading } from '../heading.js';

/** Everything the list shows, decided before anything is drawn. */
export interface NewsListView {
  readonly tag: Tag;
  /** Of the heading above the list. */
  readonly level: number;
  readonly dir: 'ltr' | 'rtl';
  readonly layout: 'list' | 'cards' | 'compact';
  readonly heading: string | undefined;
  /** How many items are shown; `undefined` while there is nothing to show yet. */
  readonly count: number | undefined;
  /** Half of the first ones have a line for date, language or host: worth a column. */
  readonly dated: boolean;
  /** How many places the skeleton keeps; none where the page's own fallback stands. */
  readonly places: number;
  /** A look at the feed or at its next page. */
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

/** The whole list, in whichever state it is; the items are drawn into it by themselves. */
export function newsListTemplate(
  view: NewsListView,
  items: readonly TemplateResult[],
): TemplateResult {
  const { tag, heading: title } = view;
  const loaded = view.count !== undefined;
  const hearing = view.failed && loaded ? '' : 'unseen';
  return html`<div class="root" lang=${tag} dir=${view.dir}>
    <section
      class="frame ${view.layout}"
      aria-labelledby=${title ? 'heading' : nothing}
      aria-busy=${view.busy ? 'true' : nothing}
    >
      ${title ? heading(view.level, 'heading', 'heading', title) : nothing}
      ${loaded ? deviceTranslationTemplate(view.device, tag) : nothing}
      ${loaded ? listTemplate(view, items) : absentTemplate(view)}
      ${loaded && view.age ? staleTemplate(view, view.age) : nothing}
      ${loaded ? onwardTemplate(view) : nothing}
    </section>
    <p class="told ${hearing}" part="status" role="status" aria-atomic="true">${view.message}</p>
  </div>`;
}

function listTemplate(view: NewsListView, items: readonly TemplateResult[]): TemplateResult {
  if (view.count === 0) {
    return html`<slot name="empty"
      ><p class="sentence" part="status" tabindex="-1">${news.empty(view.tag)}</p></slot
    >`;
  }
  /* Whether there are dates is told by the list itself, so that nothing moves when one comes. */
  return html`<ul
    class=${view.dated ? 'items dated' : 'items'}
    part="list"
    role="list"
    tabindex="-1"
    aria-label=${view.heading || news.heading(view.tag)}
  >
    ${items}
  </ul>`;
}

/** Nothing to show: what the page brought, and a skeleton or one sentence. */
function absentTemplate(view: NewsListView): TemplateResult {
  return html`<slot></slot>${
      view.failed ? (view.fallback ? nothing : failedTemplate(view)) : skeletonTemplate(view)
    }`;
}

function failedTemplate(view: NewsListView): TemplateResult {
  const { tag } = view;
  return html`<div class="failed" part="status">
    <p class="sentence">${unavailable(tag, news.heading(tag))}</p>
    ${retryTemplate(view)}
  </div>`;
}

function retryTemplate({ tag, busy }: NewsListView): TemplateResult {
  return html`<button
    class="button retry"
    part="button"
    type="button"
    aria-disabled=${busy ? 'true' : nothing}
  >
    ${common.retry(tag)}
  </button>`;
}

function skeletonTemplate({ places, tag }: NewsListView): unknown {
  if (places === 0) return nothing;
  const bars = html`<li class="item">
    <div class="body"><i class="bar"></i><i class="bar short"></i><i class="bar block"></i></div>
  </li>`;
  return html`<p class="unseen loading">${common.wait(tag)}</p>
    <ul class="items skeleton" aria-hidden="true">
      ${new Array(places).fill(bars)}
    </ul>`;
}

function staleTemplate(view: NewsListView, age: string): TemplateResult {
  return html`<div class="stale" part="status">
    <p>${fill(common.asOf(view.tag), { date: age })}</p>
    ${retryTemplate(view)}
  </div>`;
}

function onwardTemplate(view: NewsListView): unknown {
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
          >
            ${news.more(tag)}
          </button>`
        : nothing
    }
    ${moreHref ? html`<a class="all" part="more" href=${moreHref}>${news.all(tag)}</a>` : nothing}
  </p>`;
}
