import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { watchClock, type Alarm } from '../../../src/feed/alarm.js';
import { fakePage } from '../../helpers/fake-page.js';

const DAY = 24 * 60 * 60_000;
let page: ReturnType<typeof fakePage>;
const alarms: Alarm[] = [];
beforeEach(() => void (page = fakePage()));
afterEach(() => {
  for (const alarm of alarms.splice(0)) alarm.stop();
  assert.deepEqual(page.left, { listeners: 0, timers: 0 });
  page.leave();
});

/** An alarm that writes down when it rang, in milliseconds from now. */
function ringing(): { alarm: Alarm; rung: number[] } {
  const begin = Date.now();
  const rung: number[] = [];
  const alarm = watchClock(() => rung.push(Date.now() - begin));
  alarms.push(alarm);
  return { alarm, rung };
}

describe('an alarm rings', () => {
  it('at the instant, to the second, also forty days ahead', async () => {
    for (const wait of [1500, 61_000, 25 * DAY, 40 * DAY]) {
      const { alarm, rung } = ringing();
      alarm.at(Date.now() + wait);
      await page.pass(wait - 1001);
      assert.deepEqual(rung, []);
      await page.pass(2001);
      assert.equal(rung.length, 1);
      assert.ok(Math.abs(rung[0]! - wait) <= 1000);
    }
  });

  it('for the last wish only, and once', async () => {
    const { alarm, rung } = ringing();
    alarm.at(Date.now() + 5000);
    alarm.at(Date.now() + 9000);
    await page.pass(DAY);
    assert.deepEqual(rung, [9000]);
    alarm.at(Date.now() + 5000);
    alarm.at(undefined);
    await page.pass(DAY);
    assert.equal(rung.length, 1);
  });

  it('within a minute of a sleep or a change of the clock, forward and back', async () => {
    for (const jump of [3 * 60 * 60_000, -DAY, 365 * DAY]) {
      const { alarm, rung } = ringing();
      alarm.at(Date.now() + 2 * 60 * 60_000);
      await page.pass(30_000);
      page.setClock(jump);
      await page.pass(31_000);
      assert.equal(rung.length, 1, String(jump));
      alarm.stop();
    }
  });

  it('when the reader comes back, and when the page is restored', () => {
    const { rung } = ringing();
    page.hide();
    assert.equal(rung.length, 0);
    page.show();
    page.restore();
    assert.equal(rung.length, 2);
  });

  it('for nobody who stopped', async () => {
    const { alarm, rung } = ringing();
    alarm.at(Date.now() + 5000);
    alarm.stop();
    alarm.at(Date.now() + 5000);
    await page.pass(DAY);
    assert.deepEqual(rung, []);
  });

  it('for all with one timer', async () => {
    const all = [...Array(500)].map(() => ringing());
    all.forEach(({ alarm }, i) => alarm.at(Date.now() + 2000 + i * 100));
    assert.equal(page.left.timers, 1);
    await page.pass(60_000);
    assert.ok(all.every(({ rung }, i) => rung.length === 1 && rung[0]! - (2000 + i * 100) <= 1000));
  });
});
