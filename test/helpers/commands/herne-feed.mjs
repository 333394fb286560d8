/*
 * `herne-feed` in a snippet: the built builder. What would go on for ever (`serve`, `--watch`) is
 * ended as with Ctrl-C once it has said something; an address elsewhere is read as an argument only.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const builder = fileURLToPath(new URL('../../../dist/cli/herne-feed.js', import.meta.url));
let args = process.argv.slice(2);
const lasting = args[0] === 'serve' || args.includes('--watch');
const elsewhere = ['build', 'validate'].includes(args[0]) && args.slice(1).some(isInput);
/* An option there is none of: everything is read, nothing is done, and it is all that is wrong. */
if (elsewhere) args = [...args, '--nothing-of-the-kind'];
if (args[0] === 'serve') args.push('--port', '0');

const child = spawn(process.execPath, [builder, ...args], { stdio: ['inherit', 'pipe', 'pipe'] });
let said = '';
for (const stream of ['stdout', 'stderr']) {
  child[stream].on('data', chunk => {
    process[stream].write(chunk);
    said += chunk;
    if (lasting) child.kill('SIGINT');
  });
}
child.on('close', code => {
  if (!elsewhere) process.exit(code ?? (lasting ? 0 : 1));
  const errors = said.split('\n').filter(line => line && !line.startsWith('Usage:'));
  process.exit(errors.length === 1 && errors[0].includes('--nothing-of-the-kind') ? 0 : 1);
});

/** An input at an address; `--base-url https://…` names one that nobody asks. */
function isInput(word, i, all) {
  return /^https?:\/\//.test(word) && !/^--/.test(all[i - 1] ?? '');
}
