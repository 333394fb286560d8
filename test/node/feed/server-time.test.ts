import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aheadBy } from '../../../src/feed/server-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const server = Date.parse('2026-12-24T12:00:00Z');
const date = new Date(server).toUTCString();

describe('a clock is taken to be', () => {
  const rows: [string, Record<string, string>, number, number][] = [
    ['right where nothing can be read', {}, 3 * HOUR, 0],
    ['right where the date is none', { date: 'soon' }, 3 * HOUR, 0],
    ['right within ten minutes', { date }, 9 * MINUTE, 0],
    ['three hours ahead', { date }, 3 * HOUR, 3 * HOUR],
    ['three hours behind', { date }, -3 * HOUR, -3 * HOUR],
    ['three hours ahead, by a copy an hour old', { date, age: '3600' }, 4 * HOUR, 3 * HOUR],
    [
      'right where the browser may have kept the answer so long',
      { date, 'cache-control': 'max-age=60, stale-while-revalidate=86400' },
      3 * HOUR,
      0,
    ],
    [
      'behind even so: no copy is from the future',
      { date, 'cache-control': 'max-age=86400' },
      -3 * HOUR,
      -3 * HOUR,
    ],
    [
      'ahead where the copy cannot be so old',
      { date, 'cache-control': 'public, max-age=60, stale-while-revalidate=600' },
      3 * HOUR,
      3 * HOUR,
    ],
    ['moved on purpose where no certificate would hold', { date }, 40 * 24 * HOUR, 0],
    ['right with an age that is none', { date, age: '-1e9' }, 5 * MINUTE, 0],
  ];
  for (const [what, headers, off, expected] of rows)
    it(what, () => assert.equal(aheadBy(new Headers(headers), server + off), expected));
});
