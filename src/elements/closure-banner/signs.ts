import { html, type TemplateResult } from 'lit';

/* Drawn, never the only sign of anything: words say the same. They take the colour of the text. */

/** Closed now (a no-entry sign), announced (a calendar page), put away, folded. */
const paths = {
  closed: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM6 10h12v4H6v-4Z',
  upcoming: 'M7 1.5h2V4h6V1.5h2V4h4v18H3V4h4V1.5ZM5 10v10h14V10H5Zm2.5 2.5h4v4h-4v-4Z',
  cross: 'm6 6 12 12M18 6 6 18',
  fold: 'm5 15 7-7 7 7',
};

/** Filled, or in a button drawn with a line. */
export function sign(name: keyof typeof paths): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${paths[name]} />
  </svg>`;
}
