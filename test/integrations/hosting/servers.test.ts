import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ensurePackages } from '../debian.js';

/* The blocks of demo/docs/hosting.md, run by the servers they are for. */

const page = readFileSync('demo/docs/hosting.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

ensurePackages('nginx-light', 'apache2', 'caddy');

interface Running {
  readonly port: number;
  readonly process: ChildProcess;
}
type Start = (folder: string, root: string, port: number) => ChildProcess;

const nginx: Start = (folder, root, port) => {
  const server = block('nginx')
    .replace('listen 80', `listen 127.0.0.1:${port}`)
    .replace('/srv/herne', root);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = places.map(name => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(
    `${folder}/nginx.conf`,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
     events { } http { access_log off; ${temporary} ${server} }`,
  );
  return spawn('nginx', ['-c', `${folder}/nginx.conf`, '-p', folder], { stdio: 'inherit' });
};

const apache: Start = (folder, root, port) => {
  const modules = [
    'mpm_event',
    'authz_core',
    'mime',
    'headers',
    'rewrite',
    'env',
    'deflate',
    'filter',
  ];
  const load = modules.map(
    name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  writeFileSync(
    `${folder}/apache.conf`,
    `${load.join('\n')}
    ServerName localhost
    ServerRoot ${folder}
    PidFile ${folder}/apache.pid
    ErrorLog ${folder}/apache.log
    Listen 127.0.0.1:${port}
    TypesConfig /etc/mime.types
    DocumentRoot ${root}
    <Directory ${root}>\n${block('apache')}\n</Directory>`,
  );
  return spawn('apache2', ['-X', '-f', `${folder}/apache.conf`], { stdio: 'inherit' });
};

const caddy: Start = (folder, root, port) => {
  const site = block('caddy')
    .replace('widgets.example.org', `http://127.0.0.1:${port}`)
    .replace('/srv/herne', root);
  writeFileSync(`${folder}/Caddyfile`, `{\n  admin off\n}\n${site}`);
  return spawn('caddy', ['run', '--config', `${folder}/Caddyfile`, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
};

const started: (() => void)[] = [];
after(() => started.forEach(stop => stop()));

/** A server with a feed and both addresses of a script, compressed beside them. */
async function serve(start: Start): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'herne-server-'));
  const root = `${folder}/root`;
  const files = {
    'feed.json': JSON.stringify({ items: [], text: 'x'.repeat(5000) }),
    '1.2.3/herne-widgets.js': `/*${'exact '.repeat(500)}*/`,
    '1/herne-widgets.js': `/*${'major '.repeat(500)}*/`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
    writeFileSync(join(root, `${name}.gz`), gzipSync(text, { level: 9 }));
    /* Apache trusts the time of a file only when it is a second old. */
    const earlier = Date.now() / 1000 - 60;
    for (const written of [name, `${name}.gz`]) utimesSync(join(root, written), earlier, earlier);
  }
  /* The servers give up root for their workers. */
  chmodSync(folder, 0o755);
  const port = await freePort();
  const child = start(folder, root, port);
  started.push(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  return { port, process: child };
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = {
      host: '127.0.0.1',
      port,
      path,
      headers: { 'accept-encoding': 'gzip', ...headers },
    };
    request(asked, response => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

async function patiently(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask(port, '/feed.json').catch(() => undefined)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  assert.fail('The server does not answer.');
}

for (const [name, start] of Object.entries({ nginx, apache, caddy })) {
  describe(`demo/docs/hosting.md, ${name}`, () => {
    it('sends feed and both scripts as it should, compressed, and answers 304', async () => {
      const { port } = await serve(start);
      await patiently(port);
      const expected = {
        '/feed.json': ['application/feed+json', /max-age=60, stale-while-revalidate=600/],
        '/1.2.3/herne-widgets.js': [
          'text/javascript; charset=utf-8',
          /max-age=31536000, immutable/,
        ],
        '/1/herne-widgets.js': ['text/javascript; charset=utf-8', /^public, max-age=3600$/],
      } as const;
      for (const [path, [type, caching]] of Object.entries(expected)) {
        const { status, headers } = await ask(port, path);
        assert.equal(status, 200, path);
        assert.equal(headers['content-type'], type, path);
        assert.match(headers['cache-control'] ?? '', caching, path);
        assert.equal(headers['content-encoding'], 'gzip', path);
        assert.match(headers.vary ?? '', /accept-encoding/i, path);
        assert.equal(headers['access-control-allow-origin'], '*', path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
        assert.match(headers.etag ?? '', /^"/, `${path}: the ETag is strong`);
        const again = await ask(port, path, { 'if-none-match': headers.etag! });
        assert.equal(again.status, 304, path);
      }
      const { headers } = await ask(port, '/feed.json');
      assert.match(headers['access-control-expose-headers'] ?? '', /Age, Date, Retry-After/);
    });
  });
}
