import { html, type nothing, type TemplateResult } from 'lit';

/** A whole number from an attribute, kept between bounds; anything else is the default. */
export function bounded(value: unknown, least: number, most: number, otherwise: number): number {
  const n = Math.floor(Number(String(value).trim() || NaN));
  return n >= least ? Math.min(n, most) : otherwise;
}

/** The level of a heading from an attribute: 2 to 6, else 2. */
export function levelOf(value: unknown): number {
  const level = bounded(value, 2, 7, 2);
  return level > 6 ? 2 : level;
}

/** A native heading of level 2 to 6; deeper ones stay at 6. */
export function heading(
  level: number,
  name: string,
  id: string | typeof nothing,
  content: unknown,
): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 id=${id} class=${name} part=${name}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} part=${name}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} part=${name}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} part=${name}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} part=${name}>${content}</h6>`;
  }
}
