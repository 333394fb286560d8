import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../helpers/packed.js';

describe('npm start in a clean clone', () => {
  it('installs, builds, serves, prints its address, and ends on Ctrl-C', async () => {
    const folder = join(temporaryFolder('start'), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${process.cwd()}`, folder]);
    /* A group of its own, as a terminal has it: Ctrl-C reaches all of it. */
    const child = spawn('npm', ['start'], {
      cwd: folder,
      detached: true,
      env: { ...process.env, PORT: '0', npm_config_prefer_offline: 'true' },
    });
    const ended = once(child, 'close');
    let said = '';
    child.stderr.on('data', chunk => (said += String(chunk)));
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', chunk => {
        said += String(chunk);
        const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (found) resolve(found);
      });
      child.on('close', () => reject(new Error(said)));
    });
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<herne-news-list/);
    assert.equal((await fetch(`${address}feed.json`)).status, 200);
    process.kill(-child.pid!, 'SIGINT');
    await ended;
    await assert.rejects(fetch(address));
    assert.equal(execFileSync('git', ['status', '--short'], { cwd: folder, encoding: 'utf8' }), '');
  });
});
