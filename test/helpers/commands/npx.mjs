/* `npx` in a snippet: the builder runs; other commands have to come with a package of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [command, ...args] = process.argv.slice(2);
if (command === 'herne-feed') {
  const feed = fileURLToPath(new URL('herne-feed.mjs', import.meta.url));
  process.exit(spawnSync(process.execPath, [feed, ...args], { stdio: 'inherit' }).status ?? 1);
}
const bin = fileURLToPath(new URL(`../../../node_modules/.bin/${command}`, import.meta.url));
if (!existsSync(bin)) console.error(`npx knows nothing of ${command}`);
process.exit(existsSync(bin) ? 0 : 1);
