import { whyNot } from './access.js';
import type { Document } from './document.js';

/** Largest answer that is read, in bytes after decompression. */
const LARGEST = 20_000_000;
/** Time for one address with all its redirects. */
const PATIENCE_MS = 20_000;
const REDIRECTS = 5;
/** Pause between two requests to one server. */
const PAUSE_MS = 500;

const HEADERS = {
  'User-Agent': 'herne-feed (+https://www.npmjs.com/package/herne-widgets)',
  Accept:
    'application/feed+json, application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.9, text/plain;q=0.8, */*;q=0.1',
  'Accept-Language': 'de',
};

/** An address could not be read; the message is a clause. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/** Largest answer that is kept for the next build of a process that watches. */
const LARGEST_KEPT = 2_000_000;

/** Answers a server can say "not changed" of, by their address. */
const known = new Map<
  string,
  { readonly ask: Record<string, string>; readonly document: Document }
>();

const lastRequest = new Map<string, Promise<unknown>>();

/** Waits until the server has had its pause. Requests to one server go one after the other. */
async function inTurn<T>(host: string, request: () => Promise<T>): Promise<T> {
  const before = lastRequest.get(host);
  const turn = (async () => {
    if (before) {
      await before.catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    }
    return request();
  })();
  lastRequest.set(
    host,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Whether an argument is an address rather than a path. */
export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/**
 * Fetches one address as politely as a single reader would.
 *
 * @param patience Milliseconds for the whole answer, redirects included.
 * @throws FetchError
 */
export async function fetchDocument(address: string, patience = PATIENCE_MS): Promise<Document> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new FetchError('this is no address');
  }
  if (url.username || url.password) throw new FetchError('addresses with user names are not read');
  return inTurn(url.host, async () => {
    try {
      return await follow(url, AbortSignal.timeout(patience));
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new FetchError(`no whole answer within ${patience / 1000} seconds`);
    }
  });
}

async function follow(start: URL, signal: AbortSignal): Promise<Document> {
  let url = start;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const before = known.get(url.href);
    const response = await ask(url, signal, before?.ask);
    if (response.status === 304 && before) {
      await response.body?.cancel();
      return { ...before.document, name: nameOf(start) };
    }
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null)
      return documentOf(start, url, response);
    await response.body?.cancel();
    const next = new URL(location, url);
    if (!/^https?:$/.test(next.protocol) || next.username || next.password)
      throw new FetchError(`it redirects to ${next.protocol}`);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new FetchError('it redirects from https to http');
    url = next;
  }
  throw new FetchError(`it redirects more than ${REDIRECTS} times`);
}

async function ask(
  url: URL,
  signal: AbortSignal,
  unless: Record<string, string> = {},
): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal, headers: { ...HEADERS, ...unless } });
  } catch (error) {
    throw isTimeout(error) ? error : new FetchError(whyNot(error));
  }
}

const isTimeout = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'TimeoutError';

async function documentOf(start: URL, url: URL, response: Response): Promise<Document> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new FetchError(`the server answers ${response.status} ${response.statusText}`.trim());
  }
  const contentType = response.headers.get('content-type');
  const modified = Date.parse(response.headers.get('last-modified') ?? '');
  const document = {
    name: nameOf(start),
    bytes: await body(response),
    url: url.href,
    ...(contentType !== null ? { contentType } : {}),
    ...(Number.isNaN(modified) ? {} : { modified }),
  };
  remember(url, response.headers, document);
  return document;
}

const nameOf = (url: URL): string => url.origin + url.pathname + url.search;

/** So that a build that watches does not load again what has not changed. */
function remember(url: URL, headers: Headers, document: Document): void {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  known.delete(url.href);
  if ((etag === null && modified === null) || document.bytes.length > LARGEST_KEPT) return;
  const ask = {
    ...(etag === null ? {} : { 'If-None-Match': etag }),
    ...(modified === null ? {} : { 'If-Modified-Since': modified }),
  };
  known.set(url.href, { ask, document });
}

async function body(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > LARGEST) throw new FetchError(`it is larger than ${LARGEST} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FetchError || isTimeout(error)) throw error;
    throw new FetchError(`the answer broke off (${whyNot(error)})`);
  }
  return Buffer.concat(chunks);
}
