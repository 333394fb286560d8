import { css } from 'lit';

/** The three layouts, each in as much width as the list has. */
export const layoutStyles = css`
  /* In a list wide enough: dates in a column of their own, pictures at the end. */
  @container herne-news (inline-size >= 38em) {
    .list .pictured {
      grid-template-columns: minmax(0, 1fr) 12em;
    }
    .list .picture {
      order: 1;
    }
    /* Where the first column is the highest, the room is left below and not between. */
    .list .dated .body {
      grid-template: auto 1fr / 10em minmax(0, 1fr);
      column-gap: calc(var(--_space) * 1.25);
    }
    .list .dated .body > * {
      grid-column: 2;
    }
    .list .dated .body > .meta {
      grid-column: 1;
      grid-row: 1 / span 2;
      flex-direction: column;
      align-items: start;
      padding-block-start: 0.2em;
    }
  }

  /* Cards stand side by side as soon as two have room. */
  .cards .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: var(--_space);
  }
  .cards .item {
    align-content: start;
    margin: 0;
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .cards .item::before {
    content: none;
  }
  .cards .item:hover {
    border-color: var(--_accent);
  }
  .cards .pictured {
    padding-block-start: 0;
  }
  .cards .picture {
    margin-inline: calc(var(--_space) * -1);
    border-radius: calc(var(--_radius) * 1.5) calc(var(--_radius) * 1.5) 0 0;
  }
  .cards .onward,
  .cards .stale {
    border-block-start: 0;
  }

  /* Compact: a line or two each, the date at the end of the line where there is room. */
  .compact .heading {
    font-size: 1.25em;
  }
  .compact .item {
    padding-block: calc(var(--_space) * 0.625);
  }
  .compact .late {
    contain-intrinsic-size: auto 4em;
  }
  .compact .title {
    font-size: 1em;
    line-height: inherit;
  }
  .compact .meta {
    order: 0;
    font-size: 0.875em;
  }
  @container herne-news (inline-size >= 30em) {
    .compact .body {
      grid-template-columns: minmax(0, 1fr) fit-content(50%);
      column-gap: var(--_space);
      align-items: baseline;
    }
    .compact .body > :not(.title, .meta) {
      grid-column: 1 / -1;
    }
    .compact .meta {
      justify-content: end;
    }
  }
`;
