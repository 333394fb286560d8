import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { picture, prepare } from './camera.js';
import { compare } from './compare.js';
import { clearReport, writeReport, type Change } from './report.js';
import { scenes } from './scenes.js';
import { licences } from './typeface.js';

const APPROVED = 'test/visual/approved';
const changes: Change[] = [];
let browser: Browser;

before(async () => {
  clearReport();
  browser = await prepare();
});

after(async () => {
  await browser.close();
  writeReport(changes);
});

describe('the states of all elements look as approved', { concurrency: 2 }, () => {
  for (const scene of scenes) {
    const { name } = scene;
    it(name, async () => {
      const file = `${APPROVED}/${name}.png`;
      const now = await picture(browser, scene);
      const approved = existsSync(file) ? readFileSync(file) : undefined;
      const { same, reason, difference } = approved
        ? compare(approved, now)
        : { same: false, reason: `${file} is missing` };
      if (!same) changes.push({ name, reason, approved, now, difference });
      assert.ok(same, reason);
    });
  }

  it('and no picture is left over', () => {
    const files = scenes.map(({ name }) => `${name}.png`);
    assert.deepEqual(readdirSync(APPROVED).sort(), files.sort());
  });
});

describe('the pictures', () => {
  it('differ when one corner of one notice is rounder', async () => {
    const view = 'bare&element=closure-banner&state=today&scheme=light';
    const scene = { name: 'today', view, width: 320 };
    const [as, it, rounder] = await Promise.all([
      picture(browser, scene),
      picture(browser, scene),
      picture(browser, scene, 'herne-closure-banner::part(notice){border-start-start-radius:1em}'),
    ]);
    assert.equal(compare(as, it).same, true);
    assert.equal(compare(as, rounder).same, false);
  });

  it('use a typeface that may be used', () => {
    for (const file of licences) assert.match(readFileSync(file, 'utf8'), /SIL Open Font License/i);
  });
});

describe('the comparison', () => {
  const plain = new PNG({ width: 200, height: 200 });
  plain.data.fill(255);
  const changed = new PNG({ width: 200, height: 200 });
  changed.data.fill(255);
  changed.data.fill(0, 0, 4 * 3);
  changed.data[3] = changed.data[7] = changed.data[11] = 255;

  it('sees three black pixels in 40,000', () => {
    const [old, now] = [PNG.sync.write(plain), PNG.sync.write(changed)];
    assert.equal(compare(old, old).same, true);
    assert.equal(compare(old, now).same, false);
  });

  it('sees a change of size', () => {
    const wider = PNG.sync.write(new PNG({ width: 201, height: 200 }));
    assert.match(compare(PNG.sync.write(plain), wider).reason, /201×200 .* 200×200/);
  });
});
