import { html, type TemplateResult } from 'lit';
import { autonyms } from '../../i18n/languages.js';
import { banner } from '../../i18n/banner.js';
import type { Tag } from '../../i18n/message.js';
import { officesTemplate } from './closure-banner.template.js';
import { officeNames, type OfficeName } from './office-names.js';
import type { Changes } from './phase-watch.js';
import { noticeView, type Moment, type NoticeView } from './view.js';
import { plain } from './words.js';

/** What screen readers are told, in the language it was said in. */
export interface Announcement {
  readonly tag: Tag;
  readonly sentences: readonly {
    readonly words: string;
    readonly offices: readonly OfficeName[];
  }[];
}

/** Says what has changed; `undefined` if nothing has, or another banner says it. */
export function announcement(
  tag: Tag,
  { news, ended }: Changes,
  speaksOf: (id: string) => boolean,
  moment: Moment,
): Announcement | undefined {
  const sentences = [
    ...ended
      .filter(({ id }) => speaksOf(id))
      .map(notice => ({ words: banner.ended(tag), offices: officeNames(tag, notice) })),
    ...news
      .filter(({ id }) => speaksOf(id))
      .map(notice => ({
        words: plain(noticeView(tag, notice, moment).words.label),
        offices: officeNames(tag, notice),
      })),
  ];
  return sentences.length > 0 ? { tag, sentences } : undefined;
}

/** Says that a notice was hidden, and which. */
export function hiddenAnnouncement(tag: Tag, { notice }: NoticeView): Announcement {
  return {
    tag,
    sentences: [{ words: banner.hidden(tag), offices: officeNames(tag, notice) }],
  };
}

/** The status element: always there, empty until something changes. */
export function statusTemplate(said: Announcement | undefined): TemplateResult {
  const words =
    said &&
    html`<p lang=${said.tag} dir=${autonyms[said.tag].dir}>
      ${said.sentences.map(({ words, offices }) => html`${words}: ${officesTemplate(offices)}. `)}
    </p>`;
  return html`<div part="status" class="unseen" role="status" aria-atomic="true">${words}</div>`;
}
