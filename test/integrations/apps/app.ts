/*
 * An app of a framework as its developers have it: the packed tarball in a fresh folder, beside
 * the packages its package.json names; type-checked and built by the framework's own commands.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, temporaryFolder, type Packed } from '../../helpers/packed.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Command of a project's own bin folder, started in the app's folder. */
type Command = readonly [file: string, ...args: string[]];

export interface Framework {
  readonly name: 'react' | 'vue' | 'svelte';
  /** Checks the types of what a tsconfig names. */
  check(tsconfig: string): Command;
}

export interface App {
  /** The errors of the type checker, as `file:line`, and all it said. */
  check(tsconfig: string): { readonly places: string[]; readonly output: string };
  build(): { readonly status: number | null; readonly output: string };
  serve(feed: unknown): Promise<Site>;
  /** A file of the app. */
  read(path: string): string;
}

export interface Site {
  readonly address: string;
  /** Paths that were asked for. */
  readonly requests: string[];
  close(): void;
}

/** Makes the folder; it is gone after the tests. */
export function makeApp({ name, check }: Framework, packed: Packed): App {
  const folder = temporaryFolder(name);
  cpSync(join(here, name), folder, { recursive: true });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const named = Object.keys({ ...dependencies, ...devDependencies });
  install(packed, folder, named);
  const run = ([file, ...args]: Command): { status: number | null; output: string } => {
    const command = join(project, 'node_modules/.bin', file);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  return {
    read,
    check(tsconfig) {
      const { output } = run(check(tsconfig));
      return { output, places: errorPlaces(output) };
    },
    build: () => run(['vite', 'build', '--logLevel', 'warn']),
    serve: feed => serve(join(folder, 'dist'), feed),
  };
}

/** `file:line` of each error: `a.ts(3,4): error …` or svelte-check's `ERROR "a.svelte" 3:4 …`. */
function errorPlaces(output: string): string[] {
  const found = output.matchAll(/^(\S+?)\((\d+),\d+\): error|ERROR "([^"]+)" (\d+):\d+/gm);
  return [...found].map(([, file, line, svelte, at]) => `${file ?? svelte}:${line ?? at}`);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

async function serve(folder: string, feed: unknown): Promise<Site> {
  const requests: string[] = [];
  const server: Server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    requests.push(url);
    if (path === '/feed.json') {
      response.writeHead(200, { 'content-type': 'application/feed+json' });
      return response.end(JSON.stringify(feed));
    }
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
    return response;
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
