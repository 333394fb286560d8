import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderWith, herneFeed, serving } from './process.js';

describe('herne-feed', () => {
  it('says what it can do, and more about each command with an example', async () => {
    const all = await herneFeed(['--help']);
    assert.equal(all.code, 0);
    for (const name of ['build', 'inspect', 'validate', 'serve']) {
      assert.match(all.out, new RegExp(`^ +${name} `, 'm'));
      const one = await herneFeed([name, '--help']);
      assert.equal(one.code, 0);
      assert.match(one.out, new RegExp(`Example\\n.*herne-feed ${name}`));
    }
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await herneFeed(['--version'], '', tmpdir()), {
      code: 0,
      out: `${version}\n`,
      err: '',
    });
  });
});

describe('herne-feed inspect', () => {
  it('answers one text', async () => {
    const { code, out } = await herneFeed(
      ['inspect', '--published', '2026-06-01', '-'],
      'Das Bürgerbüro bleibt am Freitag, 5. Juni, geschlossen.',
    );
    const answer = JSON.parse(out) as Record<string, unknown>;
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(answer), [
      'is_closure',
      'offices',
      'periods',
      'reason',
      'open_ended',
      'anomalies',
      'dates',
    ]);
    assert.deepEqual(answer['periods'], [
      { start: '2026-06-05', end: '2026-06-05', all_day: true },
    ]);
  });

  it('answers a line with a line of the same id and names the lines it cannot', async () => {
    const lines = [
      '{"id":"a","text":"Das Amt ist am 5. Juni 2026 geschlossen.","published":null}',
      'nonsense',
      '{"id":7,"text":"Hallo."}',
    ];
    const { code, out, err } = await herneFeed(['inspect', '--jsonl', '-'], lines.join('\n'));
    assert.equal(code, 1);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { id: unknown }).id),
      ['a', 7],
    );
    assert.match(err, /^Line 2: this is not JSON\.$/m);
  });
});

describe('herne-feed validate', () => {
  it('names every problem with its path', async () => {
    const feed = {
      version: 'x',
      title: 3,
      items: [{ id: 'a', url: 'javascript:alert(1)', content_text: 't' }],
    };
    const folder = folderWith({ 'f.json': JSON.stringify(feed) });
    const { code, err } = await herneFeed(['validate', 'f.json', 'none.json'], '', folder);
    assert.equal(code, 3);
    for (const part of ['$.version', '$.title', '$.items[0].url', 'none.json: it does not exist'])
      assert.ok(err.includes(part), part);
    assert.equal((await herneFeed(['validate', 'f.json'], '', folder)).code, 1);
  });
});

describe('herne-feed build --page-size', () => {
  it('links pages and keeps a coming closure on the first', async () => {
    const day = (n: number): string => String(20 - n).padStart(2, '0');
    const old =
      'Meldung vom 1. Februar 2026\n\nArchiv zu\n\nDas Stadtarchiv bleibt am Freitag, 27. März 2026, geschlossen.\n';
    const news = [0, 1, 2, 3, 4].map(
      n =>
        `Meldung vom ${day(n)}. Februar 2026\n\nNeues Nummer ${n}\n\nDas ist der Text der Meldung Nummer ${n} in voller Länge.\n`,
    );
    const folder = folderWith({ 'in/a.txt': [...news, old].join('\n') });
    const build = (size: string): ReturnType<typeof herneFeed> =>
      herneFeed(
        [
          'build',
          'in',
          '--out',
          'feed.json',
          '--page-size',
          size,
          '--base-url',
          'https://a.example/x',
        ],
        '',
        folder,
      );
    assert.equal((await build('2')).code, 0);
    const page = (name: string): { next_url?: string; items: { id: string; title: string }[] } =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReturnType<typeof page>;
    assert.deepEqual(
      page('feed.json').items.map(({ title }) => title),
      ['Neues Nummer 0', 'Neues Nummer 1', 'Archiv zu'],
    );
    assert.equal(page('feed.json').next_url, 'https://a.example/x/feed-2.json');
    assert.equal(page('feed-3.json').items.length, 1);
    const ids = page('feed.json').items.map(({ id }) => id);
    assert.equal((await build('5')).code, 0);
    assert.throws(() => page('feed-2.json'), 'a page nothing leads to is gone');
    assert.deepEqual(
      page('feed.json')
        .items.slice(0, 2)
        .map(({ id }) => id),
      ids.slice(0, 2),
    );
  });
});

describe('herne-feed serve', () => {
  it('takes a free port where 8080 is taken, and says which; a port asked for is that or none', async () => {
    const folder = folderWith({ 'feed.json': '{}' });
    const other = createServer().listen(8080, '127.0.0.1');
    /* Taken by this test or by whatever runs here already. */
    await once(other, 'listening').catch(() => undefined);
    let child: ChildProcess | undefined;
    try {
      const { address } = ({ child } = await serving(folder));
      assert.notEqual(new URL(address).port, '8080');
      assert.equal(await (await fetch(`${address}feed.json`)).text(), '{}');
      const asked = await herneFeed(['serve', folder, '--port', '8080']);
      assert.equal(asked.code, 3);
      assert.match(asked.err, /Port 8080 is taken; --port 0 takes a free one\./);
    } finally {
      child?.kill();
      other.close();
    }
  });

  it('sends type, CORS, caching, compression and a strong ETag, and answers 304', async () => {
    const folder = folderWith({
      'feed.json': JSON.stringify({ items: [], text: 'x'.repeat(5000) }),
      '.secret': 's',
    });
    writeFileSync(join(folder, 'page.html'), '<p>Hallo</p>');
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs', 'index.html'), '<p>Seiten</p>');
    for (const version of ['1.2.3', '1']) {
      mkdirSync(join(folder, version));
      writeFileSync(join(folder, version, 'herne-widgets.js'), 'void 0;');
    }
    const { child, address: base } = await serving(folder, '--port', '0');
    try {
      const answer = await fetch(`${base}feed.json`);
      const header = (name: string): string | null => answer.headers.get(name);
      assert.equal(header('content-type'), 'application/feed+json');
      assert.equal(header('access-control-allow-origin'), '*');
      assert.match(header('access-control-expose-headers') ?? '', /ETag/);
      assert.match(header('cache-control') ?? '', /max-age=\d+, stale-while-revalidate=\d+/);
      assert.equal(header('vary'), 'Accept-Encoding');
      assert.match(header('content-encoding') ?? '', /^(?:br|gzip)$/);
      assert.match(header('etag') ?? '', /^"[\w-]+"$/);
      const again = await fetch(`${base}feed.json`, {
        headers: { 'If-None-Match': header('etag') ?? '' },
      });
      assert.equal(again.status, 304);
      const caching = async (path: string): Promise<string | null> =>
        (await fetch(base + path)).headers.get('cache-control');
      assert.equal(await caching('page.html'), 'no-cache');
      assert.match((await caching('1.2.3/herne-widgets.js')) ?? '', /max-age=31536000, immutable/);
      assert.equal(await caching('1/herne-widgets.js'), 'public, max-age=3600');
      const toFolder = async (path: string): Promise<string | null> => {
        const { status, headers } = await fetch(base + path, { redirect: 'manual' });
        assert.equal(status, 301, path);
        return headers.get('location');
      };
      assert.equal(await toFolder('docs?a=1'), './docs/?a=1');
      assert.equal(await toFolder('/docs'), './docs/', 'to no other host');
      assert.equal(await (await fetch(`${base}docs`)).text(), '<p>Seiten</p>');
      for (const path of ['1', '.secret', '..%2f..%2fetc/passwd', 'none', '%00'])
        assert.equal((await fetch(base + path)).status, 404, path);
      assert.equal((await fetch(base, { method: 'POST' })).status, 405);
    } finally {
      child.kill();
    }
  });
});
