import { css } from 'lit';

/**
 * What every element looks like and defends itself against. Each template wraps all it draws in
 * one `<div class="root" lang dir>`: rules of the page match the element itself and are inherited
 * from there, so everything inherited is set anew on that inner root, except what a reader may
 * have chosen for the page (typeface, size, letter and word spacing, colour scheme).
 *
 * The private `--_…` properties are what the rules use; the public `--herne-…` ones feed them.
 * They appear in colour and length values only, so that `url(…)` in one of them loads nothing.
 * Text has its own surface behind it: readable on a page whose colours are not known.
 *
 * Dark follows the page's `color-scheme`; `herne-news-list { color-scheme: dark }` decides.
 */
export const hostStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    color-scheme: inherit;
    font-family: inherit;
    font-size: max(100%, 12px);
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;

    --_text: var(--herne-text, light-dark(#1b2026, #e9edf1));
    --_muted: var(--herne-muted, light-dark(#535c66, #a8b2bd));
    --_line: var(--herne-line, light-dark(#848d98, #74808c));
    --_accent: var(--herne-accent, light-dark(#0b4f94, #8fc2ff));
    --_surface: var(--herne-surface, light-dark(#fff, #14181d));
    --_soft: var(--herne-soft, light-dark(#eef1f4, #232a32));
    --_notice: var(--herne-notice, light-dark(#fff3d4, #35290f));
    --_notice-line: var(--herne-notice-line, light-dark(#a86700, #d79b34));
    --_focus: var(--herne-focus, light-dark(#0b57d0, #ffd54a));
    --_space: var(--herne-space, 1em);
    --_radius: var(--herne-radius, 0.25em);

    color: var(--_text);
    background-color: var(--_surface);
  }
  .root:lang(ar) {
    line-height: 1.75;
  }
  .root *,
  .root ::before,
  .root ::after {
    box-sizing: border-box;
  }
  .root :where(h2, h3, h4, h5, h6, p, ul, ol, figure) {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
    list-style: none;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .root {
      --_text: #000;
      --_muted: #000;
      --_line: #000;
      --_accent: #000;
      --_surface: #fff;
      --_soft: #fff;
      --_notice: #fff;
      --_notice-line: #000;
      color-scheme: light;
    }
  }
`;

/**
 * Links, buttons and the focus ring. `.button` is 44 px high at the usual 16 px text; a `.link` may
 * be a button that looks like one, `.close` is a drawing to press.
 */
export const controlStyles = css`
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.0625em);
    text-underline-offset: 0.15em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: max(2px, 0.125em);
  }
  .button,
  .link,
  .close {
    margin: 0;
    border: 0;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-transform: none;
    cursor: pointer;
  }
  .button {
    display: inline-block;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.5625em 1em;
    border: max(1px, 0.0625em) solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    text-align: center;
  }
  .button:hover {
    background-color: var(--_soft);
  }
  .button[aria-disabled='true'] {
    border-style: dashed;
    cursor: default;
  }
  .translation {
    align-items: center;
    flex-wrap: wrap;
    margin-block-end: var(--_space);
    display: flex;
    gap: var(--_space);
  }
  :focus-visible {
    outline: max(3px, 0.1875em) solid var(--_focus);
    outline-offset: max(2px, 0.125em);
    border-radius: var(--_radius);
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
