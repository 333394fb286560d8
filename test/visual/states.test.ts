import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { compare } from './compare.js';
import { nameOf, picture, prepare, scenes } from './scenes.js';

const REPORT = 'test/visual/report';
const rows: string[] = [];
let browser: Browser;

before(async () => {
  rmSync(REPORT, { recursive: true, force: true });
  browser = await prepare();
});

after(async () => {
  await browser.close();
  if (rows.length === 0) return;
  const style = 'td{vertical-align:top}img{max-inline-size:30vw;border:1px solid}';
  const head = '<tr><th>Approved<th>Now<th>Difference';
  const html = `<!doctype html><title>What looks different</title><style>${style}</style><table>${head}${rows.join('')}</table>`;
  writeFileSync(`${REPORT}/index.html`, html);
  console.error(`See ${REPORT}/index.html; npm run visual:approve accepts what is there now.`);
});

function report(name: string, pictures: Readonly<Record<string, Buffer | undefined>>): void {
  mkdirSync(REPORT, { recursive: true });
  const cells = Object.entries(pictures).map(([kind, png]) => {
    if (!png) return '<td>–';
    writeFileSync(`${REPORT}/${name}-${kind}.png`, png);
    return `<td><img src="${name}-${kind}.png" alt="${name}, ${kind}">`;
  });
  rows.push(`<tr><th colspan="3">${name}<tr>${cells.join('')}`);
}

describe('the states of all elements look as approved', () => {
  for (const scene of scenes) {
    const name = nameOf(scene);
    it(name, async () => {
      const file = `test/visual/approved/${name}.png`;
      const taken = await picture(browser, scene);
      const approved = existsSync(file) ? readFileSync(file) : undefined;
      const result = approved && compare(approved, taken);
      if (!result?.same) report(name, { approved, now: taken, difference: result?.difference });
      assert.ok(result?.same, result?.reason ?? `${file} is missing`);
    });
  }
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
