import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { LARGEST } from '../../../src/feed/body.js';
import { load, type Loaded } from '../../../src/feed/load.js';
import { LoadError } from '../../../src/feed/retry.js';
import { fakePage, type Answer } from '../../helpers/fake-page.js';
import { good } from '../../fixtures/feeds.js';

let page: ReturnType<typeof fakePage>;
beforeEach(() => void (page = fakePage()));
afterEach(() => page.leave());

const address = 'https://feeds.example/feed.json';
const text = JSON.stringify(good());
const status = (code: number, headers: HeadersInit = {}): Response =>
  new Response(code === 204 || code === 205 || code === 304 ? null : '', { status: code, headers });

interface Outcome {
  readonly loaded?: Loaded;
  readonly error?: LoadError;
  readonly after: number;
  readonly asked: number;
}

/** Loads while `minutes` pass; chance makes the longest pauses. */
async function outcome(answer: (n: number) => Answer, minutes = 1): Promise<Outcome> {
  Math.random = () => 1;
  const begin = Date.now();
  page.asked.length = 0;
  page.answer = () => answer(page.asked.length);
  let found: Omit<Outcome, 'asked'> | undefined;
  load(address, new AbortController().signal).then(
    loaded => (found = { loaded, after: Date.now() - begin }),
    (error: LoadError) => (found = { error, after: Date.now() - begin }),
  );
  await page.pass(minutes * 60_000);
  assert.ok(found, 'neither loaded nor failed');
  assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  return { ...found, asked: page.asked.length };
}

describe('load asks', () => {
  it('again after a passing failure, at most four times, waiting longer each time', async () => {
    for (const code of [408, 425, 429, 500, 502, 503, 504]) {
      const { error, asked, after } = await outcome(() => status(code));
      assert.equal(asked, 4, String(code));
      assert.equal(after, 1000 + 2000 + 4000);
      assert.match(error!.message, new RegExp(String(code)));
      assert.equal(error!.again, true);
    }
  });

  it('once where asking again cannot help', async () => {
    for (const code of [400, 401, 403, 404, 410, 413, 501]) {
      const { error, asked } = await outcome(() => status(code));
      assert.deepEqual([asked, error!.again, error!.gone], [1, false, code === 410], String(code));
    }
  });

  it('for nothing more of a feed that says it has ended, and only if it says true', async () => {
    for (const [expired, ended] of [
      [true, true],
      ['true', false],
      [1, false],
      [undefined, false],
    ] as const) {
      const answer = JSON.stringify({ ...good(), expired });
      const { loaded } = await outcome(() => new Response(answer));
      assert.equal(loaded!.expired, ended, String(expired));
    }
  });

  it('until there is a feed', async () => {
    const { loaded, asked } = await outcome(n =>
      n < 3 ? new TypeError('reset') : new Response(text),
    );
    assert.equal(asked, 3);
    assert.deepEqual(loaded!.feed, good());
  });

  const waits: [string, Record<string, string>, number | 'gives up', number?][] = [
    ['5', {}, 5000],
    ['0', {}, 0],
    ['-1', {}, 0],
    ['1.5', {}, 0],
    ['soon', {}, 0],
    ['999999999', {}, 'gives up', 600_000],
    ['60', {}, 'gives up', 60_000],
    ['Fri, 31 Dec 1999 23:59:59 GMT', {}, 0],
    ['Sun, 22 Nov 2026 12:00:07 GMT', {}, 7000],
    ['Sun, 22 Nov 2026 14:00:07 GMT', { date: 'Sun, 22 Nov 2026 14:00:00 GMT' }, 7000],
    ['Sun, 22 Nov 2026 10:00:07 GMT', { date: 'Sun, 22 Nov 2026 10:00:00 GMT' }, 7000],
    ['Sun, 22 Nov 2026 14:00:07 GMT', {}, 'gives up', 600_000],
  ];
  for (const [value, headers, expected, bound] of waits)
    it(`after Retry-After: ${value}${headers['date'] ? ` (server: ${headers['date']})` : ''} → ${expected}`, async () => {
      const { asked, error } = await outcome(n =>
        n === 1 ? status(503, { ...headers, 'retry-after': value }) : new Response(text),
      );
      assert.equal(asked, expected === 'gives up' ? 1 : 2);
      if (expected === 'gives up') assert.equal(error!.wait, bound);
      else assert.equal(page.asked[1]!.at - page.asked[0]!.at, expected + 1000);
    });
});

describe('load gives up', () => {
  it('on a server that says nothing: eight seconds each, and no pause beyond thirty in all', async () => {
    const { asked, after, error } = await outcome(() => 'silence');
    assert.equal(after, 8000 + 1000 + 8000 + 2000 + 8000);
    assert.equal(asked, 3);
    assert.ok(page.asked.every(({ init }) => init.signal!.aborted));
    assert.equal(error!.again, true);
  });

  it('on one that drips a byte a second, without beginning again', async () => {
    const { asked, after } = await outcome(() => signal => Promise.resolve(dripping(signal)));
    assert.deepEqual([asked, after], [1, 30_000]);
  });

  it('on one that stops in the middle', async () => {
    const half = () =>
      new ReadableStream({ start: c => c.enqueue(new TextEncoder().encode(text.slice(0, 99))) });
    const { asked, loaded } = await outcome(
      () => signal => Promise.resolve(stoppable(half(), signal)),
    );
    assert.deepEqual([asked, loaded], [3, undefined]);
  });

  it('at once when nobody wants it any more', async () => {
    const leaving = new AbortController();
    page.answer = () => 'silence';
    const refused = assert.rejects(load(address, leaving.signal));
    leaving.abort();
    await page.pass(0);
    await refused;
    assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  });

  it('after the first attempt where the page’s own policy forbids the address', async () => {
    const { asked } = await outcome(() => {
      const event = { effectiveDirective: 'connect-src', blockedURI: address };
      setTimeout(() =>
        page.window.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), event)),
      );
      return new TypeError('Failed to fetch');
    });
    assert.equal(asked, 1);
  });
});

describe('load takes for a feed', () => {
  const bytes = (value: string | Uint8Array) => () => new Response(value as BodyInit);
  const padded = (size: number): string => {
    const json = JSON.stringify({ ...good(), padding: '' });
    return json.replace(
      '"padding":""',
      `"padding":"${'x'.repeat(size - json.length - (Buffer.byteLength(json) - json.length))}"`,
    );
  };
  const rows: [string, boolean, () => Response][] = [
    ['a feed', true, bytes(text)],
    ['one after a byte order mark', true, bytes(`\ufeff${text}`)],
    [
      'one with other line ends',
      true,
      bytes(JSON.stringify(good(), null, 2).replaceAll('\n', '\r\n') + '\r\n'),
    ],
    [
      'one sent as text/html',
      true,
      () => new Response(text, { headers: { 'content-type': 'text/html' } }),
    ],
    ['one of exactly a megabyte', true, bytes(padded(LARGEST))],
    ['no byte more', false, bytes(padded(LARGEST + 1))],
    ['nothing cut off', false, bytes(text.slice(0, -1))],
    ['nothing with a control character in it', false, bytes(text.replace('Bürgeramt', 'B\u0001'))],
    ['nothing empty', false, bytes('')],
    ['nothing that is only allowed to be empty', false, () => status(204)],
    ['nothing without content', false, () => status(205)],
    ['nothing unchanged that was never had', false, () => status(304)],
    ['no sign-in page', false, bytes('<!doctype html><title>WLAN</title>')],
    ['no UTF-16', false, bytes(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))],
    [
      'Latin-1, with its holes',
      true,
      bytes(new Uint8Array(Buffer.from(text.replaceAll('–', '-'), 'latin1'))),
    ],
    ['no RSS', false, bytes('<rss version="2.0"></rss>')],
    ['no RSS in JSON', false, bytes('{"rss":{"channel":{"item":[]}}}')],
  ];
  for (const [what, is, answer] of rows)
    it(what, async () => {
      const { loaded, error, asked } = await outcome(answer);
      assert.equal(asked, 1);
      assert.equal(loaded !== undefined, is, error?.message);
      if (!is) assert.ok(error instanceof LoadError && !error.again && error.message.endsWith('.'));
    });

  it('no more of a gigabyte than the first megabyte', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull: controller =>
        void ((sent += 65_536), controller.enqueue(new Uint8Array(65_536).fill(32))),
      cancel: () => void (cancelled = true),
    });
    const { error } = await outcome(() => new Response(endless));
    assert.match(error!.message, /larger than 1 MB/);
    assert.ok(cancelled && sent <= 2 * LARGEST, `${sent} bytes read`);
  });
});

function dripping(signal: AbortSignal): Response {
  let timer: ReturnType<typeof setTimeout>;
  const drip = new ReadableStream({
    pull: controller =>
      new Promise<void>(resolve => {
        timer = setTimeout(() => (controller.enqueue(new Uint8Array([32])), resolve()), 1000);
      }),
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return stoppable(drip, signal);
}

/** A body that ends with its request, as a browser's does. */
function stoppable(body: ReadableStream, signal: AbortSignal): Response {
  const stop = new TransformStream();
  body.pipeTo(stop.writable, { signal }).catch(() => undefined);
  return new Response(stop.readable);
}
