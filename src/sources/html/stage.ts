import type { RawRelease } from '../../release/raw.js';
import { releaseOf, isHeading, isLink, type Selection } from './extract.js';
import { mainOf, type Page } from './page.js';
import { ancestorsOf, elementsIn, type Element, type Node } from './prune.js';

/** What may hold a release that is shown above the list. */
const BOXES = new Set(['section', 'div', 'article']);
/** Above a list stand one or a few. */
const MOST = 5;

/** Where an address leads, without what names the release itself. */
function folderOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, path.lastIndexOf('/', end - 1) + 1).replace(/\d+/g, '0');
}

/** Releases that stand above the list in a box of their own, and lead where its entries lead. */
export function stageOf(
  name: string,
  page: Page,
  parts: readonly Selection[],
  entries: readonly RawRelease[],
): RawRelease[] {
  const folders = new Set(entries.flatMap(({ url }) => (url === undefined ? [] : folderOf(url))));
  const first = parts[0]?.get(0);
  const main = mainOf(page);
  if (first === undefined || main === undefined || folders.size === 0) return [];
  return boxesAbove(main, first).flatMap(box => {
    const release = releaseOf(name, page, page.$(box), false);
    const leads = release?.url !== undefined && folders.has(folderOf(release.url));
    return release !== undefined && leads ? release : [];
  });
}

/** The innermost boxes before the list with one headline, which is a link, and a paragraph. */
function boxesAbove(main: Node, first: Node): Element[] {
  const elements = elementsIn(main);
  const above = elements.slice(0, elements.indexOf(first as Element));
  const around = ancestorsOf([first]);
  const heads = above.filter(element => isHeading(element) && elementsIn(element).some(isLink));
  const boxes = heads.slice(0, MOST).flatMap(head => {
    for (let at = head.parent; at !== null && at !== main; at = at.parent)
      if (around.has(at)) return [];
      else if ('attribs' in at && BOXES.has(at.name)) {
        const inside = elementsIn(at);
        if (inside.filter(isHeading).length > 1) return [];
        if (inside.some(({ name }) => name === 'p')) return [at];
      }
    return [];
  });
  return [...new Set(boxes)];
}
