import type { Passage, RawRelease } from '../../release/raw.js';
import type { Draft } from './draft.js';
import type { Page } from './page.js';

const BULLET = /^[•·*–-] /u;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The capitalised words of a text, in German nouns and names, and its numbers. */
const wordsOf = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}-]{3,}|\d+/gu) ?? [];

/** How much of each line comes back in the text. */
function sharesOf({ above, paragraphs }: Draft): number[] {
  const words = new Set(paragraphs.flatMap(({ text }) => wordsOf(text)));
  return above.map(({ text }) => wordsOf(text).filter(word => words.has(word)).length);
}

/**
 * Whether the pictures of a page stand above the headlines, so that the headline is the last of the
 * lines above a text: what the texts of the whole page have in common with their lines decides.
 */
export function isHeadlineLast(drafts: readonly Draft[]): boolean {
  let first = 0;
  let last = 0;
  let several = 0;
  for (const draft of drafts) {
    if (draft.above.length < 2) continue;
    several += 1;
    const shares = sharesOf(draft);
    first += shares[0] ?? 0;
    last += shares.at(-1) ?? 0;
  }
  // Above the first release of a page stands what the page is called.
  return several > 1 && last > first;
}

/** The line that shares most words with the text; of several, the one where headlines stand. */
function mostAbout(draft: Draft, above: readonly Passage[], last: boolean): Passage | undefined {
  if (above.length < 2) return above[0];
  const shares = sharesOf(draft);
  let best: Passage | undefined;
  let most = -1;
  draft.above.forEach((line, index) => {
    const shared = shares[index] ?? 0;
    if (line === draft.captioned || shared < most || (shared === most && !last)) return;
    best = line;
    most = shared;
  });
  return best;
}

/** Chooses the headline among the lines above the text; the other one describes the image. */
function titleAndAlt(draft: Draft, page: Page, last: boolean): { title?: Passage; alt?: string } {
  const described = draft.captioned?.text;
  const above = draft.above.filter((line, _, all) => all.length < 2 || line !== draft.captioned);
  let { title } = draft;
  const ownDate = draft.published && !page.ledIn;
  if (!title && (page.titlesAbove || !page.hasMore || ownDate)) {
    title = draft.dateFirst
      ? above[page.dateBelowTitle ? above.length - 1 : 0]
      : mostAbout(draft, above, last);
  }
  const headline = above.findIndex(line => title && same(line.text, title.text));
  const beside =
    headline < 0 ? undefined : (above[headline + 1] ?? (last ? above[headline - 1] : undefined));
  const alt =
    title && described !== undefined && same(described, title.text)
      ? undefined
      : (described ?? beside?.text);
  return { ...(title ? { title } : {}), ...(alt !== undefined ? { alt } : {}) };
}

/** A release of what has come in; `undefined` where that is none. */
export function finish(draft: Draft, page: Page, last: boolean): RawRelease | undefined {
  if (draft.empty) return undefined;
  const { title, alt } = titleAndAlt(draft, page, last);
  let paragraphs: Passage[] = [...draft.paragraphs];
  const list = draft.trailing
    .slice(0, draft.ended)
    .filter(line => BULLET.test(line.text) || /\d\. ?\p{L}|\d\.\d/u.test(line.text));
  if (paragraphs.length > 0 && !page.hasMore) paragraphs.push(...list);
  if (paragraphs.length === 0) {
    // Only short lines: a teaser without a full stop under its link, or nothing but a headline.
    if (!draft.title && !draft.published) return undefined;
    // Where releases have links, a day and a few words without one are of a calendar beside them.
    if (page.hasMore && !draft.linked) return undefined;
    const rest = draft.above.filter(line => !title || !same(line.text, title.text));
    paragraphs = rest.length > 0 ? rest.slice(-1) : title ? [title] : [];
  }
  const first = paragraphs[0];
  if (!first) return undefined;
  return {
    source: page.name,
    line: first.line,
    ...(title ? { title } : {}),
    paragraphs,
    ...(alt !== undefined ? { imageAlt: alt } : {}),
    ...(draft.published ? { published: draft.published } : {}),
  };
}
