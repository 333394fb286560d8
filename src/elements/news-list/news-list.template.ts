import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../feed/model.js';
import { safeUrl } from '../../feed/safe-url.js';

/** One item; without a safe address its title is plain text. */
export function itemTemplate(item: Item): TemplateResult {
  const url = safeUrl(item.url);
  const title = html`<bdi lang=${item.language}>${item.title}</bdi>`;
  return html`<li part="item">
    <h3 part="title">${url ? html`<a part="link" href=${url}>${title}</a>` : title}</h3>
    ${item.summary ? html`<p part="summary" lang=${item.language}>${item.summary}</p>` : nothing}
  </li>`;
}
