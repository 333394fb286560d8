import { load, type CheerioAPI } from 'cheerio';
import { oneLine } from '../clean-text.js';
import { resolveUrl } from '../resolve-url.js';
import { boundsOf } from './bounds.js';
import type { Element } from './prune.js';

/** An image and what it shows. */
export interface Picture {
  readonly image?: string;
  readonly imageAlt?: string;
}

/** The first image that shows something: no icon, no counter, none that stands in for another. */
export function pictureAmong(
  $: CheerioAPI,
  elements: readonly Element[],
  base: string | undefined,
): Picture {
  for (const element of elements) {
    if (element.name !== 'img') continue;
    const size = [$(element).attr('width'), $(element).attr('height')].map(Number);
    if (size.some(length => length > 0 && length < 50)) continue;
    const lazy = $(element).attr('data-src') ?? $(element).attr('data-lazy-src');
    const src = $(element).attr('src') ?? '';
    const image = resolveUrl(src.startsWith('data:') || src === '' ? (lazy ?? '') : src, base);
    const imageAlt = oneLine($(element).attr('alt') ?? '');
    // Where the page stands is not known: what its picture shows is.
    if (image === undefined && base === undefined && /^[\w./]/.test(src) && imageAlt !== '')
      return { imageAlt };
    if (image === undefined || /\.(?:svg|gif)(?:$|\?)/i.test(image)) continue;
    return { image, ...(imageAlt !== '' ? { imageAlt } : {}) };
  }
  return {};
}

/** The same in HTML as feeds carry it. */
export function pictureIn(html: string, base: string | undefined): Picture {
  if (!/<img[\s/]/i.test(html)) return {};
  const { absurd, end } = boundsOf(html);
  if (absurd || end !== undefined) return {};
  const $ = load(html);
  return pictureAmong($, $('img').toArray(), base);
}
