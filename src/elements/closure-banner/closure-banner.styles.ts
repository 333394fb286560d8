import { css } from 'lit';

export const closureBannerStyles = css`
  section,
  .failure {
    position: relative;
    padding: var(--_space);
  }
  [hidden] {
    display: none;
  }
  .root .heading {
    margin-block-end: 0.5em;
    color: var(--_muted);
    font-weight: 600;
  }
  ul {
    display: grid;
    gap: 0.5em;
  }
  .more + ul:not([hidden]) {
    margin-block-start: 0.5em;
  }
  li {
    display: flex;
    gap: 0.75em;
    align-items: flex-start;
    min-inline-size: 0;
    padding-block: 0.75em;
    padding-inline: 0.75em;
    border: max(1px, 0.0625em) solid var(--_line);
    border-inline-start-width: 0.375em;
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .closed {
    border-color: var(--_notice-line);
    background-color: var(--_notice);
  }
  .sign {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: var(--_muted);
  }
  .closed > .sign {
    fill: currentcolor;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }
  [part='label'] {
    font-weight: 700;
  }
  [part='reason'],
  .aside {
    color: var(--_muted);
  }
  .closed [part='reason'],
  .closed .aside {
    color: inherit;
  }
  .aside + ul,
  .aside + .aside,
  ul + .aside,
  .button + .aside,
  .translation,
  .translation + .aside {
    margin-block-start: 0.5em;
  }
  time {
    unicode-bidi: isolate;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin-block-start: 0.25em;
  }
  .actions > * {
    padding-block: 0.25em;
  }
  .more {
    margin-block-start: 0.5em;
  }
  .link {
    padding-inline: 0;
    text-align: start;
  }
  .close {
    position: relative;
    flex: none;
    inline-size: 2.75em;
    block-size: 2.75em;
    margin-block: -0.625em;
    margin-inline-end: -0.625em;
    padding: 0.75em;
    border-radius: var(--_radius);
    color: inherit;
  }
  .close:hover {
    background-color: var(--_soft);
  }
  .close svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
  }
  .fold[aria-expanded='false'] svg {
    transform: rotate(180deg);
  }
  /* In a low window it can be focused and scrolls within itself (low-window.ts). */
  @media screen {
    section:where([tabindex]) {
      max-block-size: 50vh;
      overflow: auto;
      padding: 0.5em;
    }
    .root :where([tabindex]) .heading {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    :where([tabindex]) li {
      padding: 0.375em;
    }
    :where([tabindex]) .sign {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .closed {
      border-color: Highlight;
      border-inline-start-style: double;
    }
    .sign {
      fill: currentcolor;
    }
  }
  @media print {
    section {
      max-block-size: none;
      overflow: visible;
      padding-inline: 0;
    }
    [hidden] {
      display: block;
    }
    ul[hidden] {
      display: grid;
      margin-block-start: 0.5em;
    }
    li {
      break-inside: avoid;
    }
    .actions,
    .close {
      display: none;
    }
  }
`;
