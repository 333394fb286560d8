import { css } from 'lit';

export const languageSwitcherStyles = css`
  .root {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  nav,
  .languages,
  .inline ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) / 4);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  .inline .languages {
    flex-wrap: nowrap;
    align-items: flex-start;
  }
  .inline .globe {
    margin-block: 0.75em;
    margin-inline: 0.5em 0.25em;
    color: var(--_muted);
  }
  [part='button'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .chevron {
    inline-size: 0.75em;
    block-size: 0.75em;
    stroke-width: 2;
  }
  [aria-expanded='true'] .chevron {
    rotate: 180deg;
  }
  .link {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.35em;
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    padding: 0.25em 0.625em;
    border-radius: var(--_radius);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }
  .link:hover {
    background-color: var(--_soft);
  }
  /* Not by weight or colour alone: a tick, and the line of the others is missing. */
  [part~='current'] {
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  [part~='current']::before {
    content: '✓' / '';
  }
  .description {
    padding-inline-end: 0.625em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .disclosure .languages {
    position: relative;
  }
  .disclosure ul {
    display: flex;
    position: absolute;
    z-index: 100;
    inset-block-start: calc(100% + 0.25em);
    inset-inline-start: 0;
    flex-direction: column;
    align-items: stretch;
    min-inline-size: min(100%, 12em);
    inline-size: max-content;
    max-inline-size: calc(100vw - 1em);
    max-block-size: 80vh;
    overflow: auto;
    padding: 0.25em;
    border: max(1px, 0.0625em) solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
  }
  .disclosure ul.to-start {
    inset-inline: auto 0;
  }
  .disclosure ul[hidden] {
    display: none;
  }
  .disclosure .link {
    flex: auto;
    justify-content: start;
  }
  .root[dir='ltr'] .disclosure [dir='rtl'],
  .root[dir='rtl'] .disclosure [dir='ltr'] {
    justify-content: end;
  }
  .disclosure .link:focus-visible {
    outline-offset: calc(-1 * max(2px, 0.125em));
  }
  ::slotted([slot='extra']) {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    margin-inline: 0.625em;
    color: var(--_accent);
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
