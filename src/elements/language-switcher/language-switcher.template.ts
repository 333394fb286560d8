import { html, nothing, svg, type TemplateResult } from 'lit';
import { common } from '../../i18n/common.js';
import { autonyms, nearestTag } from '../../i18n/languages.js';
import { fill, type Tag } from '../../i18n/message.js';
import { switcher } from '../../i18n/switcher.js';
import { languageName, type Offer } from './offers.js';

/** What the switcher looks like at a moment. */
export interface SwitcherView {
  readonly tag: Tag;
  readonly dir: 'ltr' | 'rtl';
  /** Which of several switchers on the page this is, from 1; landmarks need different names. */
  readonly place: number;
  readonly offers: readonly Offer[];
  readonly current: Offer | undefined;
  /** A button that opens the list, or the list at once. */
  readonly disclosure: boolean;
  readonly open: boolean;
  readonly descriptions: boolean;
  /** The language just changed to, to be said once. */
  readonly changedTo: Tag | undefined;
  readonly choose: (offer: Offer) => void;
  readonly turn: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly leave: (event: FocusEvent) => void;
}

/** A globe: says what this is to somebody who can read none of the words. */
const globe = html`<svg class="globe" aria-hidden="true" viewBox="0 0 24 24">
  ${svg`<circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4.25" ry="9.5" />
    <path d="M2.5 12h19M4 7h16M4 17h16" />`}
</svg>`;

/** The whole switcher. */
export function switcherTemplate(view: SwitcherView): TemplateResult {
  const { tag, dir, disclosure, open, place, changedTo } = view;
  const label = switcher.label(tag);
  return html`<div class="root" lang=${tag} dir=${dir}>
    <nav
      part="nav"
      aria-label=${place > 1 ? `${label} (${place})` : label}
      class=${disclosure ? 'disclosure' : 'inline'}
      @keydown=${view.key}
      @focusout=${view.leave}
    >
      <div class="languages">
        ${disclosure ? buttonTemplate(view) : globe}
        <ul part="list" id="list" role="list" ?hidden=${disclosure && !open}>
          ${view.offers.map((offer, at) => offerTemplate(view, offer, at))}
        </ul>
      </div>
      <slot name="extra"></slot>
    </nav>
    <p
      class="unseen"
      role="status"
      lang=${changedTo ?? tag}
      dir=${changedTo ? autonyms[changedTo].dir : dir}
    >
      ${changedTo ? fill(switcher.button(changedTo), { language: autonyms[changedTo].name }) : nothing}
    </p>
  </div>`;
}

/** Its name holds what is seen on it: the word for language, and the language it is in now. */
function buttonTemplate({ tag, current, open, turn }: SwitcherView): TemplateResult {
  const [before = '', after = ''] = switcher.button(tag).split('{language}');
  return html`<button
    type="button"
    part="button"
    class="button"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls="list"
    @click=${turn}
  >
    ${globe}
    <span
      >${
        current
          ? html`${before}<bdi lang=${current.tag}>${current.name}</bdi>${after}`
          : switcher.label(tag)
      }</span
    >
    <svg class="chevron" aria-hidden="true" viewBox="0 0 12 12">
      ${svg`<path d="m2 4 4 4 4-4" />`}
    </svg>
  </button>`;
}

function offerTemplate(view: SwitcherView, offer: Offer, at: number): TemplateResult {
  const { tag, dir, name } = { ...offer };
  const isCurrent = offer === view.current;
  const description = descriptionOf(view, offer);
  const describedBy = description ? `description-${at}` : nothing;
  const part = isCurrent ? 'link current' : 'link';
  return html`<li>
    ${
      offer.url
        ? html`<a
            class="link"
            part=${part}
            href=${offer.url}
            lang=${tag}
            dir=${dir}
            hreflang=${offer.hreflang || nothing}
            aria-current=${isCurrent ? 'page' : nothing}
            aria-describedby=${describedBy}
            >${name}</a
          >`
        : html`<button
            class="link"
            type="button"
            part=${part}
            lang=${tag}
            dir=${dir}
            aria-current=${isCurrent ? 'true' : nothing}
            aria-describedby=${describedBy}
            @click=${() => view.choose(offer)}
          >
            ${name}
          </button>`
    }
    ${
      description
        ? html`<span part="description" class="description" id=${describedBy}>${description}</span>`
        : nothing
    }
  </li>`;
}

/** In the reader's language: what the language is called, where asked; that the page is German. */
function descriptionOf({ tag, descriptions }: SwitcherView, offer: Offer): string {
  const name = descriptions ? languageName(offer.tag, tag) : undefined;
  const untranslated =
    offer.hreflang && nearestTag(offer.hreflang) === 'de' && nearestTag(offer.tag) !== 'de';
  return [name !== offer.name && name, untranslated && common.inGerman(tag)]
    .filter(Boolean)
    .join(', ');
}
