import { css } from 'lit';

/** Before the items are there, and on paper. */
export const loadingStyles = css`
  /* The skeleton keeps the room the items will need; it shows after a moment, and does not move. */
  .skeleton {
    animation: herne-appear 0.2s 0.2s both;
  }
  .skeleton .item {
    min-block-size: 9em;
  }
  .compact .skeleton .item {
    min-block-size: 3em;
  }
  .bar {
    display: block;
    block-size: 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background-color: var(--_soft);
  }
  .bar.short {
    order: -1;
    inline-size: 8em;
    max-inline-size: 60%;
    block-size: 0.8em;
  }
  .bar.block {
    block-size: 3.5em;
  }
  .compact .bar:not(:first-child) {
    display: none;
  }
  @keyframes herne-appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .loading {
      all: unset;
    }
    .skeleton {
      visibility: hidden;
      animation: none;
    }
  }
  @media print {
    .item {
      break-inside: avoid;
      content-visibility: visible;
    }
    .onward,
    .stale .button,
    .skeleton {
      display: none;
    }
  }
`;
