/* `npm run visual:approve [NAME…]`: what the states look like now is right from now on. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { picture, prepare } from './camera.js';
import { scenes } from './scenes.js';

const folder = 'test/visual/approved';
const asked = process.argv.slice(2);
const wanted = scenes.filter(({ name }) => !asked.length || asked.includes(name));
const browser = await prepare();
const names = new Set(scenes.map(({ name }) => `${name}.png`));
for (const file of readdirSync(folder)) if (!names.has(file)) rmSync(`${folder}/${file}`);
for (const scene of wanted)
  writeFileSync(`${folder}/${scene.name}.png`, await picture(browser, scene));
await browser.close();
console.log(`${wanted.length} pictures approved in ${folder}.`);
