import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/*
 * A server that does to a feed whatever networks and servers do. Each fault has a host name of its
 * own, `NAME.localhost`, which every browser resolves to this machine; so faults do not wait for
 * each other's connections.
 */

type Fault = (response: ServerResponse, request: IncomingMessage, feed: string) => void;

const CORS = { 'access-control-allow-origin': '*' };
const JSON_TYPE = { ...CORS, 'content-type': 'application/feed+json' };

const send =
  (
    status: number,
    body: string | Buffer = '',
    headers: Record<string, string> = JSON_TYPE,
  ): Fault =>
  response =>
    void response.writeHead(status, headers).end(body);
const raw =
  (text: string): Fault =>
  response =>
    void response.socket!.end(text);
const head =
  'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: application/json\r\n';
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));

export const faults: Readonly<Record<string, Fault>> = {
  'reset-before-headers': response => response.socket!.resetAndDestroy(),
  'reset-after-headers': response => {
    response.writeHead(200, JSON_TYPE).flushHeaders();
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  },
  'reset-in-the-middle': (response, _, feed) => {
    response.writeHead(200, JSON_TYPE).write(feed.slice(0, 200));
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  },
  'ends-in-the-middle': (response, _, feed) =>
    void response.socket!.end(
      `${head}Content-Length: ${feed.length * 2}\r\n\r\n${feed.slice(0, 99)}`,
    ),
  'chunks-without-end': (response, _, feed) =>
    void response.socket!.end(
      `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n${feed.slice(0, 5)}\r\n`,
    ),
  'chunks-that-are-none': raw(`${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`),
  'length-too-short': (response, _, feed) =>
    void response.socket!.end(`${head}Content-Length: 40\r\n\r\n${feed}`),
  'two-lengths': raw(`${head}Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}`),
  'not-http': raw('SSH-2.0-OpenSSH_9.2\r\n'),
  'no-headers': raw('HTTP/1.1 200 OK\r\n\r\n'),
  'endless-headers': raw(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(60_000)}\r\n`),
  silence: () => undefined,
  'silence-after-headers': response => response.writeHead(200, JSON_TYPE).flushHeaders(),
  drip: response => {
    response.writeHead(200, JSON_TYPE);
    const drip = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(drip));
  },
  empty: send(200),
  'sign-in-page': send(200, '<!doctype html><title>WLAN</title>', {
    ...CORS,
    'content-type': 'text/html',
  }),
  'captive-portal': (response, request) => {
    if (request.url === '/portal') return send(200, '<!doctype html>', CORS)(response, request, '');
    send(302, '', { ...CORS, location: '/portal' })(response, request, '');
  },
  'redirect-loop': send(302, '', { ...CORS, location: '/again' }),
  'redirect-nowhere': send(301, '', { ...CORS, location: 'http://[' }),
  'redirect-to-script': send(302, '', { ...CORS, location: 'javascript:alert(1)' }),
  'redirect-to-file': send(307, '', { ...CORS, location: 'file:///etc/passwd' }),
  ...Object.fromEntries(
    [204, 205, 304, 400, 401, 403, 404, 408, 410, 413, 425, 429, 451, 500, 501, 502, 503, 504].map(
      status => [`status-${status}`, send(status)],
    ),
  ),
  'leave-me-alone': send(503, '', {
    ...CORS,
    'retry-after': '999999999',
    'access-control-expose-headers': 'retry-after',
  }),
  'ask-at-once': send(429, '', {
    ...CORS,
    'retry-after': '-1',
    'access-control-expose-headers': 'retry-after',
  }),
  'gzip-bomb': send(200, bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  'gzip-that-is-none': send(200, '{"items":[]}', { ...JSON_TYPE, 'content-encoding': 'gzip' }),
  'gzip-cut-off': send(200, gzipSync('{"items":[]}').subarray(0, 15), {
    ...JSON_TYPE,
    'content-encoding': 'gzip',
  }),
  'two-megabytes': send(200, `{"items":[],"x":"${'x'.repeat(2 ** 21)}"}`),
  'utf-16': (response, _, feed) =>
    void response.writeHead(200, JSON_TYPE).end(Buffer.from(feed, 'utf16le')),
  'not-json': send(200, '{"items":['),
  'a-list': send(200, '[]'),
  nothing: send(200, 'null'),
  'a-number': send(200, '42'),
  'items-that-are-none': send(200, '{"items":{}}'),
  rss: send(200, '<rss version="2.0"></rss>'),
  'no-cors': send(200, '{"items":[]}', {}),
  'cors-for-another': send(200, '{"items":[]}', {
    'access-control-allow-origin': 'https://other.example',
  }),
  'cors-with-credentials-only': send(200, '{"items":[]}', {
    'access-control-allow-origin': 'null',
  }),
};

/** Serves `page` at `page.localhost` and each fault at its host. */
export async function faultServer(page: (port: number) => string, script: string, feed: string) {
  const asked = new Map<string, number>();
  const state = { healthy: false };
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const name = request.headers.host!.split('.')[0]!;
    if (name === 'page') {
      const isScript = request.url === '/herne-widgets.js';
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
      return void response.end(isScript ? script : page(port));
    }
    if (request.url === '/feed.json') asked.set(name, (asked.get(name) ?? 0) + 1);
    if (state.healthy)
      return send(200, feed, { ...JSON_TYPE, 'cache-control': 'no-store' })(
        response,
        request,
        feed,
      );
    faults[name]!(response, request, feed);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  /* A browser asks again by itself when a connection it used before breaks: each is used once. */
  server.maxRequestsPerSocket = 1;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    state,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
