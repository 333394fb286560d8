import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { decode } from '../../../src/sources/charset.js';
import { fetchDocument } from '../../../src/sources/fetch.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const send =
  (status: number, headers: Record<string, string>, body: string | Uint8Array = ''): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Sends a megabyte at a time until somebody hangs up. */
const endless: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const more = (): void => {
    while (response.write('a'.repeat(1_000_000)));
  };
  response.on('drain', more);
  response.on('error', () => undefined);
  more();
};

let version = 1;
const statuses: number[] = [];

const ANSWERS: Readonly<Record<string, Answer>> = {
  '/plain': send(200, { 'content-type': 'text/plain; charset=utf-8' }, 'Grüße'),
  '/header': send(200, { 'content-type': 'text/html; charset=iso-8859-1' }, latin1('Grüße')),
  '/meta': send(
    200,
    { 'content-type': 'text/html' },
    latin1('<html><head><meta charset="windows-1252"><title>Grüße</title>'),
  ),
  '/xml': send(
    200,
    { 'content-type': 'application/rss+xml' },
    latin1('<?xml version="1.0" encoding="ISO-8859-1"?><rss><title>Grüße</title></rss>'),
  ),
  '/moved': send(301, { location: '/moved-again' }),
  '/moved-again': send(307, { location: '/plain' }),
  '/loop': send(302, { location: '/loop' }),
  '/file': send(302, { location: 'file:///etc/passwd' }),
  '/account': send(302, { location: 'http://name:word@localhost/' }),
  '/gone': send(404, {}),
  '/broken': send(500, {}),
  '/endless': endless,
  '/silent': () => undefined,
  '/headers-only': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders();
  },
  '/kept': (request, response) => {
    const tag = `"${version}"`;
    const same = request.headers['if-none-match'] === tag;
    statuses.push(same ? 304 : 200);
    response.writeHead(same ? 304 : 200, { etag: tag, 'content-type': 'text/plain' });
    response.end(same ? '' : `Fassung ${version}`);
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half', () => response.destroy());
  },
};

describe('addresses as inputs', () => {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    (ANSWERS[request.url ?? ''] ?? send(404, {}))(request, response);
  });
  let base = '';
  before(async () => {
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const path of ['/plain', '/header', '/meta', '/xml', '/moved'])
    it(`${path}: reads the text in its own character set`, async () => {
      const { bytes, contentType, name, url } = await fetchDocument(base + path);
      assert.match(decode(bytes, contentType).text, /Grüße/);
      assert.equal(name, base + path);
      assert.equal(url, path === '/moved' ? `${base}/plain` : base + path);
    });

  for (const [path, why] of [
    ['/loop', /redirects more than 5 times/],
    ['/file', /redirects to file:/],
    ['/account', /redirects to http:/],
    ['/gone', /answers 404/],
    ['/broken', /answers 500/],
    ['/endless', /larger than 20000000 bytes/],
    ['/cut', /broke off/],
  ] as const)
    it(`${path}: says why it was not read`, async () => {
      await assert.rejects(fetchDocument(base + path), { name: 'FetchError', message: why });
    });

  for (const path of ['/silent', '/headers-only'])
    it(`${path}: waits for the whole answer no longer than it has patience`, async () => {
      await assert.rejects(fetchDocument(base + path, 200), {
        name: 'FetchError',
        message: 'no whole answer within 0.2 seconds',
      });
    });

  it('nobody listens there: says so', async () => {
    await assert.rejects(fetchDocument('http://127.0.0.1:1/'), { name: 'FetchError' });
  });

  it('takes no address with a name and a password', async () => {
    await assert.rejects(fetchDocument('http://name:word@127.0.0.1/'), { name: 'FetchError' });
  });

  it('asks again only whether it changed, and takes what it has where it did not', async () => {
    const read = async (): Promise<string> =>
      decode((await fetchDocument(`${base}/kept`)).bytes).text;
    assert.equal(await read(), 'Fassung 1');
    assert.equal(await read(), 'Fassung 1');
    version = 2;
    assert.equal(await read(), 'Fassung 2');
    assert.deepEqual(statuses, [200, 304, 200]);
    assert.equal((await fetchDocument(`${base}/kept`)).contentType, 'text/plain');
  });

  it('tells who asks, and asks one after the other with a pause', async () => {
    assert.match(seen[0]?.headers['user-agent'] ?? '', /^herne-feed \(\+https:/);
    const start = performance.now();
    await Promise.all([fetchDocument(`${base}/plain`), fetchDocument(`${base}/plain`)]);
    assert.ok(performance.now() - start >= 900, 'two requests, a pause before each');
  });
});
