import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeSnapshot, SNAPSHOT_LIMIT } from '../../.config/snapshot.js';

/**
 * In bytes after brotli 11. `limit` is where we are: a change that makes a page heavier fails.
 * `goal` is where we want to be; README, "Budgets", says what stands between.
 */
const BUDGETS = {
  'herne-widgets.js': { limit: 34_020, goal: 20_000 },
  'herne-closure-banner.js': { limit: 23_050, goal: 13_000 },
  'herne-news-list.js': { limit: 23_460, goal: 15_000 },
  'herne-language-switcher.js': { limit: 13_480, goal: 10_000 },
} as const;

const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const snapshotText = JSON.stringify(makeSnapshot('data/feed.json'));

/** The script's weight without its snapshot, which has a limit of its own. */
function weightWithoutSnapshot(file: string): number {
  const script = readFileSync(`dist/${file}`, 'utf8');
  return brotli(script) - brotli(snapshotText);
}

describe('bundle budget', () => {
  for (const [file, { limit, goal }] of Object.entries(BUDGETS)) {
    it(`${file} stays within ${limit} bytes without the snapshot`, t => {
      const bytes = weightWithoutSnapshot(file);
      t.diagnostic(`${file}: ${bytes} bytes, ${bytes - goal} above the goal`);
      assert.ok(bytes <= limit, `${file} weighs ${bytes} bytes, ${bytes - limit} too many`);
    });
  }

  it(`the snapshot stays within ${SNAPSHOT_LIMIT} bytes and holds releases`, () => {
    assert.ok(brotli(snapshotText) <= SNAPSHOT_LIMIT);
    assert.ok(makeSnapshot('data/feed.json').items.length >= 5);
  });
});
