import { safeUrl } from '../../feed/safe-url.js';

/** What of the page's address matters. */
type Page = Pick<URL, 'protocol' | 'origin'>;

/** Tells whether an item's image may be requested, and gives its address. */
export type ImagePolicy = (image: string | undefined) => string | undefined;

/**
 * The policy the attribute `images` names: `none` (also for anything unreadable), `same-origin`,
 * or hosts, each with a path in front if wanted: `www.herne.de/media`. A host matches exactly, never
 * by its ending, with the usual port only, and over http only if the page itself is.
 */
export function imagePolicy(wish: string | undefined, page: Page | undefined): ImagePolicy {
  const words = (wish ?? 'none').trim().split(/[\s,]+/);
  return image => {
    const safe = safeUrl(image);
    if (!safe) return undefined;
    const url = new URL(safe);
    if (url.protocol === 'http:' && page?.protocol !== 'http:') return undefined;
    return words.some(word => allows(word, url, page)) ? url.href : undefined;
  };
}

function allows(word: string, url: URL, page: Page | undefined): boolean {
  if (word === '' || word === 'none') return false;
  if (word === 'same-origin') return url.origin === page?.origin;
  const [host = '', ...path] = word.toLowerCase().split('/');
  if (url.hostname !== host || url.port !== '') return false;
  const prefix = word.slice(host.length);
  return path.length === 0 || url.pathname.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);
}
