/** A host page on a server of its own: pages by path, the built script, a feed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Feed } from '../../../src/feed/model.js';

const root = join(import.meta.dirname, '../../..');

/** What a page answers: its HTML, and headers such as a policy. */
export interface Page {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly address: string;
  /** Puts a page at a path and gives its address. */
  put(path: string, page: Page): string;
  close(): void;
}

export function script(): Buffer {
  const path = join(root, 'dist/herne-widgets.js');
  if (!existsSync(path)) throw new Error('Run `npm run build` first: there is no script.');
  return readFileSync(path);
}

export const integrity = (bytes: Buffer): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

export async function startHost(feed: Feed): Promise<Host> {
  const pages = new Map<string, Page>();
  const files = new Map<string, [string, string | Buffer]>([
    ['/herne-widgets.js', ['text/javascript', script()]],
    ['/feed.json', ['application/feed+json', JSON.stringify(feed)]],
    [
      '/klaro.js',
      ['text/javascript', readFileSync(join(root, 'node_modules/klaro/dist/klaro.js'))],
    ],
  ]);
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/, '');
    const page = pages.get(path);
    const file = files.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.html);
    } else if (file) {
      response.writeHead(200, { 'content-type': file[0], 'access-control-allow-origin': '*' });
      response.end(file[1]);
    } else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    put(path, page) {
      pages.set(path, page);
      return `${address}${path}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
