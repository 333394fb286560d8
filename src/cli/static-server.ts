import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** What never gets smaller by compression. */
const PACKED = new Set(['.jpg', '.png', '.webp', '.woff2', '.zip']);

/** As demo/docs/hosting.md has it: fresh for a minute, then used once more while the new one is fetched. */
const FEED_CACHE = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
const PAGE_CACHE = 'no-cache';
/** `/1.2.3/herne-widgets.js` never changes, `/1/herne-widgets.js` does with every version. */
const EXACT_VERSION = /^\/\d+\.\d+\.\d+\//;
const MAJOR_VERSION = /^\/\d+\//;

function cachingOf(pathname: string, type: string): string {
  if (EXACT_VERSION.test(pathname)) return 'public, max-age=31536000, immutable';
  if (MAJOR_VERSION.test(pathname)) return 'public, max-age=3600';
  return /json|rss|calendar/.test(type) ? FEED_CACHE : PAGE_CACHE;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

interface Entity {
  readonly body: Buffer;
  readonly etag: string;
  readonly modified: Date;
}

function typeOf(path: string): string {
  return /(?:^|\/)feed[^/]*\.json$/.test(path.split(sep).join('/'))
    ? 'application/feed+json'
    : (TYPES[extname(path)] ?? 'application/octet-stream');
}

/** The best encoding a client takes; `q=0` means it does not. */
function encodingFor(accept: string): Encoding {
  const takes = (name: string): boolean => {
    const found = accept.split(',').map(part => part.trim().toLowerCase().split(';'));
    const entry = found.find(([word]) => word === name);
    return entry !== undefined && !entry.slice(1).some(q => /^\s*q=0(?:\.0+)?\s*$/.test(q));
  };
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** Files of a folder, compressed once and kept while they do not change. */
class Files {
  readonly #root: string;
  readonly #cache = new Map<string, Entity>();

  constructor(folder: string) {
    this.#root = resolve(folder);
  }

  /** The file a request means; nothing outside the folder, nothing hidden. */
  async find(pathname: string): Promise<string | undefined> {
    let name: string;
    try {
      name = decodeURIComponent(pathname);
    } catch {
      return undefined;
    }
    if (name.includes('\0') || name.split(/[/\\]/).some(part => part.startsWith('.')))
      return undefined;
    try {
      const path = await realpath(join(this.#root, name));
      const root = await realpath(this.#root);
      if (path !== root && !path.startsWith(root + sep)) return undefined;
      const about = await stat(path);
      if (about.isFile()) return path;
      const index = join(path, 'index.html');
      return name.endsWith('/') && (await stat(index)).isFile() ? index : undefined;
    } catch {
      return undefined;
    }
  }

  async read(path: string, encoding: Encoding): Promise<Entity> {
    const { mtime } = await stat(path);
    const key = `${path}|${encoding}|${mtime.getTime()}`;
    const kept = this.#cache.get(key);
    if (kept) return kept;
    const content = await readFile(path);
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    const suffix = encoding === 'identity' ? '' : `-${encoding}`;
    const entity = {
      body: await pack(content, encoding),
      etag: `"${hash}${suffix}"`,
      modified: mtime,
    };
    if (this.#cache.size > 200) this.#cache.clear();
    this.#cache.set(key, entity);
    return entity;
  }
}

async function pack(content: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(content, { level: 9 });
  if (encoding === 'identity') return content;
  return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function matches(request: IncomingMessage, { etag, modified }: Entity): boolean {
  const asked = request.headers['if-none-match'];
  if (asked !== undefined)
    return asked === '*' || asked.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Age, Date, ETag, Last-Modified, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

function refuse(response: ServerResponse, status: number, text: string, headers = {}): void {
  response.writeHead(status, { ...CORS, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${text}\n`);
}

/** A server for a folder; not listening yet. */
export function staticServer(folder: string): Server {
  const files = new Files(folder);
  return createServer((request, response) => {
    answer(files, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'Internal error');
      else response.destroy();
    });
  });
}

async function answer(
  files: Files,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  if (method === 'OPTIONS') {
    response.writeHead(204, {
      ...CORS,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    });
    response.end();
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD, OPTIONS' });
    return;
  }
  const [pathname = '/', ...query] = (request.url ?? '/').split(/(?=[?#])/);
  const path = await files.find(pathname);
  if (path === undefined && (await files.find(`${pathname}/`)) !== undefined) {
    /* Relative, so that it never leads to another host ("//docs"). */
    const folder = `./${pathname.slice(pathname.lastIndexOf('/') + 1)}/${query.join('')}`;
    refuse(response, 301, 'Moved', { Location: folder, 'Cache-Control': PAGE_CACHE });
    return;
  }
  if (path === undefined) {
    refuse(response, 404, 'Not found', { 'Cache-Control': 'no-cache' });
    return;
  }
  const packable = !PACKED.has(extname(path));
  const encoding = packable
    ? encodingFor(String(request.headers['accept-encoding'] ?? ''))
    : 'identity';
  const entity = await files.read(path, encoding);
  const type = typeOf(path);
  const headers = {
    ...CORS,
    'Content-Type': type,
    'Cache-Control': cachingOf(pathname, type),
    ETag: entity.etag,
    'Last-Modified': entity.modified.toUTCString(),
    ...(packable ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (matches(request, entity)) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const packed = encoding === 'identity' ? {} : { 'Content-Encoding': encoding };
  response.writeHead(200, { ...headers, ...packed, 'Content-Length': entity.body.length });
  response.end(method === 'HEAD' ? undefined : entity.body);
}
