import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTranslationController } from '../../controllers/device-translation.js';
import { safeUrl } from '../../feed/safe-url.js';
import { banner } from '../../i18n/banner.js';
import { common } from '../../i18n/common.js';
import { plural, type Tag } from '../../i18n/message.js';
import { unavailable } from '../../i18n/sentences.js';
import { deviceTranslationTemplate } from '../device-translation.template.js';
import { heading } from '../heading.js';
import { officeNames, type OfficeName } from './office-names.js';
import { sign } from './signs.js';
import type { Words } from './words.js';
import type { Lines, NoticeView } from './view.js';

/** More notices than these are behind a button. */
const AT_FIRST = 3;

/** Everything the template needs; it decides nothing else. */
export interface BannerView extends Lines {
  readonly tag: Tag;
  readonly level: number;
  /** Which of several banners on the page this is, from 1; landmarks need different names. */
  readonly place: number;
  readonly notices: readonly NoticeView[];
  readonly dismissible: 'off' | 'collapse' | 'hide';
  /** Whether a reader has put a notice away. */
  readonly isAway: (key: string) => boolean;
  readonly calendar: boolean;
  /** Translation on the reader's device; of reasons only. */
  readonly device: Pick<DeviceTranslationController, 'state' | 'turn' | 'of'>;
  readonly open: boolean;
  /** The window is so low that the banner scrolls within itself. */
  readonly low: boolean;
  readonly onPutAway: (view: NoticeView) => void;
  readonly onOpen: () => void;
  readonly onCalendar: (view: NoticeView) => void;
}

/** The whole banner; with nothing to say, nothing at all. */
export function bannerTemplate(view: BannerView): TemplateResult | typeof nothing {
  const { tag, notices, before, after, open, place } = view;
  if (notices.length === 0 && before.length === 0) return nothing;
  const further = notices.slice(AT_FIRST);
  const number = place > 1 ? html`<span class="unseen"> (${place})</span>` : nothing;
  const name = html`${banner.heading(tag)}${number}`;
  return html`<section part="banner" aria-labelledby="heading" tabindex=${view.low ? 0 : nothing}>
    ${heading(view.level, 'heading', 'heading', name)}
    ${before.map(words => html`<p class="aside">${timed(words)}</p>`)}
    ${
      notices.length > 0
        ? html`<ul part="list" role="list">
            ${notices.slice(0, AT_FIRST).map(notice => noticeTemplate(notice, view))}
          </ul>`
        : nothing
    }
    ${
      further.length > 0
        ? html`<button
              class="button more"
              type="button"
              part="action"
              aria-expanded=${open}
              aria-controls="more"
              @click=${view.onOpen}
            >
              ${plural(tag, banner.more(tag), further.length)}
            </button>
            <ul id="more" part="list" role="list" ?hidden=${!open}>
              ${further.map(notice => noticeTemplate(notice, view))}
            </ul>`
        : nothing
    }
    ${deviceTranslationTemplate(view.device, tag)}
    ${after.map(words => html`<p class="aside">${timed(words)}</p>`)}
  </section>`;
}

function noticeTemplate(notice: NoticeView, view: BannerView): TemplateResult {
  const { words } = notice;
  const collapsed = view.dismissible === 'collapse' && view.isAway(notice.key);
  const { standing, closures } = notice.notice;
  const closed = standing.phase !== 'upcoming';
  const details = `details-${view.notices.indexOf(notice)}`;
  return html`<li part="notice" class=${closed ? 'closed' : 'upcoming'} data-id=${closures[0]!.id}>
    ${sign(closed ? 'closed' : 'upcoming')}
    <div class="text">
      <p class="title">
        <strong part="label">${timed(words.label)}${banner.colon(view.tag)}</strong>
        ${officesOf(notice, view.tag)}
      </p>
      <div id=${details} ?hidden=${collapsed}>${detailsTemplate(notice, view)}</div>
    </div>
    ${view.dismissible === 'off' ? nothing : closeTemplate(notice, view, details, collapsed)}
  </li>`;
}

function detailsTemplate(
  view: NoticeView,
  { tag, calendar, device, onCalendar }: BannerView,
): TemplateResult {
  const { words, asOf } = view;
  const { item, reason } = view.notice;
  const translated = reason && device.of(reason, item.language);
  const url = safeUrl(item.url);
  return html`
    ${words.dates ? html`<p part="dates">${timed(words.dates)}</p>` : nothing}
    ${words.also.length > 0 ? html`<p part="dates">${alsoTemplate(tag, words.also)}</p>` : nothing}
    ${
      reason
        ? html`<p part="reason">
            ${banner.reason(tag)}
            <bdi lang=${translated ? tag : item.language}>${translated || reason}</bdi>
          </p>`
        : nothing
    }
    ${words.reopens ? html`<p part="dates">${timed(words.reopens)}</p>` : nothing}
    ${asOf ? html`<p class="aside">${timed(asOf)}</p>` : nothing}
    ${
      url || calendar
        ? html`<p class="actions">
            ${
              url
                ? html`<a part="action" href=${url} hreflang=${item.language}
                    >${banner.release(tag)}<span class="unseen"
                      >: <bdi lang=${item.language}>${item.title}</bdi></span
                    ></a
                  >`
                : nothing
            }
            ${
              calendar
                ? html`<button
                    class="link"
                    type="button"
                    part="action"
                    @click=${() => onCalendar(view)}
                  >
                    ${common.calendar(tag)}<span class="unseen">: ${officesOf(view, tag)}</span>
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
  `;
}

/** Its name is what it does and to which notice; a collapsing one stays what it is. */
function closeTemplate(
  notice: NoticeView,
  { tag, dismissible, onPutAway }: BannerView,
  details: string,
  collapsed: boolean,
): TemplateResult {
  const collapses = dismissible === 'collapse';
  return html`<button
    class="close ${collapses ? 'fold' : ''}"
    type="button"
    part="close"
    aria-expanded=${collapses ? !collapsed : nothing}
    aria-controls=${collapses ? details : nothing}
    @click=${() => onPutAway(notice)}
  >
    ${sign(collapses ? 'fold' : 'cross')}<span class="unseen"
      >${collapses ? banner.details(tag) : banner.hide(tag)}: ${timed(notice.words.label)},
      ${officesOf(notice, tag)}</span
    >
  </button>`;
}

function alsoTemplate(tag: Tag, spans: readonly Words[]): TemplateResult {
  return html`${banner.also(tag)}
  ${spans.map((words, index) => html`${index > 0 ? '; ' : ''}${timed(words)}`)}`;
}

/** The names of the offices, each in its own language. */
function officesOf({ notice }: NoticeView, tag: Tag): TemplateResult {
  return officesTemplate(officeNames(tag, notice));
}

/** Names in their own language between words of the reader's. */
export function officesTemplate(names: readonly OfficeName[]): TemplateResult {
  return html`${names.map(
    ({ before, name, language }) => html`${before}<bdi lang=${language}>${name}</bdi>`,
  )}`;
}

/** Words with their days and times marked as such. */
export function timed(words: Words): TemplateResult {
  return html`${words.map(word =>
    typeof word === 'string' ? word : html`<time datetime=${word.datetime}>${word.text}</time>`,
  )}`;
}

/** What stands in for the banner while nothing is known; after a failure at least one sentence. */
export function fallbackTemplate(tag: Tag, failed: boolean, onRetry: () => void): TemplateResult {
  return html`<slot></slot>${
      failed
        ? html`<p class="failure">
            ${unavailable(tag, banner.heading(tag))}
            <button class="link" type="button" @click=${onRetry}>${common.retry(tag)}</button>
          </p>`
        : nothing
    }`;
}
