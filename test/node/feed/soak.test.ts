import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Channel, type Subscriber } from '../../../src/feed/channel.js';
import { fakePage } from '../../helpers/fake-page.js';
import { good } from '../../fixtures/feeds.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('twenty-four hours of feeds that change, fail and recover', async () => {
  const page = fakePage();
  const feed = (): Response => new Response(JSON.stringify({ ...good(), title: `hour ${hour}` }));
  let hour = 0;
  /* Each hour of three: well, failing in one of four ways, recovered. */
  page.answer = () => {
    if (hour % 3 !== 1) return feed();
    const way = Math.floor(hour / 3) % 4;
    if (way === 0) return new Response('', { status: 503, headers: { 'retry-after': '20' } });
    if (way === 1) return new TypeError('reset');
    return way === 2 ? 'silence' : new Response('<html>');
  };
  const channel = new Channel('https://feeds.example/feed.json');
  const readers: Subscriber[] = [5, 10, 0].map(refresh => ({ refresh, settled: () => undefined }));
  for (const reader of readers) channel.subscribe(reader);
  for (hour = 0; hour < 24; hour++) {
    const isHidden = hour % 6 === 5;
    if (isHidden) {
      page.hide();
      /* A look that was under way may end: its attempts take 30 s at most. */
      await page.pass(35_000);
    }
    const before = page.asked.length;
    await page.pass(HOUR);
    const asked = page.asked.length - before;
    if (isHidden) {
      assert.equal(asked, 0, 'no request while hidden');
      page.show();
      await page.pass(35_000);
    } else if (hour % 3 === 1) {
      assert.ok(asked >= 10 && asked <= 12 * 4, `${asked} in a failing hour`);
      assert.ok(channel.error, 'says that it failed');
      assert.equal(channel.last!.feed.title, `hour ${hour - 1}`, 'keeps the last good copy');
    } else assert.ok(asked >= 9 && asked <= 13, `${asked} in a good hour`);
    if (hour % 3 !== 1) {
      assert.equal(channel.error, undefined);
      assert.equal(channel.last!.feed.title, `hour ${hour}`);
    }
    assert.ok(page.left.timers <= 5, `${page.left.timers} timers`);
  }
  for (const reader of readers) channel.unsubscribe(reader);
  await page.pass(1);
  assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  page.leave();
});
