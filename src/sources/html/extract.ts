import type { CheerioAPI } from 'cheerio';
import { spellingKey } from '../../release/spelling.js';
import type { Passage, RawRelease, StatedDate } from '../../release/raw.js';
import { oneLine } from '../clean-text.js';
import { readFeedDate } from '../feed-date.js';
import { resolveUrl } from '../feed-item.js';
import { blocksOf, type Block } from '../plain.js';
import { readDateline } from '../text/dateline.js';
import { isFurniture, isSiteProse } from '../text/furniture.js';
import { isProse, readMore } from '../text/lines.js';
import type { Page } from './page.js';

/** What a query gives. */
export type Selection = ReturnType<ReturnType<CheerioAPI['root']>['find']>;

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

function lineOf(selection: { get(index: number): unknown }): number {
  const node = selection.get(0) as { sourceCodeLocation?: { startLine?: number } } | undefined;
  return node?.sourceCodeLocation?.startLine ?? 1;
}

/** The publication date a part of a page shows: in `<time>`, or as a line of its own. */
function visibleDate(
  page: Page,
  root: Selection,
  blocks: readonly Block[],
): StatedDate | undefined {
  for (const block of blocks) {
    const line = readDateline(block.text.replace(/^– /, ''));
    if (line?.kind === 'published' || line?.kind === 'bare') return line.date;
  }
  const { $ } = page;
  const marked = root.find('[class*="date" i], [class*="datum" i], [itemprop="datePublished"]');
  for (const element of marked.toArray()) {
    const line = readDateline(oneLine($(element).text()));
    if (line?.kind === 'published' || line?.kind === 'bare') return line.date;
  }
  const times = root.find('time[datetime]').filter((_, element) => {
    if ($(element).is('[itemprop="datePublished"], [pubdate]')) return true;
    // A date inside a sentence is what the release speaks of, not when it was published.
    const around = oneLine($(element).closest('p, li, div, span, header, footer').text());
    return around.length - oneLine($(element).text()).length < 25;
  });
  return readFeedDate(times.first().attr('datetime') ?? '');
}

function linkOf(page: Page, root: Selection, title: string): string | undefined {
  const { $ } = page;
  const links = root.find('a[href]').addBack('a[href]').toArray();
  const inHeading = links.find(
    link => $(link).closest(HEADINGS).length > 0 || $(link).find(HEADINGS).length > 0,
  );
  const named = links.find(link => {
    const text = oneLine($(link).text());
    return (
      spellingKey(text) === spellingKey(title) ||
      readMore({ text, line: 0, column: 0 }) !== undefined
    );
  });
  const around = root.closest('a[href]').get(0);
  const chosen = inHeading ?? named ?? around;
  return chosen && resolveUrl($(chosen).attr('href') ?? '', page.base);
}

/** Images that show something: no icons, no counters, none that stands in for another. */
function imageOf(page: Page, root: Selection): { image?: string; imageAlt?: string } {
  const { $ } = page;
  for (const element of root.find('img').toArray()) {
    const size = [$(element).attr('width'), $(element).attr('height')].map(Number);
    if (size.some(length => length > 0 && length < 50)) continue;
    const lazy = $(element).attr('data-src') ?? $(element).attr('data-lazy-src');
    const src = $(element).attr('src') ?? '';
    const image = resolveUrl(src.startsWith('data:') || src === '' ? (lazy ?? '') : src, page.base);
    if (image === undefined || /\.(?:svg|gif)(?:$|\?)/i.test(image)) continue;
    const imageAlt = oneLine($(element).attr('alt') ?? '');
    return { image, ...(imageAlt !== '' ? { imageAlt } : {}) };
  }
  return {};
}

const passage = ({ text, line }: Block): Passage => ({ text, line, column: 1 });

/** Makes a release of one part of a page; `undefined` when it holds none. */
export function releaseOf(
  name: string,
  page: Page,
  root: Selection,
  detail: boolean,
): RawRelease | undefined {
  const { $ } = page;
  const node = root.get(0);
  if (!node) return undefined;
  const blocks = blocksOf(node);
  const heading =
    detail && root.find('h1').length > 0 ? root.find('h1').first() : root.find(HEADINGS).first();
  const headline = oneLine(heading.text());
  let more: string | undefined;
  const paragraphs: Passage[] = [];
  for (const block of blocks) {
    if (/^h[1-6]$/.test(block.tag)) {
      const text = oneLine(block.text);
      if (text === headline || paragraphs.length === 0 || !detail || isFurniture(text)) continue;
      paragraphs.push(passage(block));
      continue;
    }
    if (block.tag === 'figcaption' || block.tag === 'caption') continue;
    const link = readMore(passage(block));
    if (link) more ??= link.title?.text;
    else if (isText(block, headline, detail)) paragraphs.push(passage(block));
  }
  while (
    paragraphs.length > 1 &&
    !isProse(paragraphs.at(-1)?.text ?? '') &&
    /^h/.test(blockTag(blocks, paragraphs.at(-1)))
  )
    paragraphs.pop();
  const title = headline !== '' ? headline : (more ?? linkTitle(page, root, paragraphs));
  if (paragraphs.length === 0 && title === undefined) return undefined;
  const line = lineOf(root);
  if (paragraphs.length === 0 && title !== undefined) {
    if (!root.find('a[href]').length) return undefined;
    paragraphs.push({ text: title, line, column: 1 });
  }
  const url =
    linkOf(page, root, title ?? '') ?? (detail ? (page.canonical ?? page.base) : undefined);
  const published = visibleDate(page, root, blocks);
  const tags = root
    .find('a[rel~="tag"]')
    .toArray()
    .map(link => oneLine($(link).text()));
  const language = root.closest('[lang]').attr('lang') ?? page.language;
  return {
    source: name,
    line: paragraphs[0]?.line ?? line,
    ...(title !== undefined
      ? { title: { text: title, line: headline !== '' ? lineOf(heading) : line, column: 1 } }
      : {}),
    paragraphs,
    ...(url !== undefined ? { url } : {}),
    ...imageOf(page, root),
    ...(published ? { published } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(language !== undefined ? { language } : {}),
  };
}

const blockTag = (blocks: readonly Block[], last: Passage | undefined): string =>
  blocks.find(block => block.text === last?.text)?.tag ?? '';

/** The text of the first link as a title, where there is no heading. */
function linkTitle(
  page: Page,
  root: Selection,
  paragraphs: readonly Passage[],
): string | undefined {
  const text = oneLine(page.$(root.find('a[href]').get(0)).text());
  if (text === '' || isFurniture(text) || readMore({ text, line: 0, column: 0 })) return undefined;
  const whole = paragraphs.some(paragraph => paragraph.text === text);
  return whole || isProse(text) ? undefined : text;
}

/** Whether a block is text of the release: no date line, no label, no furniture. */
function isText(block: Block, headline: string, detail: boolean): boolean {
  const text = block.text.replace(/^– /, '');
  if (text === '–' || text === '' || spellingKey(text) === spellingKey(headline)) return false;
  if (readDateline(text)) return false;
  if (isProse(text)) return !isSiteProse(text, false);
  if (isFurniture(text)) return false;
  return detail ? block.tag === 'li' || block.tag === 'p' || block.tag === 'td' : block.tag === 'p';
}
