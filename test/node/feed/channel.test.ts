import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Channel, type Subscriber } from '../../../src/feed/channel.js';
import { fakePage, untilAborted } from '../../helpers/fake-page.js';
import { good } from '../../fixtures/feeds.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const address = 'https://feeds.example/feed.json';

let page: ReturnType<typeof fakePage>;
const readers: (() => void)[] = [];
beforeEach(() => void (page = fakePage()));
afterEach(leave);

async function leave(): Promise<void> {
  for (const goes of readers.splice(0)) goes();
  await page.pass(1);
  page.leave();
}

const feed = (title = 'A') => new Response(JSON.stringify({ ...good(), title }));
const status = (code: number, headers: HeadersInit = {}) =>
  new Response('', { status: code, headers });

/** Somebody who shows a feed, and remembers what was to be shown. */
function reader(channel: Channel, refresh = 0) {
  const shown: (string | undefined)[] = [];
  const subscriber: Subscriber & { shown: typeof shown } = {
    refresh,
    shown,
    settled: () => shown.push(channel.error ? undefined : channel.last?.feed.title),
  };
  channel.subscribe(subscriber);
  readers.push(() => channel.unsubscribe(subscriber));
  return subscriber;
}

describe('a channel asks', () => {
  it('once for sixty readers, without credentials or referrer', async () => {
    page.answer = () => feed();
    const channel = new Channel(address);
    const sixty = [...Array(60)].map(() => reader(channel));
    await page.pass(1000);
    reader(channel);
    await page.pass(1000);
    assert.equal(page.asked.length, 1);
    assert.equal(page.asked[0]!.init.credentials, 'omit');
    assert.equal(page.asked[0]!.init.referrerPolicy, 'no-referrer');
    assert.deepEqual(page.asked[0]!.init.headers, undefined);
    for (const { shown } of sixty) assert.deepEqual(shown, ['A']);
  });

  it('not again when an element is moved', async () => {
    page.answer = () => signal =>
      new Promise(resolve => setTimeout(() => resolve(feed()), 10)).then(() =>
        signal.aborted ? untilAborted(signal) : feed(),
      );
    const channel = new Channel(address);
    const moved = reader(channel);
    channel.unsubscribe(moved);
    channel.subscribe(moved);
    await page.pass(1000);
    assert.equal(page.asked.length, 1);
    assert.deepEqual(moved.shown, ['A']);
  });

  it('no longer when the last reader has left, and leaves nothing behind', async () => {
    page.answer = () => 'silence';
    const channel = new Channel(address);
    const two = [reader(channel), reader(channel)];
    await page.pass(1000);
    channel.unsubscribe(two[0]!);
    await page.pass(1);
    assert.equal(page.asked[0]!.init.signal!.aborted, false);
    channel.unsubscribe(two[1]!);
    await page.pass(1);
    assert.equal(page.asked[0]!.init.signal!.aborted, true);
    await page.pass(HOUR);
    assert.equal(page.asked.length, 1);
    assert.deepEqual(
      two.flatMap(({ shown }) => shown),
      [],
    );
    assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  });

  it('not after removal during a pause between attempts', async () => {
    Math.random = () => 1;
    page.answer = () => status(500);
    const channel = new Channel(address);
    const gone = reader(channel);
    await page.pass(100);
    channel.unsubscribe(gone);
    await page.pass(HOUR);
    assert.equal(page.asked.length, 1);
    assert.deepEqual(gone.shown, []);
    assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  });

  it('on time, a little late and never twice', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 10);
    await page.pass(HOUR);
    assert.ok(page.asked.length >= 5 && page.asked.length <= 6, `${page.asked.length}`);
    for (const [i, { at }] of page.asked.entries())
      if (i > 0) {
        const gap = at - page.asked[i - 1]!.at;
        assert.ok(gap >= 10 * MINUTE && gap <= 10 * MINUTE + 31_000, `${gap}`);
      }
  });

  it('as often as the most eager reader wants, and never if none does', async () => {
    page.answer = () => feed();
    const channel = new Channel(address);
    reader(channel, 0);
    await page.pass(24 * HOUR);
    assert.equal(page.asked.length, 1);
    const eager = reader(channel, 60);
    await page.pass(2 * HOUR);
    const count = page.asked.length;
    assert.ok(count >= 2 && count <= 3, `${count}`);
    channel.unsubscribe(eager);
    channel.reschedule();
    await page.pass(24 * HOUR);
    assert.equal(page.asked.length, count);
  });

  it('with spread, when five hundred pages wake at the same moment', async () => {
    page.answer = () => feed();
    for (let i = 0; i < 500; i++) reader(new Channel(address), 10);
    await page.pass(MINUTE);
    page.setClock(8 * HOUR);
    await page.pass(2 * MINUTE);
    assert.equal(page.asked.length, 1000);
    const due = page.asked.slice(500).map(({ at }) => at - page.asked[500]!.at);
    const busiest = Math.max(
      ...[...Array(31)].map((_, s) => due.filter(at => Math.floor(at / 1000) === s).length),
    );
    assert.ok(Math.max(...due) > 25_000 && busiest < 50, `${busiest} of 500 in the same second`);
  });
});

describe('while nobody looks', () => {
  it('a channel is silent for eight hours, and asks once when the reader is back', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 1);
    await page.pass(100);
    page.hide();
    await page.pass(8 * HOUR);
    assert.equal(page.asked.length, 1);
    page.show();
    page.restore();
    await page.pass(4000);
    assert.equal(page.asked.length, 2);
  });

  it('a short absence costs nothing', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 0);
    await page.pass(100);
    page.hide();
    await page.pass(4 * MINUTE);
    page.show();
    await page.pass(10_000);
    assert.equal(page.asked.length, 1);
  });

  it('a page out of the back-forward cache asks if its feed is old', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 0);
    await page.pass(HOUR);
    page.restore();
    await page.pass(4000);
    assert.equal(page.asked.length, 2);
  });
});

describe('a changed clock', () => {
  it('set back by a day neither stops the refreshes nor hurries them', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 10);
    await page.pass(MINUTE);
    page.setClock(-24 * HOUR);
    await page.pass(HOUR);
    assert.ok(page.asked.length >= 5 && page.asked.length <= 7, `${page.asked.length}`);
  });

  it('set forward by a year brings one refresh', async () => {
    page.answer = () => feed();
    reader(new Channel(address), 10);
    await page.pass(MINUTE);
    page.setClock(365 * 24 * HOUR);
    await page.pass(5 * MINUTE);
    assert.equal(page.asked.length, 2);
  });

  it('never makes the timer spin', async () => {
    page.answer = () => feed();
    const original = globalThis.setTimeout;
    const waits: number[] = [];
    globalThis.setTimeout = ((fn: () => void, ms = 0) => (
      waits.push(ms),
      original(fn, ms)
    )) as typeof setTimeout;
    reader(new Channel(address), 0.0001);
    for (const jump of [-24 * HOUR, 365 * 24 * HOUR, -1]) {
      page.setClock(jump);
      await page.pass(MINUTE);
    }
    assert.ok(
      waits.every(ms => ms >= 1000 && ms < 2 ** 31),
      `${Math.min(...waits)}`,
    );
    assert.ok(page.asked.length <= 180);
    globalThis.setTimeout = original;
  });
});
