/*
 * `npm start`: installs what is missing, builds the feed from data/releases and the demo, and
 * serves it. PORT chooses the port; without it, 8080 or a free one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const windows = process.platform === 'win32';

function step(what, command, ...args) {
  console.log(`${what} …`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: windows });
  if (status === 0) return;
  console.error(`${what} failed (exit code ${status}).`);
  process.exit(status ?? 1);
}

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  step('Installing dependencies', 'npm', 'ci');
}
const feed = ['run', '--silent', 'feed', '--'];
step('Building the feed', 'npm', ...feed, 'build', 'data/releases', '--out', 'data/feed.json');
step('Building the demo', 'npm', 'run', '--silent', 'build');
const port = process.env.PORT ? ['--port', process.env.PORT] : [];
const server = spawn('npm', [...feed, 'serve', 'dist/demo', ...port], {
  stdio: 'inherit',
  shell: windows,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', code => {
  process.exitCode = code ?? 0;
});
