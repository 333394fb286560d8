const LONGEST = 2000;

/**
 * An absolute http(s) address as the URL parser writes it, or `undefined`. Takes anything; what
 * is not a string is no address. No user names, no odd ports, no machine names or numbers of the
 * reader's own network, except on `origin`: the place the feed itself came from.
 */
export function safeUrl(value: unknown, origin?: string): string | undefined {
  const url = address(value);
  return url &&
    /^\s*https?:\/\//i.test(value as string) &&
    (url.origin === origin || (!url.port && isPublicHost(url.hostname)))
    ? url.href
    : undefined;
}

/**
 * The address of the next page: absolute, and on the origin the page before it came from. While
 * that is unknown (a file on a disk), as it was written.
 */
export function nextPage(next: unknown, page = 'https://feed.invalid/'): string | undefined {
  const from = parsed(page);
  const url = from && address(next, from.href);
  if (!url) return undefined;
  if (from.hostname === 'feed.invalid') return next as string;
  url.hash = from.hash = '';
  return url.origin === from.origin && url.href !== from.href ? url.href : undefined;
}

/** An http(s) address of bearable length without user name, whatever it is given. */
function address(value: unknown, base?: string): URL | undefined {
  const url = typeof value === 'string' && value.length <= LONGEST && parsed(value, base);
  return url &&
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    url.href.length <= LONGEST
    ? url
    : undefined;
}

/**
 * The host of a link in ASCII, if it is another than that of `home`: readers are told where they
 * go. A `www.` in front makes no difference, and is not shown.
 */
export function foreignHost(link: string, home: string | undefined): string | undefined {
  const host = hostOf(link);
  return host === hostOf(home ?? '') ? undefined : host;
}

function hostOf(address: string): string | undefined {
  return parsed(address)?.hostname.replace(/^www\./, '');
}

/**
 * Whether an image may be requested by a page. `policy`: `none`, or any of `same-origin` and hosts,
 * a host optionally with a folder (`www.herne.de/images`). Hosts are compared whole and with the
 * usual port only; over http only where the page itself is.
 */
export function isImageAllowed(
  image: string,
  policy: string,
  page: Pick<URL, 'protocol' | 'origin'> | undefined,
): boolean {
  const url = parsed(image);
  if (!url || (url.protocol !== 'https:' && url.protocol !== page?.protocol)) return false;
  return policy.split(/[\s,]+/).some(word => {
    if (!word || word === 'none') return false;
    if (word === 'same-origin') return url.origin === page?.origin;
    const [host = '', ...folders] = word.split('/');
    const folder = `/${folders.join('/')}`;
    return (
      url.host === host.toLowerCase() &&
      url.pathname.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
    );
  });
}

/** A URL, or `undefined` instead of an exception (`URL.canParse` and `URL.parse` are too new). */
export function parsed(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** A name with a dot that is no address in numbers; the URL parser has normalised all spellings. */
function isPublicHost(host: string): boolean {
  const labels = (host.endsWith('.') ? host.slice(0, -1) : host).split('.');
  const named = labels.length > 1 && /\D/.test(labels[labels.length - 1] ?? '');
  return named && !/(^\[|\.localhost\.?$)/.test(host);
}
