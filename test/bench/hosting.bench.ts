/*
 * A real nginx with the configuration of demo/docs/hosting.md, on loopback, at 500 parallel
 * connections: nine of ten requests are conditional, as returning readers' are.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installPackages } from '../helpers/chromium.mjs';

const CONNECTIONS = 500;
const SECONDS = 8;
/** What the headers of an answer weigh is counted, too: it is most of a 304. */
const weigh = (headers: string[]): number =>
  headers.reduce((sum, text) => sum + text.length + 2, 20);

if (spawnSync('nginx', ['-v']).error) installPackages('nginx-light');
const folder = mkdtempSync(join(tmpdir(), 'herne-hosting-'));
/* nginx gives up root for its workers. */
chmodSync(folder, 0o755);
const port = await freePort();
cpSync('data/feed.json', `${folder}/feed.json`);
writeFileSync(`${folder}/feed.json.gz`, gzipSync(readFileSync('data/feed.json'), { level: 9 }));
const [, block = ''] =
  /```nginx\n([\s\S]*?)```/.exec(readFileSync('demo/docs/hosting.md', 'utf8')) ?? [];
const server = block
  .replace('listen 80', `listen 127.0.0.1:${port} backlog=1024`)
  .replace('/srv/herne', folder);
assert.notEqual(server, block);
writeFileSync(
  `${folder}/nginx.conf`,
  `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
   events { worker_connections 2048; }
   http { access_log off; client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
     uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e; ${server} }`,
);
const nginx = spawn('nginx', ['-c', `${folder}/nginx.conf`, '-p', folder], { stdio: 'inherit' });
process.on('exit', () => {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
});

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const first = await patiently(() => ask());
assert.equal(first.status, 200);
assert.equal(first.headers['content-type'], 'application/feed+json');
assert.equal(first.headers['content-encoding'], 'gzip');
assert.equal(first.headers['access-control-allow-origin'], '*');
assert.match(String(first.headers['access-control-expose-headers']), /Date/);
assert.match(String(first.headers['cache-control']), /max-age=60, stale-while-revalidate=600/);
const etag = String(first.headers.etag);
assert.match(etag, /^"/, 'the ETag is strong');

const figures = { requests: 0, errors: 0, unchanged: 0, bytes: 0 };
const waits: number[] = [];
const end = Date.now() + SECONDS * 1000;
await Promise.all(
  [...Array(CONNECTIONS)].map(async (_, reader) => {
    for (let visit = reader; Date.now() < end; visit++) {
      const begin = performance.now();
      try {
        const answer = await ask(visit % 10 === 0 ? undefined : etag);
        figures.requests++;
        figures.bytes += answer.bytes;
        if (answer.status === 304) figures.unchanged++;
        else if (answer.status !== 200) figures.errors++;
      } catch {
        figures.errors++;
      }
      waits.push(performance.now() - begin);
    }
  }),
);
agent.destroy();
nginx.kill();
waits.sort((a, b) => a - b);
const at = (share: number): string => `${waits[Math.floor(waits.length * share)]!.toFixed(0)} ms`;
console.table({
  'parallel connections': CONNECTIONS,
  'requests per second (client and server share this machine)': Math.round(
    figures.requests / SECONDS,
  ),
  'share of 304': `${((100 * figures.unchanged) / figures.requests).toFixed(1)} %`,
  'bytes per visit': Math.round(figures.bytes / figures.requests),
  'bytes of a first visit': first.bytes,
  'median / 99th percentile': `${at(0.5)} / ${at(0.99)}`,
  errors: figures.errors,
});
assert.equal(figures.errors, 0);
assert.ok(figures.unchanged / figures.requests > 0.85);
process.exit(0);

function ask(
  tag?: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; bytes: number }> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', ...(tag ? { 'if-none-match': tag } : {}) };
    request(
      { port, host: '127.0.0.1', path: '/feed.json', agent, headers, timeout: 10_000 },
      response => {
        let bytes = weigh(response.rawHeaders);
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes }),
        );
        response.on('error', reject);
      },
    )
      .on('error', reject)
      .end();
  });
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
