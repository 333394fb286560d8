import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

describe('npm run accuracy', () => {
  it('prints every figure that is owed, and none is missed', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/accuracy/accuracy.ts'],
      { encoding: 'utf8' },
    );
    for (const figure of [
      ...['titles', 'teasers', 'stated dates', 'dates by day', 'closures'],
      ...['duplicates', 'anomalies'],
    ])
      assert.match(stdout, new RegExp(`^ok {3}captures: ${figure} +\\d+/\\d+ `, 'm'));
    for (const figure of ['closure or not', 'periods exact', 'offices', 'anomalies'])
      assert.match(stdout, new RegExp(`^ok {3}gold notices: ${figure} +\\d+/\\d+ `, 'm'));
    assert.equal(status, 0, stdout);
  });
});
