import { html, nothing, type TemplateResult } from 'lit';
import type { EventNotice, Item } from '../../feed/model.js';
import { common } from '../../i18n/common.js';
import { formatDate } from '../../i18n/dates.js';
import { autonyms, nearestTag } from '../../i18n/languages.js';
import { fill, type Tag } from '../../i18n/message.js';
import { news } from '../../i18n/news.js';
import { translation } from '../../i18n/translation.js';
import { eventWords } from './appointments.js';
import { heading } from '../heading.js';
import type { PublishedDay } from './published.js';
import type { Reading } from './read-aloud.js';

/** One item with everything decided that the template only writes down. */
export interface ItemView {
  readonly id: string;
  readonly item: Item;
  readonly title: string;
  readonly summary: string;
  /** Language of title and summary. */
  readonly language: string;
  /** A machine translated them. */
  readonly translated: boolean;
  /** Safe address, or none: then the title is text. */
  readonly url: string | undefined;
  /** The other host the link leads to: shown, and the link's description. */
  readonly host: string | undefined;
  readonly image: string | undefined;
  /** The image could not be had: its place stays, empty, so that nothing moves. */
  readonly broken: boolean;
  readonly published: PublishedDay | undefined;
  readonly events: readonly EventNotice[];
  readonly readable: boolean;
  readonly reading: Reading | undefined;
  readonly titleSentences: readonly string[] | undefined;
  readonly summarySentences: readonly string[] | undefined;
}

/** What is the same for all items of a list. */
export interface ListView {
  readonly tag: Tag;
  readonly level: number;
  readonly compact: boolean;
  readonly summaries: boolean;
  readonly calendar: boolean;
  /** Civil day in Berlin. */
  readonly today: string;
}

/** Whether an item has a line for its date, its language or its host. */
export function hasMeta({ item, published, host }: ItemView, { tag }: ListView): boolean {
  return Boolean(published) || Boolean(host) || nearestTag(item.language) !== tag;
}

/** An item of the list. */
export function itemTemplate(
  view: ItemView,
  list: ListView,
  index: number,
  isLate: boolean,
): TemplateResult {
  const { item, url, host } = view;
  const hostId = host ? `host-${index}` : nothing;
  const foreign = nearestTag(item.language) === list.tag ? nothing : item.language;
  const spoken = view.translated ? nothing : foreign;
  const title = marked(view.titleSentences, view.title, view.reading, 0);
  const name = isolated(spoken, title);
  const kinds = `item${view.image ? ' pictured' : ''}${isLate ? ' late' : ''}`;
  return html`<li class=${kinds} part="item">
    ${view.image ? imageTemplate(view.image, view.broken, item._herne.image_alt, foreign) : nothing}
    <div class="body">
      ${heading(
        list.level + 1,
        'title',
        nothing,
        url
          ? html`<a part="link" href=${url} hreflang=${item.language} aria-describedby=${hostId}
              >${name}</a
            >`
          : name,
      )}
      ${metaTemplate(view, list, foreign, hostId)}
      ${list.summaries && view.summary ? summaryTemplate(view, spoken) : nothing}
      ${view.events.map((event, index) => eventTemplate(view, event, index, list, foreign, spoken))}
      ${item.tags?.length && !list.compact ? tagsTemplate(item.tags, foreign) : nothing}
      ${view.readable ? readAloudTemplate(view, list.tag, spoken) : nothing}
    </div>
  </li>`;
}

type Lang = string | typeof nothing;

/** A text of the feed among words of ours. */
function isolated(lang: Lang, text: unknown): TemplateResult {
  return html`<bdi lang=${lang}>${text}</bdi>`;
}

function imageTemplate(
  src: string,
  broken: boolean,
  alt: string | undefined,
  lang: Lang,
): TemplateResult {
  return html`<div class="picture">
    ${
      broken
        ? nothing
        : html`<img
            part="image"
            src=${src}
            alt=${alt ?? ''}
            lang=${lang}
            width="480"
            height="320"
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            crossorigin="anonymous"
          />`
    }
  </div>`;
}

function metaTemplate(
  view: ItemView,
  list: ListView,
  foreign: Lang,
  hostId: string | typeof nothing,
): unknown {
  const { published, host } = view;
  if (!hasMeta(view, list)) return nothing;
  return html`<p class="meta">
    ${
      published
        ? html`<time part="date" datetime=${published.date}
            >${formatDate(
              list.tag,
              published.date,
              published.precision === 'day' ? 'long' : 'month-year',
            )}</time
          >`
        : nothing
    }
    ${foreign === nothing ? nothing : noteTemplate(view, list.tag)}
    ${host ? html`<bdi class="note" dir="ltr" id=${hostId}>${host}</bdi>` : nothing}
  </p>`;
}

/** The language of an item that is not the reader's: German in words, others by their own name. */
function noteTemplate({ item: { language }, translated }: ItemView, tag: Tag): TemplateResult {
  if (translated) return html`<span class="note">${translation.done(tag)}</span>`;
  const known = nearestTag(language);
  if (known === 'de') return html`<span class="note">${common.inGerman(tag)}</span>`;
  return html`<bdi class="note" lang=${language}>${known ? autonyms[known].name : language}</bdi>`;
}

function summaryTemplate(view: ItemView, lang: Lang): TemplateResult {
  const { summarySentences, titleSentences, summary, language, reading } = view;
  return html`<p class="summary" part="summary" lang=${lang} dir=${direction(language)}>
    ${marked(summarySentences, summary, reading, titleSentences?.length ?? 0)}
  </p>`;
}

function direction(language: string): 'ltr' | 'rtl' | 'auto' {
  const known = nearestTag(language);
  return known ? autonyms[known].dir : 'auto';
}

/** While a text is read aloud its sentences stand apart and the current one is marked. */
function marked(
  sentences: readonly string[] | undefined,
  text: string,
  reading: Reading | undefined,
  offset: number,
): unknown {
  if (!sentences || !reading) return text;
  return sentences.map((sentence, index) =>
    index + offset === reading.sentence
      ? html`<mark class="spoken" part="spoken">${sentence}</mark>`
      : sentence,
  );
}

function eventTemplate(
  { title, item }: ItemView,
  event: EventNotice,
  index: number,
  { tag, today, calendar }: ListView,
  foreign: Lang,
  spoken: Lang,
): TemplateResult {
  /* A translation has them from the German release. */
  const lang = item._herne.translation_of ? 'de' : foreign;
  const when = fill(news.event(tag), { when: eventWords(tag, event, today) });
  return html`<div class="event" part="event">
    <p>
      ${event.name && event.name !== title ? html`${isolated(lang, event.name)}<br />` : nothing}
      <time datetime=${event.start.replace('T24:00', '')}>${when}</time>
      ${event.place ? html`<br />${isolated(lang, event.place)}` : nothing}
    </p>
    ${
      calendar
        ? html`<button class="button" part="button" type="button" data-event=${index}>
            ${common.calendar(tag)}
            <span class="unseen"
              >${event.name ? isolated(lang, event.name) : isolated(spoken, title)}</span
            >
          </button>`
        : nothing
    }
  </div>`;
}

function tagsTemplate(tags: readonly string[], lang: Lang): TemplateResult {
  return html`<ul class="tags" part="tags" role="list" lang=${lang}>
    ${tags.map(tag => html`<li>${isolated(nothing, tag)}</li>`)}
  </ul>`;
}

function readAloudTemplate({ reading, title }: ItemView, tag: Tag, lang: Lang): TemplateResult {
  const of = html` <span class="unseen">${isolated(lang, title)}</span>`;
  const word = reading ? (reading.paused ? news.resume(tag) : news.pause(tag)) : news.read(tag);
  return html`<p class="speech">
    <button class="button" part="button" type="button" data-speech="go">${word}${of}</button>
    ${
      reading
        ? html`<button class="button" part="button" type="button" data-speech="stop">
            ${news.stop(tag)}${of}
          </button>`
        : nothing
    }
  </p>`;
}
