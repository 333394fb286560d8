import { fixture, html } from '@open-wc/testing';
import { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import type { Item } from '../../../src/feed/model.js';
import { provideSnapshot } from '../../../src/feed/snapshot.js';
import { feedWith, release } from '../../fixtures/notices.js';

if (!customElements.get('herne-news-list')) customElements.define('herne-news-list', HerneNewsList);

/** A release with a title and nothing to announce. */
export function titled(title: string): Item {
  return { ...release(title, { offices: [], periods: [] }), title };
}

/** The news list with these releases, in a language. */
export async function newsIn(lang: string, items: readonly Item[]): Promise<HerneNewsList> {
  provideSnapshot(feedWith(...items));
  const element = await fixture<HerneNewsList>(
    html`<herne-news-list
      lang=${lang}
      limit="50"
      more="button"
      more-href="/all"
    ></herne-news-list>`,
  );
  await element.updateComplete;
  return element;
}

/**
 * How the characters of a text stand on the page: the order of their left edges, line by line.
 * A text from left to right reads as it is written.
 */
export function readFromLeft(element: Element): string {
  const glyphs: { character: string; left: number; line: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width > 0)
        glyphs.push({ character: text.data[at]!, left: box.left, line: Math.round(box.top) });
    }
  }
  return glyphs
    .sort((a, b) => a.line - b.line || a.left - b.left)
    .map(({ character }) => character)
    .join('');
}
