import { css } from 'lit';
import { layoutStyles } from './layouts.styles.js';
import { loadingStyles } from './loading.styles.js';

/*
 * The widget's own width decides, not the window's: 240 px to any width. Distances are multiples
 * of `--_space`, lines of one pixel. From the sixth item on nothing is laid out before it
 * comes near the view; that is what makes long lists cheap.
 */
const itemStyles = css`
  .root {
    container: herne-news / inline-size;
    contain-intrinsic-inline-size: 20em;
  }
  .frame {
    --_ring: min(0.5em, var(--_space));
    padding: var(--_space);
  }
  .heading {
    margin-block-end: calc(var(--_space) * 0.75);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  .items:focus {
    outline: none;
  }
  /* Room for the focus ring inside the item: its paint may be contained. */
  .item {
    position: relative;
    display: flow-root;
    margin-inline: calc(var(--_ring) * -1);
    padding: var(--_space) var(--_ring);
  }
  /* A grid takes memory even where nothing of it is laid out yet: it is one only with pictures. */
  .pictured {
    display: grid;
    gap: calc(var(--_space) * 0.75);
  }
  .item::before {
    content: '';
    position: absolute;
    inset-inline: var(--_ring);
    inset-block-start: 0;
    border-block-start: 1px solid var(--_line);
  }
  .late {
    content-visibility: auto;
    contain-intrinsic-size: auto 10em;
  }
  .body {
    display: grid;
    gap: calc(var(--_space) * 0.35);
    align-content: start;
    min-inline-size: 0;
  }
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.35;
  }
  /* Its box is as high as its lines, in every typeface: 24 px. */
  .title a {
    display: block;
  }
  /* One link for the whole item: its heading, stretched over everything that is no control. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .item:hover .title a {
    text-decoration-thickness: max(2px, 0.125em);
  }
  .item .button {
    position: relative;
    z-index: 1;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.4em;
    align-items: baseline;
    order: -1;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .note {
    padding-inline: 0.45em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: 0.9em;
  }
  .summary {
    max-inline-size: 44em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    hyphens: auto;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.15em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .tags li {
    padding: 0.05em 0.6em;
    border-radius: var(--_radius);
    background-color: var(--_soft);
    color: var(--_text);
  }
  .event {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-start: 0.25em;
    padding: 0.35em 0.75em;
    border-inline-start: 0.25em solid var(--_notice-line);
  }
  .event time {
    font-weight: 600;
  }
  .speech {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .spoken {
    border-block-end: 0.15em solid var(--_notice-line);
    background-color: var(--_notice);
    color: inherit;
  }
  .picture {
    overflow: hidden;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    background-color: var(--_soft);
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .sentence {
    max-inline-size: 44em;
  }
  .told:not(.unseen) {
    padding: 0 var(--_space) var(--_space);
  }
  .failed,
  .stale,
  .onward {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
  }
  .stale {
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  .onward {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .all {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
  }
`;

/** The frame and its items, how they are arranged, and what stands there before they come. */
export const newsListStyles = [itemStyles, layoutStyles, loadingStyles];
