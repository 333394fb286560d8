/* `npm run visual:approve`: what the states look like now is right from now on. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { nameOf, picture, prepare, scenes } from './scenes.js';

const folder = 'test/visual/approved';
const browser = await prepare();
for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`);
for (const scene of scenes) {
  writeFileSync(`${folder}/${nameOf(scene)}.png`, await picture(browser, scene));
}
await browser.close();
console.log(`${scenes.length} pictures approved in ${folder}.`);
