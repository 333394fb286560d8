/* A page of somebody else: bare, with our script, with server-side HTML, by hand, with a peer. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { renderElement } from '../../../src/cli/render-element.js';
import type { Feed } from '../../../src/feed/model.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const SHOELACE = `${root}/node_modules/@shoelace-style/shoelace/dist`;

/** An instant at which the feed has closures to show. */
export const NOW = '2025-12-20T09:00:00Z';

export type PageName = 'bare' | 'script' | 'elsewhere' | 'preloaded' | 'served' | 'plain' | 'peer';

const TEXT = `<p>${'Herne liegt mitten im Ruhrgebiet und hat rund 157.000 Einwohner. '.repeat(12)}</p>`;
const ROOM = `herne-closure-banner,#banner{display:block;min-block-size:24em}
  herne-news-list,#list{display:block;min-block-size:200em}`;
const SCRIPT = '<script defer src="/herne-widgets.js"></script>';
/** As the README has it, for those who want the feed sooner. */
const PRELOAD = '<link rel="preload" as="fetch" crossorigin href="/feed.json">';

const FALLBACK = '<a href="/presse">Presse</a>';

/** What the twin does with the same feed: no states, no languages, no checks. */
const BY_HAND = `(async () => {
  const feed = await (await fetch('/feed.json')).json();
  const make = (name, text, ...children) => {
    const element = document.createElement(name);
    element.append(text, ...children);
    return element;
  };
  document.querySelector('#banner').append(make('h2', 'Schließungen'));
  document.querySelector('#list').append(...feed.items.slice(0, 10).map(item => {
    const link = make('a', item.title);
    if (item.url) link.href = item.url;
    return make('article', '', make('h3', '', link), make('p', item.summary));
  }));
})();`;

/** The smallest bundle of Shoelace that shows an alert and cards, filled as by hand. */
const PEER = `import '@shoelace-style/shoelace/dist/components/alert/alert.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
${BY_HAND.replaceAll("'article'", "'sl-card'").replace(
  /make\('h2', ('[^']*')\)/,
  "Object.assign(make('sl-alert', $1), { open: true })",
)}`;

/** Serves the pages; `delay` holds the script back, so that the page is there before it. */
export class Host {
  readonly #server: Server;
  readonly #files = new Map<string, readonly [type: string, body: Buffer]>();
  delay = 0;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request.url ?? '/', response));
  }

  static async start(): Promise<Host> {
    const host = new Host();
    await new Promise<void>(resolve => host.#server.listen(0, '127.0.0.1', resolve));
    const feed = feedOf(host.#address('/feed.json'));
    for (const path of ['/feed.json', '/elsewhere.json'])
      host.#add(path, 'application/feed+json', Buffer.from(JSON.stringify(feed)));
    host.#add('/by-hand.js', 'text/javascript', Buffer.from(BY_HAND));
    host.#add('/herne-widgets.js', 'text/javascript', await script(feed));
    host.#add('/peer.js', 'text/javascript', await peer());
    host.#add('/peer.css', 'text/css', readFileSync(`${SHOELACE}/themes/light.css`));
    for (const [name, html] of Object.entries(await written(feed)))
      host.#add(`/${name}`, 'text/html; charset=utf-8', Buffer.from(html));
    return host;
  }

  address(name: PageName): string {
    return this.#address(`/${name}`);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #address(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  #add(path: string, type: string, body: Buffer): void {
    this.#files.set(path, [type, brotliCompressSync(body)]);
  }

  #answer(path: string, response: ServerResponse): void {
    const [type, body] = this.#files.get(path) ?? ['text/plain', brotliCompressSync('')];
    const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' };
    const send = (): void => void response.writeHead(200, headers).end(body);
    setTimeout(send, path.endsWith('.js') ? this.delay : 0);
  }
}

async function peer(): Promise<Buffer> {
  const { outputFiles } = await bundle({
    stdin: { contents: PEER, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return Buffer.from(outputFiles[0]!.contents);
}

/** The feed as a city publishes it: it says its own address, and has just been built. */
function feedOf(address: string): Feed {
  const feed = JSON.parse(readFileSync(`${root}/data/feed.json`, 'utf8')) as Feed;
  const _herne = { ...feed._herne, generated: new Date().toISOString() };
  return { ...feed, feed_url: address, _herne };
}

/** The script as it is shipped, with a snapshot of this feed. */
async function script(feed: Feed): Promise<Buffer> {
  const outDir = mkdtempSync(join(tmpdir(), 'herne-bench-'));
  const snapshot = (process.env['HERNE_SNAPSHOT'] = join(outDir, 'feed.json'));
  writeFileSync(snapshot, JSON.stringify(feed));
  await build({
    configFile: `${root}/vite.config.ts`,
    mode: 'herne-widgets',
    build: { outDir },
    logLevel: 'error',
  });
  const built = readFileSync(join(outDir, 'herne-widgets.js'));
  rmSync(outDir, { recursive: true });
  return built;
}

async function written(feed: Feed): Promise<Record<PageName, string>> {
  const tags = (inside: string, src = '/feed.json'): string =>
    ['closure-banner', 'news-list limit="10"']
      .map(tag => `<herne-${tag} src="${src}" now="${NOW}">${inside}</herne-${tag.split(' ')[0]}>`)
      .join('');
  const served = async (name: 'closure-banner' | 'news-list', more: [string, string][] = []) =>
    renderElement(name, feed, { attributes: new Map([['now', NOW], ...more]), src: '/feed.json' });
  return {
    bare: page('', '<div id="banner"></div><div id="list"></div>'),
    plain: page(
      '<script defer src="/by-hand.js"></script>',
      '<div id="banner"></div><div id="list"></div>',
    ),
    peer: page(
      '<link rel="stylesheet" href="/peer.css"><script defer src="/peer.js"></script>',
      '<div id="banner"></div><div id="list"></div>',
    ),
    script: page(SCRIPT, tags(FALLBACK)),
    /* A feed of which the script has no snapshot. */
    elsewhere: page(SCRIPT, tags(FALLBACK, '/elsewhere.json')),
    preloaded: page(PRELOAD + SCRIPT, tags(FALLBACK)),
    served: page(
      SCRIPT,
      (await served('closure-banner')) + (await served('news-list', [['limit', '10']])),
    ),
  };
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Gemeinde</title>
<meta name="viewport" content="width=device-width"><style>${ROOM}</style>${head}</head>
<body><h1>Gemeinde</h1>${body}${TEXT.repeat(8)}</body></html>`;
}
