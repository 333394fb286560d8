#!/usr/bin/env node
import { commands } from './commands.js';
import { run } from './run.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away ("| head"): nothing is wrong.
  if (error.code === 'EPIPE') process.exit(0);
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

process.exitCode = await run(process.argv.slice(2), commands, {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  readStdin,
});
