/* `npm` in a snippet: `npm run feed` runs, everything else has to exist. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const words = process.argv.slice(2);
const [command = '', ...rest] = words.filter(word => !/^--?[a-z]/i.test(word) || word === '--');
const script = command === 'run' ? rest[0] : command;
const args = words.slice(words.includes('--') ? words.indexOf('--') + 1 : words.length);

if (script === 'feed') {
  const feed = fileURLToPath(new URL('herne-feed.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [feed, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
if (['ci', 'pack'].includes(command)) process.exit(0);
if (['install', 'i', 'add'].includes(command)) {
  const available = { ...own.dependencies, ...own.devDependencies, [own.name]: '' };
  fail(rest.filter(name => !(name in available) && !/^(?:\.\/)?herne-widgets.*\.tgz$/.test(name)));
}
if (!own.scripts[script]) fail([`npm run ${script}`]);
/** Where a script takes names, they are those of files or of suites it lists. */
const places = {
  bench: name => existsSync(`${root}/test/bench/${name}.bench.ts`),
  test: name =>
    new RegExp(`^ {2}${name}: `, 'm').test(readFileSync(`${root}/test/run.mjs`, 'utf8')),
  'test:integrations': name =>
    new RegExp(`^ {2}${name}: `, 'm').test(
      readFileSync(`${root}/test/integrations/run.mjs`, 'utf8'),
    ),
};
const [name] = args;
fail(name && places[script] && !places[script](name) ? [`${script} -- ${name}`] : []);

function fail(strange) {
  if (strange.length) console.error(`npm knows nothing of ${strange.join(', ')}`);
  process.exit(strange.length ? 1 : 0);
}
